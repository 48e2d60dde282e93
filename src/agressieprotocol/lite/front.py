"""Lay out the Lite folder: JupyterLite's files, ours around them, and the page of an exercise."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from agressieprotocol.lite.errors import LiteError
from agressieprotocol.lite.jupyter import CONFIG, EXTENSIONS, KERNEL, files_of

PAGE = Path(__file__).parent / "page"
OWN = "agressieprotocol-oefening"
#: Files of Pyodide's npm package that a browser asks for; Python's own library we pack ourselves.
PYODIDE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
LOCK = "pyodide-lock.json"
#: The kernel hides one import from bundlers; undone, the page needs no right to evaluate text.
HIDDEN_IMPORT = 'Function("url","return import(url)")(e)'
IMPORT = "import(e)"
#: The archive that is fetched only by who writes or composes.
WRITING = "schrijven.zip"
MARK = "<!-- PRELOAD -->"
NO_CONFIG = '<script type="application/json" id="jupyter-config-data">{}</script>'


def lay_out(base: Path, pyodide: Path, archives: dict[str, bytes], out: Path) -> None:
    """Write the Lite folder.

    :param base: what was kept of JupyterLite's own site.
    :param pyodide: folder of the npm package.
    :param archives: the standard library, under ``python.zip``, and what is unpacked beside it.
    :param out: the folder to fill; it is empty.
    :raises LiteError: when a file of JupyterLite is not as it was when this was written.
    """
    shutil.copytree(base / "build", out / "build")
    for name in EXTENSIONS:
        _copy_extension(base / "extensions" / name, out / "extensions" / name)
    worker = _mend_worker(out / "extensions" / KERNEL)
    _copy_pyodide(pyodide, out / "static" / "pyodide")
    _write_own(archives, worker.relative_to(out), out)
    _write_page(base, out)


def _copy_extension(source: Path, target: Path) -> None:
    for path in files_of(source):
        place = target / path.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place)


def _mend_worker(extension: Path) -> Path:
    """Undo the hidden import of the kernel's worker; drop the worker for isolated pages."""
    for other in extension.rglob("coincident.worker.*.js"):
        other.unlink()
    (worker,) = extension.rglob("comlink.worker.*.js")
    code = worker.read_text(encoding="utf-8")
    if code.count(HIDDEN_IMPORT) != 1:
        raise LiteError(f"De kernel van JupyterLite is veranderd: kijk naar import in {worker}.")
    worker.write_text(code.replace(HIDDEN_IMPORT, IMPORT), encoding="utf-8")
    return worker


def _copy_pyodide(pyodide: Path, target: Path) -> None:
    """Copy Pyodide; its lock keeps what it says of Python and loses its packages."""
    target.mkdir(parents=True)
    for name in PYODIDE:
        shutil.copyfile(pyodide / name, target / name)
    lock = json.loads((pyodide / LOCK).read_text(encoding="utf-8"))
    (target / LOCK).write_text(json.dumps({**lock, "packages": {}}), encoding="utf-8")


def _write_own(archives: dict[str, bytes], worker: Path, out: Path) -> None:
    """Write our own modules, and the two that name files of this build."""
    folder = out / "oefening"
    folder.mkdir()
    for path in PAGE.iterdir():
        if path.suffix in {".css", ".mjs"}:
            shutil.copyfile(path, folder / path.name)
    for name, data in archives.items():
        (folder / name).write_bytes(data)
    unpacked = json.dumps([name for name in archives if name not in {"python.zip", WRITING}])
    (folder / "archives.mjs").write_text(f"export const ARCHIVES = {unpacked};\n", encoding="utf-8")
    imports = ("./python.mjs", f"../{worker.as_posix()}")
    kernel = "".join(f'import "{path}";\n' for path in imports)
    (folder / "kernel.mjs").write_text(kernel, encoding="utf-8")
    (out / "extensions" / OWN).mkdir()
    shutil.copyfile(PAGE / "extension.js", out / "extensions" / OWN / "extension.js")


def _write_page(base: Path, out: Path) -> None:
    """Write the page, with JupyterLite's whole configuration in it and its largest files named."""
    config = page_config(json.loads((base / CONFIG).read_text(encoding="utf-8")))
    text = json.dumps(config).replace("</", "<\\/")
    chunks = [path.relative_to(out) for path in sorted((out / "build").glob("jlab_core.*.js"))]
    scripts = ["build/repl/bundle.js", *(path.as_posix() for path in chunks)]
    preload = "\n".join(f'<link rel="preload" as="script" href="../{path}">' for path in scripts)
    page = (PAGE / "index.html").read_text(encoding="utf-8")
    if MARK not in page or NO_CONFIG not in page:
        raise LiteError("In index.html ontbreekt een plek die de bouw invult.")
    page = page.replace(MARK, preload).replace(NO_CONFIG, NO_CONFIG.replace("{}", text))
    (out / "repl").mkdir()
    (out / "repl" / "index.html").write_text(page, encoding="utf-8")


def page_config(config: dict[str, Any]) -> dict[str, Any]:
    """Return JupyterLite's configuration with the extensions that we use, and our own.

    >>> [one["name"] for one in page_config({"federated_extensions": []})["federated_extensions"]]
    ['agressieprotocol-oefening']
    """
    own = {"name": OWN, "load": "extension.js", "extension": "./extension"}
    used = [one for one in config["federated_extensions"] if one["name"] in EXTENSIONS]
    left = {key: value for key, value in config.items() if key != "fileTypes"}
    return {**left, "federated_extensions": [*used, own], "settingsUrl": "./build/schemas"}
