"""Items of each plain kind, and the names of the rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from agressieprotocol.content import Content
from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.desk import Desk
from agressieprotocol.quizzes.item_file import read_item
from agressieprotocol.quizzes.model import Item
from agressieprotocol.quizzes.scheme import read_scheme
from agressieprotocol.source.yaml_file import read_block

SAMPLE = Path(__file__).parent / "voorbeeld.yml"


@pytest.fixture(scope="session")
def names(content: Content) -> dict[str, str]:
    """Return the id of each rule by its name as a feedback writes it."""
    return {f"{rule.title} ({rule.citation})": rule.id for rule in content.registry}


@pytest.fixture(scope="session")
def sample(content: Content) -> tuple[Item, ...]:
    """Return an item of each plain kind, full of signs that a format may trip over."""
    problems = Problems()
    desk = Desk(content.settings, content.registry, read_scheme(content.root, problems))
    block = read_block(SAMPLE, SAMPLE.name, problems)
    assert block is not None
    items = tuple(read_item(entry, desk) for entry in block.blocks("items"))
    assert list(map(str, problems)) == []
    return items
