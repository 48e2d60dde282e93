"""The PDFs of the evening, printed from the built site."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from agressieprotocol.content import Content
from agressieprotocol.pdf.evening import BOOKLETS, OUT, Booklet, run_evening
from agressieprotocol.slides.model import Deck

pytestmark = [pytest.mark.site, pytest.mark.browser]
Sheets = Callable[[str], list[str]]


@pytest.fixture(scope="module")
def folder(site: Path) -> Path:
    """Print all of them once, by the command, which has a browser of its own."""
    root = site.parent.parent
    command = [sys.executable, "-m", "agressieprotocol", "--root", str(root), "evening"]
    subprocess.run(command, check=True, env=os.environ | {"SOURCE_DATE_EPOCH": "1767312000"})
    return root / OUT


@pytest.fixture
def sheets(folder: Path) -> Sheets:
    """Return a function that gives the text of each sheet of a PDF."""

    def read(name: str) -> list[str]:
        document = pypdfium2.PdfDocument(folder / f"{name}.pdf")
        texts = [" ".join(sheet.get_textpage().get_text_range().split()) for sheet in document]
        document.close()
        return texts

    return read


@pytest.fixture
def deck(content: Content) -> Deck:
    """Return the slides of the evening."""
    return content.decks["modules/startbijeenkomst/dias"]


@pytest.mark.parametrize("booklet", BOOKLETS, ids=lambda booklet: booklet.name)
def test_each_says_what_it_is_and_is_tagged(folder: Path, booklet: Booklet) -> None:
    """Title, language, tags and bookmarks are there."""
    with pikepdf.open(folder / f"{booklet.name}.pdf") as pdf:
        assert str(pdf.Root.Lang) == "nl"
        assert str(pdf.docinfo.Title) == booklet.title
        assert bool(pdf.Root.MarkInfo.Marked)
        assert "/StructTreeRoot" in pdf.Root
        assert "/First" in pdf.Root.Outlines


def test_slides_have_a_sheet_each_and_keep_the_answer_for_the_next(
    sheets: Sheets, deck: Deck
) -> None:
    """No note stands on them; who has no projector can go through them in order."""
    texts = sheets("dias")
    expected = [
        text for one in deck.slides for text in [one.title, *["Het antwoord"] * len(one.items)]
    ]
    assert len(texts) == len(expected) + 1
    for number, title in enumerate(expected, start=2):
        assert texts[number - 1].startswith(f"Startbijeenkomst {number} {title}")
    assert not any("Notitie" in text for text in texts)


def test_the_guide_has_agendas_slides_and_notes(sheets: Sheets, deck: Deck) -> None:
    """All that the one who leads the evening needs is in one file."""
    text = " ".join(sheets("draaiboek"))
    assert text.count("Notitie ") == len(deck.slides)
    for length in deck.lengths:
        assert f"{length} minuten Einde" in text
    assert all(slide.title in text for slide in deck.slides)


def test_hand_outs_are_a_card_a_sheet(sheets: Sheets) -> None:
    """Each of the four subjects can be handed out by itself."""
    for number, text in enumerate(sheets("hand-outs"), start=1):
        assert f"Kaart {number}:" in text
        assert text.count("Kaart ") == 1


def test_without_a_site_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is written, and the message tells what to do."""
    assert run_evening(tmp_path) == 1
    assert "nox -s site" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
