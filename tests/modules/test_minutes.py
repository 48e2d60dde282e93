"""The minutes that a page promises follow from its words and items."""

from __future__ import annotations

from fractions import Fraction
from math import ceil

from agressieprotocol.content import Content
from agressieprotocol.modules.minutes import (
    MOST_MINUTES,
    SECONDS,
    WORDS_A_MINUTE,
    exam_minutes,
    item_seconds,
    minutes_of,
)
from agressieprotocol.quizzes.kinds.case import Case
from agressieprotocol.quizzes.model import Item, Kind


def _words(text: str) -> int:
    return len(text.split())


def test_a_choice_takes_its_words_and_the_time_to_choose(content: Content) -> None:
    """Case, question, options and the longest feedback, read at the stated speed."""
    items = [i for e in content.exercises.values() for i in e.items if i.kind is Kind.CHOICE]
    for item in items[:20]:
        read = [item.case, item.question, *(option.text for option in item.options)]
        words = sum(map(_words, read)) + max(_words(o.feedback) for o in item.options)
        words += _words(item.why.text) if item.why else 0
        assert item_seconds(item) == SECONDS[item.kind] + Fraction(60 * words, WORDS_A_MINUTE)


def _longest(item: Item) -> int:
    """Return the words of the longest way through a case, by trying all."""
    assert isinstance(item.body, Case)
    body, found = item.body, 0
    waiting: list[tuple[int, ...]] = [()]
    while waiting:
        way = waiting.pop()
        walk = body.walk(way)
        assert walk is not None
        waiting += [(*way, place) for place in range(len(walk.node.moves))]
        found = max(found, len(way))
    return found


def test_a_case_takes_at_least_its_longest_way(content: Content) -> None:
    """Whoever makes the most choices has the time that is stated."""
    for item in (i for i in content.exercises["casussen-balie"].items):
        assert item_seconds(item) >= SECONDS[Kind.CASE] * _longest(item)


def test_every_module_keeps_to_ten_minutes(content: Content) -> None:
    """The check promises it; the paths are as long as their pages say."""
    assert len(content.modules) >= 20
    for module in content.modules.values():
        assert 1 <= minutes_of(module) <= MOST_MINUTES
        if module.exam:
            assert 1 <= exam_minutes(module.exam) <= MOST_MINUTES
        seconds = sum(map(item_seconds, module.items))
        seconds += Fraction(60 * module.words, WORDS_A_MINUTE)
        if module.rows:
            assert minutes_of(module) == ceil(seconds / 60)
