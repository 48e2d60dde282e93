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
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page(
    site: Path, site_url: str, new_page: Callable[..., Page], scheme: str
) -> None:
    """WCAG 2.0, 2.1 and 2.2, A and AA, on all pages but the Lite folder's own.

    What dark changes is colour, so there only the contrast is looked at again.
    """
    options = OPTIONS if scheme == "light" else CONTRAST
    page = new_page(color_scheme=scheme, reduced_motion="reduce")
    found = []
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if name.startswith("lite/"):
            continue
        page.goto(site_url + name)
        for violation in Axe().run(page, options=options).response["violations"]:
            targets = [node["target"] for node in violation["nodes"]][:3]
            found.append(f"{name}: {violation['id']} {json.dumps(targets)}")
    assert found == []


def test_no_page_scrolls_sideways_at_320_pixels(
    site: Path, site_url: str, new_page: Callable[..., Page]
) -> None:
    """Text reflows on the narrowest screen (WCAG 1.4.10)."""
    page = new_page(viewport={"width": 320, "height": 640})
    wide = []
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if not name.startswith("lite/"):
            page.goto(site_url + name)
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                wide.append(name)
    assert wide == []
