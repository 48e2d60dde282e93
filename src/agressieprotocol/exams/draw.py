"""Draw items by a seed: balanced over their topics, and the same every time."""

from __future__ import annotations

import random
from collections.abc import Mapping
from functools import lru_cache


def drawn(topics: Mapping[str, str], count: int, seed: int) -> tuple[str, ...]:
    """Return some items in the order in which they are asked.

    Each item has a number of its own that follows from the seed and its name alone, so that a
    new item elsewhere in the bank moves no other. Every topic gives its first item before any
    gives its second.

    >>> drawn({"a": "x", "b": "x", "c": "y"}, 2, seed=1)
    ('b', 'c')
    >>> drawn({"a": "x", "b": "x", "c": "y"}, 2, seed=1) == drawn({"c": "y", "b": "x"}, 2, seed=1)
    True

    :param topics: topic of each item, by its name.
    """
    chance = {name: _number(seed, "keuze", name) for name in topics}
    by_topic: dict[str, int] = {}
    rank: dict[str, int] = {}
    for name in sorted(topics, key=chance.__getitem__):
        rank[name] = by_topic[topics[name]] = by_topic.get(topics[name], -1) + 1
    chosen = sorted(topics, key=lambda name: (rank[name], chance[name]))[:count]
    return tuple(sorted(chosen, key=lambda name: _number(seed, "volgorde", name)))


@lru_cache(maxsize=131_072)  # every test draws from the same items
def _number(seed: int, what: str, name: str) -> float:
    """Return a number for a name; Python promises the same one in every version."""
    return random.Random(f"{seed}/{what}/{name}").random()  # noqa: S311 - no secret
