"""Put steps in order: a choice of places for each step."""

from __future__ import annotations

from typing import cast

from ipywidgets import Dropdown

from agressieprotocol.quizzes.kinds.order import Order
from agressieprotocol.quizzes.model import Item, Verdict
from agressieprotocol.quizzes.result import Result
from agressieprotocol.widgets import words
from agressieprotocol.widgets.panels.panel import STYLE, PlainPanel, group


class OrderPanel(PlainPanel):
    """A list of places for each step; the steps stay where they are."""

    missing = words.NO_PLACES

    def __init__(self, item: Item) -> None:
        """Show the steps in their shuffled order, none of them with a place."""
        self.body = cast(Order, item.body)
        names = [words.PLACE, *(str(place + 1) for place in range(len(self.body.steps)))]
        self.inputs = self.places = tuple(
            Dropdown(options=names, index=0, description=self.body.steps[step].text, style=STYLE)
            for step in self.body.shown
        )
        self.widget = group(item.question, self.places)

    def answer(self) -> object:
        """Return the steps in the order of the learner, once each has a place of its own."""
        steps = self.body.shown
        found = {place.index: step for step, place in zip(steps, self.places, strict=True)}
        if 0 in found or len(found) < len(steps):
            return None
        return [found[place] for place in sorted(found)]

    def show(self, answer: object) -> None:
        """Show the place of each step in an order."""
        order = list(answer) if isinstance(answer, list | tuple) else []
        for step, place in zip(self.body.shown, self.places, strict=True):
            place.index = order.index(step) + 1 if order else 0

    def feedback(self, result: Result) -> str:
        """Say of each step whether it stands in its place, and of one that does not also why."""
        order, groups = cast(list[int], self.answer()), self.body.groups
        said = [
            words.remark(result.parts[step], words.PLACES[way], feedback=way != 0)
            for place, step in enumerate(order)
            for way in [(groups[step] > groups[place]) - (groups[step] < groups[place])]
        ]
        counted = [] if result.verdict is Verdict.RIGHT else [words.COUNTED]
        return words.whole(result, *counted) + "".join(said)
