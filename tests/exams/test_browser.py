"""A learner takes a test and repeats what went wrong, in a browser, also without a connection."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from math import floor
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from agressieprotocol.content import Content
from agressieprotocol.exams.model import Exam, Series
from agressieprotocol.quizzes.grade import grade
from agressieprotocol.quizzes.model import Item, Verdict

pytestmark = [pytest.mark.site, pytest.mark.browser]
ROOM = "agressieprotocol/"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
STORAGE_OFF = """
Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError"); },
});
"""
#: Gives the item that is shown some answer, whatever its kind.
ANSWER = """(item) => {
  const change = (one) => one.dispatchEvent(new Event("change", { bubbles: true }));
  item.querySelector(".quiz-pijl:not(:disabled)")?.click();
  for (const select of item.querySelectorAll(".quiz-paren select")) {
    select.selectedIndex = 1;
    change(select);
  }
  for (const group of item.querySelectorAll("fieldset")) {
    group.querySelector(".quiz-optie input")?.click();
  }
}"""


class Sitting:
    """A page of the site with a test or what is to be repeated."""

    def __init__(self, page: Page, address: str, within: str) -> None:
        """Keep the page, and the part of it that this is about."""
        self.page, self.address = page, address
        self.part = page.locator(within)
        self.item = self.part.locator(".quiz-item[data-nu]")

    def open(self) -> Sitting:
        """Go to the page and wait until its script runs."""
        self.page.goto(self.address)
        expect(self.part).to_have_attribute("data-klaar", "")
        return self

    def press(self, *names: str) -> None:
        """Press buttons, one after the other."""
        for name in names:
            self.part.get_by_role("button", name=name, exact=True).click()

    def says(self, name: str) -> Locator:
        """Return a part that tells something."""
        return self.part.locator(f'[data-deel="{name}"]')

    def kept(self, key: str) -> Any:  # noqa: ANN401 - any JSON
        """Return what the browser keeps under a key."""
        text = self.page.evaluate("(key) => localStorage.getItem(key)", ROOM + key)
        return None if text is None else json.loads(text)

    def keep(self, key: str, entry: object) -> None:
        """Put something into the browser."""
        pair = [ROOM + key, json.dumps(entry)]
        self.page.evaluate("([key, text]) => localStorage.setItem(key, text)", pair)


@pytest.fixture
def sit(new_page: Callable[..., Page], site_url: str) -> Callable[..., Sitting]:
    """Return a function that gives a learner a browser at a page."""

    def make(name: str, within: str, **options: Any) -> Sitting:  # noqa: ANN401 - any JSON
        page = new_page(service_workers="block", **options)
        return Sitting(page, f"{site_url}docs/oefenen/{name}.html", within)

    return make


@pytest.fixture
def exam(content: Content) -> Exam:
    """Return a test that the site offers."""
    return content.exams["kantoor"]


@pytest.fixture
def sitting(sit: Callable[..., Sitting]) -> Sitting:
    """Return the test, ready to begin."""
    return sit("toets", "#toets-kantoor").open()


def items_of(series: Series) -> list[Item]:
    """Return the items of a series in their order."""
    return [one.item for one in series.asked]


def mark(items: list[Item], answers: dict[str, Any]) -> int:
    """Return the mark that the engine gives."""
    answered = [grade(item, answers[item.key]) for item in items if item.key in answers]
    shares = (Fraction(*result.credit) for result in answered)
    return floor(100 * sum(shares, Fraction()) / len(items))


def test_a_test_is_taken_left_and_handed_in(sitting: Sitting, exam: Exam) -> None:
    """The declared seed's items, no feedback until the end, then the mark of the engine."""
    items = items_of(exam.series[0])
    sitting.press("Begin de toets")
    expect(sitting.item.get_by_role("heading")).to_be_focused()
    keys = sitting.part.locator(".quiz-item").evaluate_all("(a) => a.map((i) => i.dataset.sleutel)")
    assert keys == [item.key for item in items]
    for _ in items[:5]:
        sitting.item.evaluate(ANSWER)
        expect(sitting.part.locator("[data-oordeel]:visible")).to_have_count(0)
        sitting.press("Volgende vraag")
    sitting.open()
    sitting.press("Ga verder met de toets")
    expect(sitting.says("gedaan")).to_have_text("5 van de 15 vragen beantwoord")
    expect(sitting.item.get_by_role("heading")).to_have_text("Vraag 6 van 15")
    for _ in items[5:-1]:
        sitting.item.evaluate(ANSWER)
        sitting.press("Volgende vraag")
    sitting.press("Lever de toets in")
    expect(sitting.says("open")).to_have_text("Er is nog 1 vraag open.")
    sitting.press("Ga verder met de vragen", "Lever de toets in", "Lever toch in")
    answers = sitting.kept("toets/kantoor")["antwoorden"]
    assert len(answers) == 14
    expect(sitting.says("oordeel")).to_be_focused()
    expect(sitting.says("score")).to_contain_text(f"Je haalde {mark(items, answers)}%.")
    told = sitting.part.locator(".toets-antwoord")
    for place, item in enumerate(items[:-1]):
        result = grade(item, answers[item.key])
        word = "deels goed" if result.partly else str(result.verdict)
        expect(told.nth(place)).to_contain_text(f"Vraag {place + 1}: {word}")
        assert sitting.kept(f"vraag/{item.key}")["oordeel"] == result.verdict
    expect(told.last).to_contain_text("niet beantwoord")
    expect(sitting.says("regels").get_by_role("link").first).to_be_visible()
    sitting.press("Nieuwe toets met andere vragen")
    expect(sitting.item).to_be_visible()
    assert sitting.kept("toets/kantoor")["reeks"] == str(exam.series[1].seed)


