"""Read a learner's answer, which may be any object; what is no answer gives ``None``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import getitem
from typing import TypeVar

T = TypeVar("T")

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
    if not answer:
        return answer
    if False in [type(value) is int for value in answer]:
        return None
    if min(answer) < 0 or max(answer) >= count:
        return None
    return answer if len({*answer}) == len(answer) else None


def looked_up(answer: object, tables: Sequence[Mapping[int | None, T]]) -> tuple[T, ...] | None:
    """Return what each of some tables has at the place, or nothing, that the answer gives for it.

    Where the answer gives a place for none of them, the result is empty.

    >>> tables = [{0: "a", 1: "b", None: "-"}, {0: "c", None: "-"}]
    >>> looked_up([1, None], tables), looked_up([None, None], tables)
    (('b', '-'), ())
    >>> looked_up([1], tables), looked_up([0, 1], tables)
    (None, None)
    """
    if type(answer) is not list and type(answer) is not tuple:
        return None
    if False in [type(value) is int or value is None for value in answer]:
        return None
    count = len(answer)
    if count != len(tables):
        return None
    try:
        return () if answer.count(None) == count else tuple(map(getitem, tables, answer))
    except KeyError:
        return None
