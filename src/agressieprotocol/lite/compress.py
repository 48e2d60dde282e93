"""Put compressed copies beside the files of the Lite folder, kept by their content."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from agressieprotocol.atomic import write_atomically
from agressieprotocol.lite.digest import digest

#: Of our archives a server would send the bytes as they are; compressed they are a quarter.
ENDINGS = {".css", ".html", ".js", ".json", ".mjs", ".svg", ".txt", ".wasm", ".whl", ".zip"}
SMALLEST = 1024
#: One below brotli's best would take minutes for the large files and save a twelfth.
QUALITY = 9
WINDOW = 24


def _brotli(data: bytes) -> bytes:
    return bytes(brotli.compress(data, quality=QUALITY, lgwin=WINDOW))


def _gzip(data: bytes) -> bytes:
    return gzip.compress(data, compresslevel=9, mtime=0)


KINDS = {".br": _brotli, ".gz": _gzip}


def compress_all(folder: Path, cache: Path) -> None:
    """Compress each file of a folder that gains by it; what was compressed before is copied."""
    found = (path for path in folder.rglob("*") if path.suffix in ENDINGS)
    paths = [path for path in found if path.stat().st_size >= SMALLEST]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        used = set().union(*pool.map(lambda path: _compress(path, cache), paths))
    for old in cache.glob("*"):
        if old not in used:
            old.unlink(missing_ok=True)


def _compress(path: Path, cache: Path) -> set[Path]:
    """Write the copies of one file; return where the cache has them."""
    data = path.read_bytes()
    places = {ending: cache / (digest(data) + ending) for ending in KINDS}
    for ending, place in places.items():
        path.with_name(path.name + ending).write_bytes(_shrunk(data, place, KINDS[ending]))
    return set(places.values())


def _shrunk(data: bytes, place: Path, shrink: Callable[[bytes], bytes]) -> bytes:
    """Return compressed data from the cache, or compress and keep it there."""
    try:
        return place.read_bytes()
    except FileNotFoundError:
        made = shrink(data)
        write_atomically(place, made)
        return made
