"""The command ``pdf``: print the protocol of the built site into one PDF."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from agressieprotocol.pdf.assemble import assemble, fill_pages
from agressieprotocol.pdf.chapters import Chapter, read_chapters
from agressieprotocol.pdf.chromium import ADVICE, find
from agressieprotocol.pdf.contents import entries
from agressieprotocol.pdf.document import Cover, document_html
from agressieprotocol.pdf.finish import finish, page_numbers
from agressieprotocol.pdf.render import print_document, printer
from agressieprotocol.problems import Problems
from agressieprotocol.site.build import OUT as SITE
from agressieprotocol.source.settings import read_settings
from agressieprotocol.terminal import say

OUT = Path("build") / "agressieprotocol.pdf"
SUBTITLE = "Alle regels in gewone taal, met hun plaats in de bron"
#: Page numbers settle in two rounds as a rule: they have their room from the start.
_ROUNDS = 4


def run_pdf(root: Path) -> int:
    """Print the PDF; give exit status 1 where there is no site or no browser."""
    started = time.monotonic()
    browser = browser_for(root)
    if browser is None:
        return 1
    settings = read_settings(root, Problems())
    cover = Cover(
        title=settings.get("protocol_titel", "Agressieprotocol"),
        subtitle=SUBTITLE,
        made=now(),
        emergency=settings.get("telefoon_nood", "112"),
    )
    build_pdf(read_chapters(root / SITE), cover, browser, root / OUT)
    say(f"Klaar in {time.monotonic() - started:.0f} seconden: {OUT.as_posix()}")
    return 0


def browser_for(root: Path) -> str | None:
    """Return the browser that prints the built site; say what to do where one of them lacks."""
    if not (root / SITE / "index.html").is_file():
        say("Er staat nog geen site. Bouw haar eerst: nox -s site")
        return None
    browser = find()
    if browser is None:
        say(ADVICE)
    return browser


def now() -> datetime:
    """Return the time that the document is made, or the one that the environment asks for."""
    asked = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(asked), UTC) if asked else datetime.now(UTC)


def build_pdf(chapters: Sequence[Chapter], cover: Cover, browser: str, target: Path) -> None:
    """Print the chapters into one PDF.

    The first print tells on which page each place comes, the second shows those numbers.

    :raises RuntimeError: when the numbers do not settle.
    """
    sections = assemble(chapters)
    headings = entries(sections)
    numbers: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as folder, printer(browser) as page:
        document, printed = Path(folder) / "protocol.html", Path(folder) / "protocol.pdf"
        for _ in range(_ROUNDS):
            fill_pages(sections, numbers)
            text = document_html(cover, chapters, sections, headings, numbers)
            document.write_text(text, encoding="utf-8")
            print_document(page, document, printed)
            before, numbers = numbers, page_numbers(printed)
            if numbers == before:
                break
        else:
            raise RuntimeError("the page numbers do not settle")
        finish(
            printed,
            target,
            title=cover.title,
            subject=cover.subtitle,
            made=cover.made,
            headings=[heading.title for heading in headings],
        )
