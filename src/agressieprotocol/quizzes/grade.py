"""Judge an answer: any input gives a result, none raises."""

from __future__ import annotations

from agressieprotocol.quizzes.model import Item
from agressieprotocol.quizzes.result import NO_ANSWER, UNREADABLE, Result

__all__ = ["NO_ANSWER", "UNREADABLE", "Result", "grade"]


def grade(item: Item, answer: object) -> Result:
    """Judge the answer to an item.

    :param answer: what its kind takes, in the form of JSON: the place of an option, counted
        from 0, or a list of places; anything else is allowed and gives a result without a
        verdict.
    """
    return item.body.grade(item.id, answer)
