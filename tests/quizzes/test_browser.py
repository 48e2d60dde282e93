"""A learner does the exercise in a browser: by mouse, by keys, on a phone, without script."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, Route, expect

from agressieprotocol.content import Content
from agressieprotocol.quizzes.grade import grade
from agressieprotocol.quizzes.model import Exercise, Verdict

pytestmark = [pytest.mark.site, pytest.mark.browser]
Pages = Callable[..., Page]
PREFIX = "agressieprotocol/vraag/"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: A browser in which a script may not reach the storage.
STORAGE_OFF = """
Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError"); },
});
"""
STORAGE_FULL = """
Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
"""

#: Clicks through every option of every item; returns verdict, text and links of each feedback.
ANSWER_EVERYTHING = """() =>
  [...document.querySelectorAll(".quiz-item")].map((item) => {
    const said = [...item.querySelectorAll("input")].map((radio) => {
      radio.click();
      document.querySelector('[data-doe="controleer"]').click();
      const block = document.querySelector(".quiz-feedback > *");
      const hashes = [...block.querySelectorAll("a")].map((link) => link.hash);
      return [block.dataset.oordeel, block.textContent, hashes];
    });
    document.querySelector('[data-doe="volgende"]').click();
    return said;
  })
"""


@pytest.fixture
def exercise(content: Content) -> Exercise:
    """Return the exercise that these tests do."""
    return content.exercises["herken-het-type"]


@pytest.fixture
def address(site_url: str, exercise: Exercise) -> str:
    """Return the address of its page."""
    return f"{site_url}{exercise.page}.html"


@pytest.fixture
def page(new_page: Pages, address: str) -> Page:
    """Return a page whose player runs."""
    return opened(new_page(), address)


def opened(page: Page, address: str) -> Page:
    """Go to an address and wait until the player runs."""
    page.goto(address)
    page.wait_for_selector(".quiz[data-klaar]")
    return page


def heading(page: Page, number: int, exercise: Exercise) -> Locator:
    """Return the heading of an item, by its number counted from 1."""
    return page.get_by_role("heading", name=f"Vraag {number} van {len(exercise.items)}", exact=True)


def button(page: Page, name: str) -> Locator:
    """Return a button by its exact name."""
    return page.get_by_role("button", name=name, exact=True)


def feedback(page: Page) -> Locator:
    """Return the region in which feedback is announced."""
    return page.locator('.quiz-feedback[role="status"]')


def notice(page: Page) -> Locator:
    """Return the region in which trouble with the storage is announced."""
    return page.locator('.quiz-melding[role="status"]')


def choose(page: Page, place: int) -> None:
    """Choose an option of the item that is shown, and check it."""
    page.locator(".quiz-item[data-nu] input").nth(place).check()
    button(page, "Controleer").click()


def expect_done(page: Page, count: int, exercise: Exercise) -> None:
    """Expect a number of items to count as done."""
    said = f"{count} van de {len(exercise.items)} vragen gedaan"
    expect(page.get_by_text(said, exact=True)).to_be_visible()


# --- Answering ------------------------------------------------------------------------------------


def test_an_answer_by_mouse_gets_its_feedback(page: Page, exercise: Exercise) -> None:
    """One item is shown; after checking stand the verdict in a word, why, and the rule."""
    expect(page.locator(".quiz-item:visible")).to_have_count(1)
    choose(page, 0)
    option = exercise.items[0].options[0]
    expect(feedback(page)).to_contain_text(f"{str(option.verdict).capitalize()}: {option.text}")
    expect(feedback(page)).to_contain_text(option.feedback)
    expect(feedback(page).get_by_role("link")).to_have_count(len(option.rules))
    button(page, "Volgende vraag").click()
    expect(heading(page, 2, exercise)).to_be_focused()
    expect(feedback(page)).to_be_empty()


def test_an_answer_by_keyboard_alone(page: Page, exercise: Exercise) -> None:
    """Tab, arrows, Enter and Space do everything, and the focus is never lost."""
    first = page.locator(".quiz-item[data-nu] input").first
    for _ in range(200):
        page.keyboard.press("Tab")
        if first.evaluate("(radio) => radio === document.activeElement"):
            break
    expect(first).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(feedback(page)).to_contain_text(exercise.items[0].options[1].feedback)
    expect(page.locator(".quiz-item[data-nu] input").nth(1)).to_be_focused()
    onwards = button(page, "Volgende vraag")
    for _ in range(10):
        page.keyboard.press("Tab")
        if onwards.evaluate("(button) => button === document.activeElement"):
            break
    page.keyboard.press("Space")
    expect(heading(page, 2, exercise)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".quiz-item[data-nu] input").first).to_be_focused()


def test_feedback_is_announced_by_a_region_that_was_there(page: Page, exercise: Exercise) -> None:
    """The live region exists, empty, at load; the same element gets the text later."""
    expect(feedback(page)).to_be_empty()
    region = feedback(page).element_handle()
    button(page, "Controleer").click()
    assert region.inner_text() == "Kies eerst een antwoord."
    expect(page.locator(".quiz-item[data-nu] input").first).to_be_focused()
    choose(page, 2)
    assert exercise.items[0].options[2].feedback in region.inner_text()


def test_another_choice_may_be_tried(page: Page, exercise: Exercise) -> None:
    """The feedback goes when something else is chosen; the last answer that is checked counts."""
    choose(page, 1)
    page.locator(".quiz-item[data-nu] input").nth(0).check()
    expect(feedback(page)).to_be_empty()
    button(page, "Controleer").click()
    expect(feedback(page)).to_contain_text(exercise.items[0].options[0].feedback)
    expect_done(page, 1, exercise)


def test_the_player_says_of_every_answer_what_the_engine_says(
    page: Page, exercise: Exercise
) -> None:
    """Every option of every item: one verdict and one feedback in Python and in the browser."""
    said = page.evaluate(ANSWER_EVERYTHING)
    for item, answers in zip(exercise.items, said, strict=True):
        for place, (verdict, text, hashes) in enumerate(answers):
            result = grade(item, place)
            assert verdict == result.verdict
            assert result.feedback in text
            assert hashes == [f"#{rule.id}" for rule in result.rules]
    counts = [sum(i.options[-1].verdict is verdict for i in exercise.items) for verdict in Verdict]
    expected = f"{counts[0]} juist, {counts[1]} verdedigbaar en {counts[2]} onjuist."
    expect(page.get_by_role("heading", name="Je bent aan het einde")).to_be_focused()
    expect(page.locator(".quiz-einde")).to_contain_text(expected)


# --- The way through ------------------------------------------------------------------------------


def test_skipping_costs_nothing(page: Page, exercise: Exercise) -> None:
    """A skipped item stays open; the end leads back to it."""
    for _ in exercise.items:
        button(page, "Overslaan").click()
    expect_done(page, 0, exercise)
    button(page, "Naar de eerste open vraag").click()
    expect(heading(page, 1, exercise)).to_be_focused()
    button(page, "Overslaan").click()
    button(page, "Vorige").click()
    expect(heading(page, 1, exercise)).to_be_focused()
    expect(button(page, "Vorige")).to_be_disabled()


def test_the_overview_says_in_words_what_is_done(page: Page, exercise: Exercise) -> None:
    """Each item is a button that names its number and verdict, and leads to it."""
    choose(page, 1)
    page.get_by_text("Overzicht van de vragen").click()
    verdict = exercise.items[0].options[1].verdict
    expect(button(page, f"Vraag 1: {verdict}")).to_have_attribute("aria-current", "step")
    button(page, "Vraag 5: nog open").click()
    expect(heading(page, 5, exercise)).to_be_focused()
    button(page, f"Vraag 1: {verdict}").click()
    expect(feedback(page)).to_contain_text(exercise.items[0].options[1].feedback)


def test_starting_again_asks_first(page: Page, exercise: Exercise) -> None:
    """No keeps everything and gives the focus back; yes wipes and goes to the first item."""
    choose(page, 0)
    button(page, "Volgende vraag").click()
    button(page, "Opnieuw beginnen").click()
    expect(page.get_by_role("dialog", name="Opnieuw beginnen?")).to_be_visible()
    page.keyboard.press("Escape")
    expect(button(page, "Opnieuw beginnen")).to_be_focused()
    expect_done(page, 1, exercise)
    button(page, "Opnieuw beginnen").click()
    button(page, "Nee, ga verder").click()
    expect_done(page, 1, exercise)
    button(page, "Opnieuw beginnen").click()
    button(page, "Ja, begin opnieuw").click()
    expect(heading(page, 1, exercise)).to_be_focused()
    expect_done(page, 0, exercise)
    assert page.evaluate("localStorage.length") == 0


def test_an_address_of_an_item_shows_that_item(
    new_page: Pages, address: str, exercise: Exercise
) -> None:
    """Each item has an address of its own, also when the page is open already."""
    page = opened(new_page(), f"{address}#{exercise.items[6].id}")
    expect(heading(page, 7, exercise)).to_be_in_viewport()
    page.evaluate(f"location.hash = '{exercise.items[2].id}'")
    expect(heading(page, 3, exercise)).to_be_focused()


# --- What is kept ---------------------------------------------------------------------------------


def test_a_reload_keeps_progress_and_place(page: Page, exercise: Exercise) -> None:
    """After a reload the same item is shown, and what was answered still is."""
    choose(page, 0)
    button(page, "Volgende vraag").click()
    choose(page, 1)
    page.reload()
    page.wait_for_selector(".quiz[data-klaar]")
    expect_done(page, 2, exercise)
    expect(heading(page, 2, exercise)).to_be_visible()
    expect(page.locator(".quiz-item[data-nu] input").nth(1)).to_be_checked()
    expect(feedback(page)).to_contain_text(exercise.items[1].options[1].feedback)


def test_who_comes_back_goes_on_at_the_first_open_item(page: Page, exercise: Exercise) -> None:
    """Without an item in the address the first one without an answer is shown."""
    choose(page, 0)
    opened(page, page.url.partition("#")[0] + "?opnieuw")
    expect(heading(page, 2, exercise)).to_be_visible()


def test_progress_is_kept_by_item_and_version(page: Page, exercise: Exercise) -> None:
    """An answer to another version of an item does not count, and does not disturb."""
    item = exercise.items[0]
    keep = "([key, text]) => localStorage.setItem(key, text)"
    page.evaluate(keep, [f"{PREFIX}{item.id}@{item.version + 1}", '{"antwoord": 0}'])
    page.evaluate(keep, [f"{PREFIX}{exercise.items[3].key}", '{"antwoord": 2}'])
    page.reload()
    page.wait_for_selector(".quiz[data-klaar]")
    expect_done(page, 1, exercise)
    expect(notice(page)).to_be_empty()


@pytest.mark.parametrize("text", ["{stuk", "null", "[]", '{"antwoord": 99}', '{"antwoord": "0"}'])
def test_a_corrupt_entry_is_set_aside_and_told(page: Page, exercise: Exercise, text: str) -> None:
    """A clean slate for that item, a copy of what was there, a sentence in Dutch, the rest kept."""
    choose(page, 0)
    button(page, "Volgende vraag").click()
    choose(page, 0)
    key = exercise.items[0].key
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [PREFIX + key, text])
    opened(page, page.url.partition("#")[0] + "?opnieuw")
    expect(notice(page)).to_contain_text("was niet te lezen")
    expect_done(page, 1, exercise)
    aside = page.evaluate(f"localStorage.getItem('agressieprotocol/onleesbaar/{key}/1')")
    assert aside == text
    expect(heading(page, 1, exercise)).to_be_visible()
    choose(page, 0)
    expect_done(page, 2, exercise)


@pytest.mark.parametrize(
    ("script", "sentence"),
    [(STORAGE_OFF, "bewaart je voortgang niet"), (STORAGE_FULL, "opslag van deze browser is vol")],
    ids=["off", "full"],
)
def test_without_storage_the_exercise_goes_on(
    new_page: Pages, address: str, exercise: Exercise, script: str, sentence: str
) -> None:
    """Switched off or full: the learner is told once, and answers count while the page is open."""
    page = new_page()
    page.add_init_script(script)
    opened(page, address)
    choose(page, 0)
    expect(notice(page)).to_contain_text(sentence)
    expect(feedback(page)).to_contain_text(exercise.items[0].options[0].feedback)
    button(page, "Volgende vraag").click()
    choose(page, 0)
    expect_done(page, 2, exercise)
    button(page, "Opnieuw beginnen").click()
    button(page, "Ja, begin opnieuw").click()
    expect_done(page, 0, exercise)


def test_two_tabs_lose_no_answer(page: Page, exercise: Exercise) -> None:
    """What one tab answers shows in the other, and neither undoes the other's answers."""
    other = opened(page.context.new_page(), page.url)
    button(other, "Overslaan").click()
    choose(page, 0)
    choose(other, 1)
    for tab in (page, other):
        expect_done(tab, 2, exercise)
        tab.reload()
        tab.wait_for_selector(".quiz[data-klaar]")
        expect_done(tab, 2, exercise)


