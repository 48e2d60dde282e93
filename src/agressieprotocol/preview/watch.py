"""Wait until an author saved something that the site is made of."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue

from watchfiles import watch

from agressieprotocol.lite.digest import below, digest, digest_paths
from agressieprotocol.reading import PACKAGE, ROOMS, inputs

#: What programmers change without a new start: templates, style, scripts.
LOOKS = tuple(PACKAGE / name for name in ("theme", "web", "sphinx_ext/templates"))
#: Milliseconds without a change after which a save is taken to be whole, and at most.
STEP, LONGEST = 30, 400
#: Seconds after which a wait looks whether it must end.
BREATH = 0.5


def state(root: Path) -> str:
    """Return a digest of all that the pages are made of."""
    looks = [path for folder in LOOKS for path in below(folder)]
    return digest(inputs(root), digest_paths(looks))


def saves(root: Path, before: str, stop: threading.Event) -> Iterator[str]:
    """Yield the new state after each save; what changes nothing yields nothing.

    :param before: the state of which the pages were made; a change since then counts too.
    :param stop: when it is set, the waiting ends.
    """
    woken: SimpleQueue[None] = SimpleQueue()
    rooms = [path for path in (*(root / room for room in ROOMS), *LOOKS) if path.is_dir()]
    for paths, deep in ((rooms, True), ([root], False)):
        threading.Thread(target=_listen, args=(paths, deep, stop, woken), daemon=True).start()
    while not stop.is_set():
        now = state(root)
        if now != before:
            before = now
            yield now
        _wait(woken, stop)


def _wait(woken: SimpleQueue[None], stop: threading.Event) -> None:
    """Wait for the next change, or for the end; leave nothing in the queue."""
    while not stop.is_set():
        with suppress(Empty):
            woken.get(timeout=BREATH)
            break
    while not woken.empty():
        woken.get()


def _listen(paths: list[Path], deep: bool, stop: threading.Event, woken: SimpleQueue[None]) -> None:
    logging.getLogger("watchfiles").setLevel(logging.WARNING)
    for _ in watch(
        *paths,
        watch_filter=None,
        debounce=LONGEST,
        step=STEP,
        stop_event=stop,
        rust_timeout=int(BREATH * 1000),
        recursive=deep,
    ):
        woken.put(None)
