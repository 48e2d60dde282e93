"""Print the pages of a set as tagged PDFs with a title and a language."""

from __future__ import annotations

import io
import re
import tempfile
from html import unescape
from pathlib import Path

import pikepdf

from agressieprotocol.atomic import write_atomically
from agressieprotocol.casuistry.files import PAPERS
from agressieprotocol.pdf.chromium import ADVICE, find
from agressieprotocol.pdf.render import print_document, printer
from agressieprotocol.terminal import say

_TITLE = re.compile(r"<title>(.*?)</title>")


def print_files(folder: Path) -> None:
    """Print each page of a set beside it; without a browser say what to do, and print none."""
    browser = find()
    if browser is None:
        say(f"{ADVICE} De pagina’s zelf zijn er wel; print ze vanuit een browser.")
        return
    with tempfile.TemporaryDirectory() as work, printer(browser) as page:
        for name in PAPERS:
            source, printed = folder / name, Path(work) / "blad.pdf"
            print_document(page, source, printed)
            title = _TITLE.search(source.read_text(encoding="utf-8"))
            data = named(printed.read_bytes(), unescape(title[1]) if title else name)
            write_atomically(source.with_suffix(".pdf"), data)


def named(data: bytes, title: str) -> bytes:
    """Return a PDF with its title and language, and no moment: the same for the same pages."""
    packed = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.Root.Lang = pikepdf.String("nl")
        pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        del pdf.docinfo
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=True) as facts:
            facts["dc:title"] = title
            facts["dc:language"] = ["nl"]
        pdf.save(packed, compress_streams=True, deterministic_id=True)
    return packed.getvalue()
