"""The code on a proof: what was completed, of which version, when and how well; never by whom."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from agressieprotocol.certificates.check_character import check_character, ends_well

#: Characters of the version of the content.
VERSION_LENGTH = 6
HIGHEST_SCORE = 100
_CENTURY = 2000
_SEPARATORS = re.compile(r"[ \t\r\n\u00a0‐‑–—-]+")
_FORM = re.compile(
    r"(?P<kind>[PT])(?P<subject>[0-9A-Z]{1,40})(?P<version>[0-9A-Z]{6})"
    r"(?P<year>[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})(?P<score>[0-9]{3})[0-9A-Z]"
)


class Kind(StrEnum):
    """What a proof is about."""

    PATH = "P"
    EXAM = "T"


class CodeFault(StrEnum):
    """What can be wrong with a code; the page has a sentence for each."""

    #: Too short, too long, or with other characters than letters and digits.
    FORM = "vorm"
    #: The check character is another one.
    CHECK = "controleteken"
    #: A date or a score that cannot be.
    CONTENT = "inhoud"


class CodeError(ValueError):
    """A code that is not well-formed."""

    def __init__(self, fault: CodeFault) -> None:
        """Keep what is wrong."""
        super().__init__(f"code is not well-formed: {fault}")
        self.fault = fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What a code says."""

    kind: Kind
    #: Id of the path or test, folded.
    subject: str
    #: Digest of the content.
    version: str
    date: date
    #: In whole %.
    score: int


def fold(ident: str) -> str:
    """Return an id as it stands in a code, which has no room for hyphens.

    >>> fold("politieke-ambtsdragers")
    'POLITIEKEAMBTSDRAGERS'
    """
    return ident.replace("-", "").upper()


def make_code(proof: Proof) -> str:
    """Return the code, in groups that a person can read.

    >>> make_code(Proof(kind=Kind.EXAM, subject="KANTOOR", version="4F72A1",
    ...                 date=date(2026, 11, 22), score=85))
    'T-KANTOOR-4F72A1-261122-085-H'

    :raises ValueError: for what a code cannot hold.
    """
    day = f"{proof.date.year - _CENTURY:02}{proof.date:%m%d}"
    parts = (proof.kind, proof.subject, proof.version, day, f"{proof.score:03}")
    code = "-".join((*parts, check_character("".join(parts))))
    if read_code(code) != proof:
        raise ValueError(proof)
    return code


def read_code(text: str) -> Proof:
    """Return what a code says; capitals, spaces and hyphens do not matter.

    >>> read_code("t kantoor 4f72a1 261122 085 h").score
    85

    :raises CodeError: when it is not well-formed.
    """
    plain = _SEPARATORS.sub("", text)
    found = _FORM.fullmatch(plain.upper()) if plain.isascii() else None
    if found is None:
        raise CodeError(CodeFault.FORM)
    if not ends_well(found[0]):
        raise CodeError(CodeFault.CHECK)
    score = int(found["score"])
    try:
        day = date(_CENTURY + int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        raise CodeError(CodeFault.CONTENT) from None
    if score > HIGHEST_SCORE:
        raise CodeError(CodeFault.CONTENT)
    return Proof(
        kind=Kind(found["kind"]),
        subject=found["subject"],
        version=found["version"],
        date=day,
        score=score,
    )
