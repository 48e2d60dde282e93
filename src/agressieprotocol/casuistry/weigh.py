"""Weigh items: what is new, rarely practised or hard comes sooner; and say why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from agressieprotocol.quizzes.model import Item
from agressieprotocol.rules.model import Registry, Strength

#: A binding rule that no more items than this practise, for one audience, is practised rarely.
FEW = 1
CHANGED = "een regel is veranderd"
RARE = "een regel wordt weinig geoefend"
HARD = "deze vraag was moeilijk"
#: What each reason adds to the weight, which is 1 without any.
ADDS: Mapping[str, int] = {CHANGED: 4, HARD: 3, RARE: 2}
_BINDING = (Strength.MUST, Strength.MUST_NOT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attention:
    """What asks for attention."""

    #: Ids of rules.
    changed: Collection[str] = ()
    rare: Collection[str] = ()
    #: Ids of items.
    hard: Collection[str] = ()


def rare_rules(items: Iterable[Item], registry: Registry, audience: str) -> frozenset[str]:
    """Return the binding rules that few items for an audience practise."""
    counts = Counter(rule.id for item in items if audience in item.audiences for rule in item.rules)
    return frozenset(
        name
        for name, count in counts.items()
        if count <= FEW and name in registry and registry[name].strength in _BINDING
    )


def reasons(item: Item, attention: Attention) -> tuple[str, ...]:
    """Return why an item should come sooner, in words."""
    rules = {rule.id for rule in item.rules}
    found = {
        CHANGED: not rules.isdisjoint(attention.changed),
        HARD: item.id in attention.hard,
        RARE: not rules.isdisjoint(attention.rare),
    }
    return tuple(reason for reason, holds in found.items() if holds)


def weight(found: Iterable[str]) -> int:
    """Return the weight that reasons give.

    >>> weight([]), weight([CHANGED, RARE])
    (1, 7)
    """
    return 1 + sum(ADDS[reason] for reason in found)
