"""What the tests of the search share: the questions, and a page that has the search loaded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page
from ruamel.yaml import YAML

QUESTIONS = Path(__file__).parent / "vragen.yml"


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody types, and the ids of the rules that answer it."""

    text: str
    rules: frozenset[str]


@pytest.fixture(scope="session")
def questions() -> dict[str, list[Question]]:
    """Return the questions by their group."""
    groups = YAML(typ="safe", pure=True).load(QUESTIONS.read_text(encoding="utf-8"))
    return {
        group: [Question(str(entry["vraag"]), frozenset(entry["regels"])) for entry in entries]
        for group, entries in groups.items()
    }


@pytest.fixture
def search_page(new_page: Callable[..., Page], site_url: str) -> Page:
    """Return the search page with everything loaded."""
    page = new_page()
    page.goto(f"{site_url}search.html")
    page.wait_for_selector("html[data-zoeken]", state="attached")
    return page
