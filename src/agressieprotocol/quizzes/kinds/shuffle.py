"""Put things in an order that looks like chance and is the same every time."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import count

#: After so many orders that will not do, the next best is taken.
_TRIES = 100


def shuffled(size: int, seed: str, fits: Callable[[tuple[int, ...]], bool]) -> tuple[int, ...]:
    """Return the numbers below a size in the first order for a seed that fits.

    Python promises the same row of ``random()`` for one seed in every version, and does not
    promise that of ``shuffle()``.

    >>> shuffled(3, "a", lambda order: order[0] == 2)
    (2, 0, 1)
    >>> shuffled(1, "a", lambda order: False)
    (0,)
    """
    for attempt in count():
        draw = random.Random(f"{seed}/{attempt}")  # noqa: S311 - an order of steps is no secret
        keys = [draw.random() for _ in range(size)]
        order = tuple(sorted(range(size), key=keys.__getitem__))
        if fits(order):
            return order
        if attempt == _TRIES:
            break
    return tuple(reversed(range(size)))
