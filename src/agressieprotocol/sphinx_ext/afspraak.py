"""What a team says at a rule or a step: beside the base's text, marked, never in its place."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes
from sphinx.environment import BuildEnvironment

from agressieprotocol.flowcharts.model import Chart, Node
from agressieprotocol.flowcharts.words import role_names
from agressieprotocol.rules.model import Rule
from agressieprotocol.sphinx_ext.shown import LOCAL, note_shown
from agressieprotocol.sphinx_ext.state import content_of, team_of
from agressieprotocol.supplements.model import LocalStep, Supplement, Tightening
from agressieprotocol.supplements.spoken import base_spoken, spoken_day, team_spoken

_CLASS = "afspraak"


def heading(team: Supplement) -> str:
    """Return the words that mark something as the team's own."""
    return f"Afspraak van {team.name}"


def insets(env: BuildEnvironment, rule: Rule) -> list[nodes.Node]:
    """Return what the team says at a rule, as blocks to put beneath it."""
    note_shown(env, LOCAL, rule.id)
    team = team_of(env)
    if team is None:
        return []
    agreed = [_agreed(team, rule, entry) for entry in team.of_rule(rule.id)]
    noted = [_box(team, rule, [note.text]) for note in team.notes if note.rule == rule.id]
    return [*agreed, *noted]


def _agreed(team: Supplement, rule: Rule, entry: Tightening) -> nodes.Element:
    """Return one tightening: the base's value, the team's, why, and when it is looked at again."""
    box = _box(team, rule, [entry.text] if entry.text else [])
    facts = [
        ("In de basis", base_spoken(rule, entry.aspect)),
        ("Bij dit team", team_spoken(entry)),
        ("Waarom", entry.reason),
    ]
    if entry.review_by:
        facts.append(("Opnieuw bekijken voor", spoken_day(entry.review_by)))
    box += nodes.bullet_list("", *(_fact(name, said) for name, said in facts))
    return box


def _box(team: Supplement, rule: Rule, texts: list[str]) -> nodes.Element:
    box = nodes.container(classes=[_CLASS])
    head = nodes.strong("", heading(team))
    about = nodes.inline("", f" bij de regel “{rule.title}”", classes=["visueel-verborgen"])
    box += nodes.paragraph("", "", head, about, classes=["afspraak-kop"])
    box += [nodes.paragraph("", text) for text in texts]
    return box


def _fact(name: str, said: str) -> nodes.list_item:
    return nodes.list_item(
        "", nodes.paragraph("", "", nodes.strong("", f"{name}:"), nodes.Text(f" {said}"))
    )


def said_of(env: BuildEnvironment, rule: Rule) -> tuple[str, ...]:
    """Return in a line each what the team tightens of a rule, for places that name the rule."""
    team = team_of(env)
    if team is None:
        return ()
    return tuple(
        f"{heading(team)}: {entry.text or team_spoken(entry)}" for entry in team.of_rule(rule.id)
    )


def local_steps(env: BuildEnvironment, chart: Chart, node: Node) -> Iterator[nodes.paragraph]:
    """Yield the steps that the team adds at a step of the base, in the order of doing them.

    They stand as remarks at the base's step; its number, text and ways stay as they are.
    """
    team = team_of(env)
    found = [] if team is None else [step for step in team.steps if step.chart == chart.id]
    for step in found:
        if team and node.id == (step.source or step.target):
            names = role_names(content_of(env).registry.roles)
            yield _step(team, step, chart, names.get(step.actor, ""))


def _step(team: Supplement, step: LocalStep, chart: Chart, actor: str) -> nodes.paragraph:
    line = nodes.paragraph(classes=["schema-opmerking", "afspraak-stap"])
    line += nodes.strong("", f"{heading(team)}, {place_of(step, chart)}:")
    line += nodes.Text(f" {f'{actor}: ' if actor else ''}{step.text}.")
    line += nodes.Text(f" Waarom: {step.reason}")
    if step.safe:
        line += nodes.Text(f" Waarom dat veilig is: {step.safe}")
    return line


def place_of(step: LocalStep, chart: Chart) -> str:
    """Say where a step comes, by the numbers of the base's steps."""
    if step.source and step.target:
        first, last = chart.numbers[step.source], chart.numbers[step.target]
        return f"tussen stap {first} en stap {last}"
    if step.source:
        return f"na stap {chart.numbers[step.source]}"
    return f"voor stap {chart.numbers[step.target]}"
