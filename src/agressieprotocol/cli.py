"""The command line: check the content, serve the site."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from agressieprotocol.authoring.command import (
    add_authoring,
    refresh_schema,
    run_new_item,
    run_schema,
)
from agressieprotocol.casuistry.command import add_casuistry, run_casuistry
from agressieprotocol.content import Content, read_content
from agressieprotocol.item_report.command import add_item_report, run_item_report
from agressieprotocol.language.command import add_language, run_language
from agressieprotocol.municipality.command import add_municipality, run_municipality
from agressieprotocol.problems import Problems
from agressieprotocol.stamps.command import add_review, run_review
from agressieprotocol.supplements.command import (
    add_supplements,
    run_base_report,
    run_new_supplement,
    run_supplements,
)
from agressieprotocol.terminal import report, say


def check(root: Path) -> int:
    """Report every fault in the content; give exit status 1 where there is one."""
    problems = Problems()
    content = read_content(root, problems)
    for problem in sorted(set(problems)):
        report(str(problem))
    if problems:
        count = len(set(problems))
        found = "1 fout" if count == 1 else f"{count} fouten"
        say(f"{found} gevonden; verbeter wat hierboven staat en probeer het opnieuw.")
        return 1
    refresh_schema(content)
    say(f"In orde: {_count(content)}.")
    return 0


def run_check(options: argparse.Namespace) -> int:
    """Run the command ``check``."""
    return check(options.root)


def _count(content: Content) -> str:
    items = sum(len(exercise.items) for exercise in content.exercises.values())
    parts = (
        f"{len(content.charts)} schema’s, {len(content.exercises)} oefeningen met {items} vragen"
    )
    teams = f", {len(content.supplements)} teamaanvullingen" if content.supplements else ""
    return f"{len(content.registry)} regels, {len(content.notes)} bronnoten, {parts}{teams}"


# The tools of the commands below load slowly, and a check does without them.


def run_export(options: argparse.Namespace) -> int:
    """Run the command ``export``."""
    from agressieprotocol.interchange import command  # noqa: PLC0415 - loads slowly

    return command.run_export(options)


def run_import(options: argparse.Namespace) -> int:
    """Run the command ``import``."""
    from agressieprotocol.interchange import command  # noqa: PLC0415 - loads slowly

    return command.run_import(options)


def run_charts(options: argparse.Namespace) -> int:
    """Run the command ``charts``."""
    from agressieprotocol.flowcharts import publish  # noqa: PLC0415 - loads slowly

    return publish.run_charts(options)


def run_site(options: argparse.Namespace) -> int:
    """Run the command ``site``."""
    from agressieprotocol.site import command  # noqa: PLC0415 - loads slowly

    return command.run_site(options)


def run_pdf(options: argparse.Namespace) -> int:
    """Run the command ``pdf``."""
    from agressieprotocol.pdf import command  # noqa: PLC0415 - loads slowly

    return command.run_pdf(options.root)


def run_evening(options: argparse.Namespace) -> int:
    """Run the command ``evening``."""
    from agressieprotocol.pdf import evening  # noqa: PLC0415 - loads slowly

    return evening.run_evening(options.root)


def run_lite(options: argparse.Namespace) -> int:
    """Run the command ``lite``."""
    from agressieprotocol.lite import command  # noqa: PLC0415 - loads slowly

    return command.run_lite(options)


def run_serve(options: argparse.Namespace) -> int:
    """Run the command ``serve``: build first, then serve and follow changes."""
    from agressieprotocol.preview.serve import build_and_follow  # noqa: PLC0415 - loads slowly
    from agressieprotocol.site.build import OUT, build  # noqa: PLC0415 - loads slowly
    from agressieprotocol.site.server import serve  # noqa: PLC0415 - loads slowly

    if options.vast:
        return build(options.root) or serve(options.root / OUT, options.poort)
    return build_and_follow(options.root.resolve(), options.poort)


_RUN: dict[str, Callable[[argparse.Namespace], int]] = {
    "check": run_check,
    "taal": run_language,
    "review": run_review,
    "new-item": run_new_item,
    "schema": run_schema,
    "new-supplement": run_new_supplement,
    "supplements": run_supplements,
    "base-report": run_base_report,
    "municipality": run_municipality,
    "export": run_export,
    "import": run_import,
    "casuistry": run_casuistry,
    "item-report": run_item_report,
    "charts": run_charts,
    "site": run_site,
    "pdf": run_pdf,
    "evening": run_evening,
    "lite": run_lite,
    "serve": run_serve,
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="agressieprotocol", description="Controleer en bekijk het agressieprotocol."
    )
    parser.add_argument("--root", type=Path, default=Path(), help="map van het project (hier)")
    commands = parser.add_subparsers(dest="command", required=True, metavar="OPDRACHT")
    commands.add_parser("check", help="controleer alle inhoud")
    add_language(commands)
    add_review(commands)
    add_authoring(commands)
    add_supplements(commands)
    add_municipality(commands)
    _add_interchange(commands)
    add_casuistry(commands)
    add_item_report(commands)
    charts = commands.add_parser("charts", help="schrijf alle schema’s als SVG, PNG en PDF (A4)")
    charts.add_argument("out", type=Path, metavar="MAP", help="waar de bestanden komen")
    site = commands.add_parser("site", help="bouw de site in build/site")
    site.add_argument("--team", metavar="ID", help="bouw ook die van een team, of van alle")
    site.add_argument("--zonder-lite", action="store_true", help="laat JupyterLite weg")
    commands.add_parser("pdf", help="druk het hele protocol van de site af als pdf")
    commands.add_parser("evening", help="druk draaiboek, dia’s en hand-outs af als pdf")
    lite = commands.add_parser("lite", help="bouw alleen de map van JupyterLite")
    lite.add_argument("out", type=Path, metavar="MAP", help="waar de map komt")
    serve = commands.add_parser("serve", help="bouw de site en laat haar zien")
    serve.add_argument("--poort", type=int, default=8000, help="nummer van de poort (8000)")
    serve.add_argument("--vast", action="store_true", help="volg geen wijzigingen")
    return parser


def _add_interchange(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    out = commands.add_parser("export", help="schrijf gewone vragen voor een ander programma")
    out.add_argument("uit", type=Path, metavar="BESTAND", help="waar de vragen komen")
    out.add_argument("--vorm", choices=("gift", "qti"), required=True, help="GIFT of QTI 2.1")
    out.add_argument("--oefening", action="append", default=[], metavar="ID", help="mag vaker")
    back = commands.add_parser("import", help="lees vragen uit GIFT of QTI 2.1 (.zip of .xml)")
    back.add_argument("bestand", type=Path, metavar="BESTAND")
    back.add_argument("--oefening", required=True, metavar="ID", help="naam van de nieuwe oefening")
    back.add_argument("--titel", default="", help="titel van de nieuwe oefening")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit status."""
    options = _parser().parse_args(arguments)
    return _RUN[options.command](options)
