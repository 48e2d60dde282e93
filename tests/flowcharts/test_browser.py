"""People walk the charts in a browser: every way, by keys alone, on a phone, without script."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from agressieprotocol.flowcharts.load import FOLDER
from agressieprotocol.flowcharts.model import Arrow, Chart
from agressieprotocol.flowcharts.walk import paths, start

pytestmark = [pytest.mark.site, pytest.mark.browser]
Pages = Callable[..., Page]
ROOT = Path(__file__).resolve().parents[2]
IDS = [path.stem for path in sorted((ROOT / FOLDER).glob("*.yml")) if path.stem != "stempels"]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
#: Room for a figure, a margin and a scroll bar.
PHONE = {"width": 360, "height": 640}

#: Walks each way by its buttons; returns what the page shows at every step.
WALK_ALL = """(ways) => ways.map((way) => {
  const press = (name) => [...document.querySelectorAll(".schema-besturing button")]
    .find((button) => button.textContent === name).click();
  const here = () => new URL(location.href).searchParams.get("stap");
  press("Opnieuw");
  const seen = [here()];
  for (const target of way) {
    document.querySelector(`.schema-keuzes button[data-naar="${target}"]`).click();
    seen.push(here());
  }
  const trace = document.querySelectorAll(".schema-spoor li").length;
  const title = document.querySelector(".schema-paneel h3").textContent;
  const focused = document.activeElement === document.querySelector(".schema-paneel h3");
  return { seen, trace, title, focused };
})"""


@pytest.fixture(params=IDS)
def chart(request: pytest.FixtureRequest, charts: tuple[Chart, ...]) -> Chart:
    """Return each real chart in turn."""
    return next(chart for chart in charts if chart.id == request.param)


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Page]:
    """Return one page that all walks on a wide screen share."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def first_way_to(chart: Chart, end: str) -> tuple[Arrow, ...]:
    """Return the shortest way from the start to a step."""
    ways = [way for way in paths(chart) if (way[-1].target if way else "") == end]
    return min(ways, key=len)


def choice(page: Page, target: str) -> Any:  # noqa: ANN401 - a locator
    """Return the button that leads to a step."""
    return page.locator(f'.schema-keuzes button[data-naar="{target}"]').first


def test_every_way_of_every_chart_is_walked(desk: Page, site_url: str, chart: Chart) -> None:
    """Each answer leads where its arrow leads; heading, address, focus and trace follow."""
    desk.goto(f"{site_url}{chart.url}")
    desk.get_by_role("button", name="Begin bij stap 1").click()
    ways = list(paths(chart))
    results = desk.evaluate(WALK_ALL, [[arrow.target for arrow in way] for way in ways])
    for way, result in zip(ways, results, strict=True):
        steps = [start(chart).id, *(arrow.target for arrow in way)]
        assert result["seen"] == steps
        assert result["trace"] == len(steps)
        assert result["title"] == chart.by_id[steps[-1]].text
        assert result["focused"]


def test_keys_alone_reach_every_end(desk: Page, site_url: str, chart: Chart) -> None:
    """Tab and Enter walk to each end; the focus is never lost."""
    for end in [node.id for node in chart.nodes if not node.arrows]:
        desk.goto(f"{site_url}{chart.url}")
        desk.get_by_role("button", name="Begin bij stap 1").focus()
        desk.keyboard.press("Enter")
        for arrow in first_way_to(chart, end):
            wanted = choice(desk, arrow.target)
            for _ in range(12):
                desk.keyboard.press("Tab")
                if wanted.evaluate("button => button === document.activeElement"):
                    break
            desk.keyboard.press("Space" if arrow.condition else "Enter")
        expect(desk.locator(".schema-paneel h3")).to_have_text(chart.by_id[end].text)
        expect(desk.locator(".schema-paneel h3")).to_be_focused()


