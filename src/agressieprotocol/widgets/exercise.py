"""An exercise as Jupyter widgets: it shows what the engine says and decides nothing."""

from __future__ import annotations

from ipywidgets import Button, HBox, VBox

from agressieprotocol.quizzes import session as sessions
from agressieprotocol.quizzes.model import Exercise, Item, Verdict
from agressieprotocol.quizzes.result import Result
from agressieprotocol.widgets import words
from agressieprotocol.widgets.panels import Panel, panel_for
from agressieprotocol.widgets.panels.panel import appear, text
from agressieprotocol.widgets.view import view_of


class ExerciseWidget:
    """The widgets of one exercise and what they do."""

    def __init__(self, exercise: Exercise) -> None:
        """Show the first question."""
        self._session = sessions.start(exercise)
        self._ended = False
        self.panel: Panel | None = None
        self.heading = text("oefening-kop")
        self.text = text("oefening-casus")
        self.question = VBox([])
        self.feedback = text("oefening-feedback")
        self.after = VBox([])
        self.check = Button(description=words.CHECK, button_style="primary")
        self.again = Button(description=words.AGAIN)
        self.onwards = Button(description=words.NEXT)
        self.previous = Button(description=words.PREVIOUS)
        self.restart = Button(description=words.RESTART)
        self.widget = self._arranged(exercise.title)
        self._listen()
        self._show()

    def _arranged(self, title: str) -> VBox:
        ways = HBox([self.check, self.again, self.onwards, self.previous, self.restart])
        shown = [self.heading, self.text, self.question, self.feedback, self.after, ways]
        parts = [text("oefening-titel", words.title(title)), *shown]
        return VBox(parts, _dom_classes=["oefening"])

    def _listen(self) -> None:
        self.check.on_click(lambda _: self._check())
        self.again.on_click(lambda _: self._retry())
        self.onwards.on_click(lambda _: self._go_on())
        self.previous.on_click(lambda _: self._go_back())
        self.restart.on_click(lambda _: self._restart())

    @property
    def _item(self) -> Item | None:
        return None if self._ended else sessions.current(self._session)

    def _check(self) -> None:
        """Judge the answer; clear what was said first, so that the same words sound again."""
        panel, item = self.panel, self._item
        if panel is None or item is None:
            return
        self.feedback.value = ""
        value = panel.answer()
        self._session, result = sessions.answer(self._session, value)
        if value is None or result is None:
            self.feedback.value = words.paragraph(panel.missing)
            return
        self.feedback.value = panel.feedback(result) + words.why(item if result.judged else None)
        self._show_ways(result)

    def _retry(self) -> None:
        """Take away what was said; the answer may be mended."""
        self._reconsider()
        self.heading.focus()

    def _go_on(self) -> None:
        self._ended = self._session.position == len(self._session.items) - 1
        self._session = sessions.following(self._session)
        self._show(moved=True)

    def _go_back(self) -> None:
        self._session = sessions.previous(self._session)
        self._show(moved=True)

    def _restart(self) -> None:
        self._ended = False
        self._session = sessions.restart(self._session)
        self._show(moved=True)

    def _reconsider(self) -> None:
        """Take away what was said of another answer."""
        self.feedback.value = ""
        self._show_ways()

    def _show(self, *, moved: bool = False) -> None:
        """Show where the learner is now; who went there gets the focus there."""
        view, item = view_of(self._session, ended=self._ended), self._item
        self.feedback.value = ""
        self.heading.value = view.heading
        self.text.value = view.text
        self.onwards.description = view.onwards
        self.panel = None if item is None else self._panel(item)
        hint = (
            [] if item is None or not item.hint else [text("oefening-hint", words.hint(item.hint))]
        )
        self.question.children = [] if self.panel is None else [self.panel.widget, *hint]
        self.check.description = words.CHECK if self.panel is None else self.panel.check
        self.after.children = () if self.panel is None else self.panel.after
        self._show_ways()
        if moved:
            self.heading.focus()

    def _panel(self, item: Item) -> Panel:
        panel = panel_for(item)
        given = self._session.answers.get(item.key)
        if given is not None:
            panel.show(given)
        panel.listen(self._reconsider)
        return panel

    def _show_ways(self, result: Result | None = None) -> None:
        """Show the buttons that make sense now."""
        panel = self.panel
        can_check = panel is not None and panel.can_check
        wrong = result is not None and result.verdict not in {None, Verdict.RIGHT}
        appear(self.check, can_check)
        appear(self.again, can_check and wrong)
        appear(self.onwards, panel is not None)
        appear(self.previous, panel is not None and self._session.position > 0)
