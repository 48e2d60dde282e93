"""The commands ``new-item`` and ``schema``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from agressieprotocol.authoring.new_item import Bank, Order, add_item
from agressieprotocol.authoring.schema import write_schema
from agressieprotocol.content import Content, read_content
from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.load import FOLDER
from agressieprotocol.quizzes.model import Kind
from agressieprotocol.quizzes.scheme import read_scheme
from agressieprotocol.supplements.schema import write_supplement_schema
from agressieprotocol.terminal import report, say

_ASKED = (
    ("oefening", "Welke oefening? (naam van het bestand, zonder .yml)"),
    ("soort", f"Welke soort? ({', '.join(map(str, Kind))})"),
    ("id", "Welke id krijgt de vraag? (kleine letters en streepjes)"),
)


def add_authoring(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the commands to the command line."""
    commands.add_parser("schema", help="schrijf het schema waarmee een editor meeleest")
    parser = commands.add_parser("new-item", help="zet een lege vraag klaar om in te vullen")
    parser.add_argument("--oefening", metavar="ID", help="in welk bestand van quizzes/")
    parser.add_argument("--soort", choices=list(map(str, Kind)), help="hoe je antwoordt")
    parser.add_argument("--id", metavar="ID", help="vaste naam van de vraag")
    parser.add_argument("--doelgroep", action="append", default=[], help="mag vaker")
    parser.add_argument("--onderwerp", default="")
    parser.add_argument("--kanaal", default="")
    parser.add_argument("--titel", default="", help="titel, als de oefening nieuw is")


def refresh_schema(content: Content) -> None:
    """Keep the schema of the editors in step with the content; say so when it changed.

    Somebody who may not write in the folder can still check, so that is no fault.
    """
    try:
        changed = write_schema(
            content.root, content.registry, read_scheme(content.root, Problems())
        )
        changed |= bool(content.supplements) and write_supplement_schema(content.root, content.base)
        if changed:
            say("Het schema voor de editor is bijgewerkt.")
    except OSError as error:
        say(f"Het schema voor de editor kon niet worden bijgewerkt: {error.strerror}")


def run_schema(options: argparse.Namespace) -> int:
    """Run the command ``schema``."""
    problems = Problems()
    content = read_content(options.root, problems)
    write_schema(options.root, content.registry, read_scheme(options.root, problems))
    if content.supplements:
        write_supplement_schema(options.root, content.base)
    return 0


def run_new_item(options: argparse.Namespace) -> int:
    """Run the command ``new-item``; return its exit status."""
    if not _ask(options):
        say("Noem --oefening, --soort en --id.")
        return 1
    problems = Problems()
    order = Order(
        exercise=options.oefening,
        ident=options.id,
        kind=Kind(options.soort),
        audiences=tuple(options.doelgroep),
        topic=options.onderwerp,
        channel=options.kanaal,
        title=options.titel,
    )
    try:
        line = add_item(order, _bank(options.root), problems)
    except OSError as error:
        say(f"Niets veranderd: {error.strerror}: {error.filename}")
        return 1
    for problem in sorted(set(problems)):
        report(str(problem))
    if problems:
        say("Niets veranderd; verbeter wat hierboven staat en probeer het opnieuw.")
        return 1
    say(f"{FOLDER}/{order.exercise}.yml:{line}: vul de vraag in en draai daarna nox -s check")
    return 0


def _ask(options: argparse.Namespace) -> bool:
    """Ask for what lacks where somebody sits at the terminal; tell whether all is there."""
    for name, question in _ASKED:
        if not getattr(options, name) and sys.stdin.isatty():
            setattr(options, name, input(f"{question} ").strip())
    return all(getattr(options, name) for name, _ in _ASKED) and options.soort in set(
        map(str, Kind)
    )


def _bank(root: Path) -> Bank:
    """Return what is there already; faults elsewhere keep nobody from a new item."""
    content = read_content(root, Problems())
    taken = {rule.id: f"{rule.path}:{rule.line}" for rule in content.registry}
    for exercise in content.exercises.values():
        taken[exercise.id] = f"{FOLDER}/{exercise.id}.yml:1"
        taken |= {item.id: f"{item.path}:{item.line}" for item in exercise.items}
    return Bank(root=root, scheme=read_scheme(root, Problems()), taken=taken)
