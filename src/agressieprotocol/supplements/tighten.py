"""When one norm, strength or set is tighter than another: a partial order, and no guesses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from agressieprotocol.rules.model import Strength
from agressieprotocol.rules.norm import Norm, NormKind

#: Units that convert into each other exactly: what each is measured in, and how many of those.
#: A day is 24 hours and a week 7 days; a month has no fixed number of days, so it stays apart.
EXACT = {
    "minuten": ("minuten", 1),
    "uur": ("minuten", 60),
    "dagen": ("minuten", 24 * 60),
    "weken": ("minuten", 7 * 24 * 60),
    "maanden": ("maanden", 1),
    "jaar": ("maanden", 12),
    "keer": ("keer", 1),
    "stuks": ("stuks", 1),
    "meter": ("meter", 1),
}
#: Strengths from weak to strong. A prohibition stands apart: it is no stronger permission, and who
#: turned “mag” into “moet niet” would take away what often protects, such as leaving.
LADDER = (Strength.MAY, Strength.SHOULD, Strength.MUST)
_ACCENTS = re.compile("[\u0300-\u036f]+")
_FEWER, _MORE = "≤", "≥"


class Order(StrEnum):
    """How one value stands to another."""

    TIGHTER = "scherper"
    EQUAL = "gelijk"
    WEAKER = "zwakker"
    #: Neither admits only what the other admits.
    APART = "niet te vergelijken"

    @property
    def holds(self) -> bool:
        """Tell whether the first admits nothing that the second forbids."""
        return self in {Order.TIGHTER, Order.EQUAL}


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """What can be tightened of a rule."""

    strength: Strength
    norm: Norm | None = None


def amount(norm: Norm) -> tuple[str, int]:
    """Return a number in the unit to which its own converts exactly.

    >>> amount(Norm(NormKind.TERM, "≤", 3, "dagen"))
    ('minuten', 4320)
    """
    unit, times = EXACT[norm.unit]
    return unit, norm.value * times


def folded(name: str) -> str:
    """Return a name without what makes no difference: case, blanks, accents and form.

    >>> folded("  Wie   BÉLT ")
    'wie belt'
    """
    parts = unicodedata.normalize("NFKD", name).casefold()
    return " ".join(_ACCENTS.sub("", parts).split())


def names(members: Iterable[str]) -> frozenset[str]:
    """Return the names of a set, each folded."""
    return frozenset(map(folded, members))


def compare_sets(new: Collection[str], base: Collection[str]) -> Order:
    """Compare two sets of which every member is asked.

    >>> compare_sets({"wie", "wat"}, {"wie"}), compare_sets({"wat"}, {"wie"})
    (<Order.TIGHTER: 'scherper'>, <Order.APART: 'niet te vergelijken'>)
    """
    mine, theirs = frozenset(new), frozenset(base)
    return _order(mine >= theirs, theirs >= mine)


def compare_norms(new: Norm, base: Norm) -> Order:
    """Compare two norms by what they admit; another kind or an inexact unit stands apart.

    >>> hours, days = Norm(NormKind.TERM, "≤", 24, "uur"), Norm(NormKind.TERM, "≤", 3, "dagen")
    >>> compare_norms(hours, days)
    <Order.TIGHTER: 'scherper'>
    """
    if new.kind is not base.kind or new.relation != base.relation:
        return Order.APART
    if new.kind is NormKind.SET:
        return compare_sets(names(new.members), names(base.members))
    (unit, mine), (other, theirs) = amount(new), amount(base)
    if unit != other:
        return Order.APART
    if new.relation == _FEWER:
        return _order(mine <= theirs, theirs <= mine)
    if new.relation == _MORE:
        return _order(mine >= theirs, theirs >= mine)
    # Something is asked at one moment; another moment is neither stricter nor looser.
    return Order.EQUAL if mine == theirs else Order.APART


def compare_strengths(new: Strength, base: Strength) -> Order:
    """Compare two strengths.

    >>> compare_strengths(Strength.MUST, Strength.SHOULD)
    <Order.TIGHTER: 'scherper'>
    >>> compare_strengths(Strength.MUST_NOT, Strength.MAY)
    <Order.APART: 'niet te vergelijken'>
    """
    if new is base:
        return Order.EQUAL
    if new not in LADDER or base not in LADDER:
        return Order.APART
    return _order(LADDER.index(new) > LADDER.index(base), LADDER.index(base) > LADDER.index(new))


def compare(new: Demand, base: Demand) -> Order:
    """Compare two demands: one is tighter when nothing of it is weaker and something tighter."""
    parts = [
        compare_strengths(new.strength, base.strength),
        _compare_optional(new.norm, base.norm),
    ]
    if Order.APART in parts or {Order.TIGHTER, Order.WEAKER} <= set(parts):
        return Order.APART
    return next((part for part in parts if part is not Order.EQUAL), Order.EQUAL)


def _compare_optional(new: Norm | None, base: Norm | None) -> Order:
    """Compare norms that may lack; a norm where there was none cannot be proven to be tighter."""
    if new is None or base is None:
        return Order.EQUAL if new is base else Order.APART
    return compare_norms(new, base)


def _order(at_least: bool, at_most: bool) -> Order:
    """Name the order from whether each admits no more than the other."""
    if at_least and at_most:
        return Order.EQUAL
    if at_least:
        return Order.TIGHTER
    return Order.WEAKER if at_most else Order.APART
