"""A small project with a path of two modules, the bank that it draws from, and a keyboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from agressieprotocol.exams.load import read_exams
from agressieprotocol.modules.check import check_modules, check_paths
from agressieprotocol.modules.load import pools_of, read_modules
from agressieprotocol.modules.model import LearningPath, Module
from agressieprotocol.modules.paths import FILE, read_paths
from agressieprotocol.modules.rows import read_rows
from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.data import read_exercise
from agressieprotocol.quizzes.kinds.case import Case
from agressieprotocol.quizzes.kinds.match import Match
from agressieprotocol.quizzes.kinds.order import Order
from agressieprotocol.quizzes.kinds.report import Report
from agressieprotocol.quizzes.model import Exercise, Item, Kind, Option, Verdict
from agressieprotocol.source.pages import read_pages

RULE = {"id": "regel", "titel": "Regel", "bron": "§ 2.1", "url": "docs/regels.html#regel"}
PATHS = """\
- id: pad
  titel: Het pad
  wie: iedereen
  inleiding: Zo gaat het.
  stappen:
  - module: een
  - module: toets
"""
MODULE = """\
# Een

:::{leermodule} een
:doel: Je leert iets.
:voor: iedereen
:::

De kern ({regel}`§ 2.1 <regel>`).

:::{toets} voortoets-een
:titel: Voortoets
:vragen: vraag-f; vraag-g; vraag-h; vraag-i
:aantal: 3
:zaad: 1
:geslaagd: 80
:::

:::{oefenreeks} oefen-een
:vragen: vraag-a; vraag-b; vraag-c; vraag-d; meer-a

Kies wat past.
:::

:::{leermodule-einde}
:::
"""
TEST = """\
# Toets

:::{leermodule} toets
:doel: Je laat zien wat je weet.
:voor: iedereen
:::

:::{toets} eindtoets
:titel: Eindtoets
:pad: pad
:aantal: 5
:zaad: 1
:geslaagd: 80
:::

