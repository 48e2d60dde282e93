"""Divide the minutes of a meeting: a start, cases, a break in a long one, and an end with care."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from agressieprotocol.casuistry.model import Part, Pick
from agressieprotocol.quizzes.model import Kind

LEAST, MOST = 30, 240
#: Minutes that a group needs for an item of each kind, with what is said about it.
MINUTES: Mapping[Kind, int] = {
    Kind.CHOICE: 6,
    Kind.SEVERAL: 8,
    Kind.MATCH: 8,
    Kind.ORDER: 10,
    Kind.CASE: 20,
    Kind.REPORT: 15,
}
_LONG, _VERY_LONG = 60, 120
START, BREAK, TALK, END = "Welkom en afspraken", "Pauze", "Ruimte voor gesprek", "Afronding"


def frame(minutes: int) -> tuple[int, int, int]:
    """Return the minutes for the start, the break and the end of a meeting.

    >>> frame(45), frame(90), frame(120)
    ((5, 0, 5), (10, 0, 10), (10, 10, 10))
    """
    edge = 10 if minutes >= _LONG else 5
    return edge, 10 if minutes >= _VERY_LONG else 0, edge


def room(minutes: int) -> int:
    """Return the minutes that remain for cases.

    >>> room(30), room(240)
    (20, 210)
    """
    return minutes - sum(frame(minutes))


def agenda(minutes: int, picks: Sequence[Pick], titles: Sequence[str]) -> tuple[Part, ...]:
    """Return the parts of a meeting, whose minutes add up to its length.

    :param titles: of the picks, in their order.
    """
    start, pause, end = frame(minutes)
    parts = [Part(title=START, minutes=start)]
    spent, half = start, minutes / 2
    for number, (pick, title) in enumerate(zip(picks, titles, strict=True), 1):
        if pause and spent + pick.minutes / 2 > half:
            parts.append(Part(title=BREAK, minutes=pause))
            pause = 0
        parts.append(Part(title=title, minutes=pick.minutes, number=number))
        spent += pick.minutes
    if pause:
        parts.append(Part(title=BREAK, minutes=pause))
    left = minutes - end - sum(part.minutes for part in parts)
    talk = [Part(title=TALK, minutes=left)] if left else []
    return (*parts, *talk, Part(title=END, minutes=end))
