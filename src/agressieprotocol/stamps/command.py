"""The command ``review``: stamp links again, and keep the reason."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from agressieprotocol.content import read_content
from agressieprotocol.problems import Problems, SourceError
from agressieprotocol.rules.model import Registry
from agressieprotocol.stamps.codes import StampCode
from agressieprotocol.stamps.log import append_entry, entry_yaml
from agressieprotocol.stamps.model import Link
from agressieprotocol.stamps.review import moved, moves, reason_fault, unknown_ids
from agressieprotocol.stamps.store import read_stamps, write_stamps


class ReviewError(ValueError):
    """A review that cannot be done, with the reason in Dutch."""


def add_review(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the command to the command line."""
    parser = commands.add_parser("review", help="zet stempels: dit past (nog) bij de regels")
    parser.add_argument(
        "ids", nargs="+", metavar="ID", help="een regel, vraag, oefening, stap of schema"
    )
    parser.add_argument(
        "--reason", required=True, metavar="REDEN", help="waarom, zonder naam of datum"
    )
    parser.add_argument(
        "--editorial",
        action="store_true",
        help="de regel is alleen anders verwoord: alle stempels gaan mee",
    )


def run_review(options: argparse.Namespace) -> int:
    """Run the command; return its exit status."""
    problems = Problems()
    content = read_content(options.root, problems)
    # What lacks a stamp is why somebody reviews; any other fault must be mended before.
    others = [found for found in problems if found.code not in set(map(str, StampCode))]
    try:
        if others:
            raise SourceError(others)
        count = review(
            options.root,
            content.links,
            content.registry,
            options.ids,
            options.reason,
            editorial=options.editorial,
        )
    except (ReviewError, SourceError) as error:
        _say(f"Niets veranderd: {error}" if isinstance(error, ReviewError) else str(error))
        return 1
    _say(f"{count} stempels gezet." if count else "Alles was al nagekeken.")
    return 0


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)  # noqa: T201 - what a person reads


def review(
    root: Path,
    shelves: Mapping[str, Sequence[Link]],
    registry: Registry,
    ids: Sequence[str],
    reason: str,
    *,
    editorial: bool = False,
) -> int:
    """Stamp the links that the ids touch, and log why.

    :param shelves: all links, by the file that holds their stamps.
    :return: how many stamps moved.
    :raises ReviewError: when an id names nothing or the reason will not do; nothing is written.
    """
    _refuse(shelves, ids, reason, editorial=editorial)
    problems = Problems()
    before = {label: read_stamps(root, label, problems) for label in shelves}
    problems.raise_any()
    changes = {
        label: moves(links, before[label], registry, ids, editorial=editorial)
        for label, links in shelves.items()
    }
    everything = [move for found in changes.values() for move in found]
    if everything:
        # The log first: a reason without its stamps is harmless, stamps without a reason are not.
        append_entry(root, entry_yaml(reason, everything, editorial=editorial))
    for label, found in changes.items():
        if found:
            write_stamps(root, label, moved(before[label], found), shelves[label])
    return len(everything)


def _refuse(
    shelves: Mapping[str, Sequence[Link]], ids: Sequence[str], reason: str, *, editorial: bool
) -> None:
    fault = reason_fault(reason)
    if fault:
        raise ReviewError(fault)
    links = [link for shelf in shelves.values() for link in shelf]
    unknown = unknown_ids(links, ids, editorial=editorial)
    if unknown:
        what = "regel waar iets naar verwijst" if editorial else "regel, vraag of schema"
        names = ", ".join(f"“{name}”" for name in unknown)
        raise ReviewError(f"dit is geen {what}: {names}")
