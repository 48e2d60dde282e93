"""Write the service worker: the list of files, and the scripts that do the work."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from agressieprotocol.offline.manifest import Kept, revision

#: Workbox's modules in the order in which they need each other, then our own script.
SCRIPTS = (
    "_static/vendor/workbox-core.prod.js",
    "_static/vendor/workbox-routing.prod.js",
    "_static/vendor/workbox-strategies.prod.js",
    "_static/vendor/workbox-precaching.prod.js",
    "_static/offline/worker.js",
)


def worker_text(site: Path, kept: Iterable[Kept], scripts: Iterable[str] = SCRIPTS) -> str:
    """Return the worker; any change of a file or script changes it, so that browsers renew it.

    :param site: folder of the built site, with the scripts in it.
    :raises FileNotFoundError: when a script is not there.
    """
    files = [{"url": file.url, "revision": file.revision} for file in kept]
    urls = [f"{path}?v={revision((site / path).read_bytes())}" for path in scripts]
    listed = json.dumps(files, ensure_ascii=False, indent=1)
    return f"self.BESTANDEN = {listed};\nimportScripts(...{json.dumps(urls, indent=1)});\n"
