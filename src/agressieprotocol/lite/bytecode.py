"""Compile Python beforehand, so that the browser need not: half of its start is that work."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from agressieprotocol.lite.digest import below
from agressieprotocol.lite.node import run_script

SCRIPT = Path(__file__).parent / "node" / "compile.mjs"


def compiled(files: Mapping[str, bytes], pyodide: Path) -> dict[str, bytes]:
    """Return files with each Python module compiled, for the Python of Pyodide.

    :param files: contents by their path; what is no module stays as it is.
    :param pyodide: folder of the npm package.
    :raises LiteError: when a module cannot be compiled.
    """
    with TemporaryDirectory() as work:
        folder = Path(work)
        for name, data in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        run_script(SCRIPT, pyodide, folder)
        made = {path.relative_to(folder).as_posix(): path.read_bytes() for path in below(folder)}
    return {name: data for name, data in made.items() if not name.endswith(".py")}
