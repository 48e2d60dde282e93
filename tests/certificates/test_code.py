"""The code on a proof: made, read back, and refused with the reason."""

from __future__ import annotations

import string
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.exceptions import ValidationError
from stdnum.iso7064 import mod_37_36

from agressieprotocol.certificates.check_character import ALPHABET, check_character, ends_well
from agressieprotocol.certificates.code import (
    CodeError,
    CodeFault,
    Kind,
    Proof,
    fold,
    make_code,
    read_code,
)

PROOF = Proof(
    kind=Kind.EXAM, subject="KANTOOR", version="4F72A1", date=date(2026, 11, 22), score=85
)
CODE = "T-KANTOOR-4F72A1-261122-085-H"
texts = st.text(ALPHABET, min_size=1, max_size=40)
proofs = st.builds(
    Proof,
    kind=st.sampled_from(Kind),
    subject=texts,
    version=st.text(ALPHABET, min_size=6, max_size=6),
    date=st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    score=st.integers(0, 100),
)


@given(texts)
def test_the_check_character_is_that_of_the_standard(text: str) -> None:
    """Another implementation of ISO/IEC 7064 gives the same character, and accepts it."""
    assert check_character(text) == mod_37_36.calc_check_digit(text)
    whole = text + check_character(text)
    assert ends_well(whole)
    assert mod_37_36.validate(whole) == whole


@given(proofs)
def test_what_is_made_is_read_back(proof: Proof) -> None:
    """Also in small letters, with spaces or with nothing between the groups."""
    code = make_code(proof)
    for written in (
        code,
        code.lower(),
        code.replace("-", " "),
        code.replace("-", ""),
        f" {code}\n",
    ):
        assert read_code(written) == proof


def test_every_mistyped_character_is_found() -> None:
    """No other character at any place gives a code that is well-formed."""
    plain = CODE.replace("-", "")
    for place, right in enumerate(plain):
        for other in set(string.digits + string.ascii_uppercase) - {right}:
            with pytest.raises(CodeError):
                read_code(plain[:place] + other + plain[place + 1 :])
            with pytest.raises(ValidationError):
                mod_37_36.validate(plain[:place] + other + plain[place + 1 :])


def checked(text: str) -> str:
    """Return a text with the character that belongs behind it."""
    return text + check_character(text)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", CodeFault.FORM),
        ("T-4F72A1-261122-085-H", CodeFault.FORM),
        (CODE.replace("T", "X", 1), CodeFault.FORM),
        (CODE.replace("KANTOOR", "KANTÖOR"), CodeFault.FORM),
        (CODE.replace("KANTOOR", "ſANTOOR"), CodeFault.FORM),
        (CODE + "A", CodeFault.FORM),
        (CODE[:-1] + "J", CodeFault.CHECK),
        (CODE.replace("KANTOOR", "KANTOOR".replace("AN", "NA")), CodeFault.CHECK),
        (checked("TKANTOOR4F72A1260231085"), CodeFault.CONTENT),
        (checked("TKANTOOR4F72A1261122101"), CodeFault.CONTENT),
    ],
)
def test_a_bad_code_is_refused_with_the_reason(text: str, fault: CodeFault) -> None:
    """Form first, then the check character, then a date and a score that can be."""
    with pytest.raises(CodeError) as error:
        read_code(text)
    assert error.value.fault is fault


@pytest.mark.parametrize(
    "odd",
    [{"subject": "kantoor"}, {"version": "4F7"}, {"score": 101}, {"date": date(1999, 1, 1)}],
)
def test_what_a_code_cannot_hold_is_no_proof(odd: dict[str, object]) -> None:
    """Whoever makes a code of it hears so at once."""
    facts = {"kind": Kind.EXAM, "subject": "K", "version": "4F72A1", "date": PROOF.date, "score": 1}
    with pytest.raises(ValueError, match=r"."):
        make_code(Proof(**{**facts, **odd}))  # type: ignore[arg-type]


def test_a_code_names_a_thing_by_its_folded_id() -> None:
    """Hyphens are for reading alone."""
    assert fold("politieke-ambtsdragers") in make_code(
        Proof(
            kind=Kind.PATH,
            subject=fold("politieke-ambtsdragers"),
            version="000000",
            date=date(2027, 1, 2),
            score=100,
        )
    )
