"""The command ``evening``: print guide, slides and hand-outs of the evening as three PDFs."""

from __future__ import annotations

import html
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bs4 import Tag
from playwright.sync_api import Page

from agressieprotocol.pdf.assemble import assemble
from agressieprotocol.pdf.chapters import read_chapter
from agressieprotocol.pdf.command import browser_for, now
from agressieprotocol.pdf.contents import entries
from agressieprotocol.pdf.document import STYLES
from agressieprotocol.pdf.finish import finish
from agressieprotocol.pdf.render import print_document, printer
from agressieprotocol.site.build import OUT as SITE
from agressieprotocol.terminal import say

OUT = Path("build") / "startbijeenkomst"
_FOLDER = "modules/startbijeenkomst"
_SHEETS = (
    STYLES / "style.css",
    STYLES / "presenter" / "presenter.css",
    STYLES / "print.css",
    Path(__file__).parent / "pdf.css",
    Path(__file__).parent / "evening.css",
)


@dataclass(frozen=True, slots=True)
class Booklet:
    """One PDF, made of pages of the site."""

    #: Name of the file; the class of its body, by which the style sheet knows it.
    name: str
    title: str
    #: Names of the pages, in order.
    pages: tuple[str, ...]


BOOKLETS = (
    Booklet("draaiboek", "Startbijeenkomst: draaiboek", ("draaiboek", "agenda", "dias")),
    Booklet("dias", "Startbijeenkomst: dia’s", ("dias",)),
    Booklet("hand-outs", "Startbijeenkomst: hand-outs", ("hand-outs",)),
)


def run_evening(root: Path) -> int:
    """Print the PDFs; give exit status 1 where there is no site or no browser."""
    browser = browser_for(root)
    if browser is None:
        return 1
    with printer(browser) as page:
        for booklet in BOOKLETS:
            target = root / OUT / f"{booklet.name}.pdf"
            print_booklet(booklet, root / SITE, page, target, now())
            say(f"Klaar: {target.relative_to(root).as_posix()}")
    return 0


def print_booklet(booklet: Booklet, site: Path, page: Page, target: Path, made: datetime) -> None:
    """Print pages of a built site into one tagged PDF with title, language and bookmarks."""
    chapters = [read_chapter(site, f"{_FOLDER}/{name}.html") for name in booklet.pages]
    sections = assemble(chapters)
    headings = entries(sections)
    with tempfile.TemporaryDirectory() as folder:
        document, printed = Path(folder) / "boekje.html", Path(folder) / "boekje.pdf"
        document.write_text(_html(booklet, sections), encoding="utf-8")
        print_document(page, document, printed)
        finish(
            printed,
            target,
            title=booklet.title,
            subject="Voor raad en college, bij een nieuwe periode",
            made=made,
            headings=[heading.title for heading in headings],
        )


def _html(booklet: Booklet, sections: Sequence[Tag]) -> str:
    sheets = "\n".join(path.read_text(encoding="utf-8") for path in _SHEETS)
    body = "\n".join(map(str, sections))
    return f"""<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>{html.escape(booklet.title)}</title>
<style>{sheets}</style>
</head>
<body class="{booklet.name}">
<article>
{body}
</article>
</body>
</html>
"""