# --- Every reader ---------------------------------------------------------------------------------


def test_without_script_the_page_is_a_readable_list(
    new_page: Pages, address: str, exercise: Exercise
) -> None:
    """Every case stands there; the answers stand behind a disclosure; no dead button shows."""
    page = new_page(java_script_enabled=False)
    page.goto(address)
    expect(page.locator(".quiz-item:visible")).to_have_count(len(exercise.items))
    expect(page.locator(".quiz button:visible")).to_have_count(0)
    answer = page.get_by_text(exercise.items[1].options[0].feedback)
    expect(answer).to_be_hidden()
    page.locator(".quiz-antwoord summary").nth(1).click()
    expect(answer).to_be_visible()


def test_on_paper_every_item_stands_with_its_answers(page: Page, exercise: Exercise) -> None:
    """Print shows all cases and all feedback, and no buttons."""
    page.emulate_media(media="print")
    expect(page.locator(".quiz-item:visible")).to_have_count(len(exercise.items))
    expect(page.get_by_text(exercise.items[-1].options[1].feedback)).to_be_visible()
    expect(page.locator(".quiz button:visible")).to_have_count(0)


def test_a_player_that_does_not_come_leaves_the_list(
    new_page: Pages, address: str, exercise: Exercise
) -> None:
    """Is the script lost on the way, then every item shows after a few seconds."""
    page = new_page()

    def lose(route: Route) -> None:
        route.abort()

    page.route("**/player.js*", lose)
    page.goto(address)
    shown = page.locator(".quiz-item:visible")
    expect(shown).to_have_count(len(exercise.items), timeout=15_000)


