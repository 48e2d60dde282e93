"""What every panel can do, and how its widgets are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Protocol

from ipywidgets import HTML, RadioButtons, VBox

from agressieprotocol.quizzes.result import NO_ANSWER, Result
from agressieprotocol.widgets import words

#: A label may be as long as its text.
STYLE = {"description_width": "initial"}


class Panel(Protocol):
    """The widgets of one item.

    Each is made whole. A later message would make a choice anew in the browser, and a learner
    who was in it already would lose the place.
    """

    widget: VBox
    #: What is said when there is nothing to judge yet.
    missing: str
    #: Name of the button that checks the answer.
    check: str
    #: What is shown beneath the feedback.
    after: tuple[Any, ...]

    @property
    def can_check(self) -> bool:
        """Tell whether there is an answer to check at this moment."""

    def answer(self) -> object:
        """Return the answer, or ``None`` where there is none yet."""

    def show(self, answer: object) -> None:
        """Show an answer that the engine could judge; ``None`` stands for none."""

    def feedback(self, result: Result) -> str:
        """Return what is said of an answer, as HTML."""

    def listen(self, changed: Callable[[], None]) -> None:
        """Tell when the learner answers otherwise or goes on."""


class PlainPanel:
    """What the panels have in common whose answer is checked as a whole."""

    missing = NO_ANSWER
    check = words.CHECK
    can_check = True
    after: tuple[Any, ...] = ()
    widget: VBox
    #: The widgets that hold the answer, and the name of what they hold.
    inputs: Iterable[Any] = ()
    trait = "index"

    def feedback(self, result: Result) -> str:
        """Return what is said of an answer, as HTML."""
        return words.feedback(result)

    def listen(self, changed: Callable[[], None]) -> None:
        """Tell when the learner answers otherwise."""
        for one in self.inputs:
            one.observe(lambda _: changed(), names=self.trait)


def radios(question: str, options: Iterable[str], index: int | None = None) -> RadioButtons:
    """Return radio buttons under a question."""
    return RadioButtons(options=tuple(options), index=index, description=question, style=STYLE)


def text(name: str, value: str = "") -> HTML:
    """Return a text with a class of its own."""
    return HTML(value, _dom_classes=[name])


def group(question: str, parts: Iterable[Any]) -> VBox:
    """Return widgets as one group with a question for its name."""
    title = text("oefening-vraag", words.paragraph(question))
    return VBox([title, *parts], _dom_classes=["oefening-groep"])


def appear(widget: Any, there: bool) -> None:  # noqa: ANN401 - widgets have no types
    """Show a widget or take it away; it stays the same, so that a quick press is not lost."""
    widget.layout.display = None if there else "none"
