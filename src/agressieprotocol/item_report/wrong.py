"""Say in words what was wrong in an answer; any object is an answer, and none raises."""

from __future__ import annotations

from collections.abc import Iterator

from agressieprotocol.quizzes.grade import grade
from agressieprotocol.quizzes.kinds.answers import place
from agressieprotocol.quizzes.kinds.match import Match
from agressieprotocol.quizzes.model import Item, Kind, Verdict
from agressieprotocol.quizzes.result import Remark

TAKEN, LEFT, MISPLACED = "gekozen", "niet gekozen", "niet op zijn plaats"


def wrong_parts(item: Item, answer: object) -> Iterator[str]:
    """Yield each part of an answer that was wrong, in words."""
    result = grade(item, answer)
    if result.verdict is not Verdict.WRONG:
        return
    if not result.parts:
        chosen = place(answer, len(item.options))
        if chosen is not None:
            yield item.options[chosen].text
        return
    for number, part in enumerate(result.parts):
        if part.verdict is Verdict.WRONG:
            yield _said(item, answer, number, part)


def _said(item: Item, answer: object, number: int, part: Remark) -> str:
    row = answer if isinstance(answer, list | tuple) else ()
    if item.kind is Kind.SEVERAL:
        return f"{TAKEN if number in row else LEFT}: {part.text}"
    if item.kind is Kind.ORDER:
        return f"{MISPLACED}: {part.text}"
    if isinstance(item.body, Match) and row[number] is not None:
        return f"{part.text} – {item.body.sides[row[number]]}"
    return part.text
