"""A learner's way through an exercise: what is asked now, what was answered, what is left."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from agressieprotocol.quizzes.grade import Result, grade
from agressieprotocol.quizzes.model import Exercise, Item, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Where a learner stands in an exercise."""

    #: The items in the order in which they are asked.
    items: tuple[Item, ...]
    #: Place of the item that is asked now, counted from 0.
    position: int = 0
    #: The answer that was given, as JSON knows it, by :attr:`Item.key`.
    answers: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a learner is."""

    done: int
    total: int
    #: How many answers got each verdict.
    verdicts: Mapping[Verdict, int]


def start(exercise: Exercise, *, seed: int | None = None) -> Session:
    """Begin an exercise.

    :param seed: shuffle the items, the same way for the same seed; without it they keep the
        order of the author.
    """
    items = list(exercise.items)
    if seed is not None:
        random.Random(seed).shuffle(items)  # noqa: S311 - an order of questions is no secret
    return Session(items=tuple(items))


def current(session: Session) -> Item | None:
    """Return the item that is asked now; an exercise without items has none."""
    return session.items[session.position] if session.items else None


def answer(session: Session, value: object) -> tuple[Session, Result | None]:
    """Judge an answer to the item of now; only one that can be judged is kept."""
    item = current(session)
    if item is None:
        return session, None
    result = grade(item, value)
    if not result.judged:
        return session, result
    # A list could be changed later by whoever gave it.
    kept = tuple(value) if isinstance(value, list) else value
    return replace(session, answers={**session.answers, item.key: kept}), result


def result_of(session: Session, item: Item) -> Result | None:
    """Return what was said of the answer to an item, or ``None`` where it has none.

    What was kept may come from elsewhere; what is no answer to the item counts as none.
    """
    result = grade(item, session.answers.get(item.key))
    return result if result.judged else None


def go(session: Session, position: int) -> Session:
    """Go to an item by its place; before the first and after the last stay in range."""
    last = max(len(session.items) - 1, 0)
    return replace(session, position=min(max(position, 0), last))


def following(session: Session) -> Session:
    """Go on to the next item, answered or not: skipping costs nothing."""
    return go(session, session.position + 1)


def previous(session: Session) -> Session:
    """Go back one item; its answer stays."""
    return go(session, session.position - 1)


def next_open(session: Session) -> int | None:
    """Return the place of the next item without an answer, round the end, or ``None``."""
    count = len(session.items)
    for step in range(1, count + 1):
        place = (session.position + step) % count
        if result_of(session, session.items[place]) is None:
            return place
    return None


def restart(session: Session) -> Session:
    """Forget the answers and go to the first item; the order stays."""
    return replace(session, position=0, answers={})


def progress(session: Session) -> Progress:
    """Count what is done."""
    results = [found for item in session.items if (found := result_of(session, item))]
    verdicts = {v: sum(r.verdict is v for r in results) for v in Verdict}
    return Progress(done=len(results), total=len(session.items), verdicts=verdicts)
