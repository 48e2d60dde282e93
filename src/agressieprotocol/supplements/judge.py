"""Judge one tightening against the rule that it names: every reason to refuse it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from agressieprotocol.rules.codes import RuleCode
from agressieprotocol.rules.model import Rule, Strength
from agressieprotocol.rules.norm import Norm, NormKind
from agressieprotocol.stamps.codes import StampCode
from agressieprotocol.stamps.review import reason_fault
from agressieprotocol.supplements.codes import SupplementCode
from agressieprotocol.supplements.demand import (
    allowed,
    base_value,
    can_tighten,
    order_of,
    parse_strength,
    tightened,
)
from agressieprotocol.supplements.model import Aspect, Base, Tightening
from agressieprotocol.supplements.tighten import Order, amount, folded, names

CITIZEN = "burger"
#: A number may grow this many times; what is asked beyond that nobody does.
MOST_TIMES = 10
_NEGATION = re.compile(r"\b(?:niet|geen|nooit|zonder|behalve|tenzij|of)\b")


@dataclass(frozen=True, slots=True)
class Fault:
    """A reason to refuse: the code of the check and what to say, in Dutch."""

    code: str
    message: str


def judge(entry: Tightening, base: Base, today: date) -> Iterator[Fault]:
    """Yield every reason to refuse a tightening.

    :param today: the day on which it is judged.
    """
    if entry.rule not in base.registry:
        # An empty name is the reader's to report, as is an empty value.
        yield from [unknown_rule(entry.rule)] if entry.rule else []
        return
    rule = base.registry[entry.rule]
    yield from suspect(entry.rule, entry.fingerprint, rule)
    if entry.review_by is not None and entry.review_by < today:
        message = f"{_named(rule)} moest op {entry.review_by} opnieuw zijn bekeken; doe dat nu"
        yield Fault(SupplementCode.EXPIRED, message)
    if wrong := reason_fault(entry.reason):
        yield Fault(SupplementCode.REASON, f"{_named(rule)}: {wrong}")
    if limit := limited(rule, base):
        yield Fault(SupplementCode.LIMIT, f"een team scherpt {_named(rule)} niet aan: {limit}")
        return
    if entry.value:
        yield from _compared(entry, rule)


def unknown_rule(rule_id: str) -> Fault:
    """Return the fault of naming a rule that does not exist."""
    return Fault(RuleCode.UNKNOWN_RULE, f"regel “{rule_id}” bestaat niet in de basis")


def suspect(rule_id: str, fingerprint: str, rule: Rule) -> Iterator[Fault]:
    """Yield a fault where the rule is another than the one that the team looked at."""
    if fingerprint == rule.fingerprint:
        return
    message = (
        f"regel “{rule_id}” is anders dan toen het team hem bekeek; lees hem opnieuw en schrijf "
        f"dan “vingerafdruk: {rule.fingerprint}”"
    )
    yield Fault(StampCode.SUSPECT, message)


def limited(rule: Rule, base: Base) -> str:
    """Say in Dutch why a rule is not a team's to tighten, or return an empty text."""
    if CITIZEN in rule.who:
        return "hij gaat ook over wat een burger moet of mag"
    return base.limits.get(rule.id, "")


def _named(rule: Rule) -> str:
    return f"regel “{rule.id}”"


def _compared(entry: Tightening, rule: Rule) -> Iterator[Fault]:
    try:
        order = order_of(entry, rule)
    except ValueError as error:
        code = RuleCode.NORM if entry.aspect is Aspect.NORM else SupplementCode.NO_NORM
        yield Fault(code, f"{_named(rule)}: {error}{_hint(rule, entry.aspect)}")
        return
    if opposite(entry, rule):
        yield _refused(SupplementCode.CONTRADICTS, entry, rule, "zegt iets anders dan")
    elif order is Order.WEAKER or (order is Order.APART and _lacks(entry, rule)):
        yield _refused(SupplementCode.WEAKER, entry, rule, "is zwakker dan")
    elif why := can_tighten(rule, entry.aspect):
        yield Fault(SupplementCode.NO_NORM, f"{_named(rule)} kan zo niet scherper: {why}")
    elif order is Order.APART:
        yield _apart(entry, rule)
    elif order is Order.EQUAL:
        yield _refused(SupplementCode.NOTHING, entry, rule, "zegt hetzelfde als")
    else:
        yield from _sensible(entry, rule)


