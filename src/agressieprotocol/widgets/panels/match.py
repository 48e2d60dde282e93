"""Find the partner of each left side."""

from __future__ import annotations

from typing import cast

from ipywidgets import Dropdown

from agressieprotocol.quizzes.kinds.match import Match
from agressieprotocol.quizzes.model import Item, Verdict
from agressieprotocol.quizzes.result import Remark, Result
from agressieprotocol.widgets import words
from agressieprotocol.widgets.panels.panel import STYLE, PlainPanel, group


class MatchPanel(PlainPanel):
    """A list of the right sides for each left side."""

    missing = words.NO_PARTNER

    def __init__(self, item: Item) -> None:
        """Show the left sides, none of them with a partner."""
        self.body = cast(Match, item.body)
        names = [words.PARTNER, *self.body.sides]
        self.inputs = self.sides = tuple(
            Dropdown(options=names, index=0, description=pair.left, style=STYLE)
            for pair in self.body.pairs
        )
        self.widget = group(item.question, self.sides)

    def answer(self) -> object:
        """Return the partner of each left side, once there is one at all."""
        found = [side.index - 1 if side.index else None for side in self.sides]
        return None if found.count(None) == len(found) else found

    def show(self, answer: object) -> None:
        """Show the partners that were chosen."""
        chosen = answer if isinstance(answer, list | tuple) else [None] * len(self.sides)
        for side, place in zip(self.sides, chosen, strict=True):
            side.index = 0 if place is None else place + 1

    def feedback(self, result: Result) -> str:
        """Say of each left side whether its partner fits, and why."""
        said = zip(result.parts, self.sides, strict=True)
        return words.whole(result) + "".join(_said(part, side) for part, side in said)


def _said(part: Remark, side: Dropdown) -> str:
    chosen = side.label if side.index else words.NOTHING_YET
    name = words.FITS if part.verdict is Verdict.RIGHT else words.FITS_NOT
    return words.remark(part._replace(text=f"{part.text}: {chosen}"), name)
