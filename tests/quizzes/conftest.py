"""A learner with a browser, as the tests of the exercise see one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from agressieprotocol.content import Content
from agressieprotocol.quizzes.model import Exercise


class Learner:
    """A page with an exercise, and what a learner finds and does there."""

    def __init__(self, page: Page, exercise: Exercise, address: str) -> None:
        """Keep the page, what it shows and where it is."""
        self.page, self.exercise, self.address = page, exercise, address

    def open(self, end: str = "") -> Learner:
        """Go to the page, with an end to its address, and wait until the player runs."""
        self.page.goto(self.address + end)
        self.wait()
        return self

    def reload(self) -> None:
        """Load the page again and wait until the player runs."""
        self.page.reload()
        self.wait()

    def wait(self) -> None:
        """Wait until the player runs."""
        self.page.wait_for_selector(".quiz[data-klaar]")

    def beside(self) -> Learner:
        """Open the exercise in another tab of the same browser."""
        return Learner(self.page.context.new_page(), self.exercise, self.address).open()

    @property
    def options(self) -> Locator:
        """The radios of the item that is shown."""
        return self.page.locator(".quiz-item[data-nu] input")

    @property
    def feedback(self) -> Locator:
        """The region in which feedback is announced."""
        return self.page.locator('.quiz-feedback[role="status"]')

    @property
    def notice(self) -> Locator:
        """The region in which trouble with the storage is announced."""
        return self.page.locator('.quiz-melding[role="status"]')

    def heading(self, number: int) -> Locator:
        """Return the heading of an item, by its number counted from 1."""
        name = f"Vraag {number} van {len(self.exercise.items)}"
        return self.page.get_by_role("heading", name=name, exact=True)

    def button(self, name: str) -> Locator:
        """Return a button by its exact name."""
        return self.page.get_by_role("button", name=name, exact=True)

    def choose(self, place: int) -> None:
        """Choose an option of the item that is shown, and check it."""
        self.options.nth(place).check()
        self.button("Controleer").click()

    def keep(self, key: str, text: str) -> None:
        """Put a text into the storage of the browser."""
        self.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, text])

    def expect_done(self, count: int) -> None:
        """Expect a number of items to count as done."""
        said = f"{count} van de {len(self.exercise.items)} vragen gedaan"
        expect(self.page.get_by_text(said, exact=True)).to_be_visible()


@pytest.fixture
def begin(new_page: Callable[..., Page], site_url: str, content: Content) -> Callable[..., Learner]:
    """Return a function that gives a learner a new browser, with Playwright's options for it."""
    exercise = content.exercises["herken-het-type"]

    def make(**options: Any) -> Learner:  # noqa: ANN401 - whatever Playwright takes
        return Learner(new_page(**options), exercise, f"{site_url}{exercise.page}.html")

    return make


@pytest.fixture
def learner(begin: Callable[..., Learner]) -> Learner:
    """Return a learner who has just opened the exercise."""
    return begin().open()
