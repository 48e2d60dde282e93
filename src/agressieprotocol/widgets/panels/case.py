"""Play a case that branches: one step at a time, with the tension that the choices bring."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from ipywidgets import Button, HBox, RadioButtons, VBox

from agressieprotocol.quizzes.kinds.case import Case, Walk
from agressieprotocol.quizzes.model import Item
from agressieprotocol.quizzes.result import Result
from agressieprotocol.widgets import scene, words
from agressieprotocol.widgets.panels.panel import appear, radios, text


class CasePanel:
    """The step where the learner is, and the ways on and back."""

    missing = scene.NO_CHOICE
    check = scene.CHECK

    def __init__(self, item: Item) -> None:
        """Show the warning and the way in."""
        self.body = cast(Case, item.body)
        self._path: list[int] = []
        self._place: int | None = None  # choices before the step that is shown; none: not begun
        self._changed: Callable[[], None] = lambda: None
        self.begin = self._button(scene.BEGIN, lambda: 0)
        self.onwards = self._button(scene.ONWARDS, lambda: (self._place or 0) + 1)
        self.back = self._button(scene.BACK, lambda: (self._place or 0) - 1)
        self.anew = self._button(scene.ANEW, self._forget)
        self.ways = HBox([self.begin, self.onwards, self.back, self.anew])
        self.after = (self.ways,)
        self.choice: RadioButtons | None = None
        self.widget = VBox([])
        self._draw()

    def _button(self, name: str, place: Callable[[], int]) -> Button:
        style = "primary" if name in {scene.BEGIN, scene.ONWARDS} else ""
        button = Button(description=name, button_style=style)
        button.on_click(lambda _: self._go(place()))
        return button

    def _forget(self) -> int:
        self._path = []
        return 0

    @property
    def _walk(self) -> Walk:
        """Where the step that is shown lies."""
        return cast(Walk, self.body.walk(self._path[: self._place or 0]))

    @property
    def can_check(self) -> bool:
        """Tell whether there is a choice: not before the case begins, nor after its end."""
        return self.choice is not None

    def answer(self) -> object:
        """Return the path with the choice that is made now."""
        index = self.choice.index if self.choice else None
        return None if index is None else [*self._path[: self._place], index]

    def show(self, answer: object) -> None:
        """Show the case where a path leads."""
        self._path = list(answer) if isinstance(answer, list | tuple) else []
        self._place = len(self._path) or None
        self._draw()

    def feedback(self, result: Result) -> str:
        """Say what came of the last choice, and let the learner go on."""
        self._path = cast(list[int], self.answer())
        self._show_ways()
        walk = cast(Walk, self.body.walk(self._path))
        return words.remark(result.parts[-1]) + scene.tension(walk.tension)

    def listen(self, changed: Callable[[], None]) -> None:
        """Tell when the learner chooses otherwise or goes on."""
        self._changed = changed

    def _go(self, place: int) -> None:
        self._place = place
        self._draw()
        self._changed()
        self.widget.children[0].focus()

    def _draw(self) -> None:
        self.choice = None
        if self._place is None:
            parts = [text("oefening-let-op", scene.warning(self.body.warning))]
        else:
            parts = self._shown(self._walk)
        self.widget.children = parts
        self._show_ways()

    def _shown(self, walk: Walk) -> list[Any]:
        """Return the widgets of a step or an ending."""
        heading = text("oefening-kop", scene.heading(walk))
        if walk.node.ending:
            credit = self.body.grade("", self._path[: self._place]).feedback
            return [heading, text("oefening-tekst", scene.ending(walk, credit))]
        self.choice = self._choice(walk)
        return [heading, text("oefening-tekst", scene.step(walk)), self.choice]

    def _choice(self, walk: Walk) -> RadioButtons:
        place = self._place or 0
        chosen = self._path[place] if place < len(self._path) else None
        found = radios(walk.node.question, (move.text for move in walk.node.moves), chosen)
        found.observe(lambda _: self._changed(), names="index")
        return found

    def _show_ways(self) -> None:
        place = self._place
        appear(self.begin, place is None)
        appear(self.onwards, place is not None and len(self._path) > place)
        appear(self.back, bool(place))
        appear(self.anew, bool(place))
