"""An evening in a browser: by keys and clicker, with the notes in a second window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from agressieprotocol.content import Content
from agressieprotocol.slides.inline import script, style
from agressieprotocol.slides.model import Deck

pytestmark = [pytest.mark.site, pytest.mark.browser]
PAGE = "modules/startbijeenkomst/dias"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PROJECTOR = {"width": 1280, "height": 720}
KEEPS_NOTHING = "localStorage.length + sessionStorage.length"
FITS = """() => {
  const stage = document.querySelector(".podium-dia");
  return stage.scrollHeight <= stage.clientHeight + 1 && stage.scrollWidth <= stage.clientWidth
    && parseFloat(getComputedStyle(stage).fontSize) >= 17;
}"""


class Evening:
    """The slides of a page, shown on a projector."""

    def __init__(self, page: Page, address: str) -> None:
        """Keep the page and its parts."""
        self.page, self.address = page, address
        self.podium = page.locator(".podium")
        self.slide = self.podium.locator(".dia:not([hidden])")
        self.count = self.podium.locator(".podium-stand")

    def open(self) -> Evening:
        """Go to the page."""
        self.page.goto(self.address)
        return self

    def begin(self, length: int) -> None:
        """Start an agenda with the keyboard alone."""
        button = self.page.get_by_role("button", name=f"Toon op het scherm ({length} minuten)")
        button.focus()
        self.page.keyboard.press("Enter")
        expect(self.count).to_contain_text("Dia 1 van")

    def press(self, *keys: str) -> None:
        """Press keys, as a person or a clicker would."""
        for key in keys:
            self.page.keyboard.press(key)

    def go(self, anchor: str) -> Locator:
        """Go on by a clicker until a slide is there."""
        for _ in range(60):
            if self.slide.get_attribute("id") == anchor:
                break
            self.press("PageDown")
        expect(self.slide).to_have_id(anchor)
        return self.slide

    def button(self, name: str) -> Locator:
        """Return a button of the presentation."""
        return self.podium.get_by_role("button", name=name, exact=True)


@pytest.fixture
def evening(new_page: Callable[..., Page], site_url: str) -> Callable[..., Evening]:
    """Return a function that opens the slides in a browser of their own."""

    def make(**options: Any) -> Evening:  # noqa: ANN401 - whatever Playwright takes
        page = new_page(service_workers="block", **options)
        return Evening(page, f"{site_url}{PAGE}.html").open()

    return make


@pytest.fixture
def deck(content: Content) -> Deck:
    """Return the slides of the evening."""
    return content.decks[PAGE]


def notes_of(evening: Evening) -> Page:
    """Open the window with the notes."""
    with evening.page.expect_popup() as opened:
        evening.button("Notities").click()
    expect(opened.value.locator(".notities-stand")).to_contain_text("Dia")
    return opened.value


def test_a_whole_evening_by_clicker(evening: Callable[..., Evening], deck: Deck) -> None:
    """From the first slide to the last: each fits, is revealed in steps, and keeps in step."""
    show = evening(viewport=PROJECTOR, reduced_motion="reduce")
    show.begin(90)
    notes = notes_of(show)
    for number, (_, slide) in enumerate(deck.agenda(90), start=1):
        expect(show.slide).to_have_id(slide.anchor)
        expect(show.count).to_have_text(f"Dia {number} van {len(deck.agenda(90))}")
        expect(notes.locator(".notities-titel")).to_have_text(slide.title)
        expect(show.slide.locator(".dia-notitie")).to_be_hidden()
        held = show.slide.locator("[data-onthul]")
        for shown in range(held.count()):
            expect(held.nth(shown)).to_be_hidden()
            show.press("PageDown")
            expect(held.nth(shown)).to_be_visible()
        assert show.page.evaluate(FITS), slide.id
        show.press("PageDown")
    planned = notes.locator(".notities-klok")
    expect(planned).to_contain_text("Gepland tot en met deze dia: 90 minuten.")
    show.press("Escape")
    expect(show.podium).to_have_count(0)
    expect(notes.locator(".notities-stand")).to_contain_text("gestopt")
    notes.keyboard.press("Escape")
    expect(notes.locator(".podium")).to_be_hidden()
    ids = show.page.locator(".dias > .dia").evaluate_all("(all) => all.map((one) => one.id)")
    assert ids == [slide.anchor for slide in deck.slides]
    expect(show.page.locator("[data-onthul][hidden]")).to_have_count(0)


def test_keys_go_on_back_to_the_ends_and_black(evening: Callable[..., Evening]) -> None:
    """Every key that the guide names does what it says; the notes can steer as well."""
    show = evening(viewport=PROJECTOR)
    show.begin(60)
    for key, number in (
        ("ArrowRight", 2),
        ("ArrowDown", 3),
        (" ", 3),
        ("Enter", 4),
        ("ArrowLeft", 3),
        ("ArrowUp", 3),
        ("PageUp", 2),
        ("End", 18),
        ("Home", 1),
    ):
        show.press(key)
        expect(show.count).to_have_text(f"Dia {number} van 18")
    for key in ("b", "."):
        show.press(key)
        expect(show.podium).to_have_class("podium podium-zwart")
        show.press("PageDown")
        expect(show.podium).to_have_class("podium")
        expect(show.count).to_have_text("Dia 1 van 18")
    notes = notes_of(show)
    notes.keyboard.press("PageDown")
    expect(show.count).to_have_text("Dia 2 van 18")
    notes.keyboard.press(" ")
    expect(show.count).to_have_text("Dia 3 van 18")
    show.button("Vorige").click()
    expect(notes.locator(".notities-titel")).to_have_text("Zo zorgen we vanavond voor elkaar")
    show.button("Stop").click()
    expect(show.podium).to_have_count(0)


def test_hands_become_bars_and_are_gone_after_a_reload(evening: Callable[..., Evening]) -> None:
    """The numbers stand beside the bars as text; nothing of them is kept."""
    show = evening(viewport=PROJECTOR)
    show.begin(60)
    slide = show.go("dia-casus-drie-keer")
    boxes = slide.get_by_role("spinbutton")
    for place, count in enumerate(("3", "1", "", "12")):
        boxes.nth(place).fill(count)
    said = slide.locator(".peiling-getal")
    expect(said).to_have_text(
        ["3 van 16 (19%)", "1 van 16 (6%)", "0 van 16 (0%)", "12 van 16 (75%)"]
    )
    expect(slide.locator(".peiling-balk").first).to_be_visible()
    assert show.page.evaluate(FITS)
    # A clicker goes on while a box has the focus; an arrow is for the box.
    boxes.nth(1).press("ArrowUp")
    expect(boxes.nth(1)).to_have_value("2")
    expect(slide.locator(".peiling-antwoord")).to_be_hidden()
    boxes.nth(1).press("PageDown")
    answer = slide.locator(".peiling-antwoord")
    expect(answer).to_contain_text("D: juist.")
    expect(answer.get_by_role("link", name="De burger weigert: sla alarm").first).to_be_visible()
    assert show.page.evaluate(KEEPS_NOTHING) == 0
    show.page.reload()
    values = show.page.locator(".peiling input").evaluate_all("(all) => all.map((i) => i.value)")
    assert set(values) == {""}


def test_the_role_switch(evening: Callable[..., Evening]) -> None:
    """First the employee, then side by side, then the difference; buttons show one of the two."""
    show = evening(viewport=PROJECTOR)
    show.begin(60)
    slide = show.go("dia-rol-alarm")
    employee, official, difference = slide.locator("[data-rol]").all()
    pressed = slide.locator('button[aria-pressed="true"]')
    expect(employee).to_be_visible()
    expect(official).to_be_hidden()
    expect(pressed).to_have_text("Medewerker")
    show.press("PageDown")
    expect(official).to_be_visible()
    expect(pressed).to_have_text("Naast elkaar")
    left, right = employee.bounding_box(), official.bounding_box()
    assert left is not None
    assert right is not None
    assert left["x"] + left["width"] <= right["x"]
    show.button("Politieke ambtsdrager").press("Enter")
    expect(employee).to_be_hidden()
    expect(official).to_be_visible()
    show.button("Naast elkaar").press(" ")
    show.press("PageDown")
    expect(difference).to_contain_text("§ 6.3")
    found = Axe().run(
        show.page, context=".podium", options={"runOnly": {"type": "tag", "values": WCAG}}
    )
    assert [violation["id"] for violation in found.response["violations"]] == []


def test_on_a_phone_and_without_script(evening: Callable[..., Evening]) -> None:
    """It reflows at 320 px, with buttons to tap; without a second window it says so and goes on.

    Without script all can be read.
    """
    show = evening(viewport={"width": 320, "height": 640}, has_touch=True)
    width = "document.documentElement.scrollWidth"
    assert show.page.evaluate(width) <= 320
    show.page.evaluate("window.open = () => null")
    show.begin(60)
    show.button("Notities").tap()
    expect(show.podium.locator(".podium-melding")).to_contain_text("Sta het toe")
    for _ in range(7):
        show.button("Volgende").tap()
    expect(show.count).to_have_text("Dia 5 van 18")
    stage = show.page.evaluate("document.querySelector('.podium-dia').scrollWidth")
    assert stage <= 320
    small = "(all) => all.filter((b) => b.offsetWidth < 24 || b.offsetHeight < 24).length"
    assert show.podium.locator("button:visible").evaluate_all(small) == 0
    bare = evening(java_script_enabled=False)
    expect(bare.page.get_by_role("button", name="Toon op het scherm")).to_have_count(0)
    for part in bare.page.locator(".dia-notitie, [data-onthul], [data-rol]").all():
        expect(part).to_be_visible()


def test_it_works_in_one_file_from_a_folder(
    evening: Callable[..., Evening], tmp_path: Path
) -> None:
    """Inlined, without a server, the notes still keep in step."""
    slides = "".join(
        f'<section class="dia" id="dia-{n}" data-minuten="{n}"><h2>Dia nummer {n}</h2>'
        f"<p>Tekst</p><aside class='dia-notitie'><p>Zeg {n}</p></aside></section>"
        for n in (1, 2)
    )
    html = (
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Casussen</title>'
        f'<style>{style()}</style></head><body><main><div class="dias" data-dias>{slides}</div>'
        f'</main><script type="module">{script()}</script></body></html>'
    )
    (tmp_path / "dias.html").write_text(html, encoding="utf-8")
    show = evening(viewport=PROJECTOR)
    show.page.goto((tmp_path / "dias.html").as_uri())
    show.page.get_by_role("button", name="Toon op het scherm").click()
    notes = notes_of(show)
    expect(notes.locator(".notities-tekst")).to_have_text("Zeg 1")
    show.press("PageDown")
    expect(notes.locator(".notities-tekst")).to_have_text("Zeg 2")
    expect(notes.locator(".notities-klok")).to_contain_text(
        "Gepland tot en met deze dia: 3 minuten."
    )
    notes.keyboard.press("PageUp")
    expect(show.count).to_have_text("Dia 1 van 2")
