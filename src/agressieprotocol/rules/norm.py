"""Typed norms: the number, term or set in a rule that a team may tighten."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

UNITS = {
    "minuut": "minuten",
    "minuten": "minuten",
    "uur": "uur",
    "dag": "dagen",
    "dagen": "dagen",
    "week": "weken",
    "weken": "weken",
    "maand": "maanden",
    "maanden": "maanden",
    "jaar": "jaar",
    "keer": "keer",
    "stuk": "stuks",
    "stuks": "stuks",
    "meter": "meter",
}


class NormKind(StrEnum):
    """What a norm measures; the relation that belongs to it stands in :data:`RELATIONS`."""

    TERM = "termijn"
    DURATION = "duur"
    MOMENT = "tijdstip"
    COUNT = "aantal"
    INTERVAL = "interval"
    DISTANCE = "afstand"
    #: So much is let pass at most; less is stricter.
    TOLERANCE = "tolerantie"
    SET = "omvat"


RELATIONS = {
    NormKind.TERM: "≤",
    NormKind.DURATION: "≥",
    NormKind.MOMENT: "=",
    NormKind.COUNT: "≥",
    NormKind.INTERVAL: "≤",
    NormKind.DISTANCE: "≥",
    NormKind.TOLERANCE: "≤",
}


@dataclass(frozen=True, slots=True)
class Norm:
    """A number with its unit, or a set of names."""

    kind: NormKind
    #: ``≤``, ``≥``, ``=``, or ``⊇`` for a set.
    relation: str
    #: The number, or 0 for a set.
    value: int = 0
    unit: str = ""
    members: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.kind is NormKind.SET:
            return f"{self.kind}: {'; '.join(self.members)}"
        return f"{self.kind} {self.relation} {self.value} {self.unit}"

    def as_data(self) -> dict[str, object]:
        """Return the norm as plain data, with Dutch keys."""
        value: object = list(self.members) if self.kind is NormKind.SET else self.value
        data = {"soort": str(self.kind), "vergelijking": self.relation, "waarde": value}
        return data | ({"eenheid": self.unit} if self.unit else {})


_NUMBER = re.compile(
    r"(?P<kind>\w+)\s*(?P<relation>≤|≥|=|<=|>=)\s*(?P<value>[0-9]{1,6})\s+(?P<unit>\w+)"
)
_ASCII = {"<=": "≤", ">=": "≥"}


def parse_norm(text: str) -> Norm:
    """Read a norm as an author writes it.

    >>> parse_norm("termijn <= 72 uur").as_data()
    {'soort': 'termijn', 'vergelijking': '≤', 'waarde': 72, 'eenheid': 'uur'}
    >>> parse_norm("omvat: wie; wat; waar").members
    ('wie', 'wat', 'waar')

    :raises ValueError: in Dutch, when the text has another form.
    """
    head, colon, rest = text.partition(":")
    if colon and head.strip() == NormKind.SET:
        return _parse_set(rest)
    found = _NUMBER.fullmatch(text.strip())
    if found is None or found["kind"] not in {str(kind) for kind in RELATIONS}:
        raise ValueError(
            f"“{text}” is geen norm; schrijf bijvoorbeeld “termijn ≤ 72 uur” of “omvat: a; b”"
        )
    kind = NormKind(found["kind"])
    relation = _ASCII.get(found["relation"], found["relation"])
    if relation != RELATIONS[kind]:
        raise ValueError(f"bij een {kind} hoort “{RELATIONS[kind]}”, geen “{relation}”")
    if found["unit"] not in UNITS:
        raise ValueError(f"“{found['unit']}” is geen eenheid; kies uit: {_unit_names()}")
    return Norm(kind, relation, int(found["value"]), UNITS[found["unit"]])


def _parse_set(text: str) -> Norm:
    members = tuple(part.strip() for part in text.split(";"))
    if not all(members) or len(set(members)) != len(members):
        raise ValueError("een “omvat”-norm heeft namen nodig, gescheiden door “;”, zonder dubbele")
    return Norm(NormKind.SET, "⊇", members=members)


def _unit_names() -> str:
    return ", ".join(sorted(set(UNITS.values())))
