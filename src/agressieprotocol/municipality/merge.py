"""Put a layer on the base: a folder with the whole project, made anew each time."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from agressieprotocol.municipality.codes import LayerCode
from agressieprotocol.municipality.layer import FOLDERS, check_layer, layer_files
from agressieprotocol.problems import Problems

#: What a site is made of besides its folders with content.
PARTS = ("conf.py", "index.md", "instellingen.yml", "herzieningen.yml", "lite", *FOLDERS)
#: Says that a folder was made here and may be made anew.
MARK = ".samengevoegd"
_LEFT = shutil.ignore_patterns("node_modules", "__pycache__", ".*")


def merge(root: Path, layer: Path, out: Path, problems: Problems) -> bool:
    """Write the base with a layer on top; with a fault nothing is written.

    :param out: the folder; what was made there before is replaced, another folder never.
    :return: whether it was written.
    :raises OSError: when it cannot be written.
    """
    if out.exists() and not (out / MARK).is_file():
        message = "deze map is niet door deze opdracht gemaakt; kies een nieuwe map"
        problems.add(out.as_posix(), 1, LayerCode.FILE, message)
    check_layer(root, layer, problems)
    if problems:
        return False
    out.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=out.parent, prefix=".laag-") as work:
        made = Path(work) / "nieuw"
        _lay(root, layer, made)
        if out.exists():
            # What was built there stays, so that the next build need not begin anew.
            for kept in ("build", ".cache"):
                if (out / kept).exists():
                    (out / kept).rename(made / kept)
            out.rename(Path(work) / "oud")
        made.rename(out)
    return True


def _lay(root: Path, layer: Path, made: Path) -> None:
    made.mkdir()
    for name in PARTS:
        if (root / name).is_dir():
            shutil.copytree(root / name, made / name, ignore=_LEFT)
        elif (root / name).is_file():
            shutil.copyfile(root / name, made / name)
    for name, path in layer_files(layer).items():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, made / name)
    (made / MARK).write_text("", encoding="utf-8")
