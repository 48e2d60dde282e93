"""Build the Lite folder of the site, or see that nothing changed since."""

from __future__ import annotations

import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from agressieprotocol.lite import packages as python_packages
from agressieprotocol.lite.archive import pack, unpack
from agressieprotocol.lite.bytecode import SCRIPT, compiled
from agressieprotocol.lite.cache import kept
from agressieprotocol.lite.compress import compress_all
from agressieprotocol.lite.digest import below, digest, digest_files, digest_paths
from agressieprotocol.lite.front import WRITING, lay_out
from agressieprotocol.lite.jupyter import KERNEL, MADE_OF, base_site
from agressieprotocol.lite.node import install_packages
from agressieprotocol.lite.packages import read_selection, standard_library, versions
from agressieprotocol.lite.prove import prove
from agressieprotocol.lite.wheel import PACKAGE, own_files, own_wheel, writing_files
from agressieprotocol.terminal import say

STAMP = "stempel.txt"
CACHE = Path(".cache") / "lite"
SETTINGS = "lite"

Say = Callable[[str], None]


def build_lite(root: Path, out: Path, *, settings: Path | None = None, tell: Say = say) -> bool:
    """Build the Lite folder where something that it is made of changed.

    :param root: the project, below which what is fetched and made is kept.
    :param out: the folder; it is replaced whole or stays as it was.
    :param settings: folder with the settings of JupyterLite, npm and Python's packages.
    :return: whether it was built.
    :raises LiteError: when it cannot be built; the message says what to do.
    """
    settings = settings or root / SETTINGS
    stamp = inputs(settings)
    if is_current(out, stamp):
        return False
    started = time.monotonic()
    _build(settings, root / CACHE, out, stamp, tell)
    tell(f"JupyterLite klaar in {time.monotonic() - started:.0f} seconden")
    return True


def inputs(settings: Path) -> str:
    """Return a digest of everything that the Lite folder is made of."""
    selection = read_selection(settings / "packages.toml")
    return digest(
        digest_paths(path for path in below(settings) if "node_modules" not in path.parts),
        digest_paths(below(Path(__file__).parent)),
        digest_files(own_files(PACKAGE)),
        digest_files(writing_files()),
        *(f"{name} {version(name)}" for name in MADE_OF),
        *versions(selection),
    )


def is_current(out: Path, stamp: str) -> bool:
    """Tell whether a Lite folder was made of exactly these inputs."""
    path = out / STAMP
    return path.is_file() and path.read_text(encoding="utf-8").strip() == stamp


def _build(settings: Path, cache: Path, out: Path, stamp: str, tell: Say) -> None:
    """Build beside the old folder and change places at the end."""
    tell("JupyterLite: Pyodide ophalen")
    pyodide = install_packages(settings, cache) / "pyodide"
    tell("JupyterLite: de app maken")
    base = base_site(settings, cache)
    tell("JupyterLite: Python vooraf vertalen")
    archives = python_archives(settings, cache, pyodide, base)
    out.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=out.parent, prefix=".lite-") as work:
        made = Path(work) / "nieuw"
        lay_out(base, pyodide, archives, made)
        tell("JupyterLite: proefdraaien")
        prove(made, pyodide)
        tell("JupyterLite: bestanden kleiner maken")
        compress_all(made, cache / "klein")
        (made / STAMP).write_text(stamp + "\n", encoding="utf-8")
        if out.exists():
            out.rename(Path(work) / "oud")
        made.rename(out)


def python_archives(settings: Path, cache: Path, pyodide: Path, base: Path) -> dict[str, bytes]:
    """Return the archives with Python: its library, the packages and our own modules."""
    selection = read_selection(settings / "packages.toml")
    library = standard_library(
        (pyodide / "python_stdlib.zip").read_bytes(), selection.standard_library
    )
    parts = {
        "python.zip": library,
        "packages.zip": python_packages.packages(selection, base / "extensions" / KERNEL),
        WRITING: python_packages.writing_packages(selection),
    }
    lock = (pyodide / "package.json").read_bytes()
    key = digest(SCRIPT.read_bytes(), lock, *map(digest_files, parts.values()))

    def make(folder: Path) -> None:
        for name, files in parts.items():
            (folder / name).write_bytes(pack(compiled(files, pyodide)))

    folder = kept(cache, "python", key, make)
    wheel = own_wheel()
    archives = {name: (folder / name).read_bytes() for name in parts}
    archives[WRITING] = pack(unpack(archives[WRITING]) | writing_files())
    return archives | {wheel.file_name: wheel.data}
