"""Tell how each team stands after the base changed: what still holds, and what to look at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from agressieprotocol.quizzes.model import Exercise
from agressieprotocol.rules.model import Rule
from agressieprotocol.rules.norm import NormKind
from agressieprotocol.supplements.demand import base_value, order_of, tightened
from agressieprotocol.supplements.judge import limited
from agressieprotocol.supplements.model import Base, Supplement, Tightening
from agressieprotocol.supplements.replay import Affected, Effect, affected
from agressieprotocol.supplements.tighten import Order


class State(StrEnum):
    """How a tightening stands to the base as it is now."""

    TIGHTER = "nog scherper"
    REDUNDANT = "overbodig"
    WEAKER = "nu zwakker"
    #: The base says something of another kind, which cannot be compared.
    APART = "niet te vergelijken"
    #: It has become a rule that teams do not tighten.
    LIMITED = "niet meer van het team"
    GONE = "regel weg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A tightening, and how it stands."""

    entry: Tightening
    #: The rule as it is now; ``None`` where it is gone.
    rule: Rule | None
    state: State
    #: Whether the rule is another than when the team compared the two.
    changed: bool
    #: Whether the day to look again is past.
    expired: bool

    @property
    def needs_review(self) -> bool:
        """Tell whether a person must look before it holds again."""
        return self.state is not State.TIGHTER or self.changed or self.expired

    @property
    def label(self) -> str:
        """Say in Dutch how it stands, in words that fit a table."""
        also = ["tekst veranderd: nakijken"] if self.changed and self.rule else []
        also += ["verlopen"] if self.expired else []
        return "; ".join([str(self.state), *also])

    @property
    def base_value(self) -> str:
        """Return what the base says now; empty where the rule is gone."""
        return base_value(self.rule, self.entry.aspect) if self.rule else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamReport:
    """How one team stands."""

    supplement: Supplement
    standings: tuple[Standing, ...]
    #: Ids of rules with a note, or a step, of which the rule is gone or has changed.
    notes: tuple[str, ...]
    #: Items of the base that rest on what the team tightens.
    affected: tuple[Affected, ...]

    @property
    def to_review(self) -> tuple[Standing, ...]:
        """Return the tightenings that a person must look at."""
        return tuple(standing for standing in self.standings if standing.needs_review)

    @property
    def other_answers(self) -> tuple[Affected, ...]:
        """Return the items that have another right answer in this team."""
        return tuple(found for found in self.affected if found.effect is Effect.OTHER)

    @property
    def in_order(self) -> bool:
        """Tell whether nobody has to look at anything."""
        return not self.to_review and not self.notes


def standing(entry: Tightening, base: Base, today: date) -> Standing:
    """Tell how one tightening stands to the base as it is now."""
    rule = base.registry.rules.get(entry.rule)
    return Standing(
        entry=entry,
        rule=rule,
        state=State.GONE if rule is None else _state(entry, rule, base),
        changed=rule is not None and rule.fingerprint != entry.fingerprint,
        expired=entry.review_by is None or entry.review_by < today,
    )


def _state(entry: Tightening, rule: Rule, base: Base) -> State:
    if limited(rule, base):
        return State.LIMITED
    try:
        order, new = order_of(entry, rule), tightened(rule, [entry]).norm
    except ValueError:
        return State.APART
    if order is Order.APART and new and rule.norm and new.kind is rule.norm.kind is NormKind.SET:
        # A part of the base lacks, whatever else the team has.
        return State.WEAKER
    states = {
        Order.TIGHTER: State.TIGHTER,
        Order.EQUAL: State.REDUNDANT,
        Order.WEAKER: State.WEAKER,
        Order.APART: State.APART,
    }
    return states[order]


def team_report(
    supplement: Supplement, base: Base, exercises: Iterable[Exercise], today: date
) -> TeamReport:
    """Tell how a team stands to the base as it is now.

    :param exercises: those of the base.
    """
    return TeamReport(
        supplement=supplement,
        standings=tuple(standing(entry, base, today) for entry in supplement.tightenings),
        notes=tuple(dict.fromkeys(_stale(supplement, base))),
        affected=tuple(affected(supplement, base, exercises)),
    )


def _stale(supplement: Supplement, base: Base) -> Iterable[str]:
    for note in supplement.notes:
        rule = base.registry.rules.get(note.rule)
        if rule is None or rule.fingerprint != note.fingerprint:
            yield note.rule
    for step in supplement.steps:
        yield from (rule for rule in step.rules if rule not in base.registry)


def reports(
    supplements: Mapping[str, Supplement],
    base: Base,
    exercises: Iterable[Exercise],
    today: date,
) -> tuple[TeamReport, ...]:
    """Tell how every team stands, in the order of their ids."""
    bank = tuple(exercises)
    return tuple(team_report(one, base, bank, today) for _, one in sorted(supplements.items()))
