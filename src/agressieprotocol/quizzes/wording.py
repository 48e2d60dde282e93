"""Measure sentences."""

from __future__ import annotations

import re

LIMIT = 25
_END = re.compile(r"(?<=[.!?…])\s+|(?<=[.!?…][”’\")])\s+")


def sentences(text: str) -> list[str]:
    """Split a text into sentences, also within a quotation.

    >>> sentences("Hij roept: “Nee! Weg jij.” Dan gaat hij.")
    ['Hij roept: “Nee!', 'Weg jij.”', 'Dan gaat hij.']
    """
    return [part for part in _END.split(text.strip()) if part]


def long_sentences(text: str, limit: int = LIMIT) -> list[tuple[str, int]]:
    """Return the sentences over a limit, each with its number of words.

    >>> long_sentences("Een twee drie vier. Kort.", limit=3)
    [('Een twee drie vier.', 4)]
    """
    if len(text.split()) <= limit:
        return []
    counted = [(sentence, len(sentence.split())) for sentence in sentences(text)]
    return [(sentence, count) for sentence, count in counted if count > limit]
