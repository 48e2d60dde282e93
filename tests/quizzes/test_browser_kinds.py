"""A learner answers an item of each kind: by mouse, by keys, half-way, again, and unsure."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from bs4 import BeautifulSoup
from playwright.sync_api import Locator, Page, expect

from agressieprotocol.quizzes.model import Item, Kind
from agressieprotocol.site.headers import headers_for

pytestmark = [pytest.mark.site, pytest.mark.browser]
PREFIX = "agressieprotocol/vraag/"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: A page of the site whose exercise makes place for one of ours.
SHELL = "docs/oefenen/herken-het-type.html"


class Desk:
    """A page with an item of each kind, and what a learner does there."""

    def __init__(self, page: Page, samples: dict[Kind, Item], address: str) -> None:
        """Keep the page, its items and where it is."""
        self.page, self.samples, self.address = page, samples, address
        self.item = page.locator(".quiz-item[data-nu]")
        self.feedback = page.locator(".quiz-feedback")

    def to(self, kind: Kind) -> Desk:
        """Go to the item of a kind."""
        self.page.evaluate("(id) => (location.hash = id)", self.samples[kind].id)
        expect(self.page.locator(f'.quiz-item[data-nu][data-soort="{kind}"]')).to_be_visible()
        return self

    def again(self, kind: Kind) -> Desk:
        """Load the page again, at the item of a kind."""
        self.page.goto("about:blank")
        self.page.goto(self.address)
        self.page.wait_for_selector(".quiz[data-klaar]")
        return self.to(kind)

    def button(self, name: str) -> Locator:
        """Return a button by its exact name."""
        return self.page.get_by_role("button", name=name, exact=True)

    def press(self, *names: str) -> None:
        """Press buttons, one after the other."""
        for name in names:
            self.button(name).click()

    def kept(self, kind: Kind) -> Any:  # noqa: ANN401 - any JSON
        """Return what the browser keeps of the answer to an item."""
        key = PREFIX + self.samples[kind].key
        text = self.page.evaluate("(key) => localStorage.getItem(key)", key)
        return None if text is None else json.loads(text)

    def keep(self, kind: Kind, entry: object) -> None:
        """Put something in the place of an answer."""
        pair = [PREFIX + self.samples[kind].key, json.dumps(entry)]
        self.page.evaluate("([key, text]) => localStorage.setItem(key, text)", pair)

    def step(self, text: str, name: str) -> None:
        """Choose in a case, check, and see what is said."""
        self.item.get_by_role("radio", name=text).check()
        self.button("Dit doe ik").click()
        expect(self.feedback).to_contain_text(name)


@pytest.fixture(scope="session")
def proof(site: Path, sample_html: str) -> str:
    """Return a page of the site with the exercise that has an item of each kind."""
    page = BeautifulSoup((site / SHELL).read_text(encoding="utf-8"), "html.parser")
    exercise, button = page.select_one(".quiz"), page.select_one(".quiz-lite")
    assert exercise is not None
    assert button is not None
    button.extract()
    exercise.replace_with(BeautifulSoup(sample_html, "html.parser"))
    return str(page)


@pytest.fixture
def sit(
    new_page: Callable[..., Page], site_url: str, proof: str, samples: dict[Kind, Item]
) -> Callable[..., Desk]:
    """Return a function that gives a learner the page, with Playwright's options for it."""

    def make(**options: Any) -> Desk:  # noqa: ANN401 - whatever Playwright takes
        page = new_page(service_workers="block", **options)
        headers = headers_for("/proef.html") | {"Content-Type": "text/html; charset=utf-8"}
        page.route("**/proef.html", lambda route: route.fulfill(body=proof, headers=headers))
        desk = Desk(page, samples, f"{site_url}docs/oefenen/proef.html")
        page.goto(desk.address)
        return desk

    return make


@pytest.fixture
def desk(sit: Callable[..., Desk]) -> Desk:
    """Return the page, with the player running."""
    desk = sit()
    desk.page.wait_for_selector(".quiz[data-klaar]")
    return desk


