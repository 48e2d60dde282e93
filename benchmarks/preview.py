"""Measure the live preview: from the save of a page or a question to its new page.

The preview follows a copy of this checkout, without JupyterLite, which no edit changes. Measured is
the time until the new page stands; a browser that shows it asks every 0.3 s. On a busy machine look
at the processor time: the wall clock counts the work of others too.

usage: python benchmarks/preview.py [--runs N]
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from agressieprotocol.preview.board import Board
from agressieprotocol.preview.rebuild import Workshop
from agressieprotocol.preview.serve import follow
from agressieprotocol.preview.watch import state
from agressieprotocol.reading import BESIDE, ROOMS
from agressieprotocol.site.build import build
from agressieprotocol.sphinx_ext.state import STRICT

ROOT = Path(__file__).resolve().parent.parent
#: Seconds from a save to the page, the browser's question included.
BAR = 2.0
ASKS_EVERY = 0.3
#: Seconds between two saves; the preview looks for garbage in them.
PAUSE = 2.0
TAG = "zonder_lite"
#: What is edited: a file, and words in it that get a number behind them.
EDITS = {
    "bladzijde": ("docs/protocol/index.md", ".\n"),
    "regel": ("docs/protocol/2-soorten-en-aanpak.md", "Het gaat om"),
    "vraag": ("quizzes/herken-het-type.yml", "uitleg:"),
}


def copy_project(target: Path) -> None:
    """Copy what authors wrote."""
    for room in ROOMS:
        if (ROOT / room).is_dir():
            shutil.copytree(ROOT / room, target / room)
    for pattern in BESIDE:
        for path in ROOT.glob(pattern):
            shutil.copy2(path, target)


@contextmanager
def followed(root: Path) -> Iterator[Board]:
    """Build a project, follow it, and yield its board."""
    before = state(root)
    if build(root, arguments=("-t", TAG, "-D", f"{STRICT}=0")):
        sys.exit("De site is niet te bouwen; meten kan dan niet.")
    workshop, board, stop = Workshop(root, (TAG,)), Board(), threading.Event()
    workshop.open()
    thread = threading.Thread(target=follow, args=(workshop, board, before, stop))
    thread.start()
    try:
        yield board
    finally:
        stop.set()
        thread.join()


def save(path: Path, text: str, board: Board) -> tuple[float, float]:
    """Save a file; return the wall and processor seconds until its page stands."""
    time.sleep(PAUSE)
    version, wall, processor = board.version, time.monotonic(), time.process_time()
    path.write_text(text, encoding="utf-8")
    while board.version == version:
        if board.faults:
            sys.exit("\n".join(map(str, board.faults)))
        time.sleep(0.005)
    return time.monotonic() - wall, time.process_time() - processor


def measure(name: str, root: Path, board: Board, runs: int) -> float:
    """Save a file a few times; print and return the median of the wall seconds."""
    label, words = EDITS[name]
    text = (root / label).read_text(encoding="utf-8")
    add: Callable[[int], str] = lambda run: text.replace(words, f"{words} {run} ", 1)  # noqa: E731
    took = [save(root / label, add(run), board) for run in range(runs + 1)][1:]
    wall, processor = (statistics.median(column) for column in zip(*took, strict=True))
    print(f"{name:10} {wall:5.2f} s, waarvan {processor:5.2f} s rekenen  (mediaan van {runs})")
    return wall


def main() -> int:
    """Measure each kind of edit; exit status 1 where one takes longer than the bar."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as place:
        root = Path(place).resolve()
        copy_project(root)
        with followed(root) as board:
            time.sleep(5)  # it loads what it will need
            took = [measure(name, root, board, runs) for name in EDITS]
    print(f"langste {max(took):.2f} s, en hoogstens {ASKS_EVERY} s tot de browser het vraagt")
    print(f"(hoogstens {BAR} s)")
    return 1 if max(took) + ASKS_EVERY > BAR else 0


if __name__ == "__main__":
    sys.exit(main())
