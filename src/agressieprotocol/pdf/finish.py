"""Read where headings came in a printed PDF; give it the facts about itself and pack it."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

import pikepdf

from agressieprotocol.atomic import write_atomically


def page_numbers(printed: Path) -> dict[str, int]:
    """Return the number of the page, from 1, of every id that a link in a PDF leads to."""
    with pikepdf.open(printed) as pdf:
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        targets = pdf.Root.get("/Dests", pikepdf.Dictionary())
        return {
            name.removeprefix("/"): numbers[target[0].objgen]
            for name, target in targets.items()
            if target[0].objgen in numbers
        }


def _bookmarks(parent: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Yield every bookmark below another, in order."""
    child = parent.get("/First")
    while child is not None:
        yield child
        yield from _bookmarks(child)
        child = child.get("/Next")


def mend_bookmarks(pdf: pikepdf.Pdf, titles: Sequence[str]) -> None:
    """Give the bookmarks the titles of the headings: Chromium drops the blank at a line's end.

    :raises ValueError: when they are not the bookmarks of these headings.
    """
    found = list(_bookmarks(pdf.Root.Outlines))
    for bookmark, title in zip(found, titles, strict=True):
        if "".join(str(bookmark.Title).split()) != "".join(title.split()):
            raise ValueError(f"bookmark {bookmark.Title} is not heading {title}")
        bookmark.Title = pikepdf.String(title)


def finish(
    printed: Path,
    target: Path,
    *,
    title: str,
    subject: str,
    made: datetime,
    headings: Sequence[str],
) -> None:
    """Write the PDF with its title, language and date, without the names of the tools' versions.

    Packing the objects makes it less than half as large. The same input gives the same bytes.
    """
    with pikepdf.open(printed) as pdf:
        mend_bookmarks(pdf, headings)
        pdf.Root.Lang = pikepdf.String("nl")
        del pdf.docinfo
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=True) as facts:
            facts["dc:title"] = title
            facts["dc:description"] = subject
            facts["dc:language"] = ["nl"]
            facts["xmp:CreateDate"] = facts["xmp:ModifyDate"] = made.isoformat(timespec="seconds")
        packed = io.BytesIO()
        pdf.save(
            packed,
            compress_streams=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
        )
    write_atomically(target, packed.getvalue())