def _hint(rule: Rule, aspect: Aspect) -> str:
    if can_tighten(rule, aspect):
        return ""
    return f"; in de basis staat “{base_value(rule, aspect)}”, wat mag: {allowed(rule, aspect)}"


def opposite(entry: Tightening, rule: Rule) -> bool:
    """Tell whether a new strength turns a prohibition around, or makes one of what was none."""
    if entry.aspect is not Aspect.STRENGTH:
        return False
    new = parse_strength(entry.value)
    return new is not rule.strength and Strength.MUST_NOT in {new, rule.strength}


def _lacks(entry: Tightening, rule: Rule) -> bool:
    """Tell whether a member of the base's set lacks, or a strength says nothing any more."""
    if entry.aspect is Aspect.STRENGTH:
        return parse_strength(entry.value) is Strength.INFO
    return bool(_missing(entry, rule))


def _missing(entry: Tightening, rule: Rule) -> list[str]:
    new = tightened(rule, [entry]).norm
    if new is None or rule.norm is None or new.kind is not rule.norm.kind:
        return []
    mine = names(new.members)
    return [member for member in rule.norm.members if folded(member) not in mine]


def _refused(code: SupplementCode, entry: Tightening, rule: Rule, how: str) -> Fault:
    before = base_value(rule, entry.aspect)
    message = f"{_named(rule)}: “{entry.value}” {how} “{before}” in de basis"
    if missing := _missing(entry, rule):
        message += f"; hier ontbreekt: {'; '.join(missing)}"
    if why := can_tighten(rule, entry.aspect):
        return Fault(code, f"{message}; wat mag: niets, want {why}")
    return Fault(code, f"{message}; wat mag: {allowed(rule, entry.aspect)}")


def _apart(entry: Tightening, rule: Rule) -> Fault:
    new = tightened(rule, [entry]).norm
    if new is not None and rule.norm is not None and new.kind is rule.norm.kind:
        message = (
            f"{_named(rule)}: “{entry.value}” is niet precies te vergelijken met “{rule.norm}” in "
            f"de basis; schrijf het in {rule.norm.unit}, wat mag: {allowed(rule, entry.aspect)}"
        )
        return Fault(SupplementCode.UNIT, message)
    return _refused(SupplementCode.NO_NORM, entry, rule, "is van een andere soort dan")


def _sensible(entry: Tightening, rule: Rule) -> Iterator[Fault]:
    """Yield what is wrong with a value that is tighter."""
    new = tightened(rule, [entry]).norm
    if entry.aspect is not Aspect.NORM or new is None or rule.norm is None:
        return
    if new.kind is NormKind.SET:
        if len(names(new.members)) != len(new.members):
            yield Fault(SupplementCode.DOUBLE, f"{_named(rule)}: een naam staat er dubbel")
        yield from _turned(new, rule)
    elif _out_of_reach(new, rule.norm):
        yield Fault(
            SupplementCode.OUT_OF_REACH,
            f"{_named(rule)}: “{new}” haalt niemand; in de basis staat “{rule.norm}”, wat mag: "
            f"{allowed(rule, entry.aspect)}{_reach(rule.norm)}",
        )


def _turned(new: Norm, rule: Rule) -> Iterator[Fault]:
    """Yield each added member that may take another back, such as “geen politie”."""
    known = names(rule.norm.members if rule.norm else ())
    for member in new.members:
        if folded(member) not in known and _NEGATION.search(folded(member)):
            message = (
                f"{_named(rule)}: het nieuwe deel “{member}” kan een ander deel opheffen; schrijf "
                "wat er wel gebeurt"
            )
            yield Fault(SupplementCode.WORDING, message)


def _reach(base: Norm) -> str:
    if base.relation == "≥":
        return f", hoogstens {MOST_TIMES * base.value} {base.unit}"
    return " en meer dan nul"


def _out_of_reach(new: Norm, base: Norm) -> bool:
    if new.kind is NormKind.TOLERANCE:
        return False
    return new.value == 0 or amount(new)[1] > MOST_TIMES * amount(base)[1]
