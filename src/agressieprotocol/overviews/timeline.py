"""Rules with a term, in the order of the time that passes after an incident."""

from __future__ import annotations

from dataclasses import dataclass

from agressieprotocol.overviews.codes import OverviewCode
from agressieprotocol.problems import Problems
from agressieprotocol.rules.codes import RuleCode
from agressieprotocol.rules.model import Moment, Registry, Rule
from agressieprotocol.rules.norm import Norm, NormKind

#: Hours in each unit of time; a month counts as thirty days, which is only used to sort.
HOURS = {
    "minuten": 1 / 60,
    "uur": 1,
    "dagen": 24,
    "weken": 7 * 24,
    "maanden": 30 * 24,
    "jaar": 365 * 24,
}
WORDS = {
    NormKind.TERM: "binnen",
    NormKind.MOMENT: "na",
    NormKind.DURATION: "minimaal",
    NormKind.INTERVAL: "elke",
}
SINGULAR = {"minuten": "minuut", "dagen": "dag", "weken": "week", "maanden": "maand"}
DIRECTLY = "direct"


@dataclass(frozen=True, slots=True)
class Stop:
    """One point of time and the rules that hold there."""

    #: Hours after the incident.
    hours: float
    #: What the reader sees, such as ``binnen 72 uur``.
    label: str
    rules: tuple[Rule, ...]


def label_of(norm: Norm) -> str:
    """Write a norm of time in words.

    >>> from agressieprotocol.rules.norm import parse_norm
    >>> label_of(parse_norm("termijn ≤ 72 uur")), label_of(parse_norm("tijdstip = 1 week"))
    ('binnen 72 uur', 'na 1 week')
    """
    unit = SINGULAR.get(norm.unit, norm.unit) if norm.value == 1 else norm.unit
    return f"{WORDS[norm.kind]} {norm.value} {unit}"


def _time(rule: Rule) -> tuple[float, str] | None:
    """Return when a rule holds: by its norm, or directly after the incident."""
    if rule.norm is not None and rule.norm.kind in WORDS:
        return rule.norm.value * HOURS[rule.norm.unit], label_of(rule.norm)
    return (0, DIRECTLY) if Moment.RIGHT_AFTER in rule.moments else None


def stops(
    text: str, registry: Registry, problems: Problems, *, path: str, line: int
) -> tuple[Stop, ...]:
    """Read a list of rule ids, one a line, into the stops of a timeline, earliest first.

    :param line: line of the page on which the list begins, counted from 1.
    """
    found: dict[tuple[float, str], list[Rule]] = {}
    for number, rule_id in enumerate(text.splitlines(), line):
        if not rule_id.strip():
            continue
        rule = registry.rules.get(rule_id.strip())
        time = _time(rule) if rule else None
        if rule is None:
            message = f"regel “{rule_id.strip()}” bestaat niet"
            problems.add(path, number, RuleCode.UNKNOWN_RULE, message)
        elif time is None:
            message = f"regel “{rule.id}” heeft geen termijn en hoort niet bij “direct-erna”"
            problems.add(path, number, OverviewCode.NO_TIME, message)
        else:
            found.setdefault(time, []).append(rule)
    if not found:
        problems.add(path, line, OverviewCode.EMPTY, "deze tijdlijn noemt geen regels")
    return tuple(Stop(*time, tuple(rules)) for time, rules in sorted(found.items(), key=_by_time))


def _by_time(item: tuple[tuple[float, str], list[Rule]]) -> float:
    return item[0][0]
