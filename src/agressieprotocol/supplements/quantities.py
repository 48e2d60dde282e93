"""Find numbers with a unit in Dutch text, such as “binnen twee dagen” or “driemaal”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from agressieprotocol.rules.norm import UNITS, Norm, NormKind
from agressieprotocol.supplements.tighten import EXACT, amount, folded

_WORDS = (
    *("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    *("elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien"),
)
_NUMBERS = MappingProxyType(
    {word: number for number, word in enumerate(_WORDS, start=1)}
    | {"eens": 1, "tweede": 2, "derde": 3, "twintig": 20, "dertig": 30, "elk": 1, "elke": 1}
    | {"ieder": 1, "iedere": 1, "per": 1, "vierentwintig": 24, "achtenveertig": 48}
    | {"tweeenzeventig": 72}
)
#: Words for a unit beside those of the norms.
_UNITS = MappingProxyType(
    {**UNITS, "uren": "uur", "etmaal": "dagen", "etmalen": "dagen", "maal": "keer", "x": "keer"}
    | {"exemplaar": "stuks", "exemplaren": "stuks", "jaren": "jaar", "m": "meter"}
    | {"keren": "keer", "kwartaal": "kwartaal", "kwartalen": "kwartaal", "meters": "meter"}
)
#: Units that are so many of another.
_TIMES = MappingProxyType({"kwartaal": (3, "maanden")})
_SINGLE = MappingProxyType(
    {"jaarlijks": (1, "jaar"), "maandelijks": (1, "maanden"), "wekelijks": (1, "weken")}
    | {
        "driemaandelijks": (3, "maanden"),
        "dagelijks": (1, "dagen"),
        "halfjaarlijks": (6, "maanden"),
    }
    | {"vijfvoud": (5, "stuks"), "drievoud": (3, "stuks"), "tweevoud": (2, "stuks")}
    | {"tweemaal": (2, "keer"), "driemaal": (3, "keer"), "viermaal": (4, "keer")}
    | {"halfuur": (30, "minuten"), "anderhalf uur": (90, "minuten")}
)
_COUNTED = re.compile(
    rf"\b(?P<number>[0-9]{{1,6}}|{'|'.join(_NUMBERS)})[\s-]*(?P<unit>{'|'.join(_UNITS)})\b"
)
_ALONE = re.compile(rf"\b(?:{'|'.join(_SINGLE)})\b")


def quantities(text: str) -> Iterator[tuple[str, int]]:
    """Yield each quantity of a text in the unit to which its own converts exactly.

    >>> list(quantities("Binnen twee dagen, of 48 uur; driemaandelijks."))
    [('minuten', 2880), ('minuten', 2880), ('maanden', 3)]
    """
    said = folded(text)
    for found in _COUNTED.finditer(said):
        number = found["number"]
        count = int(number) if number.isdigit() else _NUMBERS[number]
        yield _measured(count, _UNITS[found["unit"]])
    for found in _ALONE.finditer(said):
        yield _measured(*_SINGLE[found[0]])


def _measured(count: int, unit: str) -> tuple[str, int]:
    times, own = _TIMES.get(unit, (1, unit))
    base, exact = EXACT[own]
    return base, count * times * exact


def met_by(norm: Norm, quantity: tuple[str, int]) -> bool | None:
    """Tell whether a quantity meets a norm; ``None`` where it is about something else.

    >>> term = Norm(NormKind.TERM, "≤", 24, "uur")
    >>> met_by(term, ("minuten", 60)), met_by(term, ("minuten", 2880)), met_by(term, ("keer", 3))
    (True, False, None)
    """
    if norm.kind is NormKind.SET:
        return None
    unit, bound = amount(norm)
    if unit != quantity[0]:
        return None
    compared = {"≤": quantity[1] <= bound, "≥": quantity[1] >= bound, "=": quantity[1] == bound}
    return compared[norm.relation]
