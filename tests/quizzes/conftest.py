"""A learner with a browser, as the tests of the exercise see one, and an item of each kind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from agressieprotocol.content import Content
from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.data import exercise_data
from agressieprotocol.quizzes.desk import Desk
from agressieprotocol.quizzes.item_file import read_item
from agressieprotocol.quizzes.model import Exercise, Item, Kind
from agressieprotocol.quizzes.scheme import Scheme
from agressieprotocol.rules.model import Moment, Registry, Rule, Strength
from agressieprotocol.source.yaml_file import read_block
from agressieprotocol.sphinx_ext.exercise_html import exercise_html

#: Exercises without a fault.
FOLDER = Path(__file__).parent / "good"


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


def _rule(ident: str) -> Rule:
    """Return a rule of which only the id matters."""
    return Rule(
        id=ident,
        title=ident,
        body="",
        text="",
        sources=("2.1",),
        who=("medewerker",),
        strength=Strength.MUST,
        moments=(Moment.DURING,),
        norm=None,
        fingerprint="",
        page="docs/regels",
        path="docs/regels.md",
        line=1,
    )


@pytest.fixture(scope="session")
def samples() -> dict[Kind, Item]:
    """Return an item of each kind, as an author writes it."""
    rules = {ident: _rule(ident) for ident in ("regel-een", "regel-twee")}
    scheme = Scheme(
        audiences={"kantoor": "Kantoor"}, topics={"soorten": "Soorten"}, channels={"balie": "Balie"}
    )
    desk, problems = Desk({}, Registry(rules, {}), scheme), Problems()
    items = []
    for name in ("soorten", "casus"):
        block = read_block(FOLDER / f"{name}.yml", name, problems)
        assert block is not None
        items += [read_item(entry, desk) for entry in block.blocks("items")]
    assert list(problems) == []
    return {item.kind: item for item in items}


@pytest.fixture(scope="session")
def sample_exercise(samples: dict[Kind, Item]) -> Exercise:
    """Return an exercise with an item of each kind."""
    return Exercise(id="oefening", title="Oefening", intro="Kies.", items=tuple(samples.values()))


@pytest.fixture(scope="session")
def write() -> Callable[[Exercise], str]:
    """Return a function that writes an exercise as a page shows it."""

    def html(exercise: Exercise) -> str:
        href = {rule.id: f"/{rule.url}" for item in exercise.items for rule in item.rules}
        return exercise_html(exercise_data(exercise), level=3, href=href, root="/", call="112")

    return html


@pytest.fixture(scope="session")
def sample_html(write: Callable[[Exercise], str], sample_exercise: Exercise) -> str:
    """Return the exercise with an item of each kind as HTML."""
    return write(sample_exercise)