def test_axe_finds_nothing_during_a_walk(new_page: Pages, site_url: str, chart: Chart) -> None:
    """Panel, choices and opened rules are accessible, light and dark."""
    for scheme in ("light", "dark"):
        page = new_page(color_scheme=scheme, reduced_motion="reduce")
        page.goto(f"{site_url}{chart.url}?stap={chart.nodes[-4].id}")
        page.locator(".schema-paneel summary").click()
        options = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
        found = Axe().run(page, context=".schema-lopen", options=options).response["violations"]
        assert [(v["id"], v["nodes"][0]["target"]) for v in found] == []


def test_a_phone_shows_lanes_without_sideways_scroll(
    new_page: Pages, site_url: str, charts: tuple[Chart, ...]
) -> None:
    """At 360 and 320 pixels each lane stands alone and the page stays within the screen."""
    page = new_page(viewport=PHONE)
    for chart in charts:
        for width in (360, 320):
            page.set_viewport_size(PHONE | {"width": width})  # type: ignore[arg-type]
            page.goto(f"{site_url}{chart.url}?stap={chart.nodes[-1].id}")
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            expect(page.locator(".schema-heel")).to_be_hidden()
            expect(page.locator(".schema-baan").first).to_be_visible()
            sizes = page.locator(".schema-paneel button, .schema-nood a").evaluate_all(
                "all => all.map((one) => one.getBoundingClientRect())"
                ".filter((box) => box.width < 24 || box.height < 24).length"
            )
            assert sizes == 0


def test_emergency_numbers_stay_in_sight(new_page: Pages, site_url: str, chart: Chart) -> None:
    """Wherever somebody is in the page, the numbers are on the screen, on top."""
    page = new_page(viewport=PHONE)
    page.goto(f"{site_url}{chart.url}?stap={chart.nodes[2].id}")
    for share in (0.2, 0.5, 0.8):
        page.evaluate("share => scrollTo(0, document.body.scrollHeight * share)", share)
        link = page.locator('.schema-nood a[href="tel:112"]')
        expect(link).to_be_in_viewport()
        box = link.bounding_box()
        assert box is not None
        spot = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        on_top = page.evaluate("([x, y]) => document.elementFromPoint(x, y).textContent", spot)
        assert on_top == "112"


def test_without_script_the_text_is_the_walk(new_page: Pages, site_url: str, chart: Chart) -> None:
    """Each “ga naar stap” leads to its step, and the way in leads to the first."""
    page = new_page(java_script_enabled=False)
    page.goto(f"{site_url}{chart.url}")
    begin = page.get_by_role("link", name="Begin bij stap 1")
    expect(begin).to_have_attribute("href", f"#stap-{start(chart).id}")
    begin.click()
    for arrow in max(paths(chart), key=len):
        item = page.locator(f"#stap-{arrow.source}")
        item.locator(f'.schema-wegen a[href="#stap-{arrow.target}"]').first.click()
        expect(page.locator(f"#stap-{arrow.target}")).to_be_in_viewport()
    expect(page.locator(".schema-heel svg")).to_be_visible()


def test_the_browsers_back_button_goes_back_a_step(desk: Page, site_url: str) -> None:
    """Back, Terug, Opnieuw and an address with a step do what they say."""
    desk.goto(f"{site_url}docs/stroomschemas/kantoor.html?stap=k-grens")
    title = desk.locator(".schema-paneel h3")
    expect(title).to_have_text("Geef je grens aan als waarschuwing en laat de burger kiezen")
    choice(desk, "k-beeindig").click()
    choice(desk, "k-weg").click()
    desk.go_back()
    expect(title).to_have_text("Beëindig het gesprek")
    desk.get_by_role("button", name="Terug", exact=True).click()
    expect(title).to_have_text("Geef je grens aan als waarschuwing en laat de burger kiezen")
    assert "stap=k-grens" in desk.url
    desk.get_by_role("button", name="Opnieuw").click()
    expect(desk.locator(".schema-paneel .schema-soort")).to_contain_text("Stap 1.")
    choice(desk, "k-erger").click()
    desk.evaluate("location.hash = '#stap-k-weg'")
    expect(title).to_have_text("De burger blijft agressief of het wordt erger")


