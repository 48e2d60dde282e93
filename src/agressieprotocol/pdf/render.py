"""Print a document with Chromium, as a tagged PDF with bookmarks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from agressieprotocol.pdf.chromium import SWITCHES


@contextmanager
def printer(browser: str) -> Iterator[Page]:
    """Start a browser and yield a page to print from; it runs no script and fetches nothing.

    :param browser: path of a Chromium.
    """
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=list(SWITCHES))
        context = chromium.new_context(offline=True, java_script_enabled=False)
        yield context.new_page()
        chromium.close()


def print_document(page: Page, document: Path, target: Path) -> None:
    """Print one HTML file; its style sheets set the size of the paper."""
    page.goto(document.resolve().as_uri())
    page.pdf(
        path=target,
        prefer_css_page_size=True,
        print_background=True,
        tagged=True,
        outline=True,
    )
