"""The workshop in the browser gives the verdicts of the command, from the site's data alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agressieprotocol.content import Content
from agressieprotocol.problems import Problems
from agressieprotocol.rules.data import read_rule
from agressieprotocol.rules.export import registry_data
from agressieprotocol.source import yaml_nodes
from agressieprotocol.supplements.entry import NOTES, TIGHTENINGS, EntryError, with_entry
from agressieprotocol.supplements.model import Base
from agressieprotocol.supplements.template import empty_supplement
from agressieprotocol.supplements.workshop import base_data, read_base, verdict

TODAY = date(2026, 12, 1)
FOLDER = Path(__file__).parent / "bad"
EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "supplements").glob("*/supplement.yml"))


def published(base: Base) -> Base:
    """Return a base as a browser has it: through the data of the site."""
    data = json.loads(json.dumps(base_data(base)))
    return read_base(data, json.loads(json.dumps(registry_data(base.registry))))


@pytest.fixture
def _browser_yaml(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Read YAML as the browser does, where no reader in C is to be had."""
    yaml_nodes._compose.cache_clear()
    monkeypatch.setattr(yaml_nodes, "_FAST", None)
    yield
    yaml_nodes._compose.cache_clear()


def cases() -> Iterator[tuple[str, str, str]]:
    """Yield the name, the file and the expected report of every attempt to weaken."""
    for path in sorted(FOLDER.glob("*.txt")):
        name, text = "", ""
        for case in path.read_text(encoding="utf-8").split("=== ")[1:]:
            if case.startswith("verslag\n"):
                yield name, text, case.removeprefix("verslag\n")
            else:
                name, _, text = case.partition("\n")


def told(text: str, base: Base) -> str:
    """Return what the workshop says, a line for each fault."""
    return "".join(f"{one}\n" for one in verdict(text, "balie", base, TODAY).problems)


@pytest.mark.usefixtures("_browser_yaml")
def test_every_attempt_to_weaken_gets_the_report_of_the_command(base: Base) -> None:
    """The very same lines, all at once, for every bad file; nothing passes."""
    there = published(base)
    attempts = list(cases())
    assert len(attempts) >= 60
    wrong = [name for name, text, expected in attempts if told(text, there) != expected]
    assert wrong == []


@pytest.mark.usefixtures("_browser_yaml")
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_an_example_is_in_order_in_the_browser_too(path: Path, content: Content) -> None:
    """What the command accepts of the real protocol, the workshop accepts."""
    text, there = path.read_text(encoding="utf-8"), published(content.base)
    outcome = verdict(text, path.parent.name, there, date.today())
    assert outcome.problems == ()
    assert outcome.accepted


def test_the_real_rules_come_through_whole(content: Content) -> None:
    """Each rule is in the browser what it is in the build, but for its file and markup."""
    there = published(content.base).registry
    for rule in content.registry:
        bare = replace(rule, body=rule.text, path="", line=1)
        assert there[rule.id] == bare


@pytest.mark.parametrize("data", [{}, {"rollen": 1}, {"rollen": [{}]}])
def test_data_of_another_shape_is_no_base(data: dict[str, object]) -> None:
    """The workshop says so, and judges nothing by half a base."""
    with pytest.raises(ValueError, match="no data"):
        read_base(data, [])
    with pytest.raises(ValueError, match="no data"):
        read_rule(data)


def test_an_entry_goes_into_a_template_and_into_a_filled_file(base: Base) -> None:
    """It is read back as it was chosen, and everything else stays."""
    rule = base.registry["brief"]
    values = {
        "regel": rule.id,
        "vingerafdruk": rule.fingerprint,
        "soort": "norm",
        "waarde": "termijn ≤ 24 uur",
        "reden": 'Zo past het: “vlug” & "goed"',
        "nakijken-voor": "2028-10-01",
    }
    text = with_entry(empty_supplement("balie", "Balie", TODAY), TIGHTENINGS, values)
    again = {**values, "regel": "overleg", "waarde": "interval ≤ 6 maanden"}
    again["vingerafdruk"] = base.registry["overleg"].fingerprint
    text = with_entry(text, TIGHTENINGS, again)
    note = {"regel": "trap", "vingerafdruk": base.registry["trap"].fingerprint, "tekst": "Let op."}
    text = with_entry(text.replace("notities: []\n", ""), NOTES, note)
    outcome = verdict(text, "balie", base, TODAY)
    assert outcome.problems == ()
    assert outcome.supplement is not None
    assert [one.rule for one in outcome.supplement.tightenings] == ["overleg", "brief"]
    assert outcome.supplement.notes[0].text == "Let op."
    with pytest.raises(EntryError, match="eigen regel"):
        with_entry("notities: [{regel: trap}]", NOTES, note)


@given(st.text(), st.text())
def test_no_words_break_out_of_their_entry(value: str, reason: str) -> None:
    """Whatever is typed stays the text of its key: no key, list or document comes of it."""
    text = with_entry(
        "team: balie\n", NOTES, {"regel": "trap", "tekst": f"a{value}", "reden": reason}
    )
    found = yaml_nodes.parse(text, "x.yml", problems := Problems())
    assert found is not None or problems
    if found is not None:
        assert [key.value for key, _ in found.value] == ["team", NOTES]
