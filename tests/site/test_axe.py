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
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
#: Only what is wrong is told; no page holds a frame.
BRIEF = {"resultTypes": ["violations"], "reporter": "no-passes", "preload": False, "iframes": False}
STRUCTURE = {
    "runOnly": {"type": "tag", "values": LEVELS},
    "rules": {"color-contrast": {"enabled": False}},
    **BRIEF,
}
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}, **BRIEF}
#: What stands on every page in the same colours is looked at on the first page of each folder,
#: and of the long table of rules and questions only the first rows.
MENU = ".sidebar-drawer"
ROWS = ".dekking tbody tr:nth-child(n + 12)"
RUN = "([context, options]) => axe.run(context, options)"
#: Pages are spread over as many tests, so that several can run at once.
PARTS = 16


def _pages(site: Path, part: int) -> list[str]:
    """Return the names of every so many pages; the Lite folder's own are tested elsewhere."""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return [name for name in names if not name.startswith("lite/")][part::PARTS]


def _violations(page: Page, options: dict[str, Any], leave_out: list[str]) -> Iterator[str]:
    context = {"exclude": [[one] for one in leave_out]}
    for violation in page.evaluate(RUN, [context, options])["violations"]:
        targets = [node["target"] for node in violation["nodes"]][:3]
        yield f"{violation['id']} {json.dumps(targets)}"


def _faults(page: Page, name: str) -> Iterator[str]:
    """Look at a page in light, in dark and on the narrowest screen."""
    page.evaluate(Axe().axe_script)
    yield from _violations(page, STRUCTURE, [])
    menu = [] if name.endswith("index.html") else [MENU]
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        yield from (f"{scheme}: {fault}" for fault in _violations(page, CONTRAST, [*menu, ROWS]))
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 320, "height": 640})
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
        found += [f"{name}: {fault}" for fault in _faults(page, name)]
    assert found == []
