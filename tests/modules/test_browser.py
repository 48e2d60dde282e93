"""A newcomer goes a part of a path on a phone, by keyboard alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Page, expect

from agressieprotocol.content import Content

if TYPE_CHECKING:
    from tests.modules.conftest import Keyboard

pytestmark = [pytest.mark.site, pytest.mark.browser]
PHONE = {"width": 360, "height": 740}


def test_a_newcomer_skips_one_module_and_goes_on_in_the_next(
    new_page: Callable[..., Page],
    at_keys: Callable[[Page], Keyboard],
    site_url: str,
    content: Content,
) -> None:
    """The test before a module passes it; the path leads on to the first open item."""
    page = new_page(viewport=PHONE, service_workers="block")
    keys = at_keys(page)
    page.goto(f"{site_url}modules/index.html")
    keys.enter('a[href="nieuw.html"]')
    expect(page.locator('[data-deel="pad-tekst"]')).to_have_text("0 van de 7 modules klaar.")
    keys.enter('[data-deel="pad-verder"]')
    expect(page.locator("#toets-voortoets-norm")).to_have_attribute("data-klaar", "")
    expect(page.get_by_text("Nieuw bij de gemeente: module 1 van 7")).to_be_visible()
    _pass_pretest(keys, content)
    told = page.locator('[data-deel="module-tekst"]')
    expect(told).to_have_text("Overgeslagen: je kende dit al.")
    assert _kept(page, "toets/voortoets-norm")["beste"]["score"] == 100
    keys.enter('.toets-uitslag a[href="#verder"]')
    keys.enter('.module-einde a[href="../herkennen/index.html"]')
    first, second = content.modules["herkennen"].items[:2]
    expect(page.locator(".quiz-item[data-nu]")).to_have_attribute("data-sleutel", first.key)
    keys.answer(first)
    keys.enter('[data-doe="controleer"]')
    expect(told).to_have_text("1 van de 7 vragen gedaan.")
    page.goto(f"{site_url}modules/nieuw.html")
    expect(page.locator('[data-deel="pad-tekst"]')).to_have_text("1 van de 7 modules klaar.")
    keys.enter('[data-deel="pad-verder"]')
    expect(page.locator(".quiz-item[data-nu]")).to_have_attribute("data-sleutel", second.key)
    page.goto(f"{site_url}docs/oefenen/herken-het-type.html#{first.id}")
    shown = page.locator(".quiz-item[data-nu] input:checked")
    expect(shown).to_have_count(1)


def _pass_pretest(keys: Keyboard, content: Content) -> None:
    exam = content.modules["norm"].pretest
    assert exam is not None
    within = "#toets-voortoets-norm"
    keys.enter(f'{within} [data-doe="begin"]')
    items = [one.item for one in exam.series[0].asked]
    for place, item in enumerate(items, 1):
        expect(keys.page.locator(f"{within} .quiz-item[data-nu]")).to_have_attribute(
            "data-sleutel", item.key
        )
        keys.answer(item)
        if place < len(items):
            keys.enter(f'{within} [type="submit"]')
    keys.enter(f'{within} [data-doe="inleveren"]')


def _kept(page: Page, key: str) -> Any:  # noqa: ANN401 - any JSON
    return json.loads(page.evaluate("(k) => localStorage.getItem(`agressieprotocol/${k}`)", key))
