"""An exercise as Jupyter widgets: it shows what the engine says and decides nothing."""

from __future__ import annotations

from typing import Any

from ipywidgets import HTML, Button, HBox, RadioButtons, VBox

from agressieprotocol.quizzes import session as sessions
from agressieprotocol.quizzes.model import Exercise, Item
from agressieprotocol.widgets import words

HIDDEN, SHOWN = "none", None


class ExerciseWidget:
    """The widgets of one exercise and what they do."""

    def __init__(self, exercise: Exercise) -> None:
        """Show the first question."""
        self._session = sessions.start(exercise)
        self._ended = False
        self.heading = _text("oefening-kop")
        self.case = _text("oefening-casus")
        self.choice = RadioButtons(options=[], style={"description_width": "initial"})
        self.feedback = _text("oefening-feedback")
        self.check = Button(description=words.CHECK, button_style="primary")
        self.onwards = Button(description=words.NEXT)
        self.restart = Button(description=words.RESTART)
        self.widget = VBox(
            [
                _text("oefening-titel", words.title(exercise.title)),
                self.heading,
                self.case,
                self.choice,
                self.feedback,
                HBox([self.check, self.onwards, self.restart]),
            ]
        )
        self.widget.add_class("oefening")
        self._listen()
        self._show()

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
        last = self._session.position == len(self._session.items) - 1
        self._ended = last
        self._session = sessions.following(self._session)
        self._show()
        self.heading.focus()

    def _restart(self) -> None:
        self._ended = False
        self._session = sessions.restart(self._session)
        self._show()
        self.heading.focus()

    def _reconsider(self, _: dict[str, Any]) -> None:
        """Take away what was said of another choice."""
        self.feedback.value = ""

    def _show(self) -> None:
        """Show the question of now, or the end."""
        item = None if self._ended else sessions.current(self._session)
        for part in (self.choice, self.check, self.onwards):
            part.layout.display = SHOWN if item else HIDDEN
        self.feedback.value = ""
        if item is None:
            self._show_end()
        else:
            self._show_item(item)

    def _show_item(self, item: Item) -> None:
        number, total = self._session.position + 1, len(self._session.items)
        self.heading.value = words.heading(words.place(number, total))
        self.case.value = words.case(item)
        with self.choice.hold_sync():
            self.choice.description = item.question
            self.choice.options = [option.text for option in item.options]
            self.choice.index = self._session.answers.get(item.key)
        self.onwards.description = words.TO_RESULT if number == total else words.NEXT

    def _show_end(self) -> None:
        self.heading.value = words.heading(words.END)
        self.case.value = words.outcome(sessions.progress(self._session))


def _text(name: str, value: str = "") -> HTML:
    widget = HTML(value)
    widget.add_class(name)
    return widget
