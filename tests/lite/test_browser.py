"""A learner does the exercise in JupyterLite: by mouse, by keys, in the dark, with bad luck."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Frame, Locator, Page, expect

from agressieprotocol.lite.embed import lite_button_html
from agressieprotocol.quizzes.data import read_exercise
from agressieprotocol.quizzes.grade import NO_ANSWER, grade
from agressieprotocol.quizzes.model import Exercise, Item
from agressieprotocol.site.headers import headers_for
from agressieprotocol.widgets import words

pytestmark = [pytest.mark.site, pytest.mark.browser]
Pages = Callable[..., Page]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: Longest wait for Python in a browser, on a slow machine with much else to do.
PATIENCE = 120_000
PAGE = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Proef</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/_static/lite.css">
<script type="module" src="/_static/lite.mjs"></script></head>
<body data-theme="{theme}"><main><h1>Proef</h1><p><a href="/#voor">Ervoor</a></p>
{button}
<p><a href="/#na">Erna</a></p></main></body></html>
"""


@pytest.fixture
def exercise(site: Path) -> Exercise:
    """Return the exercise that these tests do, as the site publishes it."""
    path = site / "data" / "oefeningen" / "herken-het-type.json"
    return read_exercise(json.loads(path.read_text(encoding="utf-8")))


@pytest.fixture
def open_page(new_page: Pages, site_url: str, exercise: Exercise) -> Callable[..., Page]:
    """Return a way to a page with nothing but the button, between two links."""

    def make(theme: str = "light", height: int = 1200) -> Page:
        page = new_page(viewport={"width": 900, "height": height})
        html = PAGE.format(theme=theme, button=lite_button_html(exercise.id, "/"))
        headers = headers_for("/proef.html") | {"Content-Type": "text/html; charset=utf-8"}
        page.route("**/proef.html", lambda route: route.fulfill(body=html, headers=headers))
        page.goto(f"{site_url}proef.html")
        return page

    return make


def button(root: Page | Frame, name: str) -> Locator:
    """Return a button by its exact name."""
    return root.get_by_role("button", name=name, exact=True)


def opened(page: Page) -> Frame:
    """Use the button and wait until the exercise is there; return its frame."""
    button(page, "Oefen in JupyterLite").click()
    return frame_of(page)


def frame_of(page: Page) -> Frame:
    """Wait for the exercise in the frame that was opened."""
    expect(page.frame_locator("iframe").locator(".oefening")).to_be_visible(timeout=PATIENCE)
    (frame,) = (one for one in page.frames if one is not page.main_frame)
    return frame


@pytest.fixture
def running(open_page: Callable[..., Page]) -> tuple[Page, Frame]:
    """Return a page and the frame in which the exercise runs."""
    page = open_page()
    return page, opened(page)


def feedback(frame: Frame) -> Locator:
    """Return the region in which feedback is read out."""
    return frame.locator('.oefening-feedback[role="status"]')


def expect_feedback(frame: Frame, item: Item, place: int) -> None:
    """Expect what the engine says of an answer, in the region that is read out."""
    region = feedback(frame)
    result = grade(item, place)
    expect(region).to_contain_text(str(result.verdict).capitalize())
    expect(region).to_contain_text(result.feedback)
    for rule in result.rules:
        expect(region.get_by_role("link", name=rule.title)).to_be_visible()


