"""Measure what a further team costs: generated teams on the whole site, without JupyterLite.

The base and the teams are built in the same run, so that the ratio says something on a busy
machine too. Time is processor time; memory is the most that the process ever held.

usage: python benchmarks/teams.py [--teams N] [--early N]
"""

from __future__ import annotations

import argparse
import resource
import shutil
import statistics
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from agressieprotocol.content import read_content
from agressieprotocol.problems import Problems
from agressieprotocol.reading import BESIDE, ROOMS
from agressieprotocol.site.build import build
from agressieprotocol.site.teams import Yard, build_team
from agressieprotocol.supplements.model import FILE, FOLDER

ROOT = Path(__file__).resolve().parent.parent
TAG = "zonder_lite"
#: The model after which every generated team is made.
PATTERN = "burgerzaken"
#: A further team may cost this part of the base, and memory may grow by this factor.
BAR, MEMORY_BAR = 0.40, 1.10


def copy_project(target: Path, count: int) -> list[str]:
    """Copy what authors wrote, and give it teams; return their ids."""
    for room in ROOMS:
        shutil.copytree(ROOT / room, target / room)
    for pattern in BESIDE:
        for path in ROOT.glob(pattern):
            shutil.copy2(path, target)
    text = (ROOT / FOLDER / PATTERN / FILE).read_text(encoding="utf-8")
    made = []
    for number in range(1, count + 1):
        team = f"proef-{number:02}"
        (target / FOLDER / team).mkdir()
        words = text.replace(f"team: {PATTERN}", f"team: {team}")
        words = words.replace("Team Burgerzaken", f"Team Proef {number}")
        (target / FOLDER / team / FILE).write_text(words, encoding="utf-8")
        made.append(team)
    return made


def used() -> float:
    """Return the seconds of processor time of this process and those that it started."""
    spans = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(span.ru_utime + span.ru_stime for span in spans)


def megabytes() -> float:
    """Return the most memory that this process ever held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> int:
    """Build the base and the teams; print the ratio; exit status 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--teams", type=int, default=50)
    parser.add_argument("--early", type=int, default=5, help="after how many teams memory counts")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        root = Path(place).resolve()
        teams = copy_project(root, options.teams)
        if read_content(root, Problems()).supplements.keys() < set(teams):
            return 1
        before = used()
        if build(root, arguments=("-t", TAG)):
            return 1
        base = used() - before
        print(f"basis {base:.1f} s processortijd", flush=True)
        yard = Yard(root, (TAG,))
        yard.begin()
        took, memory = _build_all(yard, teams, options.early)
    return _judge(base, took, memory)


def _build_all(yard: Yard, teams: list[str], early: int) -> tuple[list[float], dict[int, float]]:
    """Return the processor time of each team, and the memory at each mark."""
    took: list[float] = []
    memory: dict[int, float] = {}
    marks = {min(early, len(teams)), len(teams)}
    for number, team in enumerate(teams, start=1):
        before, began = used(), time.monotonic()
        if faults := build_team(yard, team):
            raise SystemExit("\n".join(map(str, islice(faults, 5))))
        took.append(used() - before)
        wall = time.monotonic() - began
        print(f"{team} {took[-1]:6.1f} s ({wall:.1f} s) {megabytes():6.0f} MB", flush=True)
        if number in marks:
            memory[number] = megabytes()
    return took, memory


def _judge(base: float, took: list[float], memory: dict[int, float]) -> int:
    further = took[1:] or took
    ratio = statistics.median(further) / base
    print(f"verder team ×{ratio:.2f} van de basis (hoogstens ×{BAR})")
    (first, early), (last, late) = min(memory.items()), max(memory.items())
    growth = late / early
    print(f"geheugen na {first}: {early:.0f} MB, na {last}: {late:.0f} MB, ×{growth:.2f}")
    return 1 if ratio > BAR or growth > MEMORY_BAR else 0


if __name__ == "__main__":
    sys.exit(main())
