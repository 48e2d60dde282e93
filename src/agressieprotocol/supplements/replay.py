"""Replay the answer keys of the base under a supplement: which answers are right no longer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from agressieprotocol.quizzes.model import Exercise, Item, Judged, Verdict
from agressieprotocol.rules.model import Rule
from agressieprotocol.rules.norm import Norm, NormKind
from agressieprotocol.supplements.demand import tightened
from agressieprotocol.supplements.model import Base, Supplement
from agressieprotocol.supplements.quantities import met_by, quantities
from agressieprotocol.supplements.tighten import Demand, amount, folded, names


class Effect(StrEnum):
    """What a supplement does to an item of the base."""

    #: Another answer is right in this team.
    OTHER = "ander antwoord"
    #: The item rests on a tightened rule; a person must look.
    LOOK = "nakijken"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rekeyed:
    """A part of an item that is judged otherwise under the supplement."""

    text: str
    #: Id of the tightened rule that decides.
    rule: str
    before: Verdict
    #: ``None`` where a person must tell.
    after: Verdict | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Affected:
    """An item of the base that a supplement touches."""

    #: Id of the exercise, and the item in it.
    exercise: str
    item: Item
    url: str
    effect: Effect
    #: Ids of the tightened rules that it cites.
    rules: tuple[str, ...]
    #: The parts of which the verdict changes; empty where that cannot be told.
    parts: tuple[Rekeyed, ...] = ()


def affected(
    supplement: Supplement, base: Base, exercises: Iterable[Exercise]
) -> Iterator[Affected]:
    """Yield the items of the base that rest on what a team tightens, in the order of the bank.

    The verdict of a part is told anew where its text names a quantity or a part of a set. Of other
    items only is told that they rest on a tightened rule.
    """
    demands = dict(_demands(supplement, base))
    for exercise in exercises:
        for item in exercise.items:
            rules = tuple(rule.id for rule in item.rules if rule.id in demands)
            if rules:
                parts = tuple(_rekeyed(item, demands))
                yield Affected(
                    exercise=exercise.id,
                    item=item,
                    url=exercise.url(item),
                    effect=_effect(parts),
                    rules=rules,
                    parts=parts,
                )


def _effect(parts: Iterable[Rekeyed]) -> Effect:
    return Effect.OTHER if any(part.after is not None for part in parts) else Effect.LOOK


def _demands(supplement: Supplement, base: Base) -> Iterator[tuple[str, tuple[Rule, Demand]]]:
    """Yield each tightened rule with what it asks of the team; what cannot be read is left out."""
    for rule_id in dict.fromkeys(entry.rule for entry in supplement.tightenings):
        if rule_id in base.registry:
            rule = base.registry[rule_id]
            try:
                yield rule_id, (rule, tightened(rule, supplement.of_rule(rule_id)))
            except ValueError:
                continue


def _rekeyed(item: Item, demands: dict[str, tuple[Rule, Demand]]) -> Iterator[Rekeyed]:
    for part in item.judged:
        for rule_id in part.rules:
            if rule_id in demands:
                after = verdict_under(part, *demands[rule_id])
                if after is not part.verdict:
                    yield Rekeyed(text=part.text, rule=rule_id, before=part.verdict, after=after)


def verdict_under(part: Judged, rule: Rule, demand: Demand) -> Verdict | None:
    """Return what a part is under a tightened rule that its feedback names.

    :return: ``None`` where a person must tell: what was arguable under “mag” or “zou moeten” may
        now be asked or wrong, and the text does not say which.
    """
    if demand.strength is not rule.strength and part.verdict is Verdict.DEFENSIBLE:
        return None
    if rule.norm is None or demand.norm is None or demand.norm == rule.norm:
        return part.verdict
    if rule.norm.kind is NormKind.SET:
        return _by_set(part, rule.norm, demand.norm)
    return _by_number(part, rule.norm, demand.norm)


def _by_number(part: Judged, before: Norm, after: Norm) -> Verdict:
    """Return the verdict of a part that names a quantity which the base lets pass, or the new one.

    A quantity that the base does not let pass either is about something else.
    """
    said = [found for found in quantities(part.text) if met_by(before, found)]
    if part.verdict is Verdict.RIGHT and any(met_by(after, found) is False for found in said):
        return Verdict.WRONG
    if part.verdict is Verdict.WRONG and said == [amount(after)]:
        return Verdict.RIGHT
    return part.verdict


def _by_set(part: Judged, before: Norm, after: Norm) -> Verdict:
    """Return the verdict of a part that names a member which the team added."""
    added = names(after.members) - names(before.members)
    if part.verdict is Verdict.WRONG and folded(part.text).rstrip(".") in added:
        return Verdict.RIGHT
    return part.verdict
