"""Short digests of content, to tell whether work was done before."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

LENGTH = 16


def digest(*parts: str | bytes) -> str:
    """Return a short digest of parts; where one ends and the next begins counts.

    >>> digest("ab", "c") == digest("a", "bc")
    False
    """
    found = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        found.update(len(data).to_bytes(8, "big") + data)
    return found.hexdigest()[:LENGTH]


def digest_files(files: Mapping[str, bytes]) -> str:
    """Return a digest of named contents; their order does not count.

    >>> digest_files({"a": b"1", "b": b"2"}) == digest_files({"b": b"2", "a": b"1"})
    True
    """
    return digest(*(part for name in sorted(files) for part in (name, files[name])))


def digest_paths(paths: Iterable[Path]) -> str:
    """Return a digest of files on disk, by their names and contents."""
    return digest_files({str(path): path.read_bytes() for path in paths if path.is_file()})


def below(folder: Path) -> list[Path]:
    """List the files of a folder that are somebody's work, not what Python left there."""
    return sorted(p for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts)
