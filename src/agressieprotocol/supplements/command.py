"""The commands ``new-supplement``, ``supplements`` and ``base-report``."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from agressieprotocol.atomic import write_atomically
from agressieprotocol.content import Content, read_content
from agressieprotocol.problems import Problems
from agressieprotocol.supplements.model import FOLDER, Supplement
from agressieprotocol.supplements.report import reports
from agressieprotocol.supplements.report_text import page, text_lines
from agressieprotocol.supplements.template import add_supplement
from agressieprotocol.terminal import report, say

OUT = Path("build/aanvullingen.html")


def add_supplements(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the commands to the command line."""
    new = commands.add_parser("new-supplement", help="zet een lege teamaanvulling klaar")
    new.add_argument("--team", required=True, metavar="ID", help="kleine letters en streepjes")
    new.add_argument("--naam", default="", help="naam zoals lezers haar zien")
    check = commands.add_parser("supplements", help="controleer de aanvulling van elk team")
    check.add_argument("--team", metavar="ID", help="alleen dit team")
    after = commands.add_parser("base-report", help="zeg per team wat de basis verandert")
    after.add_argument("--team", metavar="ID", help="alleen dit team")
    after.add_argument("--uit", type=Path, metavar="BESTAND", help=f"de pagina ({OUT})")


def run_new_supplement(options: argparse.Namespace) -> int:
    """Run the command ``new-supplement``; return its exit status."""
    problems = Problems()
    name = options.naam or f"Team {options.team.replace('-', ' ')}"
    try:
        label = add_supplement(options.root, options.team, name, date.today(), problems)
    except OSError as error:
        say(f"Niets veranderd: {error.strerror}: {error.filename}")
        return 1
    if _told(problems):
        return 1
    say(f"{label}: vul de aanvulling in en draai daarna nox -s supplements")
    return 0


def run_supplements(options: argparse.Namespace) -> int:
    """Run the command ``supplements``; give exit status 1 where a team is refused something."""
    problems = Problems()
    content = read_content(options.root, problems)
    chosen = _chosen(content, options.team)
    if chosen is None:
        return 1
    folder = f"{FOLDER}/{options.team}/" if options.team else f"{FOLDER}/"
    mine = Problems([found for found in problems if found.path.startswith(folder)])
    if _told(mine):
        say(f"{len(set(mine))} keer geweigerd; verbeter wat hierboven staat en probeer opnieuw.")
        return 1
    for supplement in chosen.values():
        say(f"{supplement.team}: in orde, {_count(supplement)}.")
    return 0


def run_base_report(options: argparse.Namespace) -> int:
    """Run the command ``base-report``; give exit status 1 where a team must look at something."""
    content = read_content(options.root, Problems())
    chosen = _chosen(content, options.team)
    if chosen is None:
        return 1
    found = reports(chosen, content.base, content.exercises.values(), date.today())
    for line in text_lines(found):
        report(line)
    out = options.uit or options.root / OUT
    try:
        write_atomically(out, page(found).encode())
    except OSError as error:
        say(f"De pagina is niet geschreven: {error.strerror}: {error.filename}")
        return 1
    say(f"Ook te lezen in {out}.")
    return 0 if all(team.in_order for team in found) else 1


def _chosen(content: Content, team: str | None) -> dict[str, Supplement] | None:
    """Return the supplements that a command is about; a team that is not there is told."""
    if team is None:
        return content.supplements
    if team not in content.supplements:
        known = ", ".join(content.supplements) or "geen"
        say(f"Team “{team}” heeft geen aanvulling die te lezen is; wel: {known}.")
        return None
    return {team: content.supplements[team]}


def _told(problems: Problems) -> bool:
    for problem in sorted(set(problems)):
        report(str(problem))
    return bool(problems)


def _count(supplement: Supplement) -> str:
    items = sum(len(exercise.items) for exercise in supplement.exercises)
    return (
        f"{len(supplement.tightenings)} aanscherpingen, {len(supplement.steps)} stappen, "
        f"{len(supplement.contacts)} contacten, {items} eigen vragen"
    )
