"""What a learner answered is kept in the browser, whatever happens to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.quizzes.conftest import Learner

pytestmark = [pytest.mark.site, pytest.mark.browser]
PREFIX = "agressieprotocol/vraag/"
#: A browser in which a script may not reach the storage.
STORAGE_OFF = """
Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError"); },
});
"""
STORAGE_FULL = """
Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
"""


def test_a_reload_keeps_progress_and_place(learner: Learner) -> None:
    """After a reload the same item is shown, and what was answered still is."""
    learner.choose(0)
    learner.button("Volgende vraag").click()
    learner.choose(1)
    learner.reload()
    learner.expect_done(2)
    expect(learner.heading(2)).to_be_visible()
    expect(learner.options.nth(1)).to_be_checked()
    expect(learner.feedback).to_contain_text(learner.exercise.items[1].options[1].feedback)


def test_who_comes_back_goes_on_at_the_first_open_item(learner: Learner) -> None:
    """Without an item in the address the first one without an answer is shown."""
    learner.choose(0)
    learner.open("?opnieuw")
    expect(learner.heading(2)).to_be_visible()


def test_progress_is_kept_by_item_and_version(learner: Learner) -> None:
    """An answer to another version of an item does not count, and does not disturb."""
    item = learner.exercise.items[0]
    learner.keep(f"{PREFIX}{item.id}@{item.version + 1}", '{"antwoord": 0}')
    learner.keep(f"{PREFIX}{learner.exercise.items[3].key}", '{"antwoord": 2}')
    learner.reload()
    learner.expect_done(1)
    expect(learner.notice).to_be_empty()


@pytest.mark.parametrize("text", ["{stuk", "null", "[]", '{"antwoord": 99}', '{"antwoord": "0"}'])
def test_a_corrupt_entry_is_set_aside_and_told(learner: Learner, text: str) -> None:
    """A clean slate for that item, a copy of what was there, a sentence in Dutch, the rest kept."""
    learner.choose(0)
    learner.button("Volgende vraag").click()
    learner.choose(0)
    key = learner.exercise.items[0].key
    learner.keep(PREFIX + key, text)
    learner.open("?opnieuw")
    expect(learner.notice).to_contain_text("was niet te lezen")
    learner.expect_done(1)
    aside = learner.page.evaluate(f"localStorage.getItem('agressieprotocol/onleesbaar/{key}/1')")
    assert aside == text
    expect(learner.heading(1)).to_be_visible()
    learner.choose(0)
    learner.expect_done(2)


@pytest.mark.parametrize(
    ("script", "sentence"),
    [(STORAGE_OFF, "bewaart je voortgang niet"), (STORAGE_FULL, "opslag van deze browser is vol")],
    ids=["off", "full"],
)
def test_without_storage_the_exercise_goes_on(
    begin: Callable[..., Learner], script: str, sentence: str
) -> None:
    """Switched off or full: the learner is told once, and answers count while the page is open."""
    learner = begin()
    learner.page.add_init_script(script)
    learner.open()
    learner.choose(0)
    expect(learner.notice).to_contain_text(sentence)
    expect(learner.feedback).to_contain_text(learner.exercise.items[0].options[0].feedback)
    learner.button("Volgende vraag").click()
    learner.choose(0)
    learner.expect_done(2)
    learner.button("Opnieuw beginnen").click()
    learner.button("Ja, begin opnieuw").click()
    learner.expect_done(0)


def test_two_tabs_lose_no_answer(learner: Learner) -> None:
    """What one tab answers shows in the other, and neither undoes the other's answers."""
    other = learner.beside()
    other.button("Overslaan").click()
    learner.choose(0)
    other.choose(1)
    for tab in (learner, other):
        tab.expect_done(2)
        tab.reload()
        tab.expect_done(2)
