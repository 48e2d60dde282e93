"""Make one folder the same as another, by copying no more than what differs."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory


def mirror(source: Path, target: Path, *, leave_out: Collection[str] = ()) -> int:
    """Give a folder the files of another one; files that the other lacks are removed.

    Each file changes place whole, so that whoever reads the folder meanwhile gets the old file or
    the new one. Files of the same size and time are taken to be the same.

    :param leave_out: folders at the top and endings of files that stay where they are.
    :return: the number of files that were copied or removed.
    """
    wanted = dict(_files(source, leave_out))
    there = dict(_files(target, leave_out))
    changed = [name for name, stamp in wanted.items() if there.get(name) != stamp]
    gone = there.keys() - wanted.keys()
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=target.parent, prefix=f".{target.name}-") as work:
        for name in changed:
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source / name, Path(work) / "nieuw")
            (Path(work) / "nieuw").replace(target / name)
    for name in gone:
        (target / name).unlink(missing_ok=True)
    return len(changed) + len(gone)


def _files(folder: Path, leave_out: Collection[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield each file below a folder with its size and time."""
    for place, folders, names in os.walk(folder):
        inner = Path(place).relative_to(folder)
        if place == str(folder):
            folders[:] = [name for name in folders if name not in leave_out]
        for name in names:
            if Path(name).suffix not in leave_out:
                found = (folder / inner / name).stat()
                yield (inner / name).as_posix(), (found.st_size, found.st_mtime_ns)
