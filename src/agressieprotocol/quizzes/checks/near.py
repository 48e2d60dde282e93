"""Find items that say almost the same, in a time that grows with their number alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

#: Two texts are near when this part of their words stands in both, in the same order. That is a
#: copy with one word in five changed. The two most alike of the first 276 items reach 0.63.
NEAR = 0.8
#: Shorter texts, such as “Je werkt aan de balie.”, may well be used twice.
LEAST_WORDS = 10
#: Length of the runs of words by which texts are found that might be near.
_RUN = 3
#: A copy with one word in five changed still shares two runs in five with its source; so what
#: shares less than one in four need not be compared.
_SHARED = 1 / 4
#: So many texts are kept for a run. Without a limit a common phrase would make the time grow with
#: the square of their number; a copy is found by the runs that are its own.
_KEPT = 8
_WORD = re.compile(r"\w+")


def words(*texts: str) -> tuple[str, ...]:
    """Return the words of some texts, all in small letters.

    >>> words("Een man", "roept: “Nee!”")
    ('een', 'man', 'roept', 'nee')
    """
    return tuple(_WORD.findall(" ".join(texts).casefold()))


def near_pairs(texts: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Yield each text that is near an earlier one: its place, and that of the nearest.

    >>> a = words("Een man komt aan de balie en roept dat hij al weken wacht.")
    >>> b = words("Een vrouw komt aan de balie en roept dat zij al weken wacht.")
    >>> list(near_pairs([a, words("Iets heel anders."), b]))
    [(2, 0)]
    """
    kept: dict[tuple[str, ...], list[int]] = {}
    for place, text in enumerate(texts):
        if len(text) < LEAST_WORDS:
            continue
        runs = {text[start : start + _RUN] for start in range(len(text) - _RUN + 1)}
        found = _nearest(
            place, texts, Counter(other for run in runs for other in kept.get(run, ()))
        )
        if found is not None:
            yield place, found
        for run in runs:
            others = kept.setdefault(run, [])
            if len(others) < _KEPT:
                others.append(place)


def _nearest(place: int, texts: Sequence[tuple[str, ...]], shared: Counter[int]) -> int | None:
    text = texts[place]
    best, found = NEAR, None
    for other, count in shared.items():
        least = min(len(text), len(texts[other])) - _RUN + 1
        if count >= _SHARED * least:
            likeness = _likeness(text, texts[other], best)
            if likeness >= best:
                best, found = likeness, other
    return found


def _likeness(one: Sequence[str], other: Sequence[str], least: float) -> float:
    """Return which part of the words of two texts is in both in the same order, or 0 below."""
    matcher = SequenceMatcher(None, other, one, autojunk=False)
    if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < least:
        return 0.0
    return matcher.ratio()