def test_by_mouse(running: tuple[Page, Frame], exercise: Exercise) -> None:
    """Choose, check, read why, go on, begin again."""
    _, frame = running
    frame.get_by_role("radio").nth(1).check()
    button(frame, words.CHECK).click()
    expect_feedback(frame, exercise.items[0], 1)
    button(frame, words.NEXT).click()
    expect(frame.get_by_text(exercise.items[1].case)).to_be_visible()
    expect(frame.get_by_role("heading", level=2)).to_have_text(words.place(2, len(exercise.items)))
    button(frame, words.RESTART).click()
    expect(frame.get_by_text(exercise.items[0].case)).to_be_visible()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_by_keyboard(open_page: Callable[..., Page], exercise: Exercise, key: str) -> None:
    """Open the frame, choose with arrows, and use each button with Enter and with Space."""
    page = open_page()
    button(page, "Oefen in JupyterLite").focus()
    page.keyboard.press(key)
    frame = frame_of(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press(key)
    expect_feedback(frame, exercise.items[0], 1)
    page.keyboard.press("Tab")
    while focused(frame) != words.NEXT:  # the links in the feedback come before the buttons
        page.keyboard.press("Tab")
    page.keyboard.press(key)
    expect(frame.locator(".oefening-kop .widget-html-content")).to_be_focused()
    expect(frame.get_by_text(exercise.items[1].case)).to_be_visible()


def focused(frame: Frame) -> str:
    """Return the text of what has the focus inside a frame."""
    text: str = frame.evaluate("document.activeElement.textContent")
    return text


def test_tab_goes_through_and_out_again(running: tuple[Page, Frame]) -> None:
    """One stop for the choice and one for each button, then the page goes on; and back."""
    page, frame = running
    stops = [words.CHECK, words.NEXT, words.RESTART]
    page.keyboard.press("Tab")
    expect(frame.get_by_role("radio").first).to_be_focused()
    for name in stops:
        page.keyboard.press("Tab")
        expect(button(frame, name)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Erna")).to_be_focused()
    for name in reversed(stops):
        page.keyboard.press("Shift+Tab")
        expect(button(frame, name)).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    expect(button(page, "Sluit JupyterLite")).to_be_focused()


def test_it_steals_no_focus_and_moves_nothing(open_page: Callable[..., Page]) -> None:
    """The reader stays at the button, and the page where it was, while everything loads."""
    page = open_page(height=300)
    page.evaluate("window.scrollTo(0, 60)")
    before = page.evaluate("window.scrollY")
    frame = opened(page)
    expect(frame.get_by_role("radio").first).to_be_attached()
    expect(button(page, "Sluit JupyterLite")).to_be_focused()
    assert page.evaluate("window.scrollY") == before


def test_the_frame_is_as_high_as_the_exercise(running: tuple[Page, Frame]) -> None:
    """Nothing scrolls inside the frame, also when the feedback makes it longer."""
    page, frame = running
    frame.get_by_role("radio").first.check()
    button(frame, words.CHECK).click()
    expect(frame.locator("[data-oordeel]")).to_be_visible()
    page.wait_for_function(
        "() => { const one = document.querySelector('iframe');"
        " return one.contentDocument.documentElement.scrollHeight <= one.clientHeight; }"
    )


def test_a_quick_learner_is_judged_on_the_last_choice(
    running: tuple[Page, Frame], exercise: Exercise
) -> None:
    """A press does not overtake a choice that Python did not hear of yet."""
    _, frame = running
    frame.evaluate(
        """() => {
          const radios = document.querySelectorAll(".oefening input");
          for (const place of [2, 0, 1]) radios[place].click();
          document.querySelector(".oefening button").click();
        }"""
    )
    expect_feedback(frame, exercise.items[0], 1)


def test_a_choice_without_an_answer_is_asked_for(running: tuple[Page, Frame]) -> None:
    """Checking with nothing chosen says what to do."""
    _, frame = running
    button(frame, words.CHECK).click()
    expect(feedback(frame)).to_have_text(NO_ANSWER)


def test_a_reader_meets_only_the_exercise(running: tuple[Page, Frame], exercise: Exercise) -> None:
    """Every visible line, title and name is ours: no prompt, no toolbar, no English."""
    _, frame = running
    item, total = exercise.items[0], len(exercise.items)
    frame.get_by_role("radio").first.check()
    button(frame, words.CHECK).click()
    expect(frame.locator("[data-oordeel]")).to_be_visible()
    result = grade(item, 0)
    assert result.verdict is not None
    ours = {
        "De oefening staat klaar.",
        exercise.title,
        words.place(1, total),
        item.case,
        item.question,
        result.feedback,
    }
    ours |= {option.text for option in item.options} | {words.CHECK, words.NEXT, words.RESTART}
    ours.add(f"{words.SIGNS[result.verdict]} {str(result.verdict).capitalize()}")
    ours.add("Lees meer: " + ", ".join(f"{r.title} ({r.citation})" for r in result.rules))
    lines = (line.strip() for line in frame.locator("body").inner_text().splitlines())
    assert {line for line in lines if line} == ours
    assert frame.evaluate("document.documentElement.lang") == "nl"
    assert frame.title() == "Oefening in JupyterLite"
    assert set(frame.evaluate(NAMES)) <= ours


#: Every name that a screen reader or a pointer would tell, of what is shown.
NAMES = """
() => [...document.querySelectorAll("[aria-label], [title], [alt], [placeholder]")]
  .filter((one) => one.checkVisibility())
  .flatMap((one) => ["aria-label", "title", "alt", "placeholder"].map((a) => one.getAttribute(a)))
  .filter((name) => name)
"""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(open_page: Callable[..., Page], theme: str) -> None:
    """The frame holds to WCAG, with and without feedback, light and dark."""
    page = open_page(theme)
    frame = opened(page)
    assert violations(frame) == []
    frame.get_by_role("radio").first.check()
    button(frame, words.CHECK).click()
    expect(frame.locator("[data-oordeel]")).to_be_visible()
    assert violations(frame) == []
    colour = frame.evaluate("getComputedStyle(document.body).backgroundColor")
    assert colour == {"light": "rgb(255, 255, 255)", "dark": "rgb(20, 25, 31)"}[theme]


def violations(frame: Frame) -> list[str]:
    """Return what axe has against what a frame shows."""
    options = {"runOnly": {"type": "tag", "values": WCAG}}
    found = Axe().run(frame, options=options)
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found.response["violations"]]


@pytest.mark.parametrize(
    "file", ["static/pyodide/pyodide.asm.wasm", "oefening/packages.zip", "build/jlab_core.*.js"]
)
def test_a_file_that_does_not_come_is_said(open_page: Callable[..., Page], file: str) -> None:
    """The reader hears it in Dutch, can try again, and keeps the rest of the page."""
    page = open_page()
    page.context.route(f"**/lite/{file}", lambda route: route.fulfill(status=404))
    button(page, "Oefen in JupyterLite").click()
    inside = page.frame_locator("iframe")
    status = inside.get_by_role("status")
    expect(status).to_contain_text("kan hier niet worden geladen", timeout=PATIENCE)
    expect(inside.get_by_role("button", name="Probeer het opnieuw")).to_be_visible()
    expect(page.get_by_role("link", name="Ervoor")).to_be_visible()
    page.wait_for_timeout(1000)  # an error that nobody caught comes a moment after the message
    page.context.unroute_all(behavior="ignoreErrors")


def test_closing_ends_it_and_it_opens_again(running: tuple[Page, Frame]) -> None:
    """The button closes the frame; a second use begins afresh."""
    page, _ = running
    button(page, "Sluit JupyterLite").click()
    expect(page.locator("iframe")).to_have_count(0)
    expect(button(page, "Oefen in JupyterLite")).to_have_attribute("aria-expanded", "false")
    expect(button(page, "Oefen in JupyterLite")).to_be_focused()


def test_nothing_is_fetched_before_the_button_is_used(
    open_page: Callable[..., Page], new_page: Pages
) -> None:
    """Who does not press the button loads none of it."""
    page = open_page()
    page.wait_for_load_state("networkidle")
    names = page.evaluate("performance.getEntriesByType('resource').map((one) => one.name)")
    assert [name for name in names if "/lite/" in name] == []