STATES: dict[str, Callable[[Page], None]] = {
    "begin": lambda page: expect(page.locator(".quiz")).to_be_visible(),
    "feedback": lambda page: choose(page, 1),
    "overzicht": lambda page: page.get_by_text("Overzicht van de vragen").click(),
    "dialoog": lambda page: button(page, "Opnieuw beginnen").click(),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(
    new_page: Pages, address: str, exercise: Exercise, scheme: str
) -> None:
    """Before an answer, after it, with the overview, with the dialog and at the end."""
    page = opened(new_page(color_scheme=scheme, reduced_motion="reduce"), address)
    found = []
    for state, reach in STATES.items():
        reach(page)
        found += [f"{state}: {line}" for line in violations(page)]
    button(page, "Nee, ga verder").click()
    for _ in exercise.items:
        page.locator('[data-doe="volgende"]').click()
    found += [f"einde: {line}" for line in violations(page)]
    assert found == []


def violations(page: Page) -> list[str]:
    """Let axe look at the exercise; return what it objects to."""
    options = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
    result = Axe().run(page, context=".quiz", options=options).response["violations"]
    return [f"{v['id']} {json.dumps([n['target'] for n in v['nodes']][:3])}" for v in result]


def test_it_fits_the_narrowest_screen_in_every_state(new_page: Pages, address: str) -> None:
    """At 320 pixels nothing scrolls sideways, and every target is at least 24 pixels."""
    page = opened(new_page(viewport={"width": 320, "height": 640}), address)
    for state, reach in STATES.items():
        reach(page)
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), state
        sizes = page.locator(".quiz :is(button, summary, label):visible").evaluate_all(
            "(all) => all.map((one) => one.getBoundingClientRect()).map((r) => [r.width, r.height])"
        )
        assert all(width >= 24 and height >= 24 for width, height in sizes), state


def test_the_focus_is_visible(page: Page) -> None:
    """A control that has the focus of the keyboard has an outline of at least two pixels."""
    page.locator(".quiz-item[data-nu] input").first.focus()
    for _ in range(3):
        style = page.evaluate(
            "(({outlineStyle, outlineWidth}) => [outlineStyle, parseFloat(outlineWidth)])"
            "(getComputedStyle(document.activeElement))"
        )
        assert style[0] == "solid"
        assert style[1] >= 2
        page.keyboard.press("Tab")


def test_nothing_moves_for_who_asked_for_rest(new_page: Pages, address: str) -> None:
    """With reduced motion no part of the exercise has a transition."""
    page = opened(new_page(reduced_motion="reduce"), address)
    durations = page.locator(".quiz, .quiz *").evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one).transitionDuration)"
    )
    assert set(durations) <= {"0s"}
