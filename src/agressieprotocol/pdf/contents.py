"""Make the table of contents of the document."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bs4 import Tag

#: Headings down to this level stand in the table; all are bookmarks.
DEEPEST = 2
_HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One heading."""

    level: int
    title: str
    #: Id of the place it leads to.
    target: str


def entries(sections: Iterable[Tag]) -> list[Entry]:
    """List all headings in order; each gets an id where it has none."""
    found = []
    for section in sections:
        for number, heading in enumerate(section.find_all(_HEADINGS)):
            heading["id"] = heading.get("id") or f"{section['id']}-kop-{number}"
            title = " ".join(heading.get_text().split())
            found.append(Entry(int(heading.name[1]), title, str(heading["id"])))
    return found


def contents_html(found: Iterable[Entry], pages: Mapping[str, int]) -> str:
    """Return the table as a nested list with links and page numbers.

    >>> entry = Entry(1, "1 Preventie", "d-1")
    >>> contents_html([entry], {"d-1": 7})
    '<ol class="inhoud"><li><a href="#d-1"><span class="inhoud-titel">1 Preventie</span> \
<span class="inhoud-blad">7</span></a></li></ol>'
    """
    parts: list[str] = []
    depth = 0
    for entry in (entry for entry in found if entry.level <= DEEPEST):
        parts.append(_step(depth, entry.level))
        page = pages.get(entry.target, "")
        parts.append(
            f'<a href="#{html.escape(entry.target)}">'
            f'<span class="inhoud-titel">{html.escape(entry.title)}</span> '
            f'<span class="inhoud-blad">{page}</span></a>'
        )
        depth = entry.level
    return "".join(parts) + "</li></ol>" * depth


def _step(depth: int, level: int) -> str:
    """Return the tags between an entry at a depth and the next at a level."""
    if level > depth:
        first = '<ol class="inhoud"><li>' if not depth else "<ol><li>"
        return first + "<ol><li>" * (level - depth - 1)
    return "</li>" + "</ol></li>" * (depth - level) + "<li>"
