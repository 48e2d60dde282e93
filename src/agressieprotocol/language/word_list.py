"""Read the list of words that are right though the dictionary lacks them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from agressieprotocol.language.codes import LanguageCode
from agressieprotocol.problems import Problems
from agressieprotocol.source.yaml_file import read_text

FILE = "taal/woorden.txt"


@dataclass(slots=True)
class WordList:
    """Words with their lines; it remembers which were needed."""

    lines: Mapping[str, int] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def allows(self, word: str) -> bool:
        """Say whether a word is in the list; at the start of a sentence it may have a capital.

        >>> words = WordList({"zelfscan": 1, "Heerlen": 2})
        >>> words.allows("Zelfscan"), words.allows("Heerlen"), words.allows("heerlen")
        (True, True, False)
        """
        for form in (word, word[:1].lower() + word[1:]):
            if form in self.lines:
                self.used.add(form)
                return True
        return False


def sort_key(word: str) -> str:
    """Return what a list is sorted by: letters without accents, small and capital alike.

    >>> sorted(["zaak", "CAG", "één", "eer"], key=sort_key)
    ['CAG', 'één', 'eer', 'zaak']
    """
    return "".join(
        sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign)
    ).casefold()


def read_word_list(root: Path, problems: Problems) -> WordList:
    """Read ``taal/woorden.txt``: a word a line, each block in order; ``#`` begins a comment."""
    text = read_text(root / FILE, FILE, problems)
    lines: dict[str, int] = {}
    previous = ""
    for number, line in enumerate((text or "").splitlines(), start=1):
        word = line.partition("#")[0].strip()
        if not word:
            previous = previous if line.strip() else ""
            continue
        if word in lines:
            message = f"“{word}” staat al op regel {lines[word]}"
            problems.add(FILE, number, LanguageCode.WORD_LIST, message)
        elif sort_key(word) < sort_key(previous):
            message = f"“{word}” hoort voor “{previous}”; zet dit blok op volgorde"
            problems.add(FILE, number, LanguageCode.WORD_LIST, message)
        lines.setdefault(word, number)
        previous = word
    return WordList(lines)
