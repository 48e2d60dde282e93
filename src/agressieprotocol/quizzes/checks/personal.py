"""Find what could point to a real person: names, addresses, numbers of all kinds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from stdnum import iban
from stdnum.nl import bsn, postcode

#: Names that stand for nothing else in Dutch, one a line.
_NAMES = Path(__file__).with_name("first_names.txt")
_PARTICLE = r"(?:(?:van|de|der|den|ten|ter|te|het|’t) )*"
_STREET = "straat|laan|weg|plein|gracht|kade|singel|dreef|hof|steeg|dijk|plantsoen|pad|markt"
#: The shapes of Dutch number plates, sidecode 1 to 14 of the RDW: X is a letter, 9 a digit.
_PLATES = frozenset(
    (
        *("XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9"),
        *("9-XXX-99", "XX-999-X", "X-999-XX", "XXX-99-X", "X-99-XXX", "9-XX-999", "999-XX-9"),
    )
)
_JOINED = frozenset(shape.replace("-", "") for shape in _PLATES)
#: A text without any of these has no number or address.
_HINT = re.compile(r"[@\d]")
_WORD = re.compile(r"\b[A-ZÀ-Þ][a-zß-ÿğş]+\b")


def _any(_: str) -> bool:
    return True


def _plate(found: str) -> bool:
    shape = re.sub(r"\d", "9", re.sub("[A-Z]", "X", found))
    return shape in (_PLATES if "-" in found else _JOINED)


def _account(found: str) -> bool:
    # One that is made up to look like a Dutch account may still be somebody's.
    return found.startswith("NL") or bool(iban.is_valid(found))


_PATTERNS: tuple[tuple[str, re.Pattern[str], Callable[[str], bool]], ...] = (
    ("een mailadres", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), _any),
    ("een rekeningnummer", re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z\d]){11,30}\b"), _account),
    (
        "een telefoonnummer",
        re.compile(r"(?<![\w+])(?:\+31|0031|0)(?:[ ()/.-]*\d){8,9}(?!\d)|\b0[89]00[ -]?\d{4,7}\b"),
        _any,
    ),
    # A number within the town has seven digits, or six after an area code of four.
    (
        "een telefoonnummer",
        re.compile(r"(?<![\d.,-])[1-9]\d{2}[ -]?\d{2}[ -]?\d{2}(?![\d-])"),
        _any,
    ),
    ("een BSN", re.compile(r"(?<!\d)\d(?:[ .-]?\d){7,8}(?!\d)"), bsn.is_valid),
    (
        "een kenteken",
        re.compile(r"\b(?:[A-Z\d]{1,3}-[A-Z\d]{2,3}-[A-Z\d]{1,3}|[A-Z\d]{6})\b"),
        _plate,
    ),
    ("een postcode", re.compile(r"\b\d{4} ?[A-Z]{2}\b"), postcode.is_valid),
    (
        "een adres",
        re.compile(
            rf"\b(?!Onderweg)[A-Z][\w’'-]*(?:{_STREET}) \d+|\b[A-Z]\w+ (?:{_STREET.title()}) \d+"
        ),
        _any,
    ),
)
_NAMED = re.compile(
    r"\b(?:[Mm]eneer|[Mm]evrouw|[Mm]ijnheer|[Dd]e heer|[Dd]hr\.?|[Mm]w\.?|[Mm]evr\.?) "
    rf"{_PARTICLE}[A-ZÀ-Þ][a-zß-ÿ]+"
    r"|\b(?:[A-Z]\. ?)+(?:(?:van|de|der|den|ten|ter) )+[A-Z][a-z]+|\b(?:[A-Z]\.){2,} ?[A-Z][a-z]+"
)


def personal(text: str) -> Iterator[tuple[str, str]]:
    """Yield what looks like personal data in a text: what it is, and how it stands there.

    >>> list(personal("Bel 06-12345678 of mail jan@voorbeeld.nl."))
    [('een mailadres', 'jan@voorbeeld.nl'), ('een telefoonnummer', '06-12345678')]
    >>> list(personal("Mevrouw De Vries rijdt in 12-ABC-3."))
    [('een kenteken', '12-ABC-3'), ('een naam', 'Mevrouw De')]
    >>> list(personal("De man belt 112. Hij wacht 20 minuten."))
    []
    """
    if _HINT.search(text):
        yield from _numbers(text)
    yield from (("een naam", found) for found in _NAMED.findall(text))
    names = _first_names()
    yield from (("een naam", word) for word in _WORD.findall(text) if word in names)


def _numbers(text: str) -> Iterator[tuple[str, str]]:
    """Yield numbers and addresses; what is one thing is not also another."""
    for what, pattern, holds in _PATTERNS:
        for found in pattern.findall(text):
            if holds(found):
                yield what, found.strip()
                text = text.replace(found, " ")


@cache
def _first_names() -> frozenset[str]:
    return frozenset(_NAMES.read_text(encoding="utf-8").split())
