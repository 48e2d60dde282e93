"""The widgets say what the engine says, and lead a learner through the exercise."""

from __future__ import annotations

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from ipywidgets import HTML, RadioButtons

from agressieprotocol.content import Content
from agressieprotocol.quizzes.data import exercise_data
from agressieprotocol.quizzes.grade import NO_ANSWER
from agressieprotocol.quizzes.model import Exercise
from agressieprotocol.widgets import begin, source, words
from agressieprotocol.widgets.exercise import ExerciseWidget
from agressieprotocol.widgets.panels.choice import ChoicePanel


@pytest.fixture
def exercise(content: Content) -> Exercise:
    """Return a real exercise."""
    return content.exercises["herken-het-type"]


@pytest.fixture
def shown(exercise: Exercise) -> ExerciseWidget:
    """Return its widgets, as a learner meets them."""
    return ExerciseWidget(exercise)


def choice(shown: ExerciseWidget) -> RadioButtons:
    """Return the radio buttons of the question that is shown."""
    assert isinstance(shown.panel, ChoicePanel)
    return shown.panel.choice


def test_it_begins_at_the_first_question_with_nothing_chosen(
    shown: ExerciseWidget, exercise: Exercise
) -> None:
    """Place, case, question and options are those of the first item; nothing is judged yet."""
    first = exercise.items[0]
    assert words.place(1, len(exercise.items)) in shown.heading.value
    assert shown.text.value == words.paragraph(first.case)
    assert choice(shown).description == first.question
    assert choice(shown).options == tuple(option.text for option in first.options)
    assert choice(shown).index is None
    assert shown.feedback.value == ""


def test_checking_without_a_choice_says_so_each_time(shown: ExerciseWidget) -> None:
    """The message is taken away and set again, so that a screen reader says it again."""
    heard: list[str] = []
    shown.feedback.observe(lambda change: heard.append(change["new"]), names="value")
    shown.check.click()
    shown.check.click()
    assert heard == [words.paragraph(NO_ANSWER), "", words.paragraph(NO_ANSWER)]


def test_another_choice_takes_the_feedback_away(shown: ExerciseWidget) -> None:
    """What was said of one option does not stand beside another."""
    choice(shown).index = 0
    shown.check.click()
    choice(shown).index = 1
    assert shown.feedback.value == ""


def test_the_end_counts_and_restart_begins_afresh(
    shown: ExerciseWidget, exercise: Exercise
) -> None:
    """After the last question comes the result; starting again forgets the answers."""
    total = len(exercise.items)
    choice(shown).index = 0
    shown.check.click()
    for _ in range(total - 1):
        shown.onwards.click()
    assert shown.onwards.description == words.TO_RESULT
    shown.onwards.click()
    assert words.END in shown.heading.value
    assert f"Je hebt 1 van de {total} vragen gedaan" in shown.text.value
    assert shown.question.children == ()
    assert [part.layout.display for part in (shown.check, shown.onwards)] == ["none"] * 2
    shown.restart.click()
    assert words.place(1, total) in shown.heading.value
    assert choice(shown).index is None
    assert shown.check.layout.display is None


def test_feedback_links_to_its_rules_on_the_page_around(shown: ExerciseWidget) -> None:
    """A rule opens in the page and not in the small frame."""
    choice(shown).index = 0
    shown.check.click()
    assert 'href="../../docs/' in shown.feedback.value
    assert 'target="_parent"' in shown.feedback.value


def start(exercise_id: str) -> None:
    """Run the call of the notebook in a thread: the browser holds this one's loop."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(lambda: asyncio.run(begin.start(exercise_id))).result()


@pytest.fixture
def displayed(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Collect what a notebook would display."""
    shown: list[object] = []
    monkeypatch.setattr(begin, "display", shown.append)
    return shown


def test_start_reads_the_exercise_from_the_data_of_the_site(
    exercise: Exercise, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, displayed: list[object]
) -> None:
    """The data that the site publishes is all that the widgets need."""
    (tmp_path / "oefeningen").mkdir()
    data = json.dumps(exercise_data(exercise))
    (tmp_path / "oefeningen" / f"{exercise.id}.json").write_text(data, encoding="utf-8")
    monkeypatch.setenv(source.VARIABLE, str(tmp_path))
    start(exercise.id)
    (widget,) = displayed
    assert "oefening" in widget._dom_classes  # type: ignore[attr-defined]


@pytest.mark.parametrize("content_of_file", [None, "{", "{}", "[]"])
def test_an_exercise_that_cannot_be_read_is_said_in_dutch(
    content_of_file: str | None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    displayed: list[object],
) -> None:
    """A missing or broken file gives a sentence to the learner, never a traceback."""
    (tmp_path / "oefeningen").mkdir()
    if content_of_file is not None:
        (tmp_path / "oefeningen" / "x.json").write_text(content_of_file, encoding="utf-8")
    monkeypatch.setenv(source.VARIABLE, str(tmp_path))
    start("x")
    (message,) = displayed
    assert isinstance(message, HTML)
    assert message.value == words.paragraph(words.NOT_LOADED)
