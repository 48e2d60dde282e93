"""Measure how long fifty teams take to be checked again after the base changed.

Run it with ``python benchmarks/supplements.py``. It copies the content to a folder of its own,
writes fifty teams like the worked example, changes a rule of the base, and then reads all teams,
checks them and makes the report of each, as ``nox -s base-report`` does. It fails over the bar.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from agressieprotocol.content import load_content, read_content
from agressieprotocol.problems import Problems
from agressieprotocol.supplements.report import reports
from agressieprotocol.supplements.report_text import page

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("docs", "modules", "quizzes", "flowcharts", "casuistiek", "supplements")
TEAMS = 50
#: The bar, in seconds, for all teams together with reading the base.
MOST_SECONDS = 10
EXAMPLE = "burgerzaken"
#: A rule that the example tightens, and how the base changes.
PAGE, BEFORE, AFTER = "docs/protocol/8-maatregelen.md", "termijn ≤ 48 uur", "termijn ≤ 36 uur"


def copy_content(root: Path) -> None:
    """Copy what authors wrote, with one worked example instead of all teams."""
    for room in ROOMS:
        if (ROOT / room).is_dir():
            shutil.copytree(ROOT / room, root / room)
    for path in (*ROOT.glob("*.yml"), *ROOT.glob("*.md")):
        shutil.copy(path, root)


def write_teams(root: Path) -> None:
    """Write the teams, each with ids of its own."""
    example = root / "supplements" / EXAMPLE
    for number in range(TEAMS - 2):
        team = f"team-{number}"
        folder = root / "supplements" / team
        shutil.copytree(example, folder)
        supplement = folder / "supplement.yml"
        text = supplement.read_text(encoding="utf-8")
        supplement.write_text(text.replace(f"team: {EXAMPLE}", f"team: {team}"), encoding="utf-8")
        items = folder / "oefeningen" / "bz-balie.yml"
        text = items.read_text(encoding="utf-8").replace("id: bz-", f"id: t{number}-")
        items.with_name(f"t{number}-balie.yml").write_text(text, encoding="utf-8")
        items.unlink()
        stamps = folder / "stempels.yml"
        text = stamps.read_text(encoding="utf-8").replace("\nbz-", f"\nt{number}-")
        stamps.write_text(text, encoding="utf-8")


def main() -> int:
    """Measure; give exit status 1 where the bar does not hold."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        copy_content(root)
        write_teams(root)
        load_content(root)
        changed = root / PAGE
        text = changed.read_text(encoding="utf-8")
        changed.write_text(text.replace(BEFORE, AFTER), encoding="utf-8")
        begin = time.perf_counter()
        problems = Problems()
        content = read_content(root, problems)
        read = time.perf_counter() - begin
        found = reports(content.supplements, content.base, content.exercises.values(), date.today())
        size = len(page(found))
        seconds = time.perf_counter() - begin
    suspect = sum(bool(team.to_review) for team in found)
    print(f"{len(found)} teams, {suspect} with something to look at, {len(problems)} faults")
    print(f"base and teams read and checked: {read:.1f} s; with all reports: {seconds:.1f} s")
    print(f"report: {size / 1000:.0f} kB (at most {MOST_SECONDS} s)")
    return 0 if seconds <= MOST_SECONDS and len(found) == TEAMS else 1


if __name__ == "__main__":
    sys.exit(main())
