"""Serve the built site and follow what authors save, until somebody stops it."""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from waitress.server import create_server

from agressieprotocol.content import read_content
from agressieprotocol.preview.application import preview_application
from agressieprotocol.preview.board import Board
from agressieprotocol.preview.rebuild import Outcome, Workshop
from agressieprotocol.preview.watch import saves, state
from agressieprotocol.problems import Problems
from agressieprotocol.site.build import OUT, build
from agressieprotocol.site.compress import LITE
from agressieprotocol.site.server import HOST, open_port
from agressieprotocol.sphinx_ext.state import STRICT
from agressieprotocol.terminal import report, say


def follow(
    workshop: Workshop, board: Board, before: str, stop: threading.Event | None = None
) -> None:
    """Make the pages again after each save, until ``stop`` is set or somebody interrupts.

    :param before: the state that the site was built of; see :func:`state`.
    """
    # What is read and loaded here need not be after the first save.
    read_content(workshop.root, Problems())
    workshop.rebuild()
    with _garbage_later() as collect:
        for _ in saves(workshop.root, before, stop or threading.Event()):
            started = time.monotonic()
            outcome = workshop.rebuild()
            board.put(outcome.faults, outcome.remarks)
            _tell(outcome, time.monotonic() - started)
            collect()


@contextmanager
def _garbage_later() -> Iterator[Callable[[], int]]:
    """Look for garbage between two saves, when nobody waits; it takes a third of a build."""
    gc.collect()
    gc.freeze()
    gc.disable()
    try:
        yield gc.collect
    finally:
        gc.enable()
        gc.unfreeze()


def _tell(outcome: Outcome, seconds: float) -> None:
    for fault in outcome.faults:
        report(str(fault))
    if outcome.faults:
        say("Je wijziging staat er nog niet: verbeter wat hierboven staat. De vorige site blijft.")
        return
    later = f" Nog na te kijken: {len(outcome.remarks)}, zie nox -s check." * bool(outcome.remarks)
    say(f"Bijgewerkt in {seconds:.1f} seconden.{later}")


def build_and_follow(root: Path, port: int) -> int:
    """Build the site, serve it and follow changes; give 1 where that cannot begin."""
    before = state(root)
    # A link that nobody reviewed yet must not keep an author from seeing the page.
    if build(root, arguments=("-D", f"{STRICT}=0")):
        return 1
    listener = open_port(port)
    if listener is None:
        return 1
    workshop, board = Workshop(root), Board()
    workshop.open()
    pages = preview_application(workshop.shown, root / OUT / LITE, board)
    server = create_server(pages, sockets=[listener], threads=8)
    threading.Thread(target=server.run, daemon=True).start()
    say(f"De site staat klaar op http://{HOST}:{port}/  (stoppen: Ctrl+C)")
    say("Bewaar een bestand, en de bladzijde in je browser is meteen bij.")
    try:
        follow(workshop, board, before)
    except KeyboardInterrupt:
        say("Gestopt.")
    finally:
        server.close()
    return 0
