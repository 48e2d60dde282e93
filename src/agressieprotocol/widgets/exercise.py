"""An exercise as Jupyter widgets: it shows what the engine says and decides nothing."""

from __future__ import annotations

from typing import Any

from ipywidgets import HTML, Button, HBox, RadioButtons, VBox

from agressieprotocol.quizzes import session as sessions
from agressieprotocol.quizzes.model import Exercise
from agressieprotocol.widgets import words
from agressieprotocol.widgets.view import view_of

HIDDEN, SHOWN = "none", None


class ExerciseWidget:
    """The widgets of one exercise and what they do.

    Each widget is made whole. A later message would make a choice anew in the browser, and a
    learner who was in it already would lose the place.
    """

    def __init__(self, exercise: Exercise) -> None:
        """Show the first question."""
        self._session = sessions.start(exercise)
        self._ended = False
        view = view_of(self._session, ended=False)
        self.heading = _text("oefening-kop", view.heading)
        self.text = _text("oefening-casus", view.text)
        self.choice = RadioButtons(
            options=view.options,
            index=view.chosen,
            description=view.question,
            style={"description_width": "initial"},
        )
        self.feedback = _text("oefening-feedback")
        self.check = Button(description=words.CHECK, button_style="primary")
        self.onwards = Button(description=view.onwards)
        self.restart = Button(description=words.RESTART)
        self.widget = self._arranged(exercise.title)
        self._listen()

    def _arranged(self, title: str) -> VBox:
        parts = [
            _text("oefening-titel", words.title(title)),
            self.heading,
            self.text,
            self.choice,
            self.feedback,
            HBox([self.check, self.onwards, self.restart]),
        ]
        return VBox(parts, _dom_classes=["oefening"])

    def _listen(self) -> None:
        self.check.on_click(lambda _: self._check())
        self.onwards.on_click(lambda _: self._go_on())
        self.restart.on_click(lambda _: self._restart())
        self.choice.observe(self._reconsider, names="index")

    def _check(self) -> None:
        """Judge the answer; clear what was said first, so that the same words sound again."""
        self.feedback.value = ""
        self._session, result = sessions.answer(self._session, self.choice.index)
        if result is not None:
            self.feedback.value = words.feedback(result)

    def _go_on(self) -> None:
        self._ended = self._session.position == len(self._session.items) - 1
        self._session = sessions.following(self._session)
        self._show()

    def _restart(self) -> None:
        self._ended = False
        self._session = sessions.restart(self._session)
        self._show()

    def _reconsider(self, _: dict[str, Any]) -> None:
        """Take away what was said of another choice."""
        self.feedback.value = ""

    def _show(self) -> None:
        """Show where the learner is now, and put the focus there."""
        view = view_of(self._session, ended=self._ended)
        for part in (self.choice, self.check, self.onwards):
            part.layout.display = SHOWN if view.options else HIDDEN
        self.feedback.value = ""
        self.heading.value = view.heading
        self.text.value = view.text
        with self.choice.hold_sync():
            self.choice.description = view.question
            self.choice.options = view.options
            self.choice.index = view.chosen
        self.onwards.description = view.onwards
        self.heading.focus()


def _text(name: str, value: str = "") -> HTML:
    return HTML(value, _dom_classes=[name])
