"""Which rules hold for a role, and when: its own first, then those of the roles around it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from agressieprotocol.overviews.order import in_source_order
from agressieprotocol.rules.model import Moment, Registry, Role, Rule, Strength

#: A rule for every moment stands in a group of its own instead of in each.
ALWAYS = "altijd"
ALL = frozenset(Moment)


@dataclass(frozen=True, slots=True)
class Part:
    """The rules that one role brings to a moment."""

    role: Role
    #: What binds, advises or permits.
    rules: tuple[Rule, ...]
    #: What explains.
    background: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Tasks:
    """What somebody has to do or know at one moment."""

    #: A :class:`Moment`, or :data:`ALWAYS`.
    moment: str
    #: The role itself first, then the wider ones, nearest first.
    parts: tuple[Part, ...]


def wider(roles: Mapping[str, Role], role_id: str) -> tuple[str, ...]:
    """List a role and those it belongs to, nearest first, each once.

    >>> roles = {"a": Role(id="a", name="A", belongs_to=("b",)), "b": Role(id="b", name="B")}
    >>> wider(roles, "a")
    ('a', 'b')
    """
    found = [role_id]
    for role in found:
        found += [other for other in roles[role].belongs_to if other not in found]
    return tuple(found)


def moment_of(rule: Rule) -> tuple[str, ...]:
    """Return the groups in which a rule stands: its moments, or :data:`ALWAYS` for all four."""
    if set(rule.moments) == ALL:
        return (ALWAYS,)
    return tuple(map(str, rule.moments))


def split(rules: Iterable[Rule]) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """Part the rules that ask or allow something from those that only explain."""
    rules = tuple(rules)
    acting = tuple(rule for rule in rules if rule.strength is not Strength.INFO)
    return acting, tuple(rule for rule in rules if rule.strength is Strength.INFO)


def tasks_of(registry: Registry, role_id: str) -> tuple[Tasks, ...]:
    """Group the rules of a role by moment; a rule stands with the nearest of its roles.

    :raises KeyError: when the role does not exist.
    """
    chain = wider(registry.roles, role_id)
    moments = (*map(str, Moment), ALWAYS)
    standing: dict[tuple[str, str], list[Rule]] = {(m, role): [] for m in moments for role in chain}
    for rule in in_source_order(registry):
        role = next((role for role in chain if role in rule.who), None)
        if role is not None:
            for moment in moment_of(rule):
                standing[moment, role].append(rule)
    groups = (Tasks(m, _parts((registry.roles[r], standing[m, r]) for r in chain)) for m in moments)
    return tuple(group for group in groups if group.parts)


def _parts(nearest: Iterable[tuple[Role, Sequence[Rule]]]) -> tuple[Part, ...]:
    return tuple(Part(role, *split(rules)) for role, rules in nearest if rules)
