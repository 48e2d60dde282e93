"""Move stamps: what a person says by reviewing links again, or by calling a change editorial."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from agressieprotocol.rules.model import Registry
from agressieprotocol.stamps.model import Link, Stamps, stamp_of

REASON_LENGTH = 10
_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_PERSONAL = re.compile(
    rf"@|\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{1,4}}|\b\d{{1,2}} (?:{_MONTHS})\b", re.I
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One stamp that moved."""

    owner: str
    rule: str
    #: Fingerprint before; empty where there was no stamp.
    before: str
    after: str


def moves(
    links: Iterable[Link],
    stamps: Stamps,
    registry: Registry,
    ids: Collection[str],
    *,
    editorial: bool = False,
) -> tuple[Move, ...]:
    """Return the stamps that move when the links that the ids touch count as reviewed.

    :param ids: ids of rules, of pieces, or of the exercise or chart that pieces are part of.
    :param editorial: move only stamps that are there: who calls a change editorial did not
        look at a piece that nobody reviewed before.
    """
    wanted = frozenset(ids)
    found = dict.fromkeys(
        Move(owner=i.owner, rule=i.rule, before=stamp_of(stamps, i), after=_now(i, registry))
        for i in links
        if i.touches(wanted) and i.rule in registry
    )
    return tuple(m for m in found if m.before != m.after and (m.before or not editorial))


def _now(link: Link, registry: Registry) -> str:
    return registry[link.rule].fingerprint if link.rule in registry else ""


def moved(stamps: Stamps, changes: Iterable[Move]) -> Stamps:
    """Return stamps after moves.

    >>> moved({}, [Move(owner="a", rule="r", before="", after="01")])
    {'a': {'r': '01'}}
    """
    result = {owner: dict(rules) for owner, rules in stamps.items()}
    for move in changes:
        result.setdefault(move.owner, {})[move.rule] = move.after
    return result


def unknown_ids(links: Iterable[Link], ids: Iterable[str], *, editorial: bool) -> list[str]:
    """Return the ids that name nothing that cites or is cited; editorial changes name rules."""
    known: set[str] = set()
    for link in links:
        known |= {link.rule} if editorial else {link.owner, link.rule, link.within}
    return sorted(set(ids) - known)


def reason_fault(reason: str) -> str:
    """Say in Dutch what is wrong with a reason, or return an empty text.

    The log says why, not who or when: the version history knows that.

    >>> reason_fault("Zin korter gemaakt, zelfde betekenis")
    ''
    >>> reason_fault("Akkoord per 12 mei")
    'de reden noemt een datum of een adres; schrijf alleen waarom'
    """
    if len(reason.strip()) < REASON_LENGTH:
        return f"de reden is te kort; schrijf minstens {REASON_LENGTH} tekens"
    if _PERSONAL.search(reason):
        return "de reden noemt een datum of een adres; schrijf alleen waarom"
    return ""
