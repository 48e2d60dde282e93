"""Accessibility of every page, light and dark, as far as a machine can tell, and on 320 pixels."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

pytestmark = [pytest.mark.site, pytest.mark.browser]
#: Of what holds nothing is told: to list it would cost more than to look.
BRIEF = {"resultTypes": ["violations"], "reporter": "no-passes"}
ALL = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    **BRIEF,
}
#: What dark changes is colour, so there only the contrast is looked at again.
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}, **BRIEF}
RUN = "options => axe.run(document, options)"
#: Pages are spread over as many tests, so that several can run at once.
PARTS = 16


def _pages(site: Path, part: int) -> list[str]:
    """Return the names of every so many pages; the Lite folder's own are tested elsewhere."""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return [name for name in names if not name.startswith("lite/")][part::PARTS]


def _violations(page: Page, options: dict[str, Any]) -> Iterator[str]:
    for violation in page.evaluate(RUN, options)["violations"]:
        targets = [node["target"] for node in violation["nodes"]][:3]
        yield f"{violation['id']} {json.dumps(targets)}"


def _faults(page: Page) -> Iterator[str]:
    """Look at a page in light, in dark and on the narrowest screen."""
    page.evaluate(Axe().axe_script)
    yield from _violations(page, ALL)
    page.emulate_media(color_scheme="dark")
    yield from (f"donker: {fault}" for fault in _violations(page, CONTRAST))
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 320, "height": 640})
    page.reload()
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        yield "loopt bij 320 pixels breder dan het scherm"
    page.set_viewport_size({"width": 1280, "height": 720})


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing_on_any_page_and_none_scrolls_sideways(
    site: Path, site_url: str, new_page: Callable[..., Page], part: int
) -> None:
    """WCAG 2.0, 2.1 and 2.2, A and AA; text reflows on the narrowest screen (WCAG 1.4.10)."""
    page = new_page(color_scheme="light", reduced_motion="reduce")
    found = []
    for name in _pages(site, part):
        page.goto(site_url + name)
        found += [f"{name}: {fault}" for fault in _faults(page)]
    assert found == []
