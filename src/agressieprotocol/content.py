"""Everything that authors wrote, read once: what the site, the checks and the exports start from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from agressieprotocol.notes.load import read_notes
from agressieprotocol.notes.model import Note
from agressieprotocol.problems import Problems
from agressieprotocol.rules.load import read_registry
from agressieprotocol.rules.model import Registry
from agressieprotocol.source.settings import read_settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The content of one checkout."""

    root: Path
    #: Local facts by name.
    settings: dict[str, str]
    registry: Registry
    #: Notes on the source by id, in order.
    notes: dict[str, Note]


def read_content(root: Path, problems: Problems) -> Content:
    """Read and check all content below a root; every fault is recorded."""
    settings = read_settings(root, problems)
    return Content(
        root=root,
        settings=settings,
        registry=read_registry(root, settings, problems),
        notes=read_notes(root, problems),
    )


def load_content(root: Path) -> Content:
    """Read and check all content below a root.

    :raises SourceError: with every fault that was found.
    """
    problems = Problems()
    content = read_content(root, problems)
    problems.raise_any()
    return content
