"""Read the paths from their file, and the page that shows each; every fault is recorded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from agressieprotocol.modules.codes import ModuleCode
from agressieprotocol.modules.model import LearningPath, Step
from agressieprotocol.problems import Problems
from agressieprotocol.source.codes import SourceCode
from agressieprotocol.source.pages import Page
from agressieprotocol.source.yaml_file import Block, read_blocks

FILE = "modules/paden.yml"
DIRECTIVE = "pad"


def read_paths(root: Path, pages: Sequence[Page], problems: Problems) -> dict[str, LearningPath]:
    """Read every path by its id, in the order of the file; without the file there are none."""
    if not (root / FILE).is_file():
        return {}
    shown = {fence.argument: page.name for page in pages for fence in page.directives(DIRECTIVE)}
    paths: dict[str, LearningPath] = {}
    for block in read_blocks(root / FILE, FILE, problems):
        path = _path(block, shown)
        if path.id in paths:
            block.fault("id", SourceCode.DUPLICATE_ID, f"pad “{path.id}” staat hier twee keer")
        paths.setdefault(path.id, path)
    _check_shown(pages, paths, problems)
    return paths


def _check_shown(
    pages: Iterable[Page], paths: Mapping[str, LearningPath], problems: Problems
) -> None:
    for page in pages:
        for fence in page.directives(DIRECTIVE):
            if fence.argument not in paths:
                message = f"pad “{fence.argument}” staat niet in {FILE}"
                problems.add(page.label, fence.line, ModuleCode.UNKNOWN_PATH, message)


def _path(block: Block, shown: Mapping[str, str]) -> LearningPath:
    ident = block.ident()
    path = LearningPath(
        id=ident,
        title=block.text("titel"),
        audience=block.text("wie"),
        intro=block.text("inleiding"),
        steps=tuple(_step(entry) for entry in block.blocks("stappen")),
        page=shown.get(ident, ""),
        line=block.at("id"),
    )
    block.done()
    return path


def _step(block: Block) -> Step:
    is_choice = "kies" in block.nodes
    if is_choice is ("module" in block.nodes):
        block.asked.update(("kies", "module", "titel"))
        message = "een stap heeft “module”, of “titel” en “kies”"
        block.fault("module", ModuleCode.STEP, message)
        return Step(modules=(), line=block.line)
    title = block.text("titel") if is_choice else ""
    names = block.texts("kies") if is_choice else (block.ident("module"),)
    block.done()
    return Step(modules=names, title=title, line=block.line)
