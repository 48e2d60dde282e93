"""The worked examples and the commands, on the real content."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from agressieprotocol.cli import main
from agressieprotocol.content import Content
from agressieprotocol.quizzes.model import Kind
from agressieprotocol.supplements.limits import SCHEMA_FILE
from agressieprotocol.supplements.model import Supplement
from agressieprotocol.supplements.report import team_report
from agressieprotocol.supplements.schema import schema_bytes, supplement_schema

EXAMPLES = ("burgerzaken", "toezicht-handhaving")
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module", params=EXAMPLES)
def team(request: pytest.FixtureRequest, content: Content) -> Supplement:
    """Return each worked example."""
    return content.supplements[request.param]


def test_an_example_shows_everything(team: Supplement) -> None:
    """Eight tightenings, five items, two cases, and each thing that a team may add."""
    items = [item for exercise in team.exercises for item in exercise.items]
    cases = [item for item in items if item.kind is Kind.CASE]
    assert team.example
    assert len(team.tightenings) >= 8
    assert len(items) - len(cases) >= 5
    assert len(cases) >= 2
    assert team.notes
    assert team.contacts
    assert team.places
    assert {bool(step.source) + 2 * bool(step.target) for step in team.steps} == {1, 2, 3}


def test_an_example_holds_against_the_base(team: Supplement, content: Content) -> None:
    """Nobody has to look at anything, and the replay finds questions with another answer."""
    bank = content.exercises.values()
    report = team_report(team, content.base, bank, date(2026, 12, 1))
    assert report.in_order
    assert report.other_answers


def test_no_example_has_a_number_that_somebody_could_call(team: Supplement) -> None:
    """What is invented says so."""
    assert all("(verzonnen)" in contact.call for contact in team.contacts)


def test_the_limits_name_what_a_tighter_value_would_make_less_safe(content: Content) -> None:
    """Summoning more often, more copies with personal data, or one more way out of several."""
    named = {"kantoor-sommeren", "sanctie-brief-vijfvoud", "taak-collega-steun"}
    assert named <= content.limits.keys()


def test_the_schema_is_up_to_date_and_the_examples_fit(content: Content) -> None:
    """What an editor says and what the check says do not differ."""
    assert (ROOT / SCHEMA_FILE).read_bytes() == schema_bytes(content.base)
    schema = json.loads(json.dumps(supplement_schema(content.base)))
    reader = YAML(typ="safe", pure=True)
    for name in EXAMPLES:
        text = (ROOT / "supplements" / name / "supplement.yml").read_text(encoding="utf-8")
        data = json.loads(json.dumps(reader.load(text), default=str))
        assert not [error.message for error in Draft7Validator(schema).iter_errors(data)]


def test_the_commands_tell_how_teams_stand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit status 0 where all is in order, 1 for a team that is not there."""
    root = ["--root", str(ROOT)]
    assert main([*root, "supplements", "--team", "niemand"]) == 1
    assert "wel: burgerzaken, toezicht-handhaving" in capsys.readouterr().err
    out = tmp_path / "verslag.html"
    assert main([*root, "base-report", "--uit", str(out)]) == 0
    assert "10 van 10 aanscherpingen in orde" in capsys.readouterr().out
    assert "Team Toezicht en Handhaving" in out.read_text(encoding="utf-8")
