"""Sets from the real bank: what a trainer asked for, no repeats, an eye for what changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from agressieprotocol.casuistry.compose import OWN, ComposeError, compose, wish_faults
from agressieprotocol.casuistry.ledger import with_set
from agressieprotocol.casuistry.model import Bank, History, Wish, Year
from agressieprotocol.casuistry.own import read_own
from agressieprotocol.casuistry.weigh import CHANGED, HARD, RARE
from agressieprotocol.problems import Problems

Wishes = Callable[..., Wish]


def ids(bank: Bank, wish: Wish) -> list[str]:
    """Return the items of a set."""
    return [pick.item.id for pick in compose(bank, wish).picks]


@pytest.mark.parametrize("minutes", [30, 45, 60, 90, 120, 240])
@pytest.mark.parametrize("audience", ["kantoor", "buiten", "politiek", "leiding"])
def test_every_audience_gets_a_meeting_of_every_length(
    bank: Bank, wish: Wishes, audience: str, minutes: int
) -> None:
    """The agenda adds up, a case is in it, and all items are for the audience."""
    made = compose(bank, wish(audience=audience, minutes=minutes))
    assert sum(part.minutes for part in made.agenda) == minutes
    assert all(part.minutes > 0 for part in made.agenda)
    assert any(pick.item.kind == "casus" for pick in made.picks)
    assert all(audience in pick.item.audiences for pick in made.picks)
    assert [part.number for part in made.agenda if part.number] == [*range(1, len(made.picks) + 1)]
    assert ("Pauze" in [part.title for part in made.agenda]) is (minutes >= 120)


def test_a_set_has_several_kinds_and_channels(bank: Bank, wish: Wishes) -> None:
    """Ninety minutes give every kind that there is for the office, and four places."""
    made = compose(bank, wish())
    assert len({pick.item.kind for pick in made.picks}) == len(made.picks) == 6
    assert len({pick.item.channel for pick in made.picks}) >= 4


def test_topics_bind_and_their_order_does_not_count(bank: Bank, wish: Wishes) -> None:
    """Only what was asked for comes; the same topics in another order are the same wish."""
    made = compose(bank, wish(topics=("aangifte", "na-het-incident")))
    assert {pick.item.topic for pick in made.picks} <= {"aangifte", "na-het-incident"}
    assert made == compose(bank, wish(topics=("na-het-incident", "aangifte")))


def test_a_later_year_repeats_nothing(bank: Bank, wish: Wishes) -> None:
    """Five years long no case comes back; a year's own sets do not touch that year."""
    seen: set[str] = set()
    for year in range(2027, 2032):
        made = compose(bank, wish(year=year))
        found = {pick.item.id for pick in made.picks}
        assert not found & seen
        seen |= found
        held = with_set(bank.history, made)
        bank = replace(bank, history=replace(bank.history, years=(*bank.history.years, held)))
        assert {pick.item.id for pick in compose(bank, wish(year=year)).picks} == found


def test_the_ledger_holds_one_set_for_one_wish(bank: Bank, wish: Wishes) -> None:
    """Made again, a set takes its own place; another seed is another set."""
    made = compose(bank, wish())
    once = with_set(bank.history, made)
    history = History(years=(once,), changes=(("a",),))
    assert with_set(history, made) == once
    both = with_set(history, compose(bank, wish(seed=2)))
    assert [used.wish.seed for used in both.sets] == [1, 2]
    assert both.reviews == once.reviews


def test_what_changed_counts_from_the_last_year_with_sets(bank: Bank, wish: Wishes) -> None:
    """A change that an earlier set could heed weighs no more."""
    rule = compose(bank, wish()).picks[0].item.rules[0].id
    history = History(years=(Year(year=2026, reviews=1, sets=()),), changes=((rule,),))
    assert history.changed(2026) == {rule}
    assert history.changed(2027) == frozenset()


def test_changed_and_hard_items_come_oftener(bank: Bank, wish: Wishes) -> None:
    """Over many seeds what asks for attention is drawn oftener, and the reason is said."""
    item = next(i for i in bank.items if i.kind == "keuze" and "kantoor" in i.audiences)
    wanted = replace(bank, history=History(changes=(tuple(rule.id for rule in item.rules),)))
    seeds = range(60)
    plain = sum(item.id in ids(bank, wish(seed=seed)) for seed in seeds)
    changed = [compose(wanted, wish(seed=seed), hard={item.id}) for seed in seeds]
    found = [p for made in changed for p in made.picks if p.item.id == item.id]
    assert len(found) > plain
    assert {CHANGED, HARD} <= set(found[0].reasons)
    assert any(RARE in pick.reasons for made in changed for pick in made.picks)


def test_a_new_item_moves_as_little_as_possible(bank: Bank, wish: Wishes) -> None:
    """An item that is not drawn changes nothing; one that is drawn takes few places."""
    whole = ids(bank, wish())
    for gone in ("casus-balie-derde-keer", "aangifte-alleen-een-gevoel"):
        assert gone not in whole
        assert ids(_without(bank, gone), wish()) == whole
    for gone in whole:
        stays = set(ids(_without(bank, gone), wish()))
        assert len(stays & set(whole)) >= len(whole) - 3


def _without(bank: Bank, gone: str) -> Bank:
    exercises = (
        replace(one, items=tuple(item for item in one.items if item.id != gone))
        for one in bank.exercises
    )
    return replace(bank, exercises=tuple(exercises))


def test_own_cases_go_first(bank: Bank, wish: Wishes, own_text: str) -> None:
    """The year's own are in the set, for an audience that they fit."""
    problems = Problems()
    own = read_own(own_text, "eigen.yml", bank, problems)
    assert list(problems) == []
    found = {p.item.id: p for p in compose(bank, wish(minutes=30), own).picks}
    assert found["eigen-vergadering-uitgelopen"].reasons[0] == OWN
    others = compose(bank, wish(audience="buiten"), own).picks
    assert not any(pick.own for pick in others)


def test_every_fault_of_a_wish_is_named(bank: Bank, wish: Wishes) -> None:
    """Year, minutes, seed, audience and topic, each with what is allowed."""
    bad = wish(year=1, minutes=5, seed=-1, audience="zolder", topics=("niets",))
    assert len(list(wish_faults(bad, bank))) == 5
    assert list(wish_faults(wish(), bank)) == []


def test_without_any_case_there_is_no_set(bank: Bank, wish: Wishes) -> None:
    """Nothing to draw from is said and not made."""
    with pytest.raises(ComposeError, match="geen enkele casus"):
        compose(replace(bank, exercises=()), wish())