def test_several_is_answered_by_keys_and_mended(desk: Desk) -> None:
    """Space checks a box; what is missing is counted and not told; a second try may be right."""
    desk.to(Kind.SEVERAL).press("Controleer")
    expect(desk.feedback).to_have_text("Kies eerst een of meer antwoorden.")
    boxes = desk.item.get_by_role("checkbox")
    expect(boxes.first).to_be_focused()
    desk.page.keyboard.press("Space")
    desk.page.keyboard.press("Enter")
    expect(desk.feedback).to_contain_text("Deels goed: 1 van de 2 goed")
    expect(desk.feedback).to_contain_text("Je mist nog 1 antwoord.")
    expect(desk.feedback).to_contain_text("Hoort erbij: Weggaan")
    expect(desk.feedback).not_to_contain_text("Hulp halen")
    desk.press("Probeer het opnieuw")
    expect(boxes.first).to_be_focused()
    expect(desk.feedback).to_be_empty()
    boxes.nth(1).check()
    desk.press("Controleer")
    expect(desk.feedback).to_contain_text("Juist: 2 van de 2 goed")
    expect(desk.button("Probeer het opnieuw")).to_be_hidden()
    assert desk.kept(Kind.SEVERAL)["antwoord"] == [0, 1]
    assert desk.kept(Kind.SEVERAL)["eerst"] == {"oordeel": "onjuist"}


def test_order_is_made_by_places_and_by_arrows(desk: Desk) -> None:
    """A step moves to the place that is chosen, keeps the focus, and the move is told."""
    desk.to(Kind.ORDER).press("Controleer")
    expect(desk.feedback).to_have_text("Zet de stappen eerst in de goede volgorde.")
    steps = desk.item.locator(".quiz-stappen > li label")
    first = desk.item.get_by_role("combobox", name="Meld het")
    first.focus()
    first.select_option("4")
    expect(first).to_be_focused()
    expect(steps.last).to_have_text("Meld het")
    expect(desk.feedback).to_have_text("Deze stap staat nu op plaats 4.")
    desk.item.get_by_role("combobox", name="Ga weg").select_option("1")
    while steps.nth(1).inner_text() != "Vertel het":
        desk.button("Omhoog: Vertel het").press("Enter")
    expect(desk.item.get_by_role("combobox", name="Vertel het")).to_have_value("1")
    desk.press("Controleer")
    expect(desk.feedback).to_contain_text("Juist: 6 van de 6 goed")
    desk.button("Omlaag: Ga weg").click()
    expect(desk.feedback).to_have_text("Deze stap staat nu op plaats 2.")
    desk.press("Controleer")
    expect(desk.feedback).to_contain_text("Hoort eerder: Ga weg")
    expect(desk.feedback).to_contain_text("Deels goed: 5 van de 6 goed")
    desk.again(Kind.ORDER)
    assert [steps.nth(n).inner_text() for n in (0, 1)] == ["Vertel het", "Ga weg"]
    expect(desk.feedback).to_contain_text("Deels goed: 5 van de 6 goed")


def test_match_is_a_choice_for_each_left_side(desk: Desk) -> None:
    """What is left open counts as not right, and may be chosen later."""
    desk.to(Kind.MATCH).press("Controleer")
    expect(desk.feedback).to_contain_text("Kies eerst")
    desk.item.get_by_role("combobox", name="Roepen").select_option("Emotie")
    desk.item.get_by_role("combobox", name="Dreigen").select_option("Iets anders")
    desk.press("Controleer")
    expect(desk.feedback).to_contain_text("Deels goed: 1 van de 3 goed")
    expect(desk.feedback).to_contain_text("Past: Roepen: Emotie")
    expect(desk.feedback).to_contain_text("Past niet: Dreigen: Iets anders")
    expect(desk.feedback).to_contain_text("Huilen: je koos nog niets")


def test_a_report_is_followed_by_own_words_that_are_kept_nowhere(desk: Desk) -> None:
    """First the whole report, then a place to write; no storage and no address holds the text."""
    desk.to(Kind.REPORT)
    own = desk.page.get_by_role("textbox", name="Schrijf de melding nu in je eigen woorden")
    expect(own).to_have_count(0)
    right = ("Hij gooide een stoel om.", "Aan de balie.", "Vanochtend om tien uur.")
    for sentence in ("Iemand.", *right, "Hij riep dat hij te lang wachtte."):
        desk.item.get_by_role("radio", name=sentence).check()
    desk.press("Controleer")
    expect(desk.feedback).to_contain_text("Deels goed: 4 van de 5 goed")
    expect(desk.feedback).to_contain_text("Dit is niet volledig. Zeg meer.")
    expect(desk.feedback).to_contain_text("Een man met een groene jas. Hij gooide een stoel om.")
    own.fill("geheime woorden")
    desk.press("Volgende vraag")
    desk.page.reload()
    held = desk.page.evaluate("JSON.stringify([localStorage, sessionStorage, location.href])")
    assert "geheime" not in held
    desk.to(Kind.REPORT)
    expect(own).to_have_value("")


