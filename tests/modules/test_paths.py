"""A newcomer goes each path from its start to the proof of it, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Page, expect

from agressieprotocol.certificates.code import Kind as Proven
from agressieprotocol.certificates.code import fold, read_code
from agressieprotocol.certificates.version import version_of_path
from agressieprotocol.content import Content
from agressieprotocol.exams.model import Exam
from agressieprotocol.modules.model import LearningPath, Module
from agressieprotocol.quizzes.kinds.case import Case
from agressieprotocol.quizzes.model import Item, Kind, Verdict

if TYPE_CHECKING:
    from tests.modules.conftest import Keyboard

pytestmark = [pytest.mark.site, pytest.mark.browser]
NAME = "Sanne van den Berg-Ouali"
PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}}
PATHS: dict[str, dict[str, Any]] = {"nieuw": {}, "leiding": {}, "politiek": {}, "receptie": PHONE}


def test_every_path_of_the_site_is_gone(content: Content) -> None:
    """A path that comes later is gone here too."""
    assert set(PATHS) == set(content.paths)


@pytest.mark.parametrize("name", PATHS)
def test_a_path_is_gone_from_its_start_to_its_proof(
    new_page: Callable[..., Page],
    at_keys: Callable[[Page], Keyboard],
    site_url: str,
    content: Content,
    name: str,
) -> None:
    """Practise, skip what one knows, pass the last test, and make a proof that holds."""
    keys = at_keys(new_page(service_workers="block", **PATHS[name]))
    path = content.paths[name]
    keys.page.goto(f"{site_url}{path.page}.html")
    told = keys.page.locator('[data-deel="pad-tekst"]')
    expect(told).to_have_text(f"0 van de {len(path.steps)} modules klaar.")
    keys.jump('[data-deel="pad-verder"]')
    keys.press("Enter")
    chosen = [content.modules[step.modules[0]] for step in path.steps]
    for step, module, after in zip(path.steps[:-1], chosen[:-1], chosen[1:], strict=True):
        # What one may choose is one's own work: that is practised, as is how it works, at first.
        practises = module is chosen[0] or len(step.modules) > 1
        _practise(keys, module) if practises else _skip(keys, module)
        keys.enter(f'.module-einde a[href="../{after.id}/index.html"]')
    score = _take_last_test(keys, chosen[-1])
    _see_progress(keys, path)
    expect(told).to_contain_text("Je hebt dit leerpad helemaal gedaan.")
    keys.jump('[data-deel="pad-bewijs"] a')
    keys.press("Enter")
    _prove(keys, path, score, version_of_path(path, content.modules))


def _practise(keys: Keyboard, module: Module) -> None:
    """Answer every item of a module, and go to what comes next."""
    first = f'.quiz-item[data-nu][data-sleutel="{module.items[0].key}"]'
    keys.jump(f"{first} :is(input, select)")
    for item in module.items:
        if isinstance(item.body, Case):
            keys.play(item, item.body)
        else:
            keys.answer(item)
            keys.enter('[data-doe="controleer"]')
            expect(keys.page.locator(".quiz-feedback")).to_contain_text("Juist")
        keys.enter('[data-doe="volgende"]')
    told = keys.page.locator('.module-kop [data-deel="module-tekst"]')
    expect(told).to_have_text("Klaar: je deed alle vragen.")
    keys.jump('[data-deel="module-verder"]')
    keys.press("Enter")


def _skip(keys: Keyboard, module: Module) -> None:
    """Pass the test before a module, and go to what comes next."""
    assert module.pretest is not None
    _take(keys, module.pretest, keys.answer)
    told = keys.page.locator('.module-kop [data-deel="module-tekst"]')
    expect(told).to_have_text("Overgeslagen: je kende dit al.")
    keys.enter('.toets-uitslag a[href="#verder"]')


def _take_last_test(keys: Keyboard, module: Module) -> int:
    """Take the test at the end with one answer that is not right; return the score."""
    assert module.final is not None
    items = [one.item for one in module.final.series[0].asked]
    spoiled = next(item for item in items if item.kind is Kind.CHOICE)
    wrong = next(n for n, one in enumerate(spoiled.options) if one.verdict is Verdict.WRONG)

    def answer(item: Item) -> None:
        if item is spoiled:
            keys.pick(f'.quiz-item[data-nu][data-sleutel="{item.key}"] input', wrong)
        else:
            keys.answer(item)

    _take(keys, module.final, answer)
    score = 100 * (len(items) - 1) // len(items)
    expect(keys.page.locator('[data-deel="score"]')).to_contain_text(f"Je haalde {score}%.")
    return score


def _take(keys: Keyboard, exam: Exam, answer: Callable[[Item], None]) -> None:
    """Take a test and pass it."""
    within = f"#toets-{exam.id}"
    expect(keys.page.locator(within)).to_have_attribute("data-klaar", "")
    keys.jump(f'{within} [data-doe="begin"]')
    keys.press("Enter")
    items = [one.item for one in exam.series[0].asked]
    for place, item in enumerate(items, 1):
        shown = keys.page.locator(f"{within} .quiz-item[data-nu]")
        expect(shown).to_have_attribute("data-sleutel", item.key)
        expect(shown.locator(".quiz-kop")).to_be_focused()
        answer(item)
        if place < len(items):
            keys.enter(f'{within} [type="submit"]')
    keys.enter(f'{within} [data-doe="inleveren"]')
    expect(keys.page.locator(f'{within} [data-deel="oordeel"]')).to_have_text("Je bent geslaagd")


def _see_progress(keys: Keyboard, path: LearningPath) -> None:
    """See that the path is done, and go back to its page."""
    keys.enter('.toets-uitslag a[href$="voortgang.html"]')
    expect(keys.page.locator("h1")).to_contain_text("Mijn voortgang")
    link = keys.page.get_by_role("heading").get_by_role("link", name=path.title, exact=True)
    box = keys.page.locator(".voortgang-pad").filter(has=link)
    expect(box.locator(":scope > .voortgang-staat")).to_have_text("gedaan")
    keys.jump(f'.voortgang-pad h3 a[href$="/{path.page}.html"]')
    keys.press("Enter")


def _prove(keys: Keyboard, path: LearningPath, score: int, version: str) -> None:
    """Make the proof, read it, and let the page check its code."""
    page = keys.page
    expect(page.locator("[data-bewijs]")).to_have_attribute("data-klaar", "")
    keys.jump('[data-deel="naam"]')
    page.keyboard.type(NAME)
    keys.press("Enter")
    expect(page.locator('[data-deel="blad-kop"]')).to_be_focused()
    sheet = page.locator('[data-deel="blad"]')
    for said in (NAME, "heeft dit pad afgerond:", path.title, f"{score}%", version):
        expect(sheet).to_contain_text(said)
    code = page.locator('[data-deel="blad-code"]').inner_text()
    proof = read_code(code)
    assert (proof.kind, proof.subject, proof.score) == (Proven.PATH, fold(path.id), score)
    assert proof.version == version
    keys.reach('[data-deel="code"]')
    page.keyboard.type(code)
    keys.press("Enter")
    answer = page.locator('[data-deel="antwoord"]')
    for said in ("De code is goed gevormd.", path.title, f"{score}%", "de inhoud van nu"):
        expect(answer).to_contain_text(said)
