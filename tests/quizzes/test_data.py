"""Exercises survive the way to JSON and back."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agressieprotocol.content import Content
from agressieprotocol.quizzes.data import exercise_data, read_exercise
from agressieprotocol.quizzes.export import questions_data


def test_every_exercise_comes_back_from_json(content: Content) -> None:
    """Nothing that a learner sees is lost or changed."""
    for exercise in content.exercises.values():
        assert read_exercise(json.loads(json.dumps(exercise_data(exercise)))) == exercise


def test_every_question_is_exported_with_its_own_address(content: Content) -> None:
    """The list of questions names each item once, at a page and an anchor."""
    found = {entry["id"]: entry for entry in questions_data(content.exercises.values())}
    items = {i.id: e for e in content.exercises.values() for i in e.items}
    assert found.keys() == items.keys()
    for ident, entry in found.items():
        assert entry["url"] == f"{items[ident].page}.html#{ident}"
        assert all(option["feedback"] for option in entry["opties"])


SHAPES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(
            st.sampled_from(["id", "titel", "uitleg", "items", "soort", "versie", "opties"]), inner
        )
    ),
)


@given(SHAPES)
def test_other_data_is_refused_with_a_value_error(data: Any) -> None:  # noqa: ANN401 - any JSON
    """What is no exercise raises a ValueError and nothing else, or reads as one without items."""
    try:
        assert read_exercise(data).items == ()
    except ValueError as error:
        assert str(error)  # noqa: PT017 - which of the two happens depends on the data


def test_an_unknown_kind_is_refused(content: Content) -> None:
    """A kind that this version does not know is no exercise."""
    data = exercise_data(next(iter(content.exercises.values())))
    data["items"][0]["soort"] = "raadsel"
    with pytest.raises(ValueError, match="raadsel"):
        read_exercise(data)
