"""Read what a team writes as a new value, and say what it may write."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from types import MappingProxyType

from agressieprotocol.rules.model import Rule, Strength
from agressieprotocol.rules.norm import Norm, NormKind, parse_norm
from agressieprotocol.supplements.model import Aspect, Tightening
from agressieprotocol.supplements.tighten import (
    LADDER,
    Demand,
    Order,
    compare_norms,
    compare_strengths,
)

#: Strengths of which the norm can be tightened. With “mag” and “info” a longer list allows more.
BINDING = frozenset({Strength.MUST, Strength.MUST_NOT, Strength.SHOULD})
#: What is tighter than a number, by the kind of norm.
_TIGHTER = MappingProxyType(
    {
        NormKind.TERM: "korter dan",
        NormKind.DURATION: "langer dan",
        NormKind.COUNT: "meer dan",
        NormKind.INTERVAL: "vaker dan eens in",
        NormKind.DISTANCE: "verder dan",
        NormKind.TOLERANCE: "minder dan",
    }
)


def demand_of(rule: Rule) -> Demand:
    """Return what can be tightened of a rule."""
    return Demand(strength=rule.strength, norm=rule.norm)


def tightened(rule: Rule, entries: Collection[Tightening]) -> Demand:
    """Return what a rule asks of a team, with what the team tightens of it.

    :raises ValueError: in Dutch, when a value cannot be read.
    """
    demand = demand_of(rule)
    for entry in entries:
        demand = _changed(demand, entry)
    return demand


def _changed(demand: Demand, entry: Tightening) -> Demand:
    if entry.aspect is Aspect.NORM:
        return replace(demand, norm=parse_norm(entry.value))
    return replace(demand, strength=parse_strength(entry.value))


def parse_strength(text: str) -> Strength:
    """Read a strength.

    :raises ValueError: in Dutch, when it is none.
    """
    try:
        return Strength(text)
    except ValueError:
        known = ", ".join(map(str, Strength))
        raise ValueError(f"“{text}” is geen kracht; kies uit: {known}") from None


def order_of(entry: Tightening, rule: Rule) -> Order:
    """Compare the new value with the base's.

    :raises ValueError: in Dutch, when the value cannot be read.
    """
    new = tightened(rule, [entry])
    if entry.aspect is Aspect.STRENGTH:
        return compare_strengths(new.strength, rule.strength)
    if new.norm is None or rule.norm is None:
        return Order.APART
    return compare_norms(new.norm, rule.norm)


def base_value(rule: Rule, aspect: Aspect) -> str:
    """Return the value that the base has, as an author writes it; empty where it has none."""
    if aspect is Aspect.STRENGTH:
        return str(rule.strength)
    return str(rule.norm or "")


def allowed(rule: Rule, aspect: Aspect) -> str:
    """Say in Dutch what a team may write."""
    if aspect is Aspect.STRENGTH:
        stronger = [str(s) for s in LADDER[LADDER.index(rule.strength) + 1 :]]
        return " of ".join(f"“{name}”" for name in stronger)
    return "" if rule.norm is None else _allowed_norm(rule.norm)


def _allowed_norm(norm: Norm) -> str:
    if norm.kind is NormKind.SET:
        return f"alles uit de basis ({'; '.join(norm.members)}) en iets erbij"
    return f"{_TIGHTER[norm.kind]} {norm.value} {norm.unit}"


def can_tighten(rule: Rule, aspect: Aspect) -> str:
    """Say in Dutch why nothing of this kind can be tightened, or return an empty text."""
    if aspect is Aspect.STRENGTH:
        return _strength_ends(rule)
    if rule.strength not in BINDING:
        return f"hij heeft de kracht “{rule.strength}”; daar maakt een langere lijst meer mogelijk"
    return _norm_ends(rule)


def _norm_ends(rule: Rule) -> str:
    if rule.norm is None:
        return "hij heeft geen norm; schrijf een notitie of een eigen stap"
    if rule.norm.kind is NormKind.MOMENT:
        return f"“{rule.norm}” is een vast moment; eerder of later is niet scherper"
    if rule.strength is Strength.MUST_NOT and rule.norm.kind is not NormKind.SET:
        return "bij een verbod met een getal is niet zeker welke kant scherper is"
    return ""


def _strength_ends(rule: Rule) -> str:
    if rule.strength is Strength.INFO:
        return "hij legt alleen iets uit (“info”); schrijf een notitie"
    if rule.strength in {Strength.MUST, Strength.MUST_NOT}:
        return f"“{rule.strength}” is al het sterkst"
    # A list of what may be done is a most; with “moet” it would become a least.
    if rule.strength is Strength.MAY and rule.norm is not None and rule.norm.kind is NormKind.SET:
        return "hij is een lijst van wat mag; met een sterkere kracht zou er meer bij passen"
    return ""
