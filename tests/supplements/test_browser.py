"""A team writes its supplement in JupyterLite and gets the verdicts of the command."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Frame, Page, expect

from agressieprotocol.content import Content
from agressieprotocol.supplements.workshop import verdict
from agressieprotocol.widgets import workshop_words as words

pytestmark = [pytest.mark.site, pytest.mark.browser]
#: Longest wait for Python in a browser, on a slow machine with much else to do.
PATIENCE = 120_000
RULE, WEAK, GOOD = "nazorg-72-uur", "termijn ≤ 96 uur", "termijn ≤ 48 uur"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def opened(page: Page, site_url: str) -> Frame:
    """Open the workshop from its page, by keyboard; the focus stays at the button."""
    page.goto(f"{site_url}docs/beheer/werkplaats.html")
    page.get_by_role("button", name="Open de werkplaats").focus()
    page.keyboard.press("Enter")
    expect(page.frame_locator("iframe").locator(".oefening")).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_role("button", name="Sluit JupyterLite")).to_be_focused()
    (frame,) = (one for one in page.frames if one is not page.main_frame)
    return frame


def press(frame: Frame, name: str) -> None:
    """Use a button as somebody does who has no mouse."""
    frame.get_by_role("button", name=name, exact=True).focus()
    frame.page.keyboard.press("Enter")


def test_a_team_is_refused_mends_and_keeps_its_file(
    new_page: Callable[..., Page], site_url: str, content: Content
) -> None:
    """Template, an entry with help, a weaker value with the lines of the command, a download."""
    page = new_page(viewport={"width": 900, "height": 1200})
    frame = opened(page, site_url)
    told = frame.locator('.oefening-feedback[role="status"]')
    text = frame.get_by_label(words.TEXT)
    press(frame, words.TEMPLATE)
    expect(told).to_contain_text("Het formulier staat klaar", timeout=PATIENCE)
    frame.get_by_label(words.SEEK).fill(RULE)
    expect(frame.locator(".oefening-regel")).to_contain_text(content.registry[RULE].fingerprint)
    frame.get_by_label(words.VALUE).fill(WEAK)
    frame.get_by_label(words.REASON).fill("Zo past het bij ons werk.")
    press(frame, words.ADD)
    expect(told).to_contain_text("staat in je aanvulling", timeout=PATIENCE)

    press(frame, words.CHECK)
    expect(told).to_contain_text("[zwakker]", timeout=PATIENCE)
    by_command = verdict(text.input_value(), "mijn-team", content.base, date.today())
    assert told.locator("li").all_inner_texts() == [str(found) for found in by_command.problems]
    assert axe(frame) == []

    text.fill(text.input_value().replace(WEAK, GOOD))
    press(frame, words.CHECK)
    expect(told).to_contain_text("mijn-team: in orde", timeout=PATIENCE)
    expect(frame.locator(".oefening-afspraak")).to_contain_text(GOOD)
    assert axe(frame) == []
    with page.expect_download() as saved:
        frame.locator("a[download]").click()
    assert saved.value.suggested_filename == "supplement.yml"
    assert Path(saved.value.path()).read_text(encoding="utf-8") == text.input_value()
    stored = frame.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")
    assert text.input_value() not in str(stored)
    keep_focus_free(page, frame)


def keep_focus_free(page: Page, frame: Frame) -> None:
    """Leave the place to write with Tab, forwards and backwards: nothing holds the focus."""
    frame.get_by_label(words.TEXT).focus()
    page.keyboard.press("Tab")
    expect(frame.get_by_label(words.SEEK)).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(frame.get_by_label(words.TEXT)).to_be_focused()


def axe(frame: Frame) -> list[str]:
    """Return what axe has against what a frame shows."""
    found = Axe().run(frame, options={"runOnly": {"type": "tag", "values": WCAG}})
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found.response["violations"]]
