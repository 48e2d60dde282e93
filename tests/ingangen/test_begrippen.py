"""The meaning of a word at the word: by pointer, keyboard and touch, and without script."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = [pytest.mark.site, pytest.mark.browser]
PAGE = "docs/protocol/3-kantoor.html"
WORD = "a[href$='#term-CAG']"
WATCH_SHIFTS = """() => { window.shifts = 0; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shifts += entry.value;
}).observe({ type: "layout-shift" }); }"""
#: A word may stand on two lines; the middle of its first line is surely the word.
FIRST_LINE = """(a) => { a.scrollIntoView({ block: "center", behavior: "instant" });
  const line = a.getClientRects()[0];
  return [line.x + line.width / 2, line.y + line.height / 2]; }"""


def open_page(page: Page, address: str) -> tuple[Locator, Locator]:
    """Open a page; return a word of the glossary and the box for its meaning."""
    page.goto(address)
    word = page.locator(WORD).first
    word.scroll_into_view_if_needed()
    return word, page.locator("#begrip-uitleg")


def test_every_word_of_the_glossary_has_a_meaning(site: Path) -> None:
    """The data that the pages load names each word, with a text."""
    data = json.loads((site / "data" / "begrippen.json").read_text("utf-8"))
    glossary = (site / "docs" / "begrippen.html").read_text("utf-8")
    assert len(data) == glossary.count('<dt id="term-')
    assert all(entry["begrip"] and entry["uitleg"] for entry in data.values())


def test_a_pointer_shows_the_meaning_and_may_rest_on_it(
    site_url: str, new_page: Callable[..., Page]
) -> None:
    """It appears on hover, stays while the pointer is on it, and goes when the pointer leaves."""
    page = new_page()
    word, box = open_page(page, site_url + PAGE)
    word.hover()
    expect(box).to_be_visible()
    expect(box).to_contain_text("agressie en geweld")
    assert word.get_attribute("aria-describedby") == "begrip-uitleg"
    box.hover()
    page.wait_for_timeout(600)
    expect(box).to_be_visible()
    page.mouse.move(1, 1)
    expect(box).to_be_hidden()
    assert word.get_attribute("aria-describedby") is None


def test_a_keyboard_shows_the_meaning_and_dismisses_it(
    site_url: str, new_page: Callable[..., Page]
) -> None:
    """Tab to the word shows it, Escape hides it and keeps the focus; Enter follows the link."""
    page = new_page()
    word, box = open_page(page, site_url + PAGE)
    word.evaluate("(a) => { const b = document.createElement('button'); a.before(b); b.focus(); }")
    page.keyboard.press("Tab")
    expect(box).to_be_visible()
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(word).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/begrippen.html#term-CAG")


def test_the_first_tap_shows_the_meaning_and_the_second_follows_the_link(
    site_url: str, new_page: Callable[..., Page]
) -> None:
    """Touch has no hover; a tap elsewhere hides the meaning."""
    page = new_page(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    word, box = open_page(page, site_url + PAGE)
    word.tap()
    expect(box).to_be_visible()
    page.touchscreen.tap(5, 200)
    expect(box).to_be_hidden()
    word.tap()
    expect(box).to_be_visible()
    word.tap()
    page.wait_for_url("**/begrippen.html#term-CAG")


def test_the_box_stays_within_the_window_and_moves_nothing(
    site_url: str, new_page: Callable[..., Page]
) -> None:
    """On a narrow screen the box fits, and the text keeps its place."""
    page = new_page(viewport={"width": 320, "height": 640})
    page.goto(site_url + PAGE)
    box = page.locator("#begrip-uitleg")
    links = page.locator("article a:has(> .std-term)")
    page.evaluate(WATCH_SHIFTS)
    for number in range(min(links.count(), 12)):
        link = links.nth(number)
        page.mouse.move(*link.evaluate(FIRST_LINE))
        expect(box).to_be_visible()
        place = box.bounding_box()
        assert place is not None
        assert place["x"] >= 0
        assert place["x"] + place["width"] <= 320
        page.keyboard.press("Escape")
    assert page.evaluate("window.shifts") == 0


def test_the_data_is_asked_for_once_and_only_when_needed(
    site_url: str, new_page: Callable[..., Page]
) -> None:
    """A page that is only read loads no meanings; two words load them once."""
    page = new_page(service_workers="block")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    word, box = open_page(page, site_url + PAGE)
    assert not [url for url in asked if url.endswith("begrippen.json")]
    word.hover()
    expect(box).to_be_visible()
    page.locator("a[href$='#term-GIR']").first.hover()
    expect(box).to_contain_text("Registratiesysteem")
    assert len([url for url in asked if url.endswith("begrippen.json")]) == 1


def test_without_script_the_word_is_a_link(site_url: str, new_page: Callable[..., Page]) -> None:
    """The glossary is one click away."""
    page = new_page(java_script_enabled=False)
    page.goto(site_url + PAGE)
    page.locator(WORD).first.click()
    page.wait_for_url("**/begrippen.html#term-CAG")
