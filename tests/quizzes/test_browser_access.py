"""Every reader can do the exercise: without script, on paper, on a phone, by ear."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.quizzes.conftest import Learner

pytestmark = [pytest.mark.site, pytest.mark.browser]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def test_without_script_the_page_is_a_readable_list(
    begin: Callable[..., Learner],
) -> None:
    """Every case stands there; the answers stand behind a disclosure; no dead button shows."""
    learner = begin(java_script_enabled=False)
    learner.page.goto(learner.address)
    expect(learner.page.locator(".quiz-item:visible")).to_have_count(len(learner.exercise.items))
    expect(learner.page.locator(".quiz button:visible")).to_have_count(0)
    item = learner.exercise.items[1]
    answer = learner.page.locator(f"#{item.id} [data-optie='0'] p").nth(1)
    expect(answer).to_be_hidden()
    learner.page.locator(f"#{item.id} summary").click()
    expect(answer).to_be_visible()
    assert answer.text_content() == item.options[0].feedback


def test_on_paper_every_item_stands_with_its_answers(learner: Learner) -> None:
    """Print shows all cases and all feedback, and no buttons."""
    learner.page.emulate_media(media="print")
    expect(learner.page.locator(".quiz-item:visible")).to_have_count(len(learner.exercise.items))
    expect(learner.page.get_by_text(learner.exercise.items[-1].options[1].feedback)).to_be_visible()
    expect(learner.page.locator(".quiz button:visible")).to_have_count(0)


def test_a_player_that_does_not_come_leaves_the_list(
    begin: Callable[..., Learner],
) -> None:
    """Is the script lost on the way, then every item shows after a few seconds."""
    learner = begin()
    learner.page.route("**/player.samen.js*", lambda route: route.abort())
    learner.page.goto(learner.address)
    shown = learner.page.locator(".quiz-item:visible")
    expect(shown).to_have_count(len(learner.exercise.items), timeout=15_000)
    learner.page.locator(".quiz-antwoord summary").last.click()
    expect(learner.page.get_by_text(learner.exercise.items[-1].options[0].feedback)).to_be_visible()


STATES: dict[str, Callable[[Learner], object]] = {
    "begin": lambda learner: expect(learner.page.locator(".quiz")).to_be_visible(),
    "feedback": lambda learner: learner.choose(1),
    "overzicht": lambda learner: learner.page.get_by_text("Overzicht van de vragen").click(),
    "dialoog": lambda learner: learner.button("Opnieuw beginnen").click(),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(begin: Callable[..., Learner], scheme: str) -> None:
    """Before an answer, after it, with the overview, with the dialog and at the end."""
    learner = begin(color_scheme=scheme, reduced_motion="reduce").open()
    found = []
    for state, reach in STATES.items():
        reach(learner)
        found += [f"{state}: {line}" for line in violations(learner)]
    learner.button("Nee, ga verder").click()
    for _ in learner.exercise.items:
        learner.page.locator('[data-doe="volgende"]').click()
    found += [f"einde: {line}" for line in violations(learner)]
    assert found == []


def violations(learner: Learner) -> list[str]:
    """Let axe look at the exercise; return what it objects to."""
    options = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
    result = Axe().run(learner.page, context=".quiz", options=options).response["violations"]
    return [f"{v['id']} {json.dumps([n['target'] for n in v['nodes']][:3])}" for v in result]


def test_it_fits_the_narrowest_screen_in_every_state(begin: Callable[..., Learner]) -> None:
    """At 320 pixels nothing scrolls sideways, and every target is at least 24 pixels."""
    learner = begin(viewport={"width": 320, "height": 640}).open()
    for state, reach in STATES.items():
        reach(learner)
        assert not learner.page.evaluate("document.documentElement.scrollWidth > innerWidth"), state
        sizes = learner.page.locator(".quiz :is(button, summary, label):visible").evaluate_all(
            "(all) => all.map((one) => one.getBoundingClientRect()).map((r) => [r.width, r.height])"
        )
        assert all(width >= 24 and height >= 24 for width, height in sizes), state


def test_the_focus_is_visible(learner: Learner) -> None:
    """A control that has the focus of the keyboard has an outline of at least two pixels."""
    learner.options.first.focus()
    for _ in range(3):
        style = learner.page.evaluate(
            "(({outlineStyle, outlineWidth}) => [outlineStyle, parseFloat(outlineWidth)])"
            "(getComputedStyle(document.activeElement))"
        )
        assert style[0] == "solid"
        assert style[1] >= 2
        learner.page.keyboard.press("Tab")


def test_nothing_moves_for_who_asked_for_rest(begin: Callable[..., Learner]) -> None:
    """With reduced motion no part of the exercise has a transition."""
    learner = begin(reduced_motion="reduce").open()
    durations = learner.page.locator(".quiz, .quiz *").evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one).transitionDuration)"
    )
    assert set(durations) <= {"0s"}
