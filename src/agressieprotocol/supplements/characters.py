"""Find signs that look like others or cannot be seen: with them a text says what nobody reads."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

#: What an author types: ASCII, the letters of Latin-1 and Latin Extended-A that Dutch and names in
#: it use, without those that pass for another letter, and some signs.
_MISTAKEN = "×÷ıĸŀĿŉſĲĳ"
_LETTERS = "".join(chr(n) for n in range(0x00C0, 0x0180) if chr(n) not in _MISTAKEN)
_SIGNS = "‘’“”„–—…•≤≥§€°·×½¼¾²³\u00a0"
_STRANGE = re.compile(rf"[^\n\t\r -~{_LETTERS}{_SIGNS}]")


def strange(text: str) -> Iterator[tuple[int, str]]:
    r"""Yield each sign that has no place in a supplement: its line from 1, and what it is called.

    Letters of other scripts, invisible signs, signs that turn the direction of writing, digits of
    other scripts and accents that stand apart from their letter are all refused.

    >>> list(strange("hоeft"))  # the second letter is Cyrillic
    [(1, 'U+043E CYRILLIC SMALL LETTER O')]
    >>> list(strange("één – “twee” ≤ 3"))
    []
    """
    found: dict[tuple[int, str], None] = {}
    for match in _STRANGE.finditer(text):
        found[text.count("\n", 0, match.start()) + 1, match[0]] = None
    for number, sign in found:
        yield number, f"U+{ord(sign):04X} {unicodedata.name(sign, 'zonder naam')}"