def test_a_test_needs_its_pages_once(sitting: Sitting) -> None:
    """Without a connection it says so; what was fetched before is enough to go on."""
    page = sitting.page
    page.route("**/oefenen/*.html", lambda route: route.abort())
    sitting.press("Begin de toets")
    expect(sitting.says("bericht")).to_contain_text("Heb je verbinding?")
    assert sitting.kept("toets/kantoor") is None
    page.unroute_all()
    sitting.press("Begin de toets")
    expect(sitting.item).to_be_visible()
    sitting.open()
    page.route("**/oefenen/*.html", lambda route: route.abort())
    sitting.press("Ga verder met de toets")
    expect(sitting.item).to_be_visible()
    page.unroute_all()


def test_two_tests_on_one_page_do_not_mix(sitting: Sitting) -> None:
    """Who begins another leaves the first as it was."""
    sitting.press("Begin de toets")
    sitting.item.evaluate(ANSWER)
    other = sitting.page.locator("#toets-leiding")
    other.get_by_role("button", name="Begin de toets").click()
    expect(other.locator(".quiz-item[data-nu]")).to_be_visible()
    expect(sitting.part.locator(".quiz-item")).to_have_count(0)
    ids = sitting.page.locator("[id]").evaluate_all("(all) => all.map((one) => one.id)")
    assert len(set(ids)) == len(ids)
    sitting.press("Ga verder met de toets")
    expect(sitting.says("gedaan")).to_have_text("1 van de 15 vragen beantwoord")


BROKEN: list[object] = [
    [],
    {"reeks": "1"},
    {"reeks": 1, "antwoorden": {}, "af": False},
    {"reeks": "1", "antwoorden": [], "af": False},
]


def test_what_is_no_attempt_is_set_aside_and_odd_answers_are_open(
    sitting: Sitting, exam: Exam
) -> None:
    """The learner hears of it and begins with a clean slate."""
    for entry in BROKEN:
        sitting.keep("toets/kantoor", entry)
        sitting.open()
        expect(sitting.says("melding")).to_contain_text("was niet te lezen")
    answers = {item.key: "onzin" for item in items_of(exam.series[0])}
    sitting.keep("toets/kantoor", {"reeks": "1", "antwoorden": answers, "af": False})
    sitting.open()
    sitting.press("Ga verder met de toets")
    expect(sitting.says("gedaan")).to_have_text("0 van de 15 vragen beantwoord")


