"""The reader's index: whole, and small enough."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from agressieprotocol.content import Content

pytestmark = pytest.mark.site
MOST_BYTES = 60_000


def test_it_holds_every_rule_term_and_step(site: Path, content: Content) -> None:
    """Nothing that can be found lacks its words, its length or its text."""
    data = json.loads((site / "data" / "zoeken.json").read_text(encoding="utf-8"))
    texts = json.loads((site / "data" / "zoeken-teksten.json").read_text(encoding="utf-8"))
    assert [row[0] for row in data["regels"]] == list(content.registry.rules)
    steps = sum(len(chart.nodes) for chart in content.charts)
    assert len(data["stappen"]) == steps
    records = len(data["regels"]) + len(data["begrippen"]) + steps
    assert len(data["lengtes"]) == len(texts) == records
    assert data["woorden"].count(",") == data["plaatsen"].count(",")


def test_every_section_of_a_rule_has_its_title(site: Path) -> None:
    """A reader sees where a rule stands, not only a number."""
    data = json.loads((site / "data" / "zoeken.json").read_text(encoding="utf-8"))
    assert [name for name, _ in data["paragrafen"] if name[0] == "§" and name.count(" ") < 2] == []


def test_the_index_is_small(site: Path) -> None:
    """A telephone loads it in a moment."""
    assert len(gzip.compress((site / "data" / "zoeken.json").read_bytes(), 9)) <= MOST_BYTES


def test_the_index_of_pages_leaves_out_what_ours_holds(site: Path, content: Content) -> None:
    """No rule stands in Sphinx's index; numbers do, since people look for 112."""
    script = (site / "searchindex.js").read_text(encoding="utf-8")
    index = json.loads(script[script.index("(") + 1 : script.rindex(")")])
    anchors = {anchor for places in index["alltitles"].values() for _, anchor in places}
    assert anchors.isdisjoint(content.registry.rules)
    assert "112" in index["terms"]
