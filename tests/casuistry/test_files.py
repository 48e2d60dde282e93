"""The files of a set: valid, accessible in form, careful in content, and always the same."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup

from agressieprotocol.casuistry.care import AFTERCARE, FREE, WARNING
from agressieprotocol.casuistry.compose import compose
from agressieprotocol.casuistry.files import (
    DATA,
    FORM,
    GUIDE,
    HANDOUT,
    PAPERS,
    SLIDES,
    make_files,
)
from agressieprotocol.casuistry.model import Bank, CaseSet, Wish
from agressieprotocol.quizzes.checks.personal import personal
from agressieprotocol.quizzes.kinds.case import Case

Soup = BeautifulSoup


@pytest.fixture
def made(bank: Bank, wish: Callable[..., Wish]) -> CaseSet:
    """Return a set with every kind of item."""
    return compose(bank, wish())


@pytest.fixture
def pages(made: CaseSet, bank: Bank) -> dict[str, Soup]:
    """Return the pages of the set."""
    files = make_files(made, bank)
    return {name: Soup(files[name], "html.parser") for name in PAPERS}


def test_every_page_stands_alone_and_says_what_it_is(pages: dict[str, Soup]) -> None:
    """Dutch, with a title, one main heading, and no address of another file."""
    for name, page in pages.items():
        assert page.html is not None
        assert page.html["lang"] == "nl"
        assert page.title is not None
        assert page.title.get_text()
        assert len(page.find_all("h1")) == 1, name
        assert not page.select("[src], link[href]:not([href^='data:'])")
        links = {str(link["href"]) for link in page.select("a[href]")}
        assert all(page.find(id=link.removeprefix("#")) for link in links), name


def test_headings_come_in_order_and_ids_once(pages: dict[str, Soup]) -> None:
    """No level is left out on the way down."""
    for name, page in pages.items():
        levels = [int(str(head.name)[1]) for head in page.find_all(re.compile("^h[1-6]$"))]
        assert all(after <= before + 1 for before, after in pairwise(levels)), name
        ids = [str(one["id"]) for one in page.select("[id]")]
        assert len(ids) == len(set(ids))


def test_every_meeting_begins_and_ends_with_care(pages: dict[str, Soup], bank: Bank) -> None:
    """The warning and the free way out come first; who to call comes last."""
    for name in (GUIDE, HANDOUT, SLIDES):
        text = pages[name].get_text(" ")
        assert text.index(WARNING) < text.index(FREE) < text.index("1. ") or name == GUIDE
        assert WARNING in text
        assert FREE in text
    for page in pages.values():
        assert bank.settings["telefoon_bot"] in page.get_text(" ")[-6000:]
    guide = pages[GUIDE].get_text(" ")
    assert all(name in bank.registry for name in AFTERCARE)
    assert all(bank.registry[name].title in guide for name in AFTERCARE)


def test_the_guide_has_all_that_a_facilitator_needs(
    pages: dict[str, Soup], made: CaseSet, bank: Bank
) -> None:
    """Per case: minutes, what happens, the question, each way with its argument, the rules."""
    text = " ".join(pages[GUIDE].get_text(" ").split())
    for pick in made.picks:
        assert " ".join(pick.item.case.split()) in text
        assert f"{pick.minutes} minuten" in text
        for part in pick.item.judged:
            assert part.feedback in text
        for rule in pick.item.rules:
            assert f"{rule.title} ({rule.citation})" in text
        if isinstance(pick.item.body, Case):
            assert all(node.text in text for node in pick.item.body.nodes)
    rows = [row.find_all("td")[0].get_text() for row in pages[GUIDE].select("tbody tr")]
    assert sum(int(row.split()[0]) for row in rows) == made.wish.minutes
    assert bank.audiences[made.wish.audience] in text


def test_the_hand_out_gives_no_answer_away(pages: dict[str, Soup], made: CaseSet) -> None:
    """What is said of an answer stands in the guide alone."""
    text = pages[HANDOUT].get_text(" ")
    for pick in made.picks:
        assert pick.item.case.split(".")[0] in text
        assert not any(len(p.feedback) > 30 and p.feedback in text for p in pick.item.judged)
    assert "verdedigbaar" not in text


def test_the_slides_keep_to_the_markup_of_the_presenter(
    pages: dict[str, Soup], made: CaseSet
) -> None:
    """Numbered slides whose minutes add up; hands to count, things to reveal."""
    slides = pages[SLIDES].select("[data-dias] > section.dia")
    assert [slide["id"] for slide in slides] == [f"dia-{n}" for n in range(1, len(slides) + 1)]
    assert all(slide.find(re.compile("^h[12]$")) for slide in slides)
    minutes = [int(str(slide["data-minuten"])) for slide in slides if "data-minuten" in slide.attrs]
    assert sum(minutes) == made.wish.minutes
    assert pages[SLIDES].select("[data-peiling] label input[type=number][min='0']")
    assert pages[SLIDES].select("[data-onthul]")
    assert pages[SLIDES].select("aside.dia-notitie")


def test_the_form_asks_for_no_name_and_sends_nothing(pages: dict[str, Soup]) -> None:
    """There is no form to send, and each field has a label."""
    page = pages[FORM]
    assert not page.find_all("form")
    for field in page.select("input, textarea"):
        assert field.find_parent("label") or page.select(f"label[for='{field['id']}']")


def test_nothing_personal_stands_in_any_file(made: CaseSet, bank: Bank) -> None:
    """What looks like a name or number is one of the municipality's own."""
    for name, data in make_files(made, bank).items():
        text = data.decode()
        if name.endswith(".html"):
            text = Soup(text, "html.parser").main.get_text(" ")  # type: ignore[union-attr]
        for known in sorted(bank.settings.values(), key=len, reverse=True):
            text = text.replace(known, "")
        assert list(personal(text)) == [], name


def test_the_same_set_gives_the_same_bytes(bank: Bank, wish: Callable[..., Wish]) -> None:
    """Made twice, and with another seed, which gives other files."""
    files = make_files(compose(bank, wish()), bank)
    assert files == make_files(compose(bank, wish()), bank)
    assert files[DATA] != make_files(compose(bank, wish(seed=2)), bank)[DATA]
    data = json.loads(files[DATA])
    assert [part["minuten"] for part in data["agenda"]]
    assert {"soort", "versie", "jaar", "doelgroep", "zaad", "casussen"} <= data.keys()


def test_a_text_with_marks_of_html_stays_text(made: CaseSet, bank: Bank) -> None:
    """What an author types is shown, not run."""
    pick = made.picks[0]
    bad = replace(pick, item=replace(pick.item, case="<script>alert(1)</script> & zo"))
    files = make_files(replace(made, picks=(bad, *made.picks[1:])), bank)
    for name in (GUIDE, HANDOUT, SLIDES):
        assert b"<script>alert" not in files[name]
        assert b"&lt;script&gt;" in files[name]
