"""Accessibility of every page, light and dark, as far as a machine can tell."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

pytestmark = [pytest.mark.site, pytest.mark.browser]
OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
}
CONTRAST = {
    "runOnly": {"type": "rule", "values": ["color-contrast"]},
    "resultTypes": ["violations"],
}
#: What dark changes is colour, so there only the contrast is looked at again. The long table of
#: rules and questions has the same colours in each row.
ROWS_ALIKE = {"exclude": [[".dekking tbody tr:nth-child(n + 12)"]]}
#: Pages are spread over as many tests, so that several can run at once.
PARTS = 8


def _pages(site: Path, part: int) -> list[str]:
    """Return the names of every so many pages; the Lite folder's own are tested elsewhere."""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return [name for name in names if not name.startswith("lite/")][part::PARTS]


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page(
    site: Path, site_url: str, new_page: Callable[..., Page], scheme: str, part: int
) -> None:
    """WCAG 2.0, 2.1 and 2.2, A and AA."""
    light = scheme == "light"
    page = new_page(color_scheme=scheme, reduced_motion="reduce")
    found = []
    for name in _pages(site, part):
        page.goto(site_url + name)
        context = None if light else ROWS_ALIKE
        result = Axe().run(page, context=context, options=OPTIONS if light else CONTRAST)
        for violation in result.response["violations"]:
            targets = [node["target"] for node in violation["nodes"]][:3]
            found.append(f"{name}: {violation['id']} {json.dumps(targets)}")
    assert found == []


@pytest.mark.parametrize("part", range(PARTS))
def test_no_page_scrolls_sideways_at_320_pixels(
    site: Path, site_url: str, new_page: Callable[..., Page], part: int
) -> None:
    """Text reflows on the narrowest screen (WCAG 1.4.10)."""
    page = new_page(viewport={"width": 320, "height": 640})
    wide = []
    for name in _pages(site, part):
        page.goto(site_url + name)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(name)
    assert wide == []
