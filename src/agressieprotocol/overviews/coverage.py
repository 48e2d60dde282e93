"""Which items practise which rule, for whom, and which binding rules nobody can practise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from agressieprotocol.overviews.order import in_source_order
from agressieprotocol.quizzes.model import Exercise, Item
from agressieprotocol.rules.model import Registry, Rule, Strength

#: Who is bound must be able to practise.
BINDING = (Strength.MUST, Strength.MUST_NOT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """One rule and the items that practise it."""

    rule: Rule
    items: tuple[Item, ...]

    @property
    def missing(self) -> bool:
        """Tell whether the rule binds and no item practises it."""
        return self.rule.strength in BINDING and not self.items

    def count(self, audience: str) -> int:
        """Return how many of the items are for an audience."""
        return sum(audience in item.audiences for item in self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """The rules of one page."""

    #: Name of the page without its ending.
    page: str
    practices: tuple[Practice, ...]

    @property
    def missing(self) -> tuple[Practice, ...]:
        """Return what binds and is not practised."""
        return tuple(found for found in self.practices if found.missing)

    @property
    def binding(self) -> int:
        """Return how many of its rules bind."""
        return sum(found.rule.strength in BINDING for found in self.practices)


def practices(registry: Registry, exercises: Iterable[Exercise]) -> tuple[Practice, ...]:
    """Return every rule with the items that name it, in the order of the source."""
    by_rule: dict[str, list[Item]] = {}
    for exercise in exercises:
        for item in exercise.items:
            for rule in item.rules:
                by_rule.setdefault(rule.id, []).append(item)
    return tuple(
        Practice(rule=rule, items=tuple(by_rule.get(rule.id, ())))
        for rule in in_source_order(registry)
    )


def chapters(found: Iterable[Practice]) -> tuple[Chapter, ...]:
    """Group by page; what only explains is left out where no item practises it."""
    shown = [one for one in found if one.items or one.rule.strength is not Strength.INFO]
    pages = groupby(shown, key=lambda practice: practice.rule.page)
    return tuple(Chapter(page=page, practices=tuple(group)) for page, group in pages)


def coverage_data(found: Iterable[Practice], audiences: Mapping[str, str]) -> dict[str, Any]:
    """Return the whole as plain data with Dutch keys, fit for JSON.

    :param audiences: names of the audiences by id.
    """
    rows = list(found)
    return {
        "doelgroepen": [{"id": ident, "naam": name} for ident, name in audiences.items()],
        "ontbreekt": [row.rule.id for row in rows if row.missing],
        "regels": [
            {
                "id": row.rule.id,
                "titel": row.rule.title,
                "kracht": str(row.rule.strength),
                "bron": list(row.rule.sources),
                "url": row.rule.url,
                "vragen": [item.id for item in row.items],
                "aantal": {ident: row.count(ident) for ident in audiences},
            }
            for row in rows
        ],
    }
