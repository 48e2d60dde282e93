"""Any answer gets a result: the right one its verdict, an unreadable one a kind word."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agressieprotocol.quizzes.grade import NO_ANSWER, UNREADABLE, grade
from agressieprotocol.quizzes.kinds.choice import Choice
from agressieprotocol.quizzes.model import Item, Option, RuleRef, Verdict

RULE = RuleRef(id="regel-een", title="Emotie mag", citation="§ 2.1", url="a.html#regel-een")
OTHER = RuleRef(id="regel-twee", title="Agressie niet", citation="§ 2.1", url="a.html#regel-twee")
OPTIONS = (
    Option(text="A", verdict=Verdict.RIGHT, feedback="Goed.", refs=(RULE,)),
    Option(text="B", verdict=Verdict.DEFENSIBLE, feedback="Kan.", refs=(OTHER,)),
    Option(text="C", verdict=Verdict.WRONG, feedback="Nee.", refs=(RULE, OTHER)),
)
ITEM = Item(
    id="vraag-een",
    version=1,
    case="Een man roept.",
    question="Wat zie je?",
    audiences=("kantoor",),
    topic="soorten",
    channel="balie",
    body=Choice(options=OPTIONS),
    rules=(RULE, OTHER),
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


class Hostile:
    """An answer that raises whatever is asked of it."""

    def __eq__(self, other: object) -> bool:
        """Refuse to be compared."""
        raise RuntimeError

    def __hash__(self) -> int:
        """Refuse to be hashed."""
        raise RuntimeError

    def __index__(self) -> int:
        """Refuse to be a number."""
        raise RuntimeError


@pytest.mark.parametrize("place", range(len(OPTIONS)))
def test_each_option_gets_its_own_verdict_and_feedback(place: int) -> None:
    """What an author wrote at an option is what a learner hears."""
    result = grade(ITEM, place)
    assert result.judged
    assert (result.verdict, result.feedback) == (OPTIONS[place].verdict, OPTIONS[place].feedback)
    assert tuple(rule.id for rule in result.rules) == OPTIONS[place].rules


def test_no_answer_asks_for_one() -> None:
    """Who checks without choosing is asked to choose."""
    result = grade(ITEM, None)
    assert not result.judged
    assert result.feedback == NO_ANSWER


@pytest.mark.parametrize("answer", [-1, 3, True, False, 0.0, "0", "A", [0], {}, b"", Hostile()])
def test_what_is_no_place_of_an_option_is_unreadable(answer: object) -> None:
    """Only a whole number within the list is an answer."""
    result = grade(ITEM, answer)
    assert not result.judged
    assert result.feedback == UNREADABLE


@given(JSON | st.binary() | st.complex_numbers() | st.dates())
def test_no_answer_whatever_raises(answer: Any) -> None:  # noqa: ANN401 - that is the claim
    """Any value gives a result with something to say."""
    assert grade(ITEM, answer).feedback
