"""Check a layer: only what belongs there, and nothing replaced unseen."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from agressieprotocol.municipality.codes import LayerCode
from agressieprotocol.problems import Problems
from agressieprotocol.source.codes import SourceCode
from agressieprotocol.source.settings import FILE as SETTINGS
from agressieprotocol.source.yaml_file import read_block, read_blocks, read_text

#: The list of what a layer replaces.
REPLACES = "vervangt.yml"
LOGO, COLOURS = "eigen/logo.svg", "eigen/kleuren.css"
#: Folders and endings of what a layer may replace or add.
FOLDERS = ("docs", "modules", "quizzes", "flowcharts", "supplements", "taal")
_ENDINGS = (".md", ".yml", ".txt")
_SINGLE = (SETTINGS, REPLACES, LOGO, COLOURS, "index.md")
#: What a file of colours is: blocks with nothing but colours under the names of the site.
_COLOUR = r"--ap-[a-z-]+\s*:\s*#[0-9a-fA-F]{3,8}\s*;"
_SELECTOR = r':root|body(?:\[data-theme="(?:light|dark)"\]|:not\(\[data-theme="light"\]\))?'
_BLOCK = rf"(?:{_SELECTOR})\s*\{{\s*(?:{_COLOUR}\s*)*\}}"
_SHEET = re.compile(
    rf"\s*(?:{_BLOCK}\s*|@media \(prefers-color-scheme: dark\)\s*\{{\s*(?:{_BLOCK}\s*)*\}}\s*)*"
)
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_ACTIVE = re.compile(r"<script|<foreignObject|<!ENTITY|\bon\w+\s*=|href\s*=\s*[\"'](?!#)", re.I)
LENGTH = 12


def seen(path: Path) -> str:
    """Return the fingerprint of a file: it changes with every sign but the ends of lines."""
    text = path.read_bytes().replace(b"\r\n", b"\n")
    return hashlib.sha256(text).hexdigest()[:LENGTH]


def layer_files(layer: Path) -> dict[str, Path]:
    """Return every file of a layer by its path below it; hidden ones are nobody's."""
    found = sorted(path for path in layer.rglob("*") if path.is_symlink() or path.is_file())
    named = {path.relative_to(layer).as_posix(): path for path in found}
    return {name: path for name, path in named.items() if "/." not in f"/{name}"}


def check_layer(root: Path, layer: Path, problems: Problems) -> None:
    """Record everything for which a layer cannot be put on the base."""
    files = layer_files(layer)
    for name, path in files.items():
        if path.is_symlink() or not _belongs(name):
            known = f"{', '.join(_SINGLE)}, en .md, .yml of .txt onder {', '.join(FOLDERS)}"
            problems.add(name, 1, LayerCode.FILE, f"dit hoort niet in een laag; wel: {known}")
    _check_settings(root, layer, problems)
    _check_replaced(root, layer, files, problems)
    if COLOURS in files:
        _check_colours(files[COLOURS], problems)
    if LOGO in files:
        text = read_text(files[LOGO], LOGO, problems) or ""
        if found := _ACTIVE.search(text):
            message = f"een logo tekent alleen; haal “{found[0]}” weg"
            problems.add(LOGO, text.count("\n", 0, found.start()) + 1, LayerCode.LOGO, message)


def _belongs(name: str) -> bool:
    inside = name.startswith(tuple(f"{folder}/" for folder in FOLDERS))
    return name in _SINGLE or (inside and name.endswith(_ENDINGS))


def _check_settings(root: Path, layer: Path, problems: Problems) -> None:
    """Ask for every local fact: one that lacks would be that of the other municipality."""
    mine = read_block(layer / SETTINGS, SETTINGS, problems)
    base = read_block(root / SETTINGS, SETTINGS, Problems())
    if mine is None or base is None:
        return
    for key in base.nodes:
        mine.text(key)
    for key in mine.nodes.keys() - base.nodes.keys():
        mine.fault(key, SourceCode.UNKNOWN_KEY, f"“{key}” gebruikt de basis nergens; haal het weg")


def _check_replaced(root: Path, layer: Path, files: Mapping[str, Path], problems: Problems) -> None:
    """Hold each replaced file against the base's file as it was when somebody looked at it."""
    listed = {}
    for block in read_blocks(layer / REPLACES, REPLACES, problems) if REPLACES in files else ():
        name, mark = block.text("bestand"), block.text("vingerafdruk")
        block.done()
        listed[name] = (mark, block.line)
        if name and not (name in files and (root / name).is_file()):
            message = f"“{name}” staat niet in de laag en de basis allebei; haal deze regel weg"
            block.fault("bestand", LayerCode.NOT_REPLACED, message)
    for name in files:
        if name == SETTINGS or not _belongs(name) or not (root / name).is_file():
            continue
        now, (mark, line) = seen(root / name), listed.get(name, ("", 1))
        if mark != now:
            message = (
                f"“{name}” vervangt een bestand van de basis; lees dat opnieuw, pas het jouwe aan "
                f"en schrijf dan: vingerafdruk: {now}"
            )
            problems.add(REPLACES, line, LayerCode.REPLACED, message)


def _check_colours(path: Path, problems: Problems) -> None:
    text = _COMMENT.sub("", read_text(path, COLOURS, problems) or "")
    if not _SHEET.fullmatch(text):
        message = "hier horen alleen kleuren te staan, zoals --ap-accent: #0b5c73;"
        problems.add(COLOURS, 1, LayerCode.COLOURS, message)