# --- A case ---------------------------------------------------------------------------------------


def test_a_case_is_played_step_by_step(desk: Desk) -> None:
    """Warning first, then one step at a time, tension in words, and an ending with its care."""
    desk.to(Kind.CASE)
    expect(desk.item.get_by_text("In deze casus wordt gedreigd.")).to_be_visible()
    expect(desk.button("Dit doe ik")).to_be_hidden()
    expect(desk.button("Sla deze casus over")).to_be_visible()
    desk.press("Begin de casus")
    heading = desk.item.get_by_role("heading", level=4)
    expect(heading).to_have_text("Stap 1")
    expect(heading).to_be_focused()
    expect(desk.item).to_contain_text("Spanning: boos (3 van 5)")
    desk.press("Dit doe ik")
    expect(desk.feedback).to_have_text("Kies eerst wat je doet.")
    desk.step("Je roept terug.", "De spanning stijgt: dreigend.")
    expect(desk.feedback).to_contain_text("Onjuist")
    desk.press("Verder")
    expect(heading).to_have_text("Stap 2")
    expect(heading).to_be_focused()
    expect(desk.feedback).to_be_empty()
    desk.press("Eén stap terug")
    expect(desk.item.get_by_role("radio", name="Je roept terug.")).to_be_checked()
    desk.step("Je luistert.", "De spanning daalt: geïrriteerd.")
    desk.press("Verder")
    desk.step("Je maakt een nieuwe afspraak.", "Verdedigbaar")
    desk.press("Verder")
    expect(heading).to_have_text("Einde: goed afgelopen")
    expect(desk.item).to_contain_text("Je keuzes: 2 van de 2 goed.")
    expect(desk.item).to_contain_text("Melden. Je vertelt het je manager.")
    expect(desk.item).to_contain_text("Nazorg. Je praat erover.")
    expect(desk.item.get_by_role("link", name="112")).to_be_visible()
    assert desk.kept(Kind.CASE)["oordeel"] == "verdedigbaar"


def test_a_case_goes_on_where_it_was_left(desk: Desk) -> None:
    """Half-way it is not done, after a reload the next step stands there; at the end it is done."""
    desk.to(Kind.CASE).press("Begin de casus")
    desk.step("Je roept terug.", "Onjuist")
    done = desk.page.locator('[data-deel="gedaan"]')
    expect(done).to_have_text("0 van de 6 vragen gedaan")
    desk.again(Kind.CASE)
    expect(desk.item).to_contain_text("Hij dreigt met zijn vuist.")
    desk.step("Je drukt op de alarmknop.", "Juist")
    expect(done).to_have_text("1 van de 6 vragen gedaan")
    desk.again(Kind.CASE)
    expect(desk.item.get_by_role("heading", name="Einde: goed afgelopen")).to_be_visible()
    desk.press("Casus opnieuw")
    expect(desk.item).to_contain_text("Hij roept dat hij al uren wacht.")


# --- What is kept ---------------------------------------------------------------------------------


BROKEN: dict[Kind, list[object]] = {
    Kind.SEVERAL: [[], [0, 0], [9], "0", 0, {"0": 1}],
    Kind.ORDER: [[0, 1, 2], [0, 1, 2, 2], None, [0, 1, 2, "3"]],
    Kind.MATCH: [[None] * 3, [0, 0], [0, 0, 9], True],
    Kind.REPORT: [[None] * 5, [0], [0, 0, 0, 0, 3]],
    Kind.CASE: [[9], [0, 1, 0], [1.5], "x"],
}


def test_what_is_no_answer_to_the_item_is_set_aside(desk: Desk) -> None:
    """Any JSON may stand where an answer was: the item begins anew, and that is said."""
    for answers in zip_longest(*BROKEN.values(), fillvalue="geen antwoord"):
        for kind, answer in zip(BROKEN, answers, strict=True):
            desk.keep(kind, {"antwoord": answer})
        desk.again(Kind.CHOICE)
        expect(desk.page.locator(".quiz-melding")).to_contain_text("was niet te lezen")
        assert [desk.kept(kind) for kind in BROKEN] == [None] * len(BROKEN), answers
    expect(desk.page.locator('[data-deel="gedaan"]')).to_have_text("0 van de 6 vragen gedaan")


