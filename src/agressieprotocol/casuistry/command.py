"""The command ``casuistry``: make a set of cases from the bank and the year's own."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from agressieprotocol.atomic import write_atomically
from agressieprotocol.casuistry.codes import CasuistryCode
from agressieprotocol.casuistry.compose import ComposeError, compose, wish_faults
from agressieprotocol.casuistry.files import folder_name, make_files
from agressieprotocol.casuistry.hard import read_hard
from agressieprotocol.casuistry.ledger import with_set, year_yaml
from agressieprotocol.casuistry.load import FOLDER
from agressieprotocol.casuistry.model import Bank, CaseSet, Wish
from agressieprotocol.casuistry.own import read_own
from agressieprotocol.casuistry.source import bank_of
from agressieprotocol.content import load_content
from agressieprotocol.lite.archive import pack
from agressieprotocol.problems import Problems, SourceError
from agressieprotocol.quizzes.model import Item
from agressieprotocol.source.yaml_file import read_text
from agressieprotocol.terminal import report, say

OUT = Path("build") / "casuistiek"
#: What a fault in the wish names as its file: the command itself.
_WISH = "nox -s casuistry"
_USUAL = 90


@dataclass(frozen=True, slots=True)
class Given:
    """What the files of a trainer hold."""

    own: tuple[Item, ...]
    hard: frozenset[str]


def add_casuistry(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the command to the command line."""
    parser = commands.add_parser("casuistry", help="stel de casuïstiek van een jaar samen")
    _add_wish(parser)
    parser.add_argument("--eigen", type=Path, metavar="BESTAND", help="eigen casussen (YAML)")
    parser.add_argument("--moeilijk", type=Path, metavar="BESTAND", help="rapport van item-report")
    parser.add_argument(
        "--uit", type=Path, metavar="MAP", help=f"waar de map komt ({OUT.as_posix()})"
    )
    parser.add_argument("--zip", action="store_true", help="schrijf ook alles in één zip")
    parser.add_argument("--pdf", action="store_true", help="druk alles ook af als pdf")
    parser.add_argument(
        "--vastleggen", action="store_true", help="onthoud dat deze set gebruikt is"
    )


def _add_wish(parser: argparse.ArgumentParser) -> None:
    """Describe the wish; the names are those of the house and Dutch ones."""
    text, number = "ID", "GETAL"
    add = parser.add_argument
    add("--year", "--jaar", dest="jaar", type=_whole, required=True, metavar=number)
    add("--audience", "--doelgroep", dest="doelgroep", required=True, metavar=text, help="voor wie")
    add("--minutes", "--minuten", dest="minuten", type=_whole, default=_USUAL, metavar=number)
    add("--themes", "--onderwerpen", dest="onderwerpen", nargs="*", default=[], metavar=text)
    add("--seed", "--zaad", dest="zaad", type=_whole, default=1, metavar=number)


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f"“{text}” is geen heel getal")
    return int(text)


def run_casuistry(options: argparse.Namespace) -> int:
    """Run the command; return its exit status. Where anything is wrong, nothing is written."""
    try:
        bank = bank_of(load_content(options.root))
        made = _made(options, bank)
        folder = (options.uit or options.root / OUT) / folder_name(made)
        _write(folder, make_files(made, bank), options)
        if options.vastleggen:
            text = year_yaml(with_set(bank.history, made))
            write_atomically(options.root / FOLDER / f"{made.wish.year}.yml", text.encode("utf-8"))
    except (SourceError, OSError) as error:
        report(str(error))
        say("Niets gemaakt; verbeter wat hierboven staat en probeer het opnieuw.")
        return 1
    _tell(made, folder)
    return 0


def _made(options: argparse.Namespace, bank: Bank) -> CaseSet:
    """Return the set.

    :raises SourceError: with every fault of the wish and of the trainer's files.
    """
    problems = Problems()
    wish = Wish(
        year=options.jaar,
        audience=options.doelgroep,
        minutes=options.minuten,
        topics=tuple(options.onderwerpen),
        seed=options.zaad,
    )
    for fault in wish_faults(wish, bank):
        problems.add(_WISH, 1, CasuistryCode.WISH, fault)
    given = _given(options, bank, problems)
    problems.raise_any()
    try:
        return compose(bank, wish, given.own, given.hard)
    except ComposeError as error:
        problems.add(_WISH, 1, CasuistryCode.NO_CASES, str(error))
        raise SourceError(problems) from error


def _given(options: argparse.Namespace, bank: Bank, problems: Problems) -> Given:
    own = _text(options.eigen, problems)
    hard = _text(options.moeilijk, problems)
    return Given(
        () if own is None else read_own(own, options.eigen.as_posix(), bank, problems),
        frozenset() if hard is None else read_hard(hard, options.moeilijk.as_posix(), problems),
    )


def _text(path: Path | None, problems: Problems) -> str | None:
    return None if path is None else read_text(path, path.as_posix(), problems)


def _write(folder: Path, files: Mapping[str, bytes], options: argparse.Namespace) -> None:
    for name, data in files.items():
        write_atomically(folder / name, data)
    if options.zip:
        write_atomically(folder.with_suffix(".zip"), pack(files))
    if options.pdf:
        # It loads slowly, and most sets go without.
        from agressieprotocol.casuistry.printing import print_files  # noqa: PLC0415 - loads slowly

        print_files(folder)


def _tell(made: CaseSet, folder: Path) -> None:
    own = sum(pick.own for pick in made.picks)
    mine = f", waarvan {own} eigen" if own else ""
    say(f"{len(made.picks)} casussen{mine} voor {made.wish.minutes} minuten: {folder}")
