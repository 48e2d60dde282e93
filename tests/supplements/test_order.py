"""Tightening is a partial order, and what is accepted never admits what the base forbids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agressieprotocol.rules.model import Moment, Registry, Rule, Strength
from agressieprotocol.rules.norm import RELATIONS, Norm, NormKind
from agressieprotocol.supplements.demand import tightened
from agressieprotocol.supplements.judge import judge
from agressieprotocol.supplements.model import Aspect, Base, Tightening
from agressieprotocol.supplements.tighten import (
    EXACT,
    Demand,
    Order,
    amount,
    compare,
    compare_norms,
    compare_strengths,
    names,
)

TIME = ("minuten", "uur", "dagen", "weken", "maanden", "jaar")
UNITS = {
    NormKind.TERM: TIME,
    NormKind.DURATION: TIME,
    NormKind.MOMENT: TIME,
    NormKind.INTERVAL: TIME,
    NormKind.COUNT: ("keer", "stuks"),
    NormKind.TOLERANCE: ("keer", "stuks"),
    NormKind.DISTANCE: ("meter",),
}
MEMBERS = ("wie", "wat", "waar")
TODAY = date(2027, 1, 1)


def _number(kind: NormKind) -> st.SearchStrategy[Norm]:
    return st.builds(
        lambda value, unit: Norm(kind, RELATIONS[kind], value, unit),
        st.integers(0, 30),
        st.sampled_from(UNITS[kind]),
    )


NORMS = st.sampled_from(list(RELATIONS)).flatmap(_number) | st.lists(
    st.sampled_from(MEMBERS), min_size=1, unique=True
).map(lambda members: Norm(NormKind.SET, "⊇", members=tuple(members)))
DEMANDS = st.builds(
    lambda strength, norm: Demand(strength=strength, norm=norm),
    st.sampled_from(Strength),
    st.none() | NORMS,
)


def meaning(demand: Demand) -> object:
    """Return what a demand asks, however it is written: 24 hours is a day."""
    norm = demand.norm
    if norm is None:
        return demand.strength, None
    said = names(norm.members) if norm.kind is NormKind.SET else amount(norm)
    return demand.strength, norm.kind, said


@given(DEMANDS)
def test_tightening_is_reflexive(demand: Demand) -> None:
    """Every demand is as tight as itself."""
    assert compare(demand, demand) is Order.EQUAL


@given(DEMANDS, DEMANDS)
def test_tightening_is_antisymmetric(one: Demand, other: Demand) -> None:
    """Two demands that are each as tight as the other ask the same."""
    if compare(one, other).holds and compare(other, one).holds:
        assert meaning(one) == meaning(other)


@given(DEMANDS, DEMANDS)
def test_what_is_tighter_is_the_other_way_round_weaker(one: Demand, other: Demand) -> None:
    """The four answers fit together in both directions."""
    opposite = {Order.TIGHTER: Order.WEAKER, Order.WEAKER: Order.TIGHTER}
    assert compare(other, one) is opposite.get(compare(one, other), compare(one, other))


@settings(max_examples=150)
@given(st.data())
def test_tightening_is_transitive(data: st.DataObject) -> None:
    """What is tighter than what is tighter is tighter; kinds are alike so that chains occur."""
    kind = data.draw(st.sampled_from(list(RELATIONS)))
    demand = st.builds(
        lambda strength, norm: Demand(strength=strength, norm=norm),
        st.sampled_from([Strength.MAY, Strength.SHOULD, Strength.MUST]),
        _number(kind),
    )
    one, two, three = data.draw(demand), data.draw(demand), data.draw(demand)
    if compare(one, two).holds and compare(two, three).holds:
        assert compare(one, three).holds


def test_strengths_are_ordered_in_full() -> None:
    """All twenty-five pairs: only “mag”, “zou moeten”, “moet” climb; the others stand apart."""
    ladder = {Strength.MAY: 0, Strength.SHOULD: 1, Strength.MUST: 2}
    for new, base in product(Strength, repeat=2):
        climbs = new in ladder and base in ladder and ladder[new] > ladder[base]
        assert (compare_strengths(new, base) is Order.TIGHTER) == climbs
        assert (compare_strengths(new, base) is Order.EQUAL) == (new is base)


def test_transitivity_on_every_triple_of_sets() -> None:
    """All sets over three names, in all triples."""
    subsets = [
        Norm(NormKind.SET, "⊇", members=chosen)
        for size in range(1, 4)
        for chosen in combinations(MEMBERS, size)
    ]
    for one, two, three in product(subsets, repeat=3):
        if compare_norms(one, two).holds and compare_norms(two, three).holds:
            assert compare_norms(one, three).holds


# What people can do, on a small domain. A behaviour says whether it was done, with a reason where
# it was not, how much of it (in the unit to which others convert), and which parts.
Behaviour = tuple[str, str, int, frozenset[str]]
ACTS = ("gedaan", "gelaten met reden", "gelaten zonder reden")
EXTRA = ("wie", "wat", "waar", "hoe")


def behaviours(norms: Iterable[Norm]) -> Iterator[Behaviour]:
    """Yield everything that people can do: values around every bound, and every set of parts."""
    numbers = {amount(norm) for norm in norms if norm.kind is not NormKind.SET}
    around = {(unit, max(0, value + by)) for unit, value in numbers for by in (-1, 0, 1)}
    parts = chain.from_iterable(combinations(EXTRA, size) for size in range(len(EXTRA) + 1))
    values = around or {("", 0)}
    for act, (unit, value), chosen in product(ACTS, values, [frozenset(p) for p in parts]):
        yield act, unit, value, chosen


def meets(norm: Norm | None, behaviour: Behaviour, strength: Strength) -> bool:
    """Tell whether what was done meets a norm."""
    _, unit, value, parts = behaviour
    if norm is None:
        return True
    if norm.kind is NormKind.SET:
        members = names(norm.members)
        if strength is Strength.MUST_NOT:
            return parts.isdisjoint(members)
        # A permission holds for what it lists and nothing else.
        return parts <= members if strength is Strength.MAY else parts >= members
    own, bound = amount(norm)
    if own != unit:
        # Another unit is about something that this behaviour does not tell: nothing is met.
        return False
    compared = {"≤": value <= bound, "≥": value >= bound, "=": value == bound}
    return compared[norm.relation]


def admits(demand: Demand, behaviour: Behaviour) -> bool:
    """Tell whether a demand lets a behaviour pass."""
    act = behaviour[0]
    strength = demand.strength
    if strength is Strength.INFO:
        return True
    if strength is Strength.MUST_NOT:
        if demand.norm is not None and demand.norm.kind is NormKind.SET:
            return meets(demand.norm, behaviour, strength)
        return act != "gedaan"
    if act != "gedaan":
        return strength is Strength.MAY or (strength is Strength.SHOULD and "met" in act)
    return meets(demand.norm, behaviour, strength)


def _rule(demand: Demand) -> Rule:
    return Rule(
        id="regel-een",
        title="Regel",
        body="Tekst.",
        text="Tekst.",
        sources=("2.1",),
        who=("medewerker",),
        strength=demand.strength,
        moments=(Moment.DURING,),
        norm=demand.norm,
        fingerprint="0" * 12,
        page="docs/regels",
        path="docs/regels.md",
        line=1,
    )


def _entry(aspect: Aspect, value: str) -> Tightening:
    return Tightening(
        rule="regel-een",
        fingerprint="0" * 12,
        aspect=aspect,
        value=value,
        reason="Zo past het bij ons werk",
        review_by=date(2028, 1, 1),
    )


ENTRIES = st.one_of(
    st.sampled_from(Strength).map(lambda strength: _entry(Aspect.STRENGTH, str(strength))),
    NORMS.map(lambda norm: _entry(Aspect.NORM, str(norm))),
)


@settings(max_examples=300)
@given(DEMANDS, st.data())
def test_what_is_accepted_never_admits_what_the_base_forbids(
    base: Demand, data: st.DataObject
) -> None:
    """Every behaviour on the small domain is tried against both."""
    near = NORMS if base.norm is None else NORMS | _like(base.norm)
    entries = ENTRIES | near.map(lambda norm: _entry(Aspect.NORM, str(norm)))
    entry = data.draw(entries)
    rule = _rule(base)
    if list(judge(entry, Base(registry=Registry({rule.id: rule}, {})), TODAY)):
        return
    new = tightened(rule, [entry])
    norms = [norm for norm in (base.norm, new.norm) if norm is not None]
    for behaviour in behaviours(norms):
        if admits(new, behaviour):
            assert admits(base, behaviour), behaviour


def _like(norm: Norm) -> st.SearchStrategy[Norm]:
    """Return norms of the same kind, so that many are accepted."""
    if norm.kind is NormKind.SET:
        more = st.lists(st.sampled_from(EXTRA), min_size=1, unique=True)
        return more.map(lambda members: Norm(NormKind.SET, "⊇", members=tuple(members)))
    return _number(norm.kind)


@pytest.mark.parametrize("kind", list(RELATIONS))
def test_some_tightening_of_each_number_is_accepted(kind: NormKind) -> None:
    """The model check is about something: each kind has values that pass, but for a moment."""
    unit = UNITS[kind][0]
    base = Demand(strength=Strength.MUST, norm=Norm(kind, RELATIONS[kind], 10, unit))
    rule = _rule(base)
    world = Base(registry=Registry({rule.id: rule}, {}))
    passed = [
        value
        for value in range(40)
        if not list(
            judge(_entry(Aspect.NORM, f"{kind} {RELATIONS[kind]} {value} {unit}"), world, TODAY)
        )
    ]
    wanted = {"≤": list(range(1, 10)), "≥": list(range(11, 40)), "=": []}[RELATIONS[kind]]
    assert passed == ([0, *wanted] if kind is NormKind.TOLERANCE else wanted)


def test_every_unit_has_an_exact_measure() -> None:
    """No unit of a norm is left without a place in the order."""
    assert {unit for units in UNITS.values() for unit in units} == set(EXACT)
