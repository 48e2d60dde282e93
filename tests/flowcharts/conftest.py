"""What the tests of charts share: a chart from a few words, and the real ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from agressieprotocol.content import Content, read_content
from agressieprotocol.flowcharts.load import FOLDER, read_charts
from agressieprotocol.flowcharts.model import Arrow, Certainty, Chart, Kind, Node, Part
from agressieprotocol.flowcharts.words import role_names
from agressieprotocol.problems import Problems
from agressieprotocol.rules.model import Moment, Registry, Role, Rule, Strength

ROOT = Path(__file__).resolve().parents[2]
ChartReader = Callable[[Path, Problems], tuple[Chart, ...]]
ChartMaker = Callable[[Mapping[str, Iterable[str]]], Chart]


def small_registry() -> Registry:
    """Return a registry with one rule and two roles."""
    rule = Rule(
        id="goed",
        title="Goed",
        body="Doe het goed.",
        text="Doe het goed.",
        sources=("2.3",),
        who=("medewerker",),
        strength=Strength.MUST,
        moments=(Moment.DURING,),
        norm=None,
        fingerprint="0" * 12,
        page="docs/regels",
        path="docs/regels.md",
        line=1,
    )
    names = {"medewerker": "Medewerker", "burger": "Burger"}
    roles = {role_id: Role(id=role_id, name=name) for role_id, name in names.items()}
    return Registry({rule.id: rule}, roles)


@pytest.fixture
def read_small() -> ChartReader:
    """Return a reader of the charts below a folder, where only the rule “goed” exists."""
    return lambda root, problems: read_charts(root, small_registry(), {}, {"A1"}, problems)


def chart_of(ways: Mapping[str, Iterable[str]]) -> Chart:
    """Return a chart from a mapping of steps to steps; the first is the start."""
    targets = {name: list(found) for name, found in ways.items()}
    nodes: list[Node] = []
    for name, found in targets.items():
        kind = Kind.START if not nodes else Kind.ACTION if found else Kind.END
        arrows = tuple(
            Arrow(
                source=name,
                target=target,
                condition=f"{place}" if len(found) > 1 else "",
                certainty=Certainty.READING,
                ground="test",
            )
            for place, target in enumerate(found)
        )
        nodes.append(
            Node(
                id=name,
                text=name,
                kind=kind,
                actor="medewerker",
                lane="baan",
                rules=("goed",),
                arrows=arrows,
            )
        )
    lanes = (Part(id="baan", title="Baan"),)
    return Chart(id="test", title="Test", description="", lanes=lanes, nodes=tuple(nodes))


@pytest.fixture(scope="session")
def make_chart() -> ChartMaker:
    """Return a maker of charts from a mapping of steps to steps."""
    return chart_of


@pytest.fixture(scope="session")
def real() -> tuple[Content, Problems]:
    """Return the real content and what is wrong with it; other tests judge what is no chart."""
    problems = Problems()
    return read_content(ROOT, problems), problems


@pytest.fixture(scope="session")
def charts(real: tuple[Content, Problems]) -> tuple[Chart, ...]:
    """Return the real charts, which have no fault."""
    content, problems = real
    assert [str(problem) for problem in problems if problem.path.startswith(FOLDER)] == []
    return content.charts


@pytest.fixture(scope="session")
def names(real: tuple[Content, Problems]) -> dict[str, str]:
    """Return the short names of the real roles."""
    return role_names(real[0].registry.roles)
