"""Say a value in words for readers: what a rule asks, and what a team asks instead."""

from __future__ import annotations

from datetime import date

from agressieprotocol.rules.model import Rule, Strength
from agressieprotocol.rules.norm import Norm, NormKind, parse_norm
from agressieprotocol.supplements.demand import parse_strength
from agressieprotocol.supplements.model import Aspect, Tightening

_BEFORE = {
    NormKind.TERM: "binnen",
    NormKind.DURATION: "minstens",
    NormKind.MOMENT: "na",
    NormKind.COUNT: "minstens",
    NormKind.INTERVAL: "minstens eens per",
    NormKind.DISTANCE: "minstens",
    NormKind.TOLERANCE: "hoogstens",
}
_ONE = {"minuten": "minuut", "dagen": "dag", "weken": "week", "maanden": "maand", "stuks": "stuk"}
_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def spoken_norm(norm: Norm) -> str:
    """Return a number or a set as people say it.

    >>> spoken_norm(Norm(NormKind.TERM, "≤", 24, "uur"))
    'binnen 24 uur'
    >>> spoken_norm(Norm(NormKind.SET, "⊇", members=("wie", "wat", "waar")))
    'wie, wat en waar'
    """
    if norm.kind is NormKind.SET:
        *first, last = norm.members
        return f"{', '.join(first)} en {last}" if first else last
    unit = _ONE.get(norm.unit, norm.unit) if norm.value == 1 else norm.unit
    return f"{_BEFORE[norm.kind]} {norm.value} {unit}"


def spoken_strength(strength: Strength) -> str:
    """Return how strongly a rule binds, as the rule itself is marked.

    >>> spoken_strength(Strength.SHOULD)
    'dit zou moeten'
    """
    return "dit is uitleg" if strength is Strength.INFO else f"dit {strength}"


def base_spoken(rule: Rule, aspect: Aspect) -> str:
    """Return what the base asks, in words; empty where it asks nothing of the kind."""
    if aspect is Aspect.STRENGTH:
        return spoken_strength(rule.strength)
    return "" if rule.norm is None else spoken_norm(rule.norm)


def team_spoken(entry: Tightening) -> str:
    """Return what a team asks, in words.

    :raises ValueError: in Dutch, when the value cannot be read.
    """
    if entry.aspect is Aspect.STRENGTH:
        return spoken_strength(parse_strength(entry.value))
    return spoken_norm(parse_norm(entry.value))


def spoken_day(day: date) -> str:
    """Return a day as people write it.

    >>> spoken_day(date(2029, 10, 1))
    '1 oktober 2029'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
