"""Read a learner's answer, which may be any object; what is no answer gives ``None``."""

from __future__ import annotations

from collections.abc import Sequence

# A truth value is no place in a list, although Python counts it as a number; and an object that
# only behaves like a number or a list may raise. So these look at the type itself.


def place(answer: object, count: int) -> int | None:
    """Return a place in a list of a length.

    >>> place(1, 2), place(2, 2), place(True, 2)
    (1, None, None)
    """
    return answer if type(answer) is int and 0 <= answer < count else None


def places(answer: object, count: int) -> Sequence[int] | None:
    """Return places in a list of a length, none of them twice.

    >>> places([1, 0], 2), places([], 2), places([1, 1], 2)
    ([1, 0], [], None)
    """
    if type(answer) is not list and type(answer) is not tuple:
        return None
    for value in answer:
        if type(value) is not int or not 0 <= value < count:
            return None
    return answer if len(set(answer)) == len(answer) else None


def chosen(answer: object, counts: Sequence[int]) -> Sequence[int | None] | None:
    """Return a place, or nothing, in each of some lists.

    >>> chosen([1, None], [2, 2]), chosen([1], [2, 2]), chosen([2, 0], [2, 2])
    ([1, None], None, None)
    """
    if type(answer) is not list and type(answer) is not tuple:
        return None
    if len(answer) != len(counts):
        return None
    for value, count in zip(answer, counts, strict=True):
        if value is not None and (type(value) is not int or not 0 <= value < count):
            return None
    return answer
