"""What a learner sees around a question at one moment, apart from the widgets that show it."""

from __future__ import annotations

from dataclasses import dataclass

from agressieprotocol.quizzes.model import Item
from agressieprotocol.quizzes.session import Session, current, progress
from agressieprotocol.widgets import words


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One question, or the end."""

    heading: str
    #: What happens in the case; at the end, how it went.
    text: str
    onwards: str = words.NEXT


def view_of(session: Session, *, ended: bool) -> View:
    """Return what is to be seen.

    :param ended: whether the learner went on from the last question.
    """
    item = None if ended else current(session)
    if item is None:
        return View(heading=words.heading(words.END), text=words.outcome(progress(session)))
    return _question(session, item)


def _question(session: Session, item: Item) -> View:
    number, total = session.position + 1, len(session.items)
    title = getattr(item.body, "title", "")
    place = words.place(number, total)
    return View(
        heading=words.heading(f"{place}: {title}" if title else place),
        text=words.paragraph(item.case) if item.case else "",
        onwards=words.TO_RESULT if number == total else words.NEXT,
    )
