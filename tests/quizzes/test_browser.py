"""A learner does the exercise in a browser: by mouse, by keys, forwards and back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from agressieprotocol.quizzes.grade import grade
from agressieprotocol.quizzes.model import Verdict

if TYPE_CHECKING:
    from tests.quizzes.conftest import Learner

pytestmark = [pytest.mark.site, pytest.mark.browser]
#: Clicks through every option of every item; returns verdict, text and links of each feedback.
ANSWER_EVERYTHING = """() =>
  [...document.querySelectorAll(".quiz-item")].map((item) => {
    const said = [...item.querySelectorAll("input")].map((radio) => {
      radio.click();
      document.querySelector('[data-doe="controleer"]').click();
      const block = document.querySelector(".quiz-feedback > *");
      const hashes = [...block.querySelectorAll("a")].map((link) => link.hash);
      return [block.dataset.oordeel, block.textContent, hashes];
    });
    document.querySelector('[data-doe="volgende"]').click();
    return said;
  })
"""


# --- Answering ------------------------------------------------------------------------------------


def test_an_answer_by_mouse_gets_its_feedback(learner: Learner) -> None:
    """One item is shown; after checking stand the verdict in a word, why, and the rule."""
    expect(learner.page.locator(".quiz-item:visible")).to_have_count(1)
    learner.choose(0)
    option = learner.exercise.items[0].options[0]
    expect(learner.feedback).to_contain_text(f"{str(option.verdict).capitalize()}: {option.text}")
    expect(learner.feedback).to_contain_text(option.feedback)
    expect(learner.feedback.get_by_role("link")).to_have_count(len(option.rules))
    learner.button("Volgende vraag").click()
    expect(learner.heading(2)).to_be_focused()
    expect(learner.feedback).to_be_empty()


def test_an_answer_by_keyboard_alone(learner: Learner) -> None:
    """Tab, arrows, Enter and Space do everything, and the focus is never lost."""
    first = learner.options.first
    for _ in range(200):
        learner.page.keyboard.press("Tab")
        if first.evaluate("(radio) => radio === document.activeElement"):
            break
    expect(first).to_be_focused()
    learner.page.keyboard.press("ArrowDown")
    learner.page.keyboard.press("Enter")
    expect(learner.feedback).to_contain_text(learner.exercise.items[0].options[1].feedback)
    expect(learner.options.nth(1)).to_be_focused()
    onwards = learner.button("Volgende vraag")
    for _ in range(10):
        learner.page.keyboard.press("Tab")
        if onwards.evaluate("(button) => button === document.activeElement"):
            break
    learner.page.keyboard.press("Space")
    expect(learner.heading(2)).to_be_focused()
    learner.page.keyboard.press("Tab")
    expect(learner.options.first).to_be_focused()


def test_feedback_is_announced_by_a_region_that_was_there(learner: Learner) -> None:
    """The live region exists, empty, at load; the same element gets the text later."""
    expect(learner.feedback).to_be_empty()
    region = learner.feedback.element_handle()
    learner.button("Controleer").click()
    assert region.inner_text() == "Kies eerst een antwoord."
    expect(learner.options.first).to_be_focused()
    learner.choose(2)
    assert learner.exercise.items[0].options[2].feedback in region.inner_text()


def test_another_choice_may_be_tried(learner: Learner) -> None:
    """The feedback goes when something else is chosen; the last answer that is checked counts."""
    learner.choose(1)
    learner.options.nth(0).check()
    expect(learner.feedback).to_be_empty()
    learner.button("Controleer").click()
    expect(learner.feedback).to_contain_text(learner.exercise.items[0].options[0].feedback)
    learner.expect_done(1)


def test_the_player_says_of_every_answer_what_the_engine_says(learner: Learner) -> None:
    """Every option of every item: one verdict and one feedback in Python and in the browser."""
    said = learner.page.evaluate(ANSWER_EVERYTHING)
    for item, answers in zip(learner.exercise.items, said, strict=True):
        for place, (verdict, text, hashes) in enumerate(answers):
            result = grade(item, place)
            assert verdict == result.verdict
            assert result.feedback in text
            assert hashes == [f"#{rule.id}" for rule in result.rules]
    last = [item.options[-1].verdict for item in learner.exercise.items]
    counts = [last.count(verdict) for verdict in Verdict]
    expected = f"{counts[0]} juist, {counts[1]} verdedigbaar en {counts[2]} onjuist."
    expect(learner.page.get_by_role("heading", name="Je bent aan het einde")).to_be_focused()
    expect(learner.page.locator(".quiz-einde")).to_contain_text(expected)


# --- The way through ------------------------------------------------------------------------------


def test_skipping_costs_nothing(learner: Learner) -> None:
    """A skipped item stays open; the end leads back to it."""
    for _ in learner.exercise.items:
        learner.button("Overslaan").click()
    learner.expect_done(0)
    learner.button("Naar de eerste open vraag").click()
    expect(learner.heading(1)).to_be_focused()
    learner.button("Overslaan").click()
    learner.button("Vorige").click()
    expect(learner.heading(1)).to_be_focused()
    expect(learner.button("Vorige")).to_be_disabled()


def test_the_overview_says_in_words_what_is_done(learner: Learner) -> None:
    """Each item is a button that names its number and verdict, and leads to it."""
    learner.choose(1)
    learner.page.get_by_text("Overzicht van de vragen").click()
    verdict = learner.exercise.items[0].options[1].verdict
    expect(learner.button(f"Vraag 1: {verdict}")).to_have_attribute("aria-current", "step")
    learner.button("Vraag 5: nog open").click()
    expect(learner.heading(5)).to_be_focused()
    learner.button(f"Vraag 1: {verdict}").click()
    expect(learner.feedback).to_contain_text(learner.exercise.items[0].options[1].feedback)


def test_starting_again_asks_first(learner: Learner) -> None:
    """No keeps everything and gives the focus back; yes wipes and goes to the first item."""
    learner.choose(0)
    learner.button("Volgende vraag").click()
    learner.button("Opnieuw beginnen").click()
    expect(learner.page.get_by_role("dialog", name="Opnieuw beginnen?")).to_be_visible()
    learner.page.keyboard.press("Escape")
    expect(learner.button("Opnieuw beginnen")).to_be_focused()
    learner.expect_done(1)
    learner.button("Opnieuw beginnen").click()
    learner.button("Nee, ga verder").click()
    learner.expect_done(1)
    learner.button("Opnieuw beginnen").click()
    learner.button("Ja, begin opnieuw").click()
    expect(learner.heading(1)).to_be_focused()
    learner.expect_done(0)
    assert learner.page.evaluate("localStorage.length") == 0


def test_an_address_of_an_item_shows_that_item(begin: Callable[..., Learner]) -> None:
    """Each item has an address of its own, also when the page is open already."""
    learner = begin()
    learner.open(f"#{learner.exercise.items[6].id}")
    expect(learner.heading(7)).to_be_in_viewport()
    learner.page.evaluate(f"location.hash = '{learner.exercise.items[2].id}'")
    expect(learner.heading(3)).to_be_focused()
