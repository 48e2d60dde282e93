"""The evening holds what chapter 6.2 asks for, in 60 and in 90 minutes."""

from __future__ import annotations

import re

import pytest

from agressieprotocol.content import Content
from agressieprotocol.slides.model import Deck, Slide

PAGE = "modules/startbijeenkomst/dias"
#: What 6.2 asks for, with a rule that no evening about it can do without.
ASKED = {
    "uitgangspunten": "politiek-feitelijk-gedrag",
    "organisatienorm": "norm-emotie-mag",
    "alarmeringsprocedure": "politiek-alarmeren",
    "melden van incidenten": "politiek-melden-route",
    "opvang en nazorg": "politiek-altijd-nazorg",
}


@pytest.fixture
def deck(content: Content) -> Deck:
    """Return the slides of the evening."""
    return content.decks[PAGE]


def test_there_are_agendas_of_60_and_90_minutes(deck: Deck) -> None:
    """Their minutes add up, and the one who presents can see when each slide begins."""
    assert deck.lengths == (60, 90)
    for length in deck.lengths:
        assert deck.total(length) == length
        begins = [begin for begin, _ in deck.agenda(length)]
        assert begins[0] == 0
        last = deck.agenda(length)[-1]
        assert last[0] + last[1].minutes[length] == length


@pytest.mark.parametrize("length", [60, 90])
def test_every_agenda_has_all_that_the_source_asks_for(
    deck: Deck, content: Content, length: int
) -> None:
    """No subject of the rule is left out, the short evening neither."""
    slides = [slide for _, slide in deck.agenda(length)]
    cited = {rule for slide in slides for rule in slide.rules}
    assert set(ASKED.values()) <= cited
    norm = content.registry["politiek-bijeenkomst-start"].norm
    assert norm is not None
    assert all(subject in str(norm) for subject in list(ASKED)[1:])


def test_cases_and_role_switches(deck: Deck, content: Content) -> None:
    """The room gets four to six cases for its own audience, and at least three role switches."""
    items = {item.id: item for one in content.exercises.values() for item in one.items}
    for length in deck.lengths:
        cases = [slide for _, slide in deck.agenda(length) if slide.items]
        assert 4 <= len(cases) <= 6
        for slide in cases:
            assert all("politiek" in items[name].audiences for name in slide.items)
    assert sum(slide.switches_roles for slide in deck.slides) >= 3


def test_a_warning_comes_first_and_care_last(deck: Deck) -> None:
    """Whoever comes in hears that they may sit out; whoever leaves knows whom to call."""
    for length in deck.lengths:
        slides = [slide for _, slide in deck.agenda(length)]
        first_case = next(number for number, slide in enumerate(slides) if slide.items)
        assert "nazorg-bot-bereiken" in _before(slides, first_case)
        assert {"nazorg-bot-bereiken", "politiek-112"} <= set(slides[-1].rules)


def _before(slides: list[Slide], number: int) -> set[str]:
    return {rule for slide in slides[:number] for rule in slide.rules}


def test_every_slide_is_watched(content: Content) -> None:
    """A rule that changes makes the slides that cite it suspect, as it does questions."""
    links = content.links["modules/startbijeenkomst/stempels.yml"]
    owners = {link.owner for link in links}
    assert owners == {slide.anchor for slide in content.decks[PAGE].slides if slide.rules}
    assert all(re.fullmatch(r"dia-[a-z0-9-]+", owner) for owner in owners)
