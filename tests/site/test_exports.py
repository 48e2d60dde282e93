"""The data that the site gives to other programs."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from agressieprotocol.content import Content

pytestmark = pytest.mark.site


def test_every_rule_is_exported_and_stands_at_its_address(site: Path, content: Content) -> None:
    """``regels.json`` holds all rules, and each address leads to the rule's own text."""
    rules = json.loads((site / "data" / "regels.json").read_text("utf-8"))
    assert [rule["id"] for rule in rules] == list(content.registry.rules)
    pages: dict[str, BeautifulSoup] = {}
    for rule in rules:
        page, _, anchor = rule["url"].partition("#")
        if page not in pages:
            pages[page] = BeautifulSoup((site / page).read_text("utf-8"), "html.parser")
        block = pages[page].find(id=anchor)
        assert block is not None, rule["url"]
        # Pages show typographic apostrophes.
        shown = " ".join(block.get_text(" ").split()).replace("’", "'")
        assert rule["titel"].replace("’", "'") in shown
        assert f"Bron: {content.registry[rule['id']].citation}." in shown


def test_each_rule_has_every_field(site: Path) -> None:
    """Other programs can count on the fields, also where one is empty."""
    rules = json.loads((site / "data" / "regels.json").read_text("utf-8"))
    wanted = {"id", "tekst", "bron", "kracht", "wie", "norm", "vingerafdruk", "url"}
    for rule in rules:
        assert wanted <= rule.keys()
        assert all(rule[name] for name in wanted - {"norm"}), rule["id"]
