"""Take the chapters of the protocol out of the built site, in the order of its menu."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath

from bs4 import BeautifulSoup, Tag

START = "docs/protocol/index.html"
#: The charts of annex IV hold rules too; they come before the register of notes.
CHARTS = "docs/stroomschemas/index.html"
_BEFORE = "docs/protocol/bronregister.html"
_SECTION = re.compile(r"\d+\.\d+ ")
#: What only works on a screen: links to places, a chart that is walked, a chart too large to print;
#: and the text of a rule at a step, since the rule itself stands elsewhere in the document.
_DROPPED = (
    ".headerlink, .toctree-wrapper, .visueel-verborgen, script, button, form, iframe, "
    "section:has(> .schema-lopen), .schema-heel, .schema-nood, .schema-regels li > p ~ *"
)


@dataclass(frozen=True, slots=True)
class Chapter:
    """One page of the protocol, ready to stand in a document with others."""

    #: Short name, unique in the document; its ids begin with it.
    name: str
    #: Address in the site, such as ``docs/protocol/1-preventie.html``.
    address: str
    title: str
    #: 1 for a chapter, 2 for a page that is a section of the chapter before it, such as 4.6.
    level: int
    article: Tag


def read_chapters(site: Path) -> list[Chapter]:
    """Read every chapter of a built site.

    :raises FileNotFoundError: when there is no site, or a page of the menu lacks.
    """
    protocol, charts = _menu(site, START), _menu(site, CHARTS)
    place = protocol.index(_BEFORE) if _BEFORE in protocol else len(protocol)
    addresses = [*protocol[:place], *charts, *protocol[place:]]
    below = set(charts) - {CHARTS}
    return [read_chapter(site, address, below) for address in addresses]


def _soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def _menu(site: Path, start: str) -> list[str]:
    """List the addresses of a page and of those below it in the menu."""
    links = _soup(site / start).select(".sidebar-tree li.toctree-l1.current a.reference.internal")
    found = (
        normpath(join(dirname(start), str(link["href"])))
        for link in links
        if not str(link["href"]).startswith("#")
    )
    return list(dict.fromkeys([start, *found]))


def read_chapter(site: Path, address: str, below: Container[str] = ()) -> Chapter:
    """Read one page of a built site.

    :param below: addresses of pages that are sections of the chapter before them.
    :raises FileNotFoundError: when the site has no such page.
    :raises ValueError: when the page has no article with a heading.
    """
    article = _soup(site / address).select_one("article")
    if article is None or article.h1 is None:
        raise ValueError(f"{address} has no article with a heading")
    for tag in article.select(_DROPPED):
        tag.decompose()
    title = article.h1.get_text().strip()
    return Chapter(
        name=address.removeprefix("docs/").removesuffix(".html").replace("/", "-"),
        address=address,
        title=title,
        level=2 if address in below or _SECTION.match(title) else 1,
        article=article,
    )
