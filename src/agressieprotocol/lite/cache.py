"""Keep what was made or fetched before, whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory


def kept(cache: Path, kind: str, key: str, make: Callable[[Path], None]) -> Path:
    """Return a folder that was made before for this key, or make it now.

    :param kind: what the folder holds; older folders of the same kind are removed.
    :param key: digest of everything that the content depends on.
    :param make: fills the empty folder that it is given.
    """
    target = cache / f"{kind}-{key}"
    if target.is_dir():
        return target
    cache.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=cache, prefix=f".{kind}-") as work:
        made = Path(work) / kind
        made.mkdir()
        make(made)
        made.rename(target)
    for old in cache.glob(f"{kind}-*"):
        if old != target:
            shutil.rmtree(old, ignore_errors=True)
    return target
