"""After a change of the base each team is told what still holds and what to look at."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.load import read_exercises
from agressieprotocol.quizzes.model import Exercise, Verdict
from agressieprotocol.rules.model import Registry, Strength
from agressieprotocol.rules.norm import parse_norm
from agressieprotocol.supplements.model import Aspect, Base, Supplement, Tightening
from agressieprotocol.supplements.replay import Effect
from agressieprotocol.supplements.report import State, TeamReport, team_report
from agressieprotocol.supplements.report_text import page, summary, text_lines

TODAY = date(2026, 12, 1)


def _entry(base: Base, rule: str, value: str, aspect: Aspect = Aspect.NORM) -> Tightening:
    return Tightening(
        rule=rule,
        fingerprint=base.registry[rule].fingerprint,
        aspect=aspect,
        value=value,
        reason="Zo past het bij ons werk",
        review_by=date(2028, 1, 1),
        line=7,
    )


def _team(*entries: Tightening) -> Supplement:
    return Supplement(
        team="balie",
        name="Team <Balie>",
        intro="Wij.",
        adopted=date(2026, 11, 1),
        tightenings=entries,
        path="supplements/balie/supplement.yml",
    )


def _changed(base: Base, rule: str, **parts: object) -> Base:
    """Return the base with another rule of the same id; its fingerprint differs."""
    rules = dict(base.registry.rules)
    rules[rule] = replace(rules[rule], fingerprint="f" * 12, **parts)  # type: ignore[arg-type]
    return replace(base, registry=Registry(rules, base.registry.roles))


@pytest.fixture
def bank(project: Path, base: Base) -> tuple[Exercise, ...]:
    """Return the exercises of the small protocol."""
    problems = Problems()
    found = read_exercises(project, base.settings, base.registry, problems)
    assert list(problems) == []
    return tuple(found.values())


def _report(team: Supplement, base: Base, bank: tuple[Exercise, ...] = ()) -> TeamReport:
    return team_report(team, base, bank, TODAY)


@pytest.mark.parametrize(
    ("norm", "state"),
    [
        ("termijn ≤ 36 uur", State.TIGHTER),
        ("termijn ≤ 1 dagen", State.REDUNDANT),
        ("termijn ≤ 12 uur", State.WEAKER),
        ("duur ≥ 12 uur", State.APART),
        ("termijn ≤ 1 maanden", State.APART),
    ],
)
def test_each_change_of_a_number_has_its_state(base: Base, norm: str, state: State) -> None:
    """Every change asks for a look; what still is tighter is told apart from what is not."""
    team = _team(_entry(base, "brief", "termijn ≤ 24 uur"))
    (found,) = _report(team, _changed(base, "brief", norm=parse_norm(norm))).to_review
    assert (found.state, found.changed) == (state, True)
    assert found.label == f"{state}; tekst veranderd: nakijken"


def test_a_new_part_in_the_base_makes_a_longer_list_weaker(base: Base) -> None:
    """The team's list has more of its own, but lacks what is new."""
    team = _team(_entry(base, "vragen", "omvat: wie; wat; waar; hoe"))
    later = _changed(base, "vragen", norm=parse_norm("omvat: wie; wat; waar; wanneer"))
    assert _report(team, later).standings[0].state is State.WEAKER


def test_a_rule_that_is_gone_or_no_longer_a_teams_is_told(base: Base) -> None:
    """So is a strength that the base raised to the same."""
    team = _team(_entry(base, "brief", "termijn ≤ 24 uur"))
    rules = {key: rule for key, rule in base.registry.rules.items() if key != "brief"}
    gone = _report(team, replace(base, registry=Registry(rules, {})))
    assert gone.standings[0].state is State.GONE
    limited = _report(team, replace(base, limits={"brief": "Maatwerk."}))
    assert limited.standings[0].state is State.LIMITED
    raised = _team(_entry(base, "getuige", "moet", Aspect.STRENGTH))
    same = _report(raised, _changed(base, "getuige", strength=Strength.MUST))
    assert same.standings[0].state is State.REDUNDANT


def test_nothing_to_do_is_in_order_and_late_is_not(base: Base) -> None:
    """The same base needs no look until the day to look again is past."""
    team = _team(_entry(base, "brief", "termijn ≤ 24 uur"))
    assert _report(team, base).in_order
    late = team_report(team, base, (), date(2028, 1, 2))
    assert not late.in_order
    assert late.standings[0].label == "nog scherper; verlopen"


def test_answer_keys_are_replayed(base: Base, bank: tuple[Exercise, ...]) -> None:
    """A deadline of one day turns “two days” wrong and “a day” right; a week stays wrong."""
    team = _team(
        _entry(base, "brief", "termijn ≤ 24 uur"), _entry(base, "getuige", "moet", Aspect.STRENGTH)
    )
    brief, witness = _report(team, base, bank).affected
    assert (brief.item.id, brief.effect) == ("vraag-brief", Effect.OTHER)
    assert [(part.text, part.before, part.after) for part in brief.parts] == [
        ("Binnen twee dagen.", Verdict.RIGHT, Verdict.WRONG),
        ("Binnen een etmaal.", Verdict.WRONG, Verdict.RIGHT),
    ]
    assert (witness.item.id, witness.effect) == ("vraag-getuige", Effect.LOOK)
    assert [part.after for part in witness.parts] == [None]


def test_the_report_is_told_as_text_and_as_a_page(base: Base, bank: tuple[Exercise, ...]) -> None:
    """Text bears file and line; the page escapes what a team wrote."""
    team = _team(_entry(base, "brief", "termijn ≤ 24 uur"))
    found = _report(team, _changed(base, "brief", norm=parse_norm("termijn ≤ 12 uur")), bank)
    assert summary(found) == (
        "0 van 1 aanscherpingen in orde, 1 na te kijken, 0 vragen met een ander antwoord"
    )
    lines = list(text_lines([found]))
    assert lines[1] == (
        "  supplements/balie/supplement.yml:7: regel “brief”: nu zwakker; tekst veranderd: "
        "nakijken (basis “termijn ≤ 12 uur”, team “termijn ≤ 24 uur”)"
    )
    html = page([found])
    assert "Team &lt;Balie&gt;" in html
    assert "<script" not in html
    assert "nu zwakker" in html
