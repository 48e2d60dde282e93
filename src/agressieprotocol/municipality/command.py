"""The command ``municipality``: the base with the layer of another municipality."""

from __future__ import annotations

import argparse
from pathlib import Path

from agressieprotocol.municipality.merge import merge
from agressieprotocol.problems import Problems
from agressieprotocol.terminal import report, say

OUT = Path("build") / "gemeente"


def add_municipality(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the command to the command line."""
    one = commands.add_parser("municipality", help="leg de laag van een gemeente op de basis")
    one.add_argument("--laag", type=Path, required=True, metavar="MAP", help="de map van de laag")
    one.add_argument("--uit", type=Path, default=OUT, metavar="MAP", help=f"het resultaat ({OUT})")


def run_municipality(options: argparse.Namespace) -> int:
    """Run the command; give exit status 1 where the layer cannot be put on the base."""
    problems = Problems()
    try:
        done = merge(options.root, options.laag, options.uit, problems)
    except OSError as error:
        say(f"Niets veranderd: {error.strerror}: {error.filename}")
        return 1
    for problem in sorted(set(problems)):
        report(str(problem))
    if not done:
        say("Niets veranderd; verbeter wat hierboven staat en probeer het opnieuw.")
        return 1
    say(f"De basis met de laag staat in {options.uit}. Bouw nu de site van die map:")
    say(f"python -m agressieprotocol --root {options.uit} site")
    return 0
