"""The page for help now, in a browser: two taps, on a phone, without script too."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

pytestmark = [pytest.mark.site, pytest.mark.browser]
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
SITUATIONS = ["Op kantoor", "Aan de telefoon", "Buiten of op huisbezoek"]
SMALL = """() => [...document.querySelectorAll("summary, .belknop, .keuzelijst a")]
  .filter((e) => e.checkVisibility())
  .filter((e) => { const r = e.getBoundingClientRect(); return r.width < 24 || r.height < 24; })
  .map((e) => e.textContent)"""


@pytest.mark.parametrize("start", ["index.html", "docs/protocol/8-maatregelen.html"])
@pytest.mark.parametrize("script", [True, False], ids=["met-script", "zonder-script"])
def test_two_taps_lead_from_any_page_to_the_first_step(
    site_url: str, new_page: Callable[..., Page], start: str, script: bool
) -> None:
    """The button in the bar, then the place: the first step is there."""
    page = new_page(**PHONE, java_script_enabled=script)
    page.goto(site_url + start)
    page.locator(".mobile-header .hulp-knop").tap()
    page.wait_for_url("**/nu-hulp-nodig.html")
    situation = page.locator("details", has_text=SITUATIONS[0]).first
    first = situation.locator("ol > li").first
    assert not first.is_visible()
    situation.locator("summary").tap()
    assert first.is_visible()
    assert "rustig" in first.inner_text()


def test_the_emergency_number_is_on_the_first_screen(
    site_url: str, new_page: Callable[..., Page]
) -> None:
    """Nobody scrolls to call."""
    page = new_page(**PHONE)
    page.goto(site_url + "docs/nu-hulp-nodig.html")
    for number in ("tel:112", "tel:5605800", "tel:09008844"):
        box = page.locator(f"a.belknop[href='{number}']").first.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] < 740
    assert page.locator("summary", has_text=SITUATIONS[0]).is_visible()


def test_a_situation_opens_by_keyboard_and_by_its_address(
    site_url: str, new_page: Callable[..., Page]
) -> None:
    """Enter opens a part; an address within a closed part opens it."""
    page = new_page()
    page.goto(site_url + "docs/nu-hulp-nodig.html")
    summary = page.locator("summary", has_text=SITUATIONS[1])
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator("details[open]").count() == 1
    page.goto(site_url + "index.html")
    page.goto(site_url + "docs/nu-hulp-nodig.html#overmacht")
    assert page.locator("#overmacht").is_visible()


@pytest.mark.parametrize(
    "name",
    ["index.html", "docs/nu-hulp-nodig.html", "docs/taken/index.html", "docs/taken/cag.html"],
)
def test_what_is_tapped_is_large_enough(
    site_url: str, new_page: Callable[..., Page], name: str
) -> None:
    """No button, choice or opener is smaller than 24 by 24 pixels."""
    page = new_page(**PHONE)
    page.goto(site_url + name)
    assert page.evaluate(SMALL) == []
