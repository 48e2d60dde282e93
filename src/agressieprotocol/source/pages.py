"""Read every MyST page once, with the directives in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from agressieprotocol.problems import Problems
from agressieprotocol.source.fences import Fence, fences
from agressieprotocol.source.yaml_file import read_text

#: Folders that hold pages.
FOLDERS = ("docs", "modules")
ENDING = ".md"


@dataclass(frozen=True, slots=True)
class Page:
    """One page as its author wrote it."""

    #: Path from the root of the project, with slashes.
    label: str
    text: str
    fences: tuple[Fence, ...]

    @property
    def name(self) -> str:
        """Return the path without its ending, as Sphinx names a page."""
        return self.label.removesuffix(ENDING)

    def directives(self, name: str) -> tuple[Fence, ...]:
        """Return the directives of one kind, in order."""
        return tuple(fence for fence in self.fences if fence.name == name)


def read_pages(root: Path, problems: Problems) -> tuple[Page, ...]:
    """Read all pages below the folders of pages, in the order of their names."""
    paths = [path for folder in FOLDERS for path in sorted((root / folder).rglob(f"*{ENDING}"))]
    found = []
    for path in paths:
        label = path.relative_to(root).as_posix()
        text = read_text(path, label, problems)
        if text is not None:
            found.append(Page(label, text, fences(text)))
    return tuple(found)