:::{leermodule-einde}
:::
"""
SHOWN = "# Het pad\n\n:::{pad} pad\n:::\n"
GOOD = {
    FILE: PATHS,
    "modules/een/index.md": MODULE,
    "modules/toets/index.md": TEST,
    "modules/pad.md": SHOWN,
}


def _item(ident: str, kind: str = "keuze", case: str = "Een man roept.") -> dict[str, Any]:
    """Return an item with one right and one wrong option as plain data."""
    options = [
        {"tekst": text, "oordeel": verdict, "feedback": "Zo is het.", "regels": ["regel"]}
        for text, verdict in (("Emotie", "juist"), ("Agressie", "onjuist"))
    ]
    return {
        "id": ident,
        "versie": 1,
        "soort": kind,
        "casus": case,
        "vraag": "Wat zie je?",
        "hint": "",
        "waarom": None,
        "doelgroep": ["kantoor"],
        "onderwerp": "soorten",
        "kanaal": "balie",
        "opties": options,
        "regels": [RULE],
    }


@pytest.fixture
def bank() -> dict[str, Exercise]:
    """Return an exercise to choose from; one of its items takes very long to read."""
    items = [_item(f"vraag-{letter}") for letter in "abcdefghi"]
    items += [_item("meer-a", "meerkeuze"), _item("vraag-lang", case="woord " * 1600)]
    exercise = read_exercise({"id": "oefening", "titel": "O", "uitleg": "Kies.", "items": items})
    return {"oefening": exercise}


@dataclass(frozen=True)
class Learning:
    """What was read of a project."""

    modules: dict[str, Module]
    paths: dict[str, LearningPath]
    problems: Problems


Reader = Callable[[Mapping[str, str]], Learning]


@pytest.fixture
def read(tmp_path: Path, bank: dict[str, Exercise]) -> Reader:
    """Return a function that reads the good project with some of its files replaced."""

    def read_project(changed: Mapping[str, str]) -> Learning:
        for name, text in {**GOOD, **changed}.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        problems = Problems()
        pages = read_pages(tmp_path, problems)
        paths = read_paths(tmp_path, pages, problems)
        rows = read_rows(pages, bank, {}, problems)
        exams = read_exams(pages, bank, problems, pools_of(pages, paths))
        modules = read_modules(pages, rows, exams, {}, problems)
        check_modules(modules, paths, problems)
        check_paths(modules, paths, FILE, problems)
        return Learning(modules, paths, problems)

    return read_project


# --- In a browser ---------------------------------------------------------------------------------

#: More stops than any page has between two things that belong together.
STOPS = 150


def right_places(options: Sequence[Option]) -> list[int]:
    """Return where the right options stand."""
    return [place for place, one in enumerate(options) if one.verdict is Verdict.RIGHT]


class Keyboard:
    """A page that somebody uses without a pointer."""

    def __init__(self, page: Page) -> None:
        """Keep the page."""
        self.page = page

    def reach(self, selector: str, key: str = "Tab") -> None:
        """Press Tab until the focus is on what is wanted."""
        for _ in range(STOPS):
            if self.page.evaluate("(s) => document.activeElement?.matches(s)", selector):
                return
            self.page.keyboard.press(key)
        raise AssertionError(selector)

    def jump(self, selector: str) -> Locator:
        """Put the focus on what one would reach after many stops."""
        found = self.page.locator(selector).first
        expect(found).to_be_visible()
        found.focus()
        expect(found).to_be_focused()
        return found

    def press(self, key: str, times: int = 1) -> None:
        """Press a key a number of times."""
        for _ in range(times):
            self.page.keyboard.press(key)

    def enter(self, selector: str, key: str = "Tab") -> None:
        """Use a link or a button."""
        self.reach(selector, key)
        self.press("Enter")

    def pick(self, radios: str, place: int) -> None:
        """Choose one of some radios."""
        self.reach(radios)
        self.press("Space")
        self.press("ArrowDown", place)

    def answer(self, item: Item) -> None:
        """Choose what is right of the item that is shown; a case is played instead."""
        within = f'.quiz-item[data-nu][data-sleutel="{item.key}"]'
        if isinstance(item.body, Match):
            self._match(within, item.body)
        elif isinstance(item.body, Order):
            self._order(within, item.body)
        elif isinstance(item.body, Report):
            for part in item.body.parts:
                radios = f'{within} [data-w="{part.word}"] input'
                self.pick(radios, right_places(part.options)[0])
        elif item.kind is Kind.CHOICE:
            self.pick(f"{within} input[type=radio]", right_places(item.options)[0])
        else:
            for place in right_places(item.options):
                self.reach(f'{within} input[value="{place}"]')
                self.press("Space")

    def _match(self, within: str, body: Match) -> None:
        for place, pair in enumerate(body.pairs):
            self.reach(f'{within} select[id$="-links-{place}"]')
            self.press("ArrowDown", pair.right + 1)

    def _order(self, within: str, body: Order) -> None:
        """Bring each step up to its place, the first step first."""
        for place in range(len(body.steps)):
            select = self.jump(f'{within} [data-stap="{place}"] select')
            self.press("ArrowUp", int(select.input_value()) - place)
            expect(select).to_have_value(str(place))

    def play(self, item: Item, body: Case) -> None:
        """Go through a case by its right choices, from its first step to its ending."""
        within = f'.quiz-item[data-nu][data-sleutel="{item.key}"]'
        self.enter('[data-casus="begin"]')
        walk = body.walk(path := [])
        while walk is not None and walk.node.ending is None:
            path.append(right_places(walk.node.moves)[0])
            self.pick(f"{within} .casus-toneel input", path[-1])
            self.enter('[data-doe="controleer"]')
            self.enter('[data-casus="verder"]', "Shift+Tab")
            expect(self.page.locator(f"{within} .casus-stap").first).to_be_focused()
            walk = body.walk(path)
        assert walk is not None, item.id


@pytest.fixture
def at_keys() -> Callable[[Page], Keyboard]:
    """Return a function that takes the pointer away from a learner."""
    return Keyboard
