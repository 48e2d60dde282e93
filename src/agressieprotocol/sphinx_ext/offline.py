"""After the pages: write the worker that keeps the most needed ones on a reader's device."""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util import logging

from agressieprotocol.atomic import write_atomically
from agressieprotocol.offline.manifest import LIMIT, kept_files
from agressieprotocol.offline.worker import worker_text

logger = logging.getLogger(__name__)
WORKER = "sw.js"


def _write(app: Sphinx, exception: Exception | None) -> None:
    if exception is not None or app.builder.name != "html":
        return
    site = Path(app.outdir)
    kept = kept_files(site)
    size = sum(file.size for file in kept)
    if size > LIMIT:
        message = "wat zonder internet werkt, is %d bytes; de grens is %d [te-groot]"
        logger.warning(message, size, LIMIT, type="offline", subtype="te-groot")
    write_atomically(site / WORKER, worker_text(site, kept).encode("utf-8"))


def setup_offline(app: Sphinx) -> None:
    """Write the worker after all else is written; register it from every page."""
    app.add_js_file("offline/registreer.js", type="module")
    app.connect("build-finished", _write, priority=900)
