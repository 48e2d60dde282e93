"""How long a module takes: words at a reading speed, and a time for each answer.

Most adults read 175 to 300 words of non-fiction a minute (Brysbaert 2019,
doi:10.1016/j.jml.2019.104047). We count with the slowest of these, so that who reads slowly has
the time that the page says.
The seconds to choose are our own estimate; the guide for trainers says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache
from itertools import groupby
from math import ceil

from agressieprotocol.exams.model import Exam
from agressieprotocol.modules.model import Module
from agressieprotocol.quizzes.kinds.case import Case, Node
from agressieprotocol.quizzes.model import Item, Judged, Kind

WORDS_A_MINUTE = 175
MOST_MINUTES = 10
#: Seconds to think and to choose; in a case for each choice.
SECONDS = {
    Kind.CHOICE: 12,
    Kind.SEVERAL: 20,
    Kind.ORDER: 25,
    Kind.MATCH: 30,
    Kind.REPORT: 40,
    Kind.CASE: 8,
}


def minutes_of(module: Module) -> int:
    """Return the minutes that a module takes, without the test before it, rounded up."""
    seconds = _reading(module.words) + sum(map(item_seconds, module.items))
    if module.final:
        seconds += _asking(module.final)
    return ceil(seconds / 60)


def exam_minutes(exam: Exam) -> int:
    """Return the minutes that a test takes, rounded up."""
    return ceil(_asking(exam) / 60)


def _asking(exam: Exam) -> Fraction:
    """Return the seconds of the longest series of a test; it gives no feedback."""
    rows = [[one.item for one in series.asked] for series in exam.series]
    return max(
        sum((_reading(_asked_words(item)) + SECONDS[item.kind] for item in row), Fraction())
        for row in rows
    )


def item_seconds(item: Item) -> Fraction:
    """Return the seconds that an item takes with its longest feedback."""
    if isinstance(item.body, Case):
        words, choices = _longest(item.body)
        return _reading(_words(item.case) + words) + SECONDS[item.kind] * choices
    said = _feedback_words(item) + (_words(item.why.text) if item.why else 0)
    return _reading(_asked_words(item) + said) + SECONDS[item.kind]


def _reading(words: int) -> Fraction:
    return Fraction(60 * words, WORDS_A_MINUTE)


def _words(*texts: str) -> int:
    return sum(len(text.split()) for text in texts)


def _asked_words(item: Item) -> int:
    return _words(item.case, item.question, *(part.text for part in item.judged))


def _feedback_words(item: Item) -> int:
    """Return the words that are said of an answer, at most.

    Of one choice, and of each part of a report, one option is told about; of the rest all.
    """
    if item.kind is Kind.CHOICE:
        return _most(item.judged)
    if item.kind is Kind.REPORT:
        return sum(_most(group) for _, group in groupby(item.judged, key=lambda part: part.part))
    return _words(*(part.feedback for part in item.judged))


def _most(parts: Iterable[Judged]) -> int:
    return max((_words(part.feedback) for part in parts), default=0)


@lru_cache(maxsize=1024)  # a case has many ways, and stays as it was at most saves
def _longest(case: Case) -> tuple[int, int]:
    """Return the words and the choices of the longest way through a case."""

    def walk(node: Node, seen: frozenset[str]) -> tuple[int, int]:
        here = _words(node.text, node.question, *(move.text for move in node.moves))
        here += _words(*(note.text for note in node.notes))
        ways = [(0, 0)]
        for move in node.moves:
            for target in {move.to, move.otherwise} - seen:
                following = case.by_id.get(target or "")
                words, choices = walk(following, seen | {node.id}) if following else (0, 0)
                ways.append((words + _words(move.feedback), choices + 1))
        words, choices = max(ways)
        return here + words, choices

    return walk(case.nodes[0], frozenset()) if case.nodes else (0, 0)
