"""The command ``taal``: report the language of all pages."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from agressieprotocol.terminal import report, say

if TYPE_CHECKING:
    from agressieprotocol.language.figures import Figures


def add_language(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("taal", help="controleer de taal van alle teksten")
    parser.add_argument("--rapport", action="store_true", help="toon de cijfers per bladzijde")


def run_language(options: argparse.Namespace) -> int:
    """Report every fault, then what needs judgement; give exit status 1 for faults alone."""
    # The dictionary and the hyphenation tables load slowly; other commands do without them.
    from agressieprotocol.language.check import check_language  # noqa: PLC0415 - loads slowly

    found = check_language(options.root)
    for problem in sorted(set(found.problems)):
        report(str(problem))
    for doubt in sorted(set(found.doubts)):
        report(f"Let op: {doubt}")
    if options.rapport:
        for line in table(found.figures):
            report(line)
    faults, doubts = len(set(found.problems)), len(set(found.doubts))
    say(f"Taal: {len(found.figures)} bladzijden, {faults} fout, {doubts} om na te kijken.")
    return 1 if faults else 0


def table(figures: Sequence[Figures]) -> list[str]:
    """Lay out the figures, the hardest page first, with all pages together last."""
    from agressieprotocol.language.figures import together  # noqa: PLC0415 - as above

    hardest_first = sorted(figures, key=lambda page: (page.ease, page.path))
    rows = [*hardest_first, together(figures)] if figures else []
    width = max((len(page.path) for page in rows), default=0)
    head = f"{'bladzijde':{width}}  zinnen  woorden  gemiddeld  langste  leesgemak"
    return [head, *(_row(page, width) for page in rows)]


def _row(page: Figures, width: int) -> str:
    counts = f"{page.sentences:6}  {page.words:7}  {page.average:9.1f}  {page.longest:7}"
    return f"{page.path:{width}}  " + f"{counts}  {page.ease:9.1f}".replace(".", ",")
