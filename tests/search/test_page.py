"""The search page in a browser: typing, keys, typing errors, no script, no network, no sight."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.site, pytest.mark.browser]
Pages = Callable[..., Page]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: Notes each text that the live region gets.
LISTEN = """() => {
  window.said = [];
  const state = document.getElementById("zoek-status");
  new MutationObserver(() => window.said.push(state.textContent))
    .observe(state, { childList: true, characterData: true, subtree: true });
}"""


def opened(page: Page, site_url: str, query: str = "") -> Page:
    """Open the search page with a query in its address."""
    page.goto(f"{site_url}search.html?q={query}" if query else f"{site_url}search.html")
    page.wait_for_selector("html[data-zoeken]", state="attached")
    return page


def test_the_box_in_the_menu_leads_to_results(new_page: Pages, site_url: str) -> None:
    """Enter in the menu's box opens the page with the rules, each with section and strength."""
    page = new_page()
    page.goto(f"{site_url}index.html")
    page.get_by_role("searchbox", name="Zoeken op deze site").fill("toegangsverbod")
    page.keyboard.press("Enter")
    page.wait_for_selector("html[data-zoeken]", state="attached")
    expect(page.get_by_role("heading", name="Regels (", exact=False)).to_be_visible()
    first = page.locator(".zoek-lijst li").first
    expect(first.locator(".regel-kracht")).not_to_be_empty()
    expect(first.locator(".zoek-bij")).to_contain_text("§")
    expect(first.locator("mark").first).to_be_visible()


def test_a_result_opens_the_rule_itself(search_page: Page) -> None:
    """The first result for 112 leads to the place of the rule on its page; back returns to it."""
    page = search_page
    page.get_by_label("Wat zoek je?").fill("112")
    page.locator(".zoek-lijst h3 a").first.click()
    page.wait_for_url("**/docs/protocol/*.html#*")
    assert page.evaluate("document.querySelector(':target')?.classList.contains('regel')")
    page.go_back()
    expect(page.get_by_label("Wat zoek je?")).to_have_value("112")
    expect(page.locator(".zoek-lijst li").first).to_be_visible()


def test_results_come_while_typing_and_are_announced_once(search_page: Page) -> None:
    """The list follows each letter; the live region speaks when the typing pauses."""
    page = search_page
    page.evaluate(LISTEN)
    page.get_by_label("Wat zoek je?").press_sequentially("gebouwverbod", delay=40)
    expect(page.locator(".zoek-lijst li").first).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("gevonden voor “gebouwverbod”")
    assert len(page.evaluate("window.said")) == 1
    assert page.url.endswith("?q=gebouwverbod")


def test_a_typing_error_is_offered_mended(search_page: Page) -> None:
    """The results are those of the word that was meant, and the page says so."""
    page = search_page
    page.get_by_label("Wat zoek je?").fill("aagifte")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("“aagifte” staat niet op de site.")
    expect(page.get_by_text("Bedoelde je")).to_have_text("Bedoelde je aangifte?")
    page.get_by_role("link", name="aangifte", exact=True).first.click()
    expect(page.get_by_label("Wat zoek je?")).to_have_value("aangifte")
    expect(page.get_by_text("Bedoelde je")).to_have_count(0)


def test_nothing_found_says_whom_to_call(search_page: Page) -> None:
    """No dead end: a number, the page for help, the ways to browse."""
    page = search_page
    page.get_by_label("Wat zoek je?").fill("xqzwv")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Niets gevonden voor “xqzwv”.")
    help_ = page.get_by_role("region", name="Hulp nodig of niet gevonden?")
    expect(help_.locator('a[href="tel:112"]')).to_be_visible()
    expect(help_.get_by_role("link", name="Nu hulp nodig?")).to_be_visible()


def test_everything_can_be_done_by_keyboard(new_page: Pages, site_url: str) -> None:
    """From the box: Tab to the button, to the results, to more of them, which get the focus."""
    page = opened(new_page(), site_url)
    expect(page.get_by_label("Wat zoek je?")).to_be_focused()
    page.keyboard.type("agressie")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Zoek", exact=True)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".zoek-lijst h3 a").first).to_be_focused()
    more = page.get_by_role("button", name="Toon ook de andere", exact=False).first
    more.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".zoek-lijst").first.locator("h3 a").nth(10)).to_be_focused()


def test_without_script_the_page_says_so_and_helps(new_page: Pages, site_url: str) -> None:
    """The form that would do nothing is hidden; whom to call and where to look stays."""
    page = new_page(java_script_enabled=False)
    page.goto(f"{site_url}search.html?q=filmen")
    expect(page.get_by_text("Zoeken werkt alleen met JavaScript.")).to_be_visible()
    expect(page.locator("#zoek-veld")).to_be_hidden()
    expect(page.locator('.zoek-hulp a[href="tel:112"]')).to_be_visible()


@pytest.mark.parametrize("lost", ["searchindex.js", "data/zoeken-teksten.json"])
def test_rules_are_found_without_the_other_files(new_page: Pages, site_url: str, lost: str) -> None:
    """Without the index of pages or the texts, the rules and their places are still there."""
    page = new_page()
    page.route(f"**/{lost}", lambda route: route.abort())
    opened(page, site_url, "filmen")
    expect(page.locator(".zoek-lijst li").first).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("gevonden voor “filmen”")


def test_without_the_index_the_page_says_what_to_do(new_page: Pages, site_url: str) -> None:
    """Nobody waits for results that do not come."""
    page = new_page()
    page.route("**/data/zoeken.json", lambda route: route.abort())
    opened(page, site_url, "filmen")
    expect(page.get_by_role("status")).to_contain_text("De zoekgegevens zijn niet te laden.")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("query", ["", "filmen", "aagifte", "xqzwv"])
def test_axe_finds_nothing_in_any_state(
    new_page: Pages, site_url: str, scheme: str, query: str
) -> None:
    """Empty, with results, with a suggestion, without results."""
    page = opened(new_page(color_scheme=scheme, reduced_motion="reduce"), site_url, query)
    options = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
    found = Axe().run(page, context="article", options=options).response["violations"]
    assert [f"{v['id']} {json.dumps([n['target'] for n in v['nodes']][:3])}" for v in found] == []


def test_it_fits_the_narrowest_screen(new_page: Pages, site_url: str) -> None:
    """At 320 pixels nothing scrolls sideways, and every target is at least 24 pixels high."""
    page = opened(
        new_page(viewport={"width": 320, "height": 640}), site_url, "verantwoordelijkheid"
    )
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    heights = page.locator("article :is(input, button, h3 a):visible").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect().height)"
    )
    assert min(heights) >= 24


def test_no_text_of_a_rule_becomes_markup(search_page: Page) -> None:
    """What somebody types is shown as text."""
    page = search_page
    page.get_by_label("Wat zoek je?").fill("<img src=x onerror=alert(1)> politie")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("<img src=x")
    assert page.locator("#zoek-uitkomst img").count() == 0
