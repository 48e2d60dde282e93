"""Draw cases by a seed: balanced over kinds and channels, and the same everywhere."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

#: The kind that a meeting is for; one of these comes first where one fits.
LEADING = "casus"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An item that may be drawn."""

    id: str
    kind: str
    channel: str
    topic: str
    minutes: int
    #: Whole number of 1 or more: the chance against others that stand equal.
    weight: int = 1
    #: Whether it goes before all that are not so.
    first: bool = False


def drawn(candidates: Iterable[Candidate], room: int, seed: int) -> tuple[str, ...]:
    """Return the ids of the items that are drawn, in the order in which they were.

    Each time the kind that was taken least gets its turn, and in it the channel and topic that
    were taken least. What is then still equal is settled by a number that follows from the seed
    and the item alone, so that an item that is not drawn moves no other.

    >>> bank = [Candidate(id=n, kind=k, channel="balie", topic="t", minutes=10)
    ...         for n, k in (("a", "casus"), ("b", "keuze"), ("c", "keuze"))]
    >>> drawn(bank, 20, seed=1) == drawn(reversed(bank), 20, seed=1)
    True

    :param room: minutes that there are for all of them.
    """
    left = {one.id: one for one in candidates}
    luck = {one.id: _luck(one, seed) for one in left.values()}
    kinds: Counter[str] = Counter()
    places: Counter[str] = Counter()
    taken: list[str] = []

    def rank(one: Candidate) -> tuple[object, ...]:
        leads = bool(kinds[LEADING]) or one.kind == LEADING
        place = places[f"kanaal/{one.channel}"] + places[f"onderwerp/{one.topic}"]
        return not one.first, not leads, kinds[one.kind], place, -luck[one.id], one.id

    while fitting := [one for one in left.values() if one.minutes <= room]:
        best = min(fitting, key=rank)
        taken.append(best.id)
        kinds[best.kind] += 1
        places.update((f"kanaal/{best.channel}", f"onderwerp/{best.topic}"))
        room -= best.minutes
        del left[best.id]
    return tuple(taken)


def _luck(one: Candidate, seed: int) -> float:
    """Return the best of as many numbers as an item weighs.

    That gives the chances of a weighted draw without powers or logarithms, whose last bit may
    differ between machines. Python promises the same numbers in every version.
    """
    names = (f"{seed}/casuistiek/{one.id}/{turn}" for turn in range(one.weight))
    return max(random.Random(name).random() for name in names)  # noqa: S311 - no secret
