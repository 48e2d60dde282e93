"""What the tests of the ways in share: made-up rules, and the built pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from agressieprotocol.rules.model import Moment, Registry, Role, Rule, Strength
from agressieprotocol.rules.norm import parse_norm

ROLES = {
    "iedereen": Role(id="iedereen", name="Iedereen"),
    "medewerker": Role(id="medewerker", name="Medewerker", belongs_to=("iedereen",)),
    "receptie": Role(id="receptie", name="Receptie", belongs_to=("medewerker",)),
}


def make_rule(
    rule_id: str,
    *who: str,
    moments: tuple[Moment, ...] = (Moment.DURING,),
    strength: Strength = Strength.MUST,
    norm: str = "",
    page: str = "docs/protocol/3-kantoor",
) -> Rule:
    """Return a rule of which only what matters to a test is said."""
    return Rule(
        id=rule_id,
        title=f"Titel van {rule_id}",
        body="Tekst.",
        text="Tekst.",
        sources=("3.1",),
        who=who or ("medewerker",),
        strength=strength,
        moments=moments,
        norm=parse_norm(norm) if norm else None,
        fingerprint="0",
        page=page,
        path=f"{page}.md",
        line=1,
    )


@pytest.fixture
def rule() -> Callable[..., Rule]:
    """Return a maker of rules."""
    return make_rule


@pytest.fixture
def registry() -> Callable[..., Registry]:
    """Return a maker of registries with three roles, each within the next."""
    return lambda *rules: Registry({found.id: found for found in rules}, ROLES)


@pytest.fixture(scope="session")
def soups(site: Path) -> dict[str, BeautifulSoup]:
    """Return the pages of the ways in, parsed, by their path below ``docs/``."""
    folder = site / "docs"
    patterns = ("taken/*.html", "momenten/*.html", "nu-hulp-nodig.html")
    return {
        path.relative_to(folder).as_posix(): BeautifulSoup(path.read_text("utf-8"), "html.parser")
        for pattern in patterns
        for path in folder.glob(pattern)
    }
