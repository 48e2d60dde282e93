"""Join the chapters into one document: unique ids, links within it, levels of headings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from posixpath import dirname, join, normpath
from urllib.parse import urlsplit

from bs4 import Tag

from agressieprotocol.pdf.chapters import Chapter

#: On paper nobody can follow a link to a note, and its title does not say where it stands.
_NOTE = "bronnoot-"
_REFERRING = ("aria-labelledby", "aria-describedby", "aria-controls", "for")


def anchor(chapter: str, identifier: str = "") -> str:
    """Return the id in the document of a place in a chapter, or of the chapter itself.

    >>> anchor("10-nazorg", "par-10-2"), anchor("10-nazorg")
    ('d-10-nazorg--par-10-2', 'd-10-nazorg')
    """
    return f"d-{chapter}--{identifier}" if identifier else f"d-{chapter}"


def assemble(chapters: Sequence[Chapter]) -> list[Tag]:
    """Return a section per chapter, whose ids, links and headings fit together.

    The chapters' own articles are changed and used up.
    """
    names = {chapter.address: chapter.name for chapter in chapters}
    return [_section(chapter, names) for chapter in chapters]


def _section(chapter: Chapter, names: Mapping[str, str]) -> Tag:
    article = chapter.article
    for tag in article.find_all(True):
        _rename(tag, chapter.name)
    for link in article.find_all("a", href=True):
        _redirect(link, chapter, names)
    for fold in article.find_all("details"):
        fold["open"] = ""
    if chapter.level > 1:
        _lower(article.find_all(["h1", "h2", "h3", "h4", "h5"]))
    article.name = "section"
    article.attrs = {
        "id": anchor(chapter.name),
        "class": "hoofdstuk" if chapter.level == 1 else "paragraaf",
    }
    return article


def _rename(tag: Tag, chapter: str) -> None:
    """Make the ids of a tag, and what refers to them, unique in the document."""
    if tag.get("id"):
        tag["id"] = anchor(chapter, str(tag["id"]))
    for name in _REFERRING:
        if tag.get(name):
            tag[name] = " ".join(anchor(chapter, part) for part in str(tag[name]).split())


def _redirect(link: Tag, chapter: Chapter, names: Mapping[str, str]) -> None:
    """Let a link lead to its place in the document; one to another page becomes plain text."""
    parts = urlsplit(str(link["href"]))
    if parts.scheme or parts.netloc:
        return
    address = normpath(join(dirname(chapter.address), parts.path)) if parts.path else ""
    target = names.get(address) if address else chapter.name
    if target is None:
        link.name = "span"
        link.attrs = {"class": "elders"}
        return
    place = anchor(target, parts.fragment)
    link["href"] = f"#{place}"
    if _NOTE in parts.fragment:
        link.insert_after(_page_mark(place))


def _page_mark(place: str) -> Tag:
    """Return an empty place for the number of the page that another place comes on."""
    return Tag(name="span", attrs={"class": "blz", "data-doel": place})


def fill_pages(sections: Iterable[Tag], pages: Mapping[str, int]) -> None:
    """Write the page numbers behind the links to notes; without numbers, leave room for them."""
    for section in sections:
        for mark in section.select("span.blz"):
            mark.string = f" (blz. {pages.get(str(mark['data-doel']), '000')})"


def _lower(headings: Iterable[Tag]) -> None:
    """Make each heading one level lower."""
    for heading in headings:
        heading.name = f"h{int(heading.name[1]) + 1}"
