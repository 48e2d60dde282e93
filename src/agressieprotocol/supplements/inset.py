"""Show what a supplement says as it would stand at the rules, beside what the base says."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from agressieprotocol.rules.model import Rule
from agressieprotocol.supplements.demand import base_value
from agressieprotocol.supplements.model import Base, Supplement, Tightening


def preview_html(supplement: Supplement, base: Base) -> str:
    """Return all that a team says, by rule in the order of the base, then what it adds."""
    parts = [f"<h2>Zo komt het op de site van {escape(supplement.name)}</h2>"]
    parts += [_at_rule(rule, supplement) for rule in base.registry if _speaks_of(supplement, rule)]
    parts += _listed("Contacten", (f"{c.name}: {c.call}. {c.when}" for c in supplement.contacts))
    parts += _listed(
        "Plaatsen", (f"{p.name} ({p.kind}): {p.where} {p.note}" for p in supplement.places)
    )
    parts += _listed("Extra stappen", _steps(supplement, base))
    if len(parts) == 1:
        parts.append("<p>Er staat nog niets in waarmee iets verandert.</p>")
    return "".join(parts)


def _speaks_of(supplement: Supplement, rule: Rule) -> bool:
    named = {entry.rule for entry in supplement.tightenings}
    return rule.id in named | {note.rule for note in supplement.notes}


def _at_rule(rule: Rule, supplement: Supplement) -> str:
    """Return a rule with its own text, and beneath it what the team says there."""
    boxes = [_agreed(entry, rule, supplement) for entry in supplement.of_rule(rule.id)]
    boxes += [
        _box(supplement, f"<p>{escape(note.text)}</p>")
        for note in supplement.notes
        if note.rule == rule.id
    ]
    return f"<h3>{escape(rule.title)}</h3>{rule_text(rule)}{''.join(boxes)}"


def rule_text(rule: Rule) -> str:
    """Return the text of a rule, with its lists, as HTML."""
    return "".join(f"<p>{escape(line)}</p>" for line in rule.text.splitlines() if line.strip())


def _agreed(entry: Tightening, rule: Rule, supplement: Supplement) -> str:
    facts = [
        ("In de basis", base_value(rule, entry.aspect)),
        ("Bij dit team", entry.value),
        ("Waarom", entry.reason),
        ("Opnieuw bekijken voor", str(entry.review_by or "")),
    ]
    listed = "".join(f"<li><strong>{n}:</strong> {escape(said)}</li>" for n, said in facts if said)
    text = f"<p>{escape(entry.text)}</p>" if entry.text else ""
    return _box(supplement, f"{text}<ul>{listed}</ul>")


def _box(supplement: Supplement, inner: str) -> str:
    head = f"<p><strong>Afspraak van {escape(supplement.name)}</strong></p>"
    return f'<div class="oefening-afspraak">{head}{inner}</div>'


def _listed(title: str, lines: Iterable[str]) -> list[str]:
    items = "".join(f"<li>{escape(line.strip())}</li>" for line in lines)
    return [f"<h3>{title}</h3><ul>{items}</ul>"] if items else []


def _steps(supplement: Supplement, base: Base) -> Iterable[str]:
    charts = {chart.id: chart for chart in base.charts}
    for step in supplement.steps:
        chart = charts.get(step.chart)
        named = (
            chart.by_id[p].text for p in (step.source, step.target) if chart and p in chart.by_id
        )
        places = " en ".join(f"“{text}”" for text in named)
        where = "tussen" if step.source and step.target else "na" if step.source else "voor"
        title = chart.title if chart else step.chart
        yield f"{title}, {where} {places}: {step.text}. Waarom: {step.reason}"
