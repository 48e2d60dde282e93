"""A learner goes through an exercise: nothing is lost, skipping is free, an order is repeatable."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agressieprotocol.content import Content
from agressieprotocol.quizzes.model import Exercise, Verdict
from agressieprotocol.quizzes.session import (
    Session,
    answer,
    current,
    following,
    go,
    next_open,
    previous,
    progress,
    restart,
    start,
)


@pytest.fixture
def exercise(content: Content) -> Exercise:
    """Return the first exercise of the bank."""
    return next(iter(content.exercises.values()))


def test_an_exercise_starts_at_its_first_item(exercise: Exercise) -> None:
    """Without a seed the order is the author's."""
    session = start(exercise)
    assert session.items == exercise.items
    assert current(session) == exercise.items[0]


def test_one_seed_gives_one_order(exercise: Exercise) -> None:
    """Shuffling loses no item and is the same for the same seed."""
    assert start(exercise, seed=7).items == start(exercise, seed=7).items
    assert start(exercise, seed=7).items != exercise.items
    assert set(start(exercise, seed=7).items) == set(exercise.items)


def test_an_answer_is_kept_and_counted(exercise: Exercise) -> None:
    """A judged answer counts with its verdict."""
    session, result = answer(start(exercise), 0)
    assert result is not None
    assert progress(session).done == 1
    assert result.verdict is not None
    assert progress(session).verdicts[result.verdict] == 1


def test_an_unreadable_answer_is_not_kept(exercise: Exercise) -> None:
    """What cannot be judged changes nothing."""
    before = start(exercise)
    session, result = answer(before, "nul")
    assert result is not None
    assert not result.judged
    assert session == before


def test_skipping_costs_nothing(exercise: Exercise) -> None:
    """A skipped item is open, and comes back as the next open one at the end."""
    session, _ = answer(following(start(exercise)), 0)
    assert progress(session).verdicts[Verdict.WRONG] + progress(session).done <= 2
    last = go(session, len(exercise.items) - 1)
    assert next_open(last) == 0


def test_an_edit_elsewhere_keeps_an_answer(exercise: Exercise) -> None:
    """Another text or place keeps the answer; another version does not."""
    session, _ = answer(start(exercise), 0)
    mended = replace(exercise.items[0], case="Anders gezegd.")
    assert progress(replace(session, items=(*exercise.items[1:], mended))).done == 1
    renewed = replace(mended, version=mended.version + 1)
    assert progress(replace(session, items=(*exercise.items[1:], renewed))).done == 0


def test_starting_again_forgets_the_answers(exercise: Exercise) -> None:
    """After a restart nothing is done and the first item is asked."""
    session, _ = answer(following(start(exercise)), 0)
    assert restart(session) == start(exercise)


def test_an_exercise_without_items_has_no_item(exercise: Exercise) -> None:
    """Nothing to ask is no fault."""
    session = start(replace(exercise, items=()))
    assert current(session) is None
    assert answer(session, 0) == (session, None)
    assert next_open(session) is None


@given(st.lists(st.tuples(st.integers(-3, 30), st.none() | st.integers(-2, 4) | st.text())))
def test_no_way_through_loses_an_answer(content: Content, steps: list[tuple[int, object]]) -> None:
    """Whatever a learner does, what was answered stays answered."""
    session: Session = start(next(iter(content.exercises.values())))
    for place, value in steps:
        done = progress(session).done
        session, _ = answer(previous(go(session, place)), value)
        assert progress(session).done >= done
    assert all(type(given) is int for given in session.answers.values())
