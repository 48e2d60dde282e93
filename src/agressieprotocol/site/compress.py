"""Put a compressed copy beside each file of the site, so that a server need not do it."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from whitenoise.compress import Compressor

ENDINGS = {".css", ".html", ".js", ".json", ".mjs", ".svg", ".txt", ".xml", ".wasm"}
COPIES = (".br", ".gz")
#: Below this number of bytes a copy saves nothing that a reader would notice.
SMALLEST = 1024


def stale(root: Path) -> list[Path]:
    """List the files whose compressed copy is missing or older than they are."""
    found = (path for path in root.rglob("*") if path.suffix in ENDINGS and path.is_file())
    return [path for path in found if path.stat().st_size >= SMALLEST and not _is_fresh(path)]


def _is_fresh(path: Path) -> bool:
    copies = [path.with_name(path.name + ending) for ending in COPIES]
    made = path.stat().st_mtime
    return any(copy.exists() and copy.stat().st_mtime >= made for copy in copies)


def compress(root: Path) -> int:
    """Compress what changed, with gzip and brotli; remove copies whose file is gone.

    :return: the number of files that were compressed.
    """
    for ending in COPIES:
        for copy in root.rglob(f"*{ending}"):
            if not copy.with_name(copy.name.removesuffix(ending)).exists():
                copy.unlink()
    files = stale(root)
    compressor = Compressor(quiet=True)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda path: compressor.compress(str(path)), files))
    return len(files)
