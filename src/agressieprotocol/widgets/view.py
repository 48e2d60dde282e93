"""What a learner sees at one moment of an exercise, apart from the widgets that show it."""

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
    question: str = ""
    #: What can be chosen; nothing at the end.
    options: tuple[str, ...] = ()
    #: Place of the answer that was given before.
    chosen: int | None = None
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
    given = session.answers.get(item.key)
    return View(
        heading=words.heading(words.place(number, total)),
        text=words.paragraph(item.case),
        question=item.question,
        options=tuple(option.text for option in item.options),
        chosen=given if isinstance(given, int) else None,
        onwards=words.TO_RESULT if number == total else words.NEXT,
    )
