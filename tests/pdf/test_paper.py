"""A page of the site that somebody prints: the text alone, whole and legible."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page

pytestmark = [pytest.mark.site, pytest.mark.browser]
PrintPage = Callable[[str], str]


@pytest.fixture
def print_page(site_url: str, new_page: Callable[..., Page], tmp_path: Path) -> PrintPage:
    """Return a function that prints a page, as somebody with a dark screen would, to its text."""
    page = new_page(color_scheme="dark")

    def print_to_text(name: str) -> str:
        page.goto(site_url + name)
        page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
        document = pypdfium2.PdfDocument(tmp_path / "page.pdf")
        texts = [sheet.get_textpage().get_text_range() for sheet in document]
        document.close()
        return " ".join(" ".join(texts).split())

    return print_to_text


def test_the_furniture_of_the_screen_stays_off_paper(print_page: PrintPage) -> None:
    """No menu, no search, no links to neighbours; the sheets are numbered."""
    text = print_page("docs/protocol/9-aangifte.html")
    assert "9 Aangifte" in text
    assert re.search(r"bladzijde 1 van \d", text)
    for furniture in ("Volgende", "Vorige", "Zoeken", "Op deze pagina", "Adres van regel"):
        assert furniture not in text


def test_only_addresses_outside_the_site_are_written_out(print_page: PrintPage) -> None:
    """On paper nobody can follow a link, so an address elsewhere is told; our own is not."""
    text = print_page("docs/protocol/9-aangifte.html")
    assert "https://www.veiligepubliekedienstverlening.nl/" in text.replace(" ", "")
    assert "127.0.0.1" not in text
    assert ".html" not in text


def test_what_opens_on_the_screen_stands_open(print_page: PrintPage) -> None:
    """The page for help is whole on paper, with its numbers."""
    text = print_page("docs/nu-hulp-nodig.html")
    assert "Stop het gesprek onmiddellijk" in text
    assert "Bel 112" in text


def test_an_exercise_is_legible(print_page: PrintPage) -> None:
    """All questions, choices and explanations are on paper, not only the one on the screen."""
    text = print_page("docs/oefenen/herken-het-type.html")
    asked = re.findall(r"Vraag (\d+) van (\d+)", text)
    assert [int(number) for number, _ in asked] == list(range(1, int(asked[0][1]) + 1))
    assert text.count("Willekeurige agressie") >= len(asked)


def test_a_chart_is_picture_and_steps(print_page: PrintPage) -> None:
    """The walk, which needs a screen, is left out."""
    text = print_page("docs/stroomschemas/kantoor.html")
    assert "Het schema als plaat" in text
    assert "Stap 1." in text
    assert "Loop het schema" not in text
