"""Let JupyterLite build its own site, and keep of it what the exercises use."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from agressieprotocol.lite.cache import kept
from agressieprotocol.lite.digest import below, digest, digest_paths
from agressieprotocol.lite.errors import LiteError
from agressieprotocol.lite.node import TAIL

CONFIG = "jupyter-lite.json"
DATA = "jupyter-config-data"
KERNEL = "@jupyterlite/pyodide-kernel-extension"
#: The JupyterLab extensions that an exercise uses; all others stay behind.
EXTENSIONS = (KERNEL, "@jupyter-widgets/jupyterlab-manager")
#: What JupyterLite brings along and no browser asks for: settings, themes, fonts of old browsers.
UNUSED = ("build/schemas", "build/themes", "build/fa-*.eot", "build/fa-*.svg", "build/fa-*.ttf")
#: What the base site is made of besides the settings.
MADE_OF = ("jupyterlite-core", "jupyterlite-pyodide-kernel", "ipywidgets", "jupyterlab-widgets")


def base_site(settings: Path, cache: Path) -> Path:
    """Build the site of JupyterLite with the app ``repl`` alone, once; return its folder.

    :param settings: folder with ``jupyter_lite_config.json`` and ``jupyter-lite.json``.
    :raises LiteError: when JupyterLite's own builder fails.
    """

    def make(folder: Path) -> None:
        with TemporaryDirectory() as work:
            whole = Path(work) / "site"
            _run_builder(settings, whole, Path(work))
            _keep(whole, folder)

    own = digest_paths([Path(__file__), *settings.glob("jupyter*.json")])
    key = digest(own, *(version(name) for name in MADE_OF))
    return kept(cache, "jupyter", key, make)


def _run_builder(settings: Path, out: Path, work: Path) -> None:
    command = [sys.executable, "-m", "jupyterlite_core", "build"]
    folders = ["--lite-dir", str(settings.resolve()), "--output-dir", str(out)]
    config = ["--config", str(settings.resolve() / "jupyter_lite_config.json")]
    done = subprocess.run(  # noqa: S603 - our own Python with fixed arguments
        [*command, *folders, *config],
        cwd=work,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise LiteError(f"JupyterLite kon niet worden gebouwd:\n{done.stdout[-TAIL:].strip()}")


def _keep(whole: Path, folder: Path) -> None:
    """Move what is used; the rest of JupyterLite's pages and files is not."""
    for path in (path for pattern in UNUSED for path in whole.glob(pattern)):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.move(whole / "build", folder / "build")
    for name in EXTENSIONS:
        shutil.move(whole / "extensions" / name, folder / "extensions" / name)
    config = _config(whole) | _config(whole / "repl")
    (folder / CONFIG).write_text(json.dumps(config), encoding="utf-8")


def _config(folder: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((folder / CONFIG).read_text(encoding="utf-8"))[DATA]
    return data


def files_of(extension: Path) -> list[Path]:
    """List the files of an extension that a browser may ask for."""
    papers = {"install.json", "package.json"}
    unused = {"pypi", "schema", "schemas"}
    return [p for p in below(extension) if p.name not in papers and not unused & set(p.parts)]
