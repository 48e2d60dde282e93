"""Write the report on all teams as text, and as a page that stands alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from agressieprotocol.supplements.replay import Affected, Effect
from agressieprotocol.supplements.report import Standing, TeamReport

_STYLE = (
    "body{font:1rem/1.5 sans-serif;max-width:60rem;margin:auto;padding:1rem}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:left;vertical-align:top}"
)
_HEADS = ("Regel", "In de basis", "Bij het team", "Stand", "Nakijken voor")


def summary(report: TeamReport) -> str:
    """Say in one line how a team stands."""
    count = len(report.standings)
    held = count - len(report.to_review)
    look = len(report.to_review) + len(report.notes)
    other = len(report.other_answers)
    parts = [f"{held} van {count} aanscherpingen in orde", f"{look} na te kijken"]
    return ", ".join([*parts, f"{other} vragen met een ander antwoord"])


def text_lines(reports: Iterable[TeamReport]) -> Iterator[str]:
    """Yield the report as lines of text; what a person must look at bears its file and line."""
    for report in reports:
        yield f"{report.supplement.team}: {summary(report)}"
        for standing in report.to_review:
            place = f"{report.supplement.path}:{standing.entry.line}"
            yield f"  {place}: regel “{standing.entry.rule}”: {_stands(standing)}"
        for rule in report.notes:
            yield f"  {report.supplement.path}: een notitie of stap bij regel “{rule}”: nakijken"
        for found in report.other_answers:
            yield f"  {found.item.path}:{found.item.line}: “{found.item.id}”: {_says(found)}"
        look = [found.item.id for found in report.affected if found.effect is Effect.LOOK]
        if look:
            yield f"  {len(look)} vragen rusten ook op deze regels: {', '.join(look)}"


def _stands(standing: Standing) -> str:
    if standing.rule is None:
        return standing.label
    return f"{standing.label} (basis “{standing.base_value}”, team “{standing.entry.value}”)"


def _says(found: Affected) -> str:
    rules = ", ".join(found.rules)
    changed = [
        f"“{part.text}” wordt {part.after or 'misschien anders'}, was {part.before}"
        for part in found.parts
    ]
    return f"{found.effect} ({rules})" + "".join(f"; {said}" for said in changed)


def page(reports: Iterable[TeamReport]) -> str:
    """Return the report as a page in Dutch that needs no other file."""
    parts = "".join(map(_section, reports)) or "<p>Geen enkel team heeft een aanvulling.</p>"
    title = "Teamaanvullingen en de basis"
    return (
        f'<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">'
        f"<style>{_STYLE}</style></head>\n<body><main><h1>{title}</h1>\n{parts}</main></body>"
        "</html>\n"
    )


def _section(report: TeamReport) -> str:
    name = escape(report.supplement.name)
    head = "".join(f'<th scope="col">{label}</th>' for label in _HEADS)
    rows = "".join(map(_row, report.standings))
    notes = "".join(
        f"<li>Regel {escape(rule)}: lees de notitie of stap na.</li>" for rule in report.notes
    )
    items = "".join(
        f"<li>{escape(found.item.id)}: {escape(_says(found))}</li>" for found in report.affected
    )
    return (
        f"<h2>{name}</h2>\n<p>{escape(summary(report))}.</p>\n"
        f"<table><caption>Aanscherpingen van {name}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{rows}</tbody></table>\n"
        + (f"<h3>Notities en stappen om na te kijken</h3><ul>{notes}</ul>\n" if notes else "")
        + (f"<h3>Vragen die op deze regels rusten</h3><ul>{items}</ul>\n" if items else "")
    )


def _row(standing: Standing) -> str:
    cells = (
        standing.base_value,
        standing.entry.value,
        standing.label,
        str(standing.entry.review_by or ""),
    )
    data = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
    return f'<tr><th scope="row">{escape(standing.entry.rule)}</th>{data}</tr>\n'
