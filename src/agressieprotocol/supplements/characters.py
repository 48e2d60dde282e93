"""Find signs that look like others or cannot be seen: with them a text says what nobody reads."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

#: Letters beside ASCII that Dutch and names in it use: Latin-1 and Latin Extended-A, without those
#: that pass for another letter.
_FIRST, _LAST = "\u00c0", "\u017f"
_MISTAKEN = frozenset("×÷ıĸŀĿŉſĲĳ")
#: Signs beside ASCII that an author types.
_SIGNS = frozenset("‘’“”„–—…•≤≥§€°·×½¼¾²³é\u00a0")
_CONTROL = frozenset("\n\t\r")
_ASCII = 128


def strange(text: str) -> Iterator[tuple[int, str]]:
    r"""Yield each sign that has no place in a supplement: its line from 1, and what it is called.

    Letters of other scripts, invisible signs, signs that turn the direction of writing, digits of
    other scripts and accents that stand apart from their letter are all refused.

    >>> list(strange("hоeft"))  # the second letter is Cyrillic
    [(1, 'U+043E CYRILLIC SMALL LETTER O')]
    >>> list(strange("één – “twee” ≤ 3"))
    []
    """
    for number, line in enumerate(text.split("\n"), start=1):
        for sign in dict.fromkeys(line):
            if not _known(sign):
                yield number, f"U+{ord(sign):04X} {unicodedata.name(sign, 'zonder naam')}"


def _known(sign: str) -> bool:
    if ord(sign) < _ASCII:
        return sign.isprintable() or sign in _CONTROL
    if sign in _SIGNS:
        return True
    return _FIRST <= sign <= _LAST and sign not in _MISTAKEN