def test_an_attempt_at_items_of_before_lapses_and_its_outcome_stays(sitting: Sitting) -> None:
    """After a change of the test one begins anew, and hears why; what was handed in stays."""
    best = {"score": 93, "op": "2026-11-20T09:00:00.000Z", "versie": "ABC123"}
    attempt = {"reeks": "nul", "antwoorden": {}, "af": False, "beste": best}
    sitting.keep("toets/kantoor", attempt)
    sitting.open()
    expect(sitting.says("bericht")).to_contain_text("zijn veranderd sinds je begon")
    expect(sitting.says("melding")).to_be_empty()
    sitting.press("Begin de toets")
    expect(sitting.item).to_be_visible()
    assert sitting.kept("toets/kantoor")["beste"] == best


def test_one_test_in_two_tabs_loses_no_answer(sitting: Sitting, exam: Exam) -> None:
    """Each tab answers another item; handed in by one, it stops in the other."""
    sitting.press("Begin de toets")
    expect(sitting.item).to_be_visible()
    other = Sitting(sitting.page.context.new_page(), sitting.address, "#toets-kantoor").open()
    other.press("Ga verder met de toets", "Volgende vraag")
    sitting.item.evaluate(ANSWER)
    other.item.evaluate(ANSWER)
    for tab in (sitting, other):
        expect(tab.says("gedaan")).to_have_text("2 van de 15 vragen beantwoord")
    first, second = items_of(exam.series[0])[:2]
    assert set(sitting.kept("toets/kantoor")["antwoorden"]) == {first.key, second.key}
    other.press("Lever de toets in", "Lever toch in")
    expect(other.says("oordeel")).to_be_focused()
    expect(sitting.says("bericht")).to_contain_text("in een ander tabblad ingeleverd")
    expect(sitting.part.locator(".quiz-item")).to_have_count(0)
    assert sitting.kept("toets/kantoor")["af"] is True


# --- Repeating ------------------------------------------------------------------------------------


@pytest.fixture
def review(sit: Callable[..., Sitting]) -> Sitting:
    """Return the page that lets a learner repeat."""
    return sit("herhaal", ".herhaal").open()


def entry(verdict: Verdict, days: float, answer: int = 0) -> dict[str, Any]:
    """Return what is kept of an answer that was given some days ago."""
    moment = (datetime.now(UTC) - timedelta(days=days)).isoformat()
    credit = {"goed": int(verdict is not Verdict.WRONG), "totaal": 1}
    first = {"oordeel": str(verdict)}
    return {"antwoord": answer, "oordeel": str(verdict), **credit, "op": moment, "eerst": first}


@pytest.fixture
def choices(content: Content) -> Iterator[Item]:
    """Return items with one choice, of two exercises."""
    rows = (content.exercises[name].items for name in ("herken-het-type", "norm-en-grens"))
    return iter([item for pair in zip(*rows, strict=False) for item in pair])


def test_what_went_wrong_and_what_was_long_ago_comes_back(
    review: Sitting, choices: Iterator[Item]
) -> None:
    """First what was wrong; a good answer moves it away, a wrong one keeps it near."""
    expect(review.says("klaar")).to_contain_text("nog niets geoefend")
    wrong, old, fresh, half = (next(choices) for _ in range(4))
    review.keep(f"vraag/{old.key}", entry(Verdict.RIGHT, 90))
    review.keep(f"vraag/{wrong.key}", entry(Verdict.WRONG, 1))
    review.keep(f"vraag/{fresh.key}", entry(Verdict.RIGHT, 0))
    review.keep(f"vraag/{half.key}", {**entry(Verdict.WRONG, 9), "eerst": None, "antwoord": [0]})
    review.keep(f"herhaal/{fresh.key}", {"due": "ooit"})
    review.open()
    said = "Er staan 2 vragen klaar. 1 had je nog niet goed. 1 zag je al een tijd niet."
    expect(review.says("klaar")).to_have_text(said)
    expect(review.says("waarschuwing")).to_contain_text("was niet te lezen")
    review.press("Begin met herhalen")
    expect(review.item).to_have_attribute("data-sleutel", wrong.key)
    expect(review.item.get_by_role("heading")).to_be_focused()
    answer_right(review, wrong)
    review.press("Volgende vraag")
    expect(review.item).to_have_attribute("data-sleutel", old.key)
    expect(review.item.locator("input:checked")).to_have_count(0)
    place = next(n for n, o in enumerate(old.options) if o.verdict is Verdict.WRONG)
    review.item.get_by_role("radio").nth(place).check()
    review.press("Controleer", "Bekijk je resultaat")
    assert days_until(review, wrong) > 0.9
    assert days_until(review, old) < 0.1
    assert review.kept(f"vraag/{old.key}")["eerst"] == {"oordeel": "juist"}
    review.press("Kijk wat er nu klaarstaat")
    expect(review.item).to_have_attribute("data-sleutel", old.key)
    answer_right(review, old)
    review.press("Bekijk je resultaat", "Kijk wat er nu klaarstaat")
    expect(review.says("klaar")).to_contain_text("Er staat nu niets klaar.")
    expect(review.says("klaar")).to_be_focused()


