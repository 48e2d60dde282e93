"""The page for an address that does not exist: Dutch, and whole at any depth and path."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.site, pytest.mark.browser]


@pytest.mark.parametrize("prefix", ["/", "/een/pad/"])
@pytest.mark.parametrize("address", ["bestaat-niet", "docs/protocol/bestaat-niet.html"])
def test_its_links_work_wherever_it_is_shown(
    serve: Callable[..., str],
    copy_of_site: Path,
    new_page: Callable[..., Page],
    prefix: str,
    address: str,
) -> None:
    """The status is 404, the style is ours, and help is one click away."""
    root = serve(copy_of_site, prefix)
    page = new_page(service_workers="block")
    answer = page.goto(root + address)
    assert answer is not None
    assert answer.status == 404
    expect(page.locator("h1")).to_have_text("Deze pagina bestaat niet")
    help_link = page.locator("a.hulp-knop")
    page.wait_for_function(
        "getComputedStyle(document.querySelector('.hulp-knop')).display === 'inline-block'"
    )
    assert help_link.evaluate("(link) => link.href") == root + "docs/nu-hulp-nodig.html"
    assert page.locator("form").evaluate("(form) => form.action") == root + "search.html"
    help_link.click()
    expect(page.locator("h1")).to_contain_text("Nu hulp nodig?")


def test_without_script_it_works_at_the_top_of_a_server(
    serve: Callable[..., str], copy_of_site: Path, new_page: Callable[..., Page]
) -> None:
    """Its addresses begin at the root, so that depth does not matter."""
    root = serve(copy_of_site)
    page = new_page(java_script_enabled=False)
    page.goto(root + "docs/taken/bestaat-niet.html")
    page.locator("a.hulp-knop").click()
    expect(page.locator("h1")).to_contain_text("Nu hulp nodig?")
