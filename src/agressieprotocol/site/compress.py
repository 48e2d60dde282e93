"""Put a compressed copy beside each file of the site, so that a server need not do it."""

from __future__ import annotations

import gzip
import os
import zlib
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from whitenoise.compress import Compressor

ENDINGS = {".css", ".html", ".js", ".json", ".mjs", ".svg", ".txt", ".xml", ".wasm"}
COPIES = (".br", ".gz")
#: Below this number of bytes a copy saves nothing that a reader would notice.
SMALLEST = 1024
LITE = "lite"


def stale(root: Path) -> list[Path]:
    """List the files whose compressed copy is missing or older than they are."""
    found = (path for path in _files(root) if path.suffix in ENDINGS)
    return [path for path in found if path.stat().st_size >= SMALLEST and not _is_fresh(path)]


def _files(root: Path) -> Iterator[Path]:
    """Yield the files of the site but for the Lite folder, which comes compressed."""
    for path in root.iterdir():
        if path.is_file():
            yield path
        elif path.name != LITE:
            yield from (below for below in path.rglob("*") if below.is_file())


def _is_fresh(path: Path) -> bool:
    copies = [path.with_name(path.name + ending) for ending in COPIES]
    copies = [copy for copy in copies if copy.exists()]
    made = path.stat().st_mtime
    return any(copy.stat().st_mtime >= made for copy in copies) or _is_same(path, copies)


def _is_same(path: Path, copies: Iterable[Path]) -> bool:
    """Tell whether a file was written again with what it held; then its copies are fresh again.

    Unpacking takes a hundredth of the time of packing.
    """
    packed = path.with_name(path.name + ".gz")
    try:
        same = gzip.decompress(packed.read_bytes()) == path.read_bytes()
    except (OSError, EOFError, zlib.error):
        return False
    if same:
        for copy in copies:
            os.utime(copy)
    return same


def compress(root: Path) -> int:
    """Compress what changed, with gzip and brotli; remove copies whose file is gone.

    :return: the number of files that were compressed.
    """
    for copy in list(_files(root)):
        if copy.suffix in COPIES and not copy.with_suffix("").exists():
            copy.unlink()
    files = stale(root)
    compressor = Compressor(quiet=True)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda path: compressor.compress(str(path)), files))
    return len(files)
