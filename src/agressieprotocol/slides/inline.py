"""The presenter's script and style as texts, for an HTML file that needs no other file."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "web" / "presenter"
ENTRY = "presenter.js"
_IMPORT = re.compile(r'^import \{[^}]*\} from "(?P<path>\.[^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)


def script(folder: Path = FOLDER) -> str:
    """Return the whole script, to stand in ``<script type="module">`` at the end of a body.

    >>> "import {" in script(), "</script" in script()
    (False, False)
    """
    texts: dict[str, str] = {}
    _add(folder, ENTRY, texts)
    return "\n".join(texts.values())


def _add(folder: Path, name: str, texts: dict[str, str]) -> None:
    """Add a file after those that it imports, each once."""
    if name in texts:
        return
    text = (folder / name).read_text(encoding="utf-8")
    for match in _IMPORT.finditer(text):
        _add(folder, posixpath.normpath(match["path"]), texts)
    texts[name] = _EXPORT.sub("", _IMPORT.sub("", text))


def style() -> str:
    """Return the style sheet, to stand in ``<style>``; it does without the site's colours.

    >>> "var(--ap-inkt, #1d2733)" in style()
    True
    """
    return (FOLDER / "presenter.css").read_text(encoding="utf-8")
