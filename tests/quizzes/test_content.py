"""The real bank is balanced: neither place nor length nor feedback gives an answer away."""

from __future__ import annotations

from collections import Counter

import pytest

from agressieprotocol.content import Content
from agressieprotocol.overviews.coverage import practices
from agressieprotocol.quizzes.model import Exercise, Item, Kind, Verdict

TYPES = ("Frustratieagressie", "Instrumentele agressie", "Willekeurige agressie")


@pytest.fixture(scope="session")
def types(content: Content) -> Exercise:
    """Return the exercise on the kinds of aggression."""
    return content.exercises["herken-het-type"]


def right(item: Item) -> str:
    """Return the text of the right option."""
    return next(o.text for o in item.options if o.verdict is Verdict.RIGHT)


def test_right_feedback_names_a_rule_of_the_right_type(types: Exercise) -> None:
    """The rule behind the right answer is about that very type."""
    stems = dict(
        zip(TYPES, ("type-frustratie", "type-instrumenteel", "type-willekeurig"), strict=True)
    )
    for item in types.items:
        option = next(o for o in item.options if o.verdict is Verdict.RIGHT)
        assert any(rule.startswith(stems[option.text]) for rule in option.rules), item.id


def test_the_types_are_balanced(types: Exercise) -> None:
    """Each type is the right answer equally often, so that guessing pays nowhere."""
    counts = Counter(map(right, types.items))
    assert set(counts) == set(TYPES)
    assert len(set(counts.values())) == 1
    assert len(types.items) >= 24


def test_the_options_stand_in_one_order(types: Exercise) -> None:
    """The three types stand in the same, calm order at every item."""
    assert {tuple(o.text for o in item.options) for item in types.items} == {TYPES}


def test_every_channel_and_audience_is_practised(types: Exercise) -> None:
    """Desk, telephone, room, visit, street, screen and council; everyone who reads this."""
    assert len({item.channel for item in types.items}) == 7
    assert len({audience for item in types.items for audience in item.audiences}) == 4


def test_each_channel_knows_more_than_one_type(types: Exercise) -> None:
    """Where something happens does not give the answer away."""
    for channel in {item.channel for item in types.items}:
        assert len({right(i) for i in types.items if i.channel == channel}) > 1, channel


def test_the_longest_feedback_is_not_mostly_the_right_one(content: Content) -> None:
    """Length gives no hint: the longest feedback is right at most about as often as chance."""
    every = [item for exercise in content.exercises.values() for item in exercise.items]
    items = [item for item in every if item.kind is Kind.CHOICE]
    longest = [max(item.options, key=lambda option: len(option.feedback)) for item in items]
    assert sum(option.verdict is Verdict.RIGHT for option in longest) <= len(items) / 3


def test_no_two_items_tell_the_same_case(content: Content) -> None:
    """Each case is told once."""
    cases = [item.case for exercise in content.exercises.values() for item in exercise.items]
    assert len(set(cases)) == len(cases)


def test_every_binding_rule_can_be_practised(content: Content) -> None:
    """What must be done, or must not, has at least one item."""
    found = practices(content.registry, content.exercises.values())
    assert [practice.rule.id for practice in found if practice.missing] == []
