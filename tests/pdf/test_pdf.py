"""The PDF of the whole protocol, printed from the built site."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from agressieprotocol.content import Content
from agressieprotocol.pdf.assemble import assemble
from agressieprotocol.pdf.chapters import read_chapters
from agressieprotocol.pdf.command import OUT, run_pdf
from agressieprotocol.pdf.contents import DEEPEST, Entry, entries

pytestmark = [pytest.mark.site, pytest.mark.browser]
MADE = datetime(2026, 1, 2, tzinfo=UTC)
#: What the PDF adds behind a link to a note.
_PAGE_MARK = re.compile(r"\s\(blz\.\s\d+\)")


@pytest.fixture(scope="module")
def headings(site: Path) -> list[Entry]:
    """Return all headings, in order."""
    return entries(assemble(read_chapters(site)))


@pytest.fixture(scope="module")
def printed(site: Path) -> Path:
    """Print the PDF once for all tests, by the command, with a day that is known.

    The command runs by itself, as one thread cannot hold two of Playwright's browsers.
    """
    root = site.parent.parent
    command = [sys.executable, "-m", "agressieprotocol", "--root", str(root), "pdf"]
    day = str(int(MADE.timestamp()))
    subprocess.run(command, check=True, env=os.environ | {"SOURCE_DATE_EPOCH": day})
    return root / OUT


@pytest.fixture(scope="module")
def pdf(printed: Path) -> Iterator[pikepdf.Pdf]:
    """Return the printed PDF, opened."""
    with pikepdf.open(printed) as opened:
        yield opened


@pytest.fixture(scope="module")
def pages(printed: Path) -> list[str]:
    """Return the text of each page on one line, without the hyphens of broken words."""
    document = pypdfium2.PdfDocument(printed)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return [plain(text) for text in texts]


def plain(text: str) -> str:
    """Return a text as its letters and digits alone: how lines break does not count."""
    return re.sub(r"[\W_]+", "", _PAGE_MARK.sub("", text)).casefold()


def letters(text: str) -> str:
    """Return a text as its letters alone: a numbered list has no numbers in its source."""
    return re.sub(r"\d+", "", text)


def bookmarks(items: list[pikepdf.OutlineItem], depth: int = 1) -> Iterator[tuple[int, str]]:
    """Yield depth and title of every bookmark, in order."""
    for item in items:
        yield depth, " ".join(item.title.split())
        yield from bookmarks(list(item.children), depth + 1)


def test_it_says_what_it_is(pdf: pikepdf.Pdf, content: Content) -> None:
    """Title, language and tags are there, and a reader shows the title instead of a file name."""
    assert str(pdf.Root.Lang) == "nl"
    assert bool(pdf.Root.MarkInfo.Marked)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    title = content.settings["protocol_titel"]
    assert str(pdf.docinfo.Title) == title
    with pdf.open_metadata() as facts:
        assert facts["dc:title"] == title
        assert facts["xmp:CreateDate"] == "2026-01-02T00:00:00+00:00"
    assert "/Creator" not in pdf.docinfo


def test_every_chapter_and_section_has_a_bookmark(pdf: pikepdf.Pdf, headings: list[Entry]) -> None:
    """The bookmarks are the headings, word for word; 4.6 stands below chapter 4."""
    with pdf.open_outline() as outline:
        found = list(bookmarks(list(outline.root)))
    assert found == [(entry.level, entry.title) for entry in headings]
    before = found[: found.index((2, "4.6 Opnamen met beeld en geluid"))]
    assert [title for depth, title in before if depth == 1][-1].startswith("4 ")


def test_headings_lists_and_tables_are_tagged(pdf: pikepdf.Pdf) -> None:
    """Who listens can go by headings, lists and tables."""
    kinds = {str(item.S) for item in structure(pdf.Root.StructTreeRoot)}
    assert {"/H1", "/H2", "/H3", "/P", "/L", "/LI", "/Table", "/TH", "/TD", "/Link"} <= kinds


def structure(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Yield every element of the tree that tags make."""
    waiting = [element]
    while waiting:
        current = waiting.pop()
        if isinstance(current, pikepdf.Array):
            waiting.extend(current)
        elif isinstance(current, pikepdf.Dictionary):
            if "/S" in current:
                yield current
            if "/K" in current:
                waiting.append(current.K)


def test_every_rule_is_in_it_with_its_source(pages: list[str], content: Content) -> None:
    """No rule is left out, also none that stands with a chart."""
    text = "".join(pages)
    lacking = [rule.id for rule in content.registry if plain(rule.title) not in text]
    assert lacking == []
    sources = [rule.id for rule in content.registry if plain(f"Bron: {rule.citation}") not in text]
    assert sources == []


def test_every_note_is_in_it(pages: list[str], content: Content) -> None:
    """What is the matter with the source stands on paper too."""
    text = "".join(pages)
    lacking = [n.id for n in content.notes.values() if plain(f"{n.title} ({n.id})") not in text]
    assert lacking == []


def test_the_table_of_contents_gives_the_right_pages(
    pages: list[str], headings: list[Entry], pdf: pikepdf.Pdf
) -> None:
    """Each number leads to a page on which the heading stands."""
    numbered = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    for entry in (entry for entry in headings if entry.level <= DEEPEST):
        number = numbered[pdf.Root.Dests[f"/{entry.target}"][0].objgen]
        assert plain(entry.title) in pages[number], entry
        shown = plain(f"{entry.title} {number + 1}")
        assert any(shown in text for text in pages[1:4]), entry


def test_no_rule_is_split_over_two_pages(pages: list[str], site: Path) -> None:
    """Title, text and foot of a rule stand on one page; only a very long one may go on."""
    shown, split = [letters(text) for text in pages], []
    for chapter in read_chapters(site):
        for rule in chapter.article.select("div.regel"):
            whole = letters(plain(rule.get_text()))
            if len(whole) < 1200 and not any(whole in text for text in shown):
                split.append(rule["id"])
    assert split == []


def test_every_link_within_leads_somewhere(pdf: pikepdf.Pdf) -> None:
    """A link names a place that exists; none leads to a file of the computer that printed."""
    places = set(pdf.Root.Dests.keys())
    for page in pdf.pages:
        for note in page.get("/Annots", pikepdf.Array()):
            if "/Dest" in note:
                assert str(note.Dest) in places
            elif "/A" in note:
                assert re.match(r"(https?|tel|mailto):", str(note.A.URI)), note.A.URI


@pytest.mark.parametrize("lacking", ["site", "browser"])
def test_what_lacks_is_said(
    lacking: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Without a site or a browser the command says what to do, and writes nothing."""
    if lacking == "browser":
        (tmp_path / "build" / "site").mkdir(parents=True)
        (tmp_path / "build" / "site" / "index.html").write_text("x", encoding="utf-8")
        monkeypatch.setenv("CHROMIUM", str(tmp_path / "none"))
    assert run_pdf(tmp_path) == 1
    said = {"site": "nox -s site", "browser": "CHROMIUM"}
    assert said[lacking] in capsys.readouterr().err
    assert not (tmp_path / "build" / "agressieprotocol.pdf").exists()
