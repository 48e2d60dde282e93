"""Keep what was made or fetched before, whole or not at all."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

#: Seconds after which nobody is still busy with a folder.
YOUNG = 3600


def kept(cache: Path, kind: str, key: str, make: Callable[[Path], None]) -> Path:
    """Return a folder that was made before for this key, or make it now.

    :param kind: what the folder holds; folders of the same kind are removed when they are old.
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
        with suppress(OSError):  # another build was first, with the same
            made.rename(target)
    _remove_old(target, kind)
    return target


def _remove_old(target: Path, kind: str) -> None:
    """Remove what an earlier state of the project needed; another build may use what is young."""
    for other in target.parent.glob(f"{kind}-*"):
        if other != target and time.time() - other.stat().st_mtime > YOUNG:
            shutil.rmtree(other, ignore_errors=True)
