"""Find every file with text for readers and read its passages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from agressieprotocol.content import Content
from agressieprotocol.language.model import Names, Passage
from agressieprotocol.language.myst import page_passages
from agressieprotocol.language.yaml_text import yaml_passages
from agressieprotocol.problems import Problems
from agressieprotocol.source.yaml_file import read_text

_PATTERNS = ("index.md", "docs/**/*.md", "docs/rollen.yml", "modules/**/*.md")
_YAML = ("quizzes/*.yml", "flowcharts/*.yml")
_TEAMS = ("supplements/*/*.md", "supplements/*/supplement.yml", "supplements/*/oefeningen/*.yml")
#: Files below these that no reader of the site sees.
_UNREAD = ("docs/besluiten/", "quizzes/stempels.yml", "flowcharts/stempels.yml")


def names_of(content: Content) -> Names:
    """Return what the pages show for local facts and for titles of rules and notes."""
    rules = {("regel", r.id): f"{r.title} ({r.citation})" for r in content.registry}
    notes = {("bronnoot", note.id): note.title for note in content.notes.values()}
    return Names(content.settings, {**rules, **notes})


def text_files(root: Path) -> Iterator[str]:
    """Yield the paths of the files with text for readers, in order, without doubles."""
    found = {
        path.relative_to(root).as_posix()
        for pattern in (*_PATTERNS, *_YAML, *_TEAMS)
        for path in root.glob(pattern)
    }
    yield from (label for label in sorted(found) if not label.startswith(_UNREAD))


def read_passages(root: Path, names: Names, problems: Problems) -> dict[str, list[Passage]]:
    """Read the passages of every file, by its path; an unreadable file is recorded."""
    found = {}
    for label in text_files(root):
        text = read_text(root / label, label, problems) or ""
        read = page_passages if label.endswith(".md") else yaml_passages
        found[label] = read(text, label, names)
    return found
