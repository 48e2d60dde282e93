"""Find options that are called arguable without an argument."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agressieprotocol.quizzes.model import Item, Judged, Verdict

#: What speaks for it and what against it takes two clauses, and some words.
LEAST_CLAUSES, LEAST_WORDS = 2, 8
_CLAUSE = re.compile(r"[.;:,?!–]+(?:\s|$)|\b(?:maar|toch|hoewel|terwijl|zolang|want)\b")


def without_argument(item: Item) -> Iterator[Judged]:
    """Yield the parts of an item that are arguable, while their feedback says no more than that."""
    return (
        part
        for part in item.judged
        if part.verdict is Verdict.DEFENSIBLE and part.feedback and not has_argument(part.feedback)
    )


def has_argument(feedback: str) -> bool:
    """Tell whether a feedback can hold what speaks for a choice and what against it.

    >>> has_argument("Dat kan ook.")
    False
    >>> has_argument("Je houdt contact, maar de grens blijft zo onduidelijk.")
    True
    """
    clauses = [part for part in _CLAUSE.split(feedback) if part.strip()]
    return len(clauses) >= LEAST_CLAUSES and len(feedback.split()) >= LEAST_WORDS
