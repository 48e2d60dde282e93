"""The command ``item-report``: what was hard, from a folder of exported progress."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

from agressieprotocol.atomic import write_atomically
from agressieprotocol.casuistry.looks import read_looks
from agressieprotocol.content import load_content
from agressieprotocol.item_report.codes import ReportCode
from agressieprotocol.item_report.figures import report as report_of
from agressieprotocol.item_report.model import Progress
from agressieprotocol.item_report.page import report_page
from agressieprotocol.item_report.read import read_progress
from agressieprotocol.item_report.tables import report_csv, report_json
from agressieprotocol.problems import Problems, SourceError
from agressieprotocol.source.yaml_file import read_text
from agressieprotocol.terminal import report, say

OUT = Path("build") / "moeilijk"
NAME = "vragen"


def add_item_report(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the command to the command line."""
    parser = commands.add_parser("item-report", help="wat was moeilijk, uit bewaarde voortgang")
    parser.add_argument(
        "bron", nargs="+", type=Path, metavar="MAP", help="mappen of bestanden met voortgang"
    )
    parser.add_argument("--uit", type=Path, metavar="MAP", help=f"waar het komt ({OUT.as_posix()})")


def run_item_report(options: argparse.Namespace) -> int:
    """Run the command; return its exit status. Where a file cannot be read, nothing is written."""
    folder = options.uit or options.root / OUT
    try:
        learners = read_all(options.bron)
        found = report_of(learners, load_content(options.root).exercises.values())
        texts = {
            "html": report_page(found, read_looks().page),
            "csv": "\ufeff" + report_csv(found),
            "json": report_json(found),
        }
        for ending, text in texts.items():
            write_atomically(folder / f"{NAME}.{ending}", text.encode("utf-8"))
    except (SourceError, OSError) as error:
        report(str(error))
        say("Geen rapport gemaakt; verbeter wat hierboven staat en probeer het opnieuw.")
        return 1
    say(f"{found.learners} deelnemers, {len(found.figures)} vragen: {folder / NAME}.html")
    return 0


def read_all(places: Sequence[Path]) -> list[Progress]:
    """Read every file; one that is there twice counts once.

    :raises SourceError: with every fault in every file.
    """
    problems = Problems()
    paths = list(_paths(places))
    if not paths:
        message = "hier staat geen enkel bestand met voortgang (.json)"
        problems.add(places[0].as_posix(), 1, ReportCode.NO_FILES, message)
    texts = {path.as_posix(): read_text(path, path.as_posix(), problems) for path in paths}
    seen: set[str] = set()
    learners = []
    for label, text in texts.items():
        if text is not None and text not in seen:
            seen.add(text)
            learners.append(read_progress(text, label, problems))
    problems.raise_any()
    return learners


def _paths(places: Iterable[Path]) -> Iterable[Path]:
    for place in places:
        yield from sorted(place.rglob("*.json")) if place.is_dir() else [place]
