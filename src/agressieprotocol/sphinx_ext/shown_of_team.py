"""What a page shows of a team: compared before a build, so that other pages stay as they are."""

from __future__ import annotations

from datetime import date

from sphinx.environment import BuildEnvironment

from agressieprotocol.sphinx_ext.state import content_of, reading_of, team_of
from agressieprotocol.supplements.model import FOLDER
from agressieprotocol.supplements.report import reports


def at_rule(env: BuildEnvironment, rule: str) -> object:
    """Return what the team says at a rule; nothing where it says nothing."""
    team = team_of(env)
    if team is None:
        return None
    notes = [note.text for note in team.notes if note.rule == rule]
    said = [(e.aspect, e.value, e.reason, e.text, e.review_by) for e in team.of_rule(rule)]
    return (team.name, said, notes) if said or notes else None


def at_chart(env: BuildEnvironment, chart: str) -> object:
    """Return the steps that the team adds to a chart; nothing where it adds none."""
    team = team_of(env)
    found = [step for step in team.steps if step.chart == chart] if team else []
    return (team.name, found) if team and found else None


def in_all(env: BuildEnvironment, _: str) -> object:
    """Return all that the pages of a team show of it, with the titles of what it tightens."""
    team = team_of(env)
    if team is None:
        return None
    rules = content_of(env).registry.rules
    cited = [entry.rule for entry in team.tightenings] + [note.rule for note in team.notes]
    named = [rules[rule] for rule in cited if rule in rules]
    heads = [(rule.title, rule.page, rule.strength, rule.norm) for rule in named]
    own = [(one.id, one.title, one.intro) for one in team.exercises]
    face = (team.name, team.intro, team.example, team.adopted, [page.name for page in team.pages])
    charts = [(chart.id, chart.title, chart.numbers) for chart in content_of(env).charts]
    steps = (team.steps, charts if team.steps else None)
    return face, own, heads, team.tightenings, team.notes, team.contacts, team.places, steps


def of_all_teams(env: BuildEnvironment, _: str) -> object:
    """Return how every team stands, and what of it is refused."""
    content = content_of(env)
    found = reports(content.supplements, content.base, (), date.today())
    refused = [str(one) for one in reading_of(env).problems if one.path.startswith(f"{FOLDER}/")]
    return [
        (
            one.supplement.name,
            one.supplement.adopted,
            [(s.label, s.entry, s.rule and (s.rule.title, s.rule.page)) for s in one.standings],
        )
        for one in found
    ], refused
