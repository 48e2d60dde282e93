"""A small project with a path of two modules, and the bank that it draws from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from agressieprotocol.exams.load import read_exams
from agressieprotocol.modules.check import check_modules, check_paths
from agressieprotocol.modules.load import pools_of, read_modules
from agressieprotocol.modules.model import LearningPath, Module
from agressieprotocol.modules.paths import FILE, read_paths
from agressieprotocol.modules.rows import read_rows
from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.data import read_exercise
from agressieprotocol.quizzes.model import Exercise
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