def test_who_wants_says_how_sure_and_hears_what_it_teaches(desk: Desk) -> None:
    """One switch, remembered; the first answer counts; a case is left out."""
    sure = desk.page.get_by_role("group", name="Hoe zeker ben je?")
    expect(sure).to_be_hidden()
    desk.page.get_by_label("Vraag me steeds hoe zeker ik ben").check()
    desk.again(Kind.CHOICE)
    sure.get_by_label("Weet ik zeker").check()
    desk.item.get_by_role("radio", name="Agressie").check()
    desk.press("Controleer")
    expect(desk.feedback).to_contain_text("Je wist het zeker, en toch klopt het niet helemaal.")
    desk.item.get_by_role("radio", name="Emotie").check()
    desk.press("Controleer", "Volgende vraag")
    expect(sure.get_by_label("Weet ik zeker")).not_to_be_checked()
    desk.to(Kind.CASE)
    expect(sure).to_be_hidden()
    desk.press("Sla deze casus over")
    said = desk.page.locator('[data-deel="zekerheid"]')
    expect(said).to_contain_text("Je wist het 1 keer zeker. Daarvan was er geen goed.")


# --- For everybody --------------------------------------------------------------------------------


def states(desk: Desk) -> Callable[[Kind], None]:
    """Return a function that answers the item of a kind somehow."""

    def reach(kind: Kind) -> None:
        desk.to(kind)
        if kind is Kind.CASE:
            desk.press("Begin de casus")
            desk.step("Je roept terug.", "Onjuist")
            return
        if kind is Kind.ORDER:
            desk.item.locator(".quiz-pijl:enabled").first.click()
        elif kind is Kind.MATCH:
            desk.item.get_by_role("combobox").first.select_option(index=1)
        else:
            desk.item.locator(".quiz-optie input").first.check()
        desk.press("Controleer")

    return reach


def test_axe_finds_nothing_in_any_kind(sit: Callable[..., Desk]) -> None:
    """With an answer, at the narrowest width, where nothing scrolls sideways, light and dark."""
    desk = sit(viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    desk.page.wait_for_selector(".quiz[data-klaar]")
    desk.page.get_by_label("Vraag me steeds hoe zeker ik ben").check()
    reach, found = states(desk), []
    for kind in Kind:
        reach(kind)
        found += violations(desk.page, f"{kind} beantwoord")
    desk.press("Verder")
    desk.step("Je drukt op de alarmknop.", "Juist")
    desk.press("Verder")
    assert [*found, *violations(desk.page, "einde van de casus")] == []


def violations(page: Page, state: str) -> list[str]:
    """Return what is wrong in a state: by axe, too small to touch, or too wide."""
    found = axe(page, {"type": "tag", "values": WCAG})
    page.emulate_media(color_scheme="dark")
    found += axe(page, {"type": "rule", "values": ["color-contrast"]})
    page.emulate_media(color_scheme="light")
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found.append("breder dan het scherm")
    if page.locator(TARGETS).evaluate_all(TOO_SMALL):
        found.append("te klein om te raken")
    return [f"{state}: {fault}" for fault in found]


TARGETS = ".quiz :is(button, summary, label.quiz-optie, select):visible"
TOO_SMALL = "(all) => all.some((one) => one.offsetWidth < 24 || one.offsetHeight < 24)"


def axe(page: Page, rules: dict[str, object]) -> list[str]:
    """Let axe look at the exercise; return what it objects to."""
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    result = Axe().run(page, context=".quiz", options=options).response["violations"]
    return [f"{v['id']} {json.dumps([n['target'] for n in v['nodes']][:3])}" for v in result]


def test_without_script_every_kind_can_be_read(sit: Callable[..., Desk]) -> None:
    """Each item shows; no button and no question of the player does; a case goes by links."""
    desk = sit(java_script_enabled=False)
    expect(desk.page.locator(".quiz-item:visible")).to_have_count(len(Kind))
    expect(desk.page.locator(":is(.quiz button, .quiz-zeker, .quiz-stand):visible")).to_have_count(
        0
    )
    desk.page.get_by_role("link", name="Je roept terug.").click()
    expect(desk.page.locator(".casus-knoop:target")).to_contain_text("Hij dreigt met zijn vuist.")
