"""Each kind of item can be done in widgets, with the same words as in the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pytest
from ipywidgets import Widget

from agressieprotocol.quizzes.model import Exercise, Item, Kind
from agressieprotocol.widgets import scene, words
from agressieprotocol.widgets.exercise import ExerciseWidget
from agressieprotocol.widgets.panels.case import CasePanel
from agressieprotocol.widgets.panels.match import MatchPanel
from agressieprotocol.widgets.panels.order import OrderPanel
from agressieprotocol.widgets.panels.report import ReportPanel
from agressieprotocol.widgets.panels.several import SeveralPanel

Open = Callable[[Kind], ExerciseWidget]


@pytest.fixture
def open_kind(samples: dict[Kind, Item]) -> Open:
    """Return a function that shows an exercise with nothing but the item of a kind, twice."""

    def make(kind: Kind) -> ExerciseWidget:
        items = (samples[kind], samples[Kind.CHOICE])
        return ExerciseWidget(Exercise(id="e", title="E", intro="E", items=items))

    return make


def visible(shown: ExerciseWidget) -> list[str]:
    """Return the names of the buttons that are shown."""
    found: list[str] = []

    def look(widget: Widget) -> None:
        hidden = getattr(getattr(widget, "layout", None), "display", None) == "none"
        if hasattr(widget, "on_click") and not hidden:
            found.append(widget.description)
        for child in getattr(widget, "children", ()):
            look(child)

    look(shown.widget)
    return found


def test_several_asks_for_all_and_keeps_the_answer_for_another_try(open_kind: Open) -> None:
    """The boxes name themselves; after a mistake the learner may try again."""
    shown = open_kind(Kind.SEVERAL)
    panel = cast(SeveralPanel, shown.panel)
    assert "Kies alles wat past" in panel.widget.children[0].value
    assert panel.boxes[0].description == "Weggaan"
    shown.check.click()
    assert shown.feedback.value == words.paragraph(words.NO_ANSWERS)
    panel.boxes[0].value = True
    assert shown.feedback.value == ""
    shown.check.click()
    assert "Deels goed" in shown.feedback.value
    assert "1 van de 2 goed." in shown.feedback.value
    assert "Je mist nog 1 antwoord." in shown.feedback.value
    assert "<strong>Hoort erbij</strong>: Weggaan" in shown.feedback.value
    assert "Hulp halen" not in shown.feedback.value
    assert words.AGAIN in visible(shown)
    shown.again.click()
    assert shown.feedback.value == ""
    assert panel.answer() == [0]
    assert words.AGAIN not in visible(shown)


def test_order_wants_a_place_of_its_own_for_each_step(open_kind: Open) -> None:
    """Two steps at one place are no order."""
    shown = open_kind(Kind.ORDER)
    panel = cast(OrderPanel, shown.panel)
    for place in panel.places:
        place.index = 1
    shown.check.click()
    assert shown.feedback.value == words.paragraph(words.NO_PLACES)
    panel.show([0, 1, 2, 3])
    shown.check.click()
    assert "6 van de 6 goed." in shown.feedback.value
    panel.show([1, 0, 2, 3])
    shown.check.click()
    assert "<strong>Hoort eerder</strong>: Ga weg" in shown.feedback.value
    assert "<strong>Op zijn plaats</strong>: Meld het" in shown.feedback.value
    assert {place.description for place in panel.places} >= {"Ga weg", "Meld het"}


def test_match_may_leave_some_open(open_kind: Open) -> None:
    """What has no partner is not right; without any partner there is nothing to judge."""
    shown = open_kind(Kind.MATCH)
    panel = cast(MatchPanel, shown.panel)
    shown.check.click()
    assert shown.feedback.value == words.paragraph(words.NO_PARTNER)
    panel.sides[0].value = "Emotie"
    shown.check.click()
    assert "1 van de 3 goed." in shown.feedback.value
    assert "<strong>Past</strong>: Roepen: Emotie" in shown.feedback.value
    assert "<strong>Past niet</strong>: Dreigen: je koos nog niets" in shown.feedback.value


def test_a_report_ends_with_the_whole_and_own_words(open_kind: Open) -> None:
    """The place for own words comes after the check, and says that nothing is kept."""
    shown = open_kind(Kind.REPORT)
    panel = cast(ReportPanel, shown.panel)
    assert panel.own.layout.display == "none"
    for part in panel.parts:
        part.index = 0
    shown.check.click()
    assert "Hij gooide een stoel om. Aan de balie." in shown.feedback.value
    assert panel.own.layout.display is None
    assert panel.own.children[0].description == words.OWN
    assert words.OWN_STAYS in panel.own.children[1].value


def test_a_case_is_played_with_the_buttons_of_the_page(open_kind: Open) -> None:
    """Begin, choose, go on, back, and over again; the ending tells what to report."""
    shown = open_kind(Kind.CASE)
    panel = cast(CasePanel, shown.panel)
    assert "In deze casus wordt gedreigd." in panel.widget.children[0].value
    assert "Boos aan de balie" in shown.heading.value
    assert visible(shown) == [scene.BEGIN, words.NEXT, words.RESTART]
    panel.begin.click()
    assert "<strong>boos</strong> (3 van 5)" in panel.widget.children[1].value
    shown.check.click()
    assert shown.feedback.value == words.paragraph(scene.NO_CHOICE)
    choose(panel, 2)
    shown.check.click()
    assert "dreigend" in shown.feedback.value
    assert scene.ONWARDS in visible(shown)
    panel.onwards.click()
    assert shown.feedback.value == ""
    panel.back.click()
    assert panel.choice is not None
    assert panel.choice.index == 2
    panel.onwards.click()
    choose(panel, 1)
    shown.check.click()
    panel.onwards.click()
    told = panel.widget.children[1].value
    assert "Je meldt het." in told
    assert "1 van de 2 goed." in told
    assert scene.CHECK not in visible(shown)
    shown.onwards.click()
    shown.previous.click()
    assert "Einde: goed afgelopen" in cast(CasePanel, shown.panel).widget.children[0].value
    cast(CasePanel, shown.panel).anew.click()
    assert scene.CHECK in visible(shown)


def choose(panel: CasePanel, place: int) -> None:
    """Choose what to do in a step."""
    assert panel.choice is not None
    panel.choice.index = place


def test_hint_and_explanation_are_there(open_kind: Open) -> None:
    """The hint can be opened; the explanation follows the answer, whatever it was."""
    shown = open_kind(Kind.CHOICE)
    assert "<summary>Hint</summary><p>Let op zijn stem.</p>" in shown.question.children[1].value
    shown.panel.show(2)  # type: ignore[union-attr]
    shown.check.click()
    assert "Emotie mag, agressie niet." in shown.feedback.value