def answer_right(review: Sitting, item: Item) -> None:
    """Choose the right option of the item that is shown, and check it."""
    place = next(n for n, o in enumerate(item.options) if o.verdict is Verdict.RIGHT)
    review.item.get_by_role("radio").nth(place).check()
    review.press("Controleer")
    expect(review.says("feedback")).to_contain_text("Juist")


def days_until(review: Sitting, item: Item) -> float:
    """Return when an item is due again, in days from now."""
    due = datetime.fromisoformat(review.kept(f"herhaal/{item.key}")["due"])
    return (due - datetime.now(UTC)) / timedelta(days=1)


def test_repeating_without_a_connection_says_so(review: Sitting, choices: Iterator[Item]) -> None:
    """What was not fetched before cannot be asked; nothing is lost."""
    item = next(choices)
    review.keep(f"vraag/{item.key}", entry(Verdict.WRONG, 1))
    review.open()
    review.page.route("**/oefenen/*.html", lambda route: route.abort())
    review.press("Begin met herhalen")
    expect(review.says("klaar")).to_contain_text("Heb je verbinding?")
    review.page.unroute_all()
    review.press("Begin met herhalen")
    expect(review.item).to_have_attribute("data-sleutel", item.key)


# --- For everybody --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["toets", "herhaal"])
def test_storage_off_and_script_off_are_told(sit: Callable[..., Sitting], name: str) -> None:
    """Without storage it works as long as the page; without script there are links."""
    within = "#toets-kantoor" if name == "toets" else ".herhaal"
    off = sit(name, within)
    off.page.add_init_script(STORAGE_OFF)
    off.open()
    expect(off.part.get_by_text("bewaart je voortgang niet")).to_be_visible()
    if name == "toets":
        off.press("Begin de toets")
        expect(off.item).to_be_visible()
    bare = sit(name, within, java_script_enabled=False)
    bare.page.goto(bare.address)
    expect(bare.part.get_by_text("is JavaScript nodig")).to_be_visible()
    expect(bare.part.get_by_role("link").first).to_be_visible()
    expect(bare.part.locator("button:visible")).to_have_count(0)


def test_axe_finds_nothing_on_a_phone(sitting: Sitting) -> None:
    """While it is asked and when it was handed in, at the narrowest width."""
    sitting.page.set_viewport_size({"width": 320, "height": 640})
    sitting.press("Begin de toets")
    sitting.part.get_by_text("Overzicht van de vragen").click()
    found = violations(sitting.page)
    sitting.item.evaluate(ANSWER)
    sitting.press("Lever de toets in", "Lever toch in")
    sitting.part.locator(".toets-antwoord > summary").first.click()
    found += violations(sitting.page)
    assert found == []


def violations(page: Page) -> list[str]:
    """Return what is wrong: by axe, or too wide."""
    options = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
    result = Axe().run(page, context=".toets", options=options).response["violations"]
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [v["id"] + str(v["nodes"][0]["target"]) for v in result] + ["te breed"] * wide
