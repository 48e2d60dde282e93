"""Every page that is built: its links, its language, its policy."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag

pytestmark = pytest.mark.site

#: Words of an interface that was not translated. Each is no Dutch word.
ENGLISH = re.compile(
    r"\b(search|skip to|toggle|next page|previous|home page|permalink|link to this|contents|"
    r"back to top|table of contents|sidebar|loading|click|submit|copy to|note:|warning:|"
    r"edit this|view this|made with|powered by|last updated|built with|show|hide|close|menu bar)\b",
    re.IGNORECASE,
)


def pages(site: Path) -> list[Path]:
    """List the pages of the site; the Lite folder has its own tests."""
    lite = site / "lite"
    return [path for path in sorted(site.rglob("*.html")) if not path.is_relative_to(lite)]


@pytest.fixture(scope="module")
def soups(site: Path) -> dict[Path, BeautifulSoup]:
    """Return every page, parsed."""
    return {p: BeautifulSoup(p.read_text("utf-8"), "html.parser") for p in pages(site)}


def test_every_link_within_the_site_leads_somewhere(
    site: Path, soups: dict[Path, BeautifulSoup]
) -> None:
    """A link to a page, and to a place in it, finds both."""
    ids = {page: {str(tag["id"]) for tag in soup.find_all(id=True)} for page, soup in soups.items()}
    broken = []
    for page, soup in soups.items():
        for tag in soup.find_all(["a", "link", "script", "img", "iframe"]):
            address = str(tag.get("href") or tag.get("src") or "")
            parts = urlsplit(address)
            if not address or parts.scheme or parts.netloc:
                continue
            if page.name == "404.html" and tag.name == "script":
                continue  # that page tries some depths, since it does not know its own
            target = _target(site, page, unquote(parts.path))
            anchor = unquote(parts.fragment)
            lost = anchor and target in ids and anchor not in ids[target]
            if not target.exists() or lost:
                broken.append(f"{page.relative_to(site)}: {address}")
    assert broken == []


def _target(site: Path, page: Path, path: str) -> Path:
    if not path:
        return page
    found = site / path.lstrip("/") if path.startswith("/") else page.parent / path
    found = found.resolve()
    return found / "index.html" if found.is_dir() else found


def test_no_page_has_inline_script_or_style(soups: dict[Path, BeautifulSoup]) -> None:
    """The strict policy needs no exception for any page."""
    found = []
    for page, soup in soups.items():
        for tag in soup.find_all(True):
            handlers = [name for name in tag.attrs if name.startswith("on")]
            inline = tag.name == "style" or (tag.name == "script" and _runs_inline(tag))
            if inline or handlers or "style" in tag.attrs:
                found.append(f"{page.name}: {str(tag)[:120]}")
    assert found == []


def _runs_inline(tag: Tag) -> bool:
    return not tag.get("src") and tag.get("type") != "application/json"


def test_no_page_speaks_english(soups: dict[Path, BeautifulSoup]) -> None:
    """What a reader sees or hears of the interface is Dutch."""
    found = []
    for page, soup in soups.items():
        assert soup.html is not None
        assert soup.html.get("lang") == "nl"
        texts = [text for text in _interface(soup) if ENGLISH.search(text)]
        found += [f"{page.name}: {text.strip()[:80]!r}" for text in texts]
    assert found == []


def _interface(soup: BeautifulSoup) -> list[str]:
    names = ("aria-label", "title", "placeholder", "alt")
    texts = [str(tag[name]) for name in names for tag in soup.select(f"[{name}]")]
    body = soup.body
    assert body is not None
    return [*texts, *body.stripped_strings]


def test_each_page_has_one_title_and_one_first_heading(soups: dict[Path, BeautifulSoup]) -> None:
    """A page is named, once."""
    for page, soup in soups.items():
        assert soup.title is not None, page
        assert len(soup.find_all("h1")) == 1, page


def test_ids_are_unique_in_a_page(soups: dict[Path, BeautifulSoup]) -> None:
    """An address leads to one place."""
    for page, soup in soups.items():
        found = [str(tag["id"]) for tag in soup.find_all(id=True)]
        double = {name for name in found if found.count(name) > 1}
        assert double == set(), page
