"""A line of time: its order, its words, and the lists that make none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agressieprotocol.overviews.codes import OverviewCode
from agressieprotocol.overviews.timeline import HOURS, WORDS, label_of, stops
from agressieprotocol.problems import Problems
from agressieprotocol.rules.model import Moment, Registry, Rule
from agressieprotocol.rules.norm import RELATIONS, Norm, NormKind

Maker = Callable[..., Rule]
Registrar = Callable[..., Registry]
BAD = sorted((Path(__file__).parent / "bad").glob("*.lijst"))


def read(text: str, registry: Registry) -> tuple[list[tuple[str, list[str]]], list[str]]:
    """Read a list that begins on line 10; return labels with ids, and the report."""
    problems = Problems()
    found = stops(text, registry, problems, path="bladzij.md", line=10)
    return [(stop.label, [r.id for r in stop.rules]) for stop in found], list(map(str, problems))


def test_the_earliest_stop_comes_first(rule: Maker, registry: Registrar) -> None:
    """Units are compared, not numbers; rules of the same term share a stop."""
    rules = registry(
        rule("week", norm="tijdstip = 6 weken"),
        rule("uur", norm="termijn ≤ 72 uur"),
        rule("dag", norm="tijdstip = 5 dagen"),
        rule("ook", norm="termijn ≤ 72 uur"),
        rule("nu", moments=(Moment.RIGHT_AFTER,)),
    )
    found, report = read("week\nuur\ndag\nook\nnu\n", rules)
    assert report == []
    assert found == [
        ("direct", ["nu"]),
        ("binnen 72 uur", ["uur", "ook"]),
        ("na 5 dagen", ["dag"]),
        ("na 6 weken", ["week"]),
    ]


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_list_gives_its_exact_report(path: Path, rule: Maker, registry: Registrar) -> None:
    """Every fault at once, at its line, in Dutch."""
    rules = registry(
        rule("heeft-termijn", norm="termijn ≤ 24 uur"),
        rule("zonder-tijd"),
        rule("ook-zonder-tijd", norm="aantal ≥ 3 keer"),
    )
    _, report = read(path.read_text("utf-8"), rules)
    assert "\n".join(report) + "\n" == path.with_suffix(".txt").read_text("utf-8")


@pytest.mark.parametrize("code", OverviewCode)
def test_each_check_has_a_bad_list(code: OverviewCode) -> None:
    """No check on lists goes untested."""
    assert any(f"[{code}]" in path.with_suffix(".txt").read_text("utf-8") for path in BAD)


@given(
    kind=st.sampled_from(list(WORDS)),
    value=st.integers(min_value=1, max_value=999),
    unit=st.sampled_from(list(HOURS)),
)
def test_every_norm_of_time_has_words(kind: NormKind, value: int, unit: str) -> None:
    """Each kind of term and each unit of time can stand on a line of time."""
    first, number, last = label_of(Norm(kind, RELATIONS[kind], value, unit)).split()
    assert first == WORDS[kind]
    assert int(number) == value
    assert last
