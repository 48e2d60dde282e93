"""Read the notes on the source from the MyST pages."""

from __future__ import annotations

import re
from collections.abc import Iterable

from agressieprotocol.notes.model import Note
from agressieprotocol.problems import Problems
from agressieprotocol.source.codes import SourceCode
from agressieprotocol.source.fences import Fence
from agressieprotocol.source.options import Options
from agressieprotocol.source.pages import Page

WEIGHTS = ("H", "M", "L")
_ID = re.compile(r"[ABCDEG][1-9]\d?")


def read_notes(pages: Iterable[Page], problems: Problems) -> dict[str, Note]:
    """Read every note of the pages; a double or malformed one is recorded."""
    notes: dict[str, Note] = {}
    for page in pages:
        for fence in page.directives("bronnoot"):
            _register(_note(fence, page.label, problems), notes, problems)
    return dict(sorted(notes.items(), key=lambda item: (item[0][0], int(item[0][1:] or 0))))


def _register(note: Note | None, notes: dict[str, Note], problems: Problems) -> None:
    if note is None:
        return
    if note.id in notes:
        first = notes[note.id]
        message = f"bronnoot “{note.id}” staat al in {first.path}:{first.line}"
        problems.add(note.path, note.line, SourceCode.DUPLICATE_ID, message)
    notes.setdefault(note.id, note)


def _note(fence: Fence, label: str, problems: Problems) -> Note | None:
    options = Options.of(fence, label, problems)
    title, _ = options.text("titel")
    weight = options.choice("gewicht", WEIGHTS, SourceCode.UNKNOWN_VALUE)
    options.done()
    if not _ID.fullmatch(fence.argument):
        message = f"“{fence.argument}” is geen bronnoot; schrijf een letter en een getal, zoals A7"
        problems.add(label, fence.line, SourceCode.BAD_ID, message)
        return None
    return Note(
        id=fence.argument,
        title=title,
        weight=weight,
        body=fence.body.strip(),
        page=label.removesuffix(".md"),
        path=label,
        line=fence.line,
    )
