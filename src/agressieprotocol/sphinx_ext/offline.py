"""After the pages: write the worker that keeps the most needed ones on a reader's device."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

from sphinx.application import Sphinx
from sphinx.util import logging

from agressieprotocol.atomic import write_atomically
from agressieprotocol.offline.manifest import LIMIT, first_files, kept_files, revision
from agressieprotocol.offline.worker import SCRIPTS, worker_text

logger = logging.getLogger(__name__)
WORKER = "sw.js"
#: File beside Sphinx's own: of what the worker was made.
STAMP = "offline.json"


def _write(app: Sphinx, exception: Exception | None) -> None:
    if exception is not None or app.builder.name != "html":
        return
    site, stamp = Path(app.outdir), Path(app.doctreedir) / STAMP
    if _is_current(site, stamp):
        return
    kept = kept_files(site)
    size = sum(file.size for file in kept)
    if size > LIMIT:
        message = "wat zonder internet werkt, is %d bytes; de grens is %d [te-groot]"
        logger.warning(message, size, LIMIT, type="offline", subtype="te-groot")
    write_atomically(site / WORKER, worker_text(site, kept).encode("utf-8"))
    if size <= LIMIT:
        paths = [urlsplit(file.url).path for file in kept]
        write_atomically(stamp, _state(site, [*paths, *SCRIPTS, WORKER]))


def _is_current(site: Path, stamp: Path) -> bool:
    """Tell whether the worker was made of just these files; packing them all takes long."""
    try:
        before = stamp.read_bytes()
        return before == _state(site, json.loads(before)["bestanden"])
    except OSError:  # nothing was made yet, or a file is gone
        return False


def _state(site: Path, paths: Iterable[str]) -> bytes:
    """Return the pages that must be kept, and the revision of each file that is."""
    files = {path: revision((site / path).read_bytes()) for path in sorted(set(paths))}
    return json.dumps({"eerst": first_files(site), "bestanden": files}).encode("utf-8")


def setup_offline(app: Sphinx) -> None:
    """Write the worker after all else is written; register it from every page."""
    app.add_js_file("offline/registreer.js", type="module")
    app.connect("build-finished", _write, priority=900)
