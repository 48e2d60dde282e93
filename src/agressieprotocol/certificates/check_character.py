"""The check character of ISO/IEC 7064, system MOD 37,36: one letter or digit behind a text.

It finds each mistyped character and nearly each pair that changed places.
"""

from __future__ import annotations

import string

#: The standard's characters, in the order of their values.
ALPHABET = string.digits + string.ascii_uppercase
_MODULUS = len(ALPHABET)


def check_character(text: str) -> str:
    """Return the character that belongs behind a text.

    >>> check_character("A12425GABC1234002")
    'M'

    :param text: capitals and digits alone.
    :raises ValueError: for any other character.
    """
    return ALPHABET[(1 - _doubled(_sum(text))) % _MODULUS]


def ends_well(text: str) -> bool:
    """Tell whether the last character of a text is the one that belongs there.

    >>> ends_well("A12425GABC1234002M"), ends_well("A12425GABC1234003M")
    (True, False)

    :raises ValueError: for any character but capitals and digits.
    """
    return _sum(text) == 1


def _sum(text: str) -> int:
    total = _MODULUS // 2
    for character in text:
        total = (_doubled(total) + ALPHABET.index(character)) % _MODULUS
    return total


def _doubled(total: int) -> int:
    return (total or _MODULUS) * 2 % (_MODULUS + 1)
