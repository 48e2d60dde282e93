"""Prove, before anybody sees it, that the Python of the Lite folder starts and imports."""

from __future__ import annotations

from pathlib import Path

from agressieprotocol.lite.node import run_script

SCRIPT = Path(__file__).parent / "node" / "prove.mjs"


def prove(folder: Path, pyodide: Path) -> None:
    """Start Python from a Lite folder and import what an exercise needs.

    :param folder: the Lite folder, laid out whole.
    :param pyodide: folder of the npm package, which has what Node needs besides.
    :raises LiteError: when something that went along misses something that stayed behind.
    """
    run_script(SCRIPT, folder.resolve(), pyodide.resolve())