def test_an_unknown_step_in_the_address_starts_at_the_beginning(
    new_page: Pages, site_url: str
) -> None:
    """A stale or broken address never leaves an empty panel or an error."""
    page = new_page()
    page.goto(f"{site_url}docs/stroomschemas/kantoor.html?stap=%3Cscript%3E")
    expect(page.get_by_role("button", name="Begin bij stap 1")).to_be_visible()


def test_parallel_ways_stay_open_until_they_are_walked(desk: Page, site_url: str) -> None:
    """After reporting, each thing that follows is offered until all are done."""
    desk.goto(f"{site_url}docs/stroomschemas/kantoor.html?stap=k-melden")
    choice(desk, "k-opvang").click()
    offered = desk.locator(".schema-keuzes button").evaluate_all(
        "all => all.map(b => b.dataset.naar)"
    )
    assert offered == ["k-overleg", "k-szw"]
    choice(desk, "k-szw").click()
    choice(desk, "k-overleg").click()
    choice(desk, "k-sanctie").click()
    desk.get_by_role("button", name="Dit geldt niet").click()
    expect(desk.locator(".schema-keuzes")).to_contain_text("Die moet worden verhaald.")
    expect(desk.locator(".schema-keuzes")).to_contain_text("Je bent aan het eind.")
    expect(desk.locator(".schema-melding")).to_have_text("Stap 18.")


def test_nothing_is_kept(new_page: Pages, site_url: str) -> None:
    """No storage, no cookie, after a walk."""
    page = new_page()
    page.goto(f"{site_url}docs/stroomschemas/telefonie.html?stap=t-start")
    choice(page, "t-erger").click()
    kept = "localStorage.length + sessionStorage.length + document.cookie.length"
    assert page.evaluate(kept) == 0


def test_only_the_way_walked_is_printed(new_page: Pages, site_url: str) -> None:
    """The trace prints alone, and the page is itself again afterwards."""
    page = new_page()
    page.add_init_script(
        "window.print = () => { window.printed = document.documentElement.className; }"
    )
    page.goto(f"{site_url}docs/stroomschemas/kantoor.html?stap=k-grens")
    page.get_by_role("button", name="Druk mijn weg af").click()
    assert "schema-spoor-drukken" in page.evaluate("window.printed")
    page.emulate_media(media="print")
    expect(page.locator(".schema-spoor")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_zoom_works_by_buttons_and_keys(desk: Page, site_url: str) -> None:
    """The picture grows within its frame, never the page."""
    desk.goto(f"{site_url}docs/stroomschemas/kantoor.html")
    picture = desk.locator(".schema-heel svg")

    def width() -> float:
        box = picture.bounding_box()
        assert box is not None
        return box["width"]

    natural = width()
    desk.get_by_role("button", name="Groter").click()
    assert width() > natural * 1.2
    desk.locator(".schema-heel .schema-venster").focus()
    desk.keyboard.press("+")
    desk.keyboard.press("+")
    assert width() > natural * 1.8
    assert desk.evaluate("document.documentElement.scrollWidth <= innerWidth")
    desk.keyboard.press("0")
    assert width() == natural


def test_a_box_in_the_picture_is_reached_by_keys_and_shows_it(desk: Page, site_url: str) -> None:
    """A focused box has a thicker border and Enter leads to its step."""
    desk.goto(f"{site_url}docs/stroomschemas/kantoor.html")
    box = desk.locator("#plaat-k-beeindig a")
    box.focus()
    assert (
        box.locator("polygon").first.evaluate("shape => getComputedStyle(shape).strokeWidth")
        == "4px"
    )
    desk.keyboard.press("Enter")
    expect(desk.locator("#stap-k-beeindig")).to_be_in_viewport()
