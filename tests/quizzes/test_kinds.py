"""Each kind of item says what its answer is worth, and what is right and wrong in it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agressieprotocol.quizzes.data import exercise_data, read_exercise
from agressieprotocol.quizzes.export import questions_data
from agressieprotocol.quizzes.grade import NO_ANSWER, UNREADABLE, grade
from agressieprotocol.quizzes.kinds.order import Order
from agressieprotocol.quizzes.kinds.report import NOTHING, Report
from agressieprotocol.quizzes.model import Exercise, Item, Kind
from agressieprotocol.quizzes.result import UNFINISHED, Result

Told = Callable[[Kind, object], Result]
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 8) | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=8) | st.dictionaries(st.text(), inner),
)
PLACES = st.lists(st.none() | st.integers(-1, 7), max_size=8)


@pytest.fixture(scope="session")
def told(samples: dict[Kind, Item]) -> Told:
    """Return a way to grade an answer to the sample of a kind."""
    return lambda kind, answer: grade(samples[kind], answer)


class Hostile:
    """Part of an answer that raises whatever is asked of it."""

    def __eq__(self, other: object) -> bool:
        """Refuse to be compared."""
        raise RuntimeError

    def __hash__(self) -> int:
        """Refuse to be hashed."""
        raise RuntimeError


def verdicts(result: Result) -> list[str]:
    """Return the verdict on each part."""
    return [str(part.verdict) for part in result.parts]


@pytest.mark.parametrize(
    ("kind", "answer", "verdict", "right", "total"),
    [
        (Kind.CHOICE, 0, "juist", 1, 1),
        (Kind.CHOICE, 1, "verdedigbaar", 1, 1),
        (Kind.CHOICE, 2, "onjuist", 0, 1),
        (Kind.SEVERAL, [1, 0], "juist", 2, 2),
        (Kind.SEVERAL, [0, 1, 2], "juist", 2, 2),
        (Kind.SEVERAL, [0], "onjuist", 1, 2),
        (Kind.SEVERAL, [0, 1, 3], "onjuist", 1, 2),
        (Kind.SEVERAL, [3], "onjuist", 0, 2),
        (Kind.SEVERAL, [0, 1, 2, 3], "onjuist", 1, 2),
        (Kind.ORDER, [0, 1, 2, 3], "juist", 6, 6),
        (Kind.ORDER, [0, 2, 1, 3], "juist", 6, 6),
        (Kind.ORDER, [1, 0, 2, 3], "onjuist", 5, 6),
        (Kind.ORDER, [3, 2, 1, 0], "onjuist", 1, 6),
        (Kind.CASE, [0, 0, 0], "juist", 3, 3),
        (Kind.CASE, [1, 1], "verdedigbaar", 2, 2),
        (Kind.CASE, [2, 1], "onjuist", 1, 2),
    ],
)
def test_an_answer_gets_its_verdict_and_credit(
    told: Told, kind: Kind, answer: object, verdict: str, right: int, total: int
) -> None:
    """What is right counts, what is defensible counts too, what is wrong does not."""
    result = told(kind, answer)
    assert (str(result.verdict), *result.credit) == (verdict, right, total)
    assert result.partly is (0 < right < total)


def test_several_says_of_each_option_what_the_learner_did_with_it(told: Told) -> None:
    """Left out rightly is right; chosen or left, a defensible option is defensible."""
    assert verdicts(told(Kind.SEVERAL, [0, 3])) == ["juist", "onjuist", "verdedigbaar", "onjuist"]
    assert verdicts(told(Kind.SEVERAL, [1])) == ["onjuist", "juist", "verdedigbaar", "juist"]


def test_order_says_of_each_step_whether_it_stands_at_its_place(told: Told) -> None:
    """Two steps that may change places are at home at the place of either."""
    assert verdicts(told(Kind.ORDER, [2, 1, 0, 3])) == ["onjuist", "juist", "onjuist", "juist"]
    assert verdicts(told(Kind.ORDER, [0, 2, 1, 3])) == ["juist"] * 4


def test_order_is_not_shown_in_a_right_order(told: Told, samples: dict[Kind, Item]) -> None:
    """Who leaves the steps as they stand has no full credit."""
    body = samples[Kind.ORDER].body
    assert isinstance(body, Order)
    assert told(Kind.ORDER, list(body.shown)).partly


def test_match_counts_the_right_partners(told: Told, samples: dict[Kind, Item]) -> None:
    """Each left side is worth one, and nothing chosen is not right."""
    data = samples[Kind.MATCH].body.data()
    right = [pair["rechts"] for pair in data["paren"]]
    assert len(data["kanten"]) == 3
    assert told(Kind.MATCH, right).verdict == "juist"
    result = told(Kind.MATCH, [right[0], None, right[0]])
    assert (verdicts(result), result.credit) == (["juist", "onjuist", "onjuist"], (1, 3))


def test_report_counts_the_parts_and_holds_the_whole_report(
    told: Told, samples: dict[Kind, Item]
) -> None:
    """A part without a choice is not right, and says so."""
    body = samples[Kind.REPORT].body
    assert isinstance(body, Report)
    assert len(body.model) == len(body.parts)
    result = told(Kind.REPORT, [0, 1, None, 2, 1])
    assert verdicts(result) == ["juist", "onjuist", "onjuist", "juist", "juist"]
    assert result.parts[2].feedback == NOTHING
    assert result.credit == (3, 5)


def test_a_path_that_has_not_ended_has_no_verdict_but_says_what_was_chosen(told: Told) -> None:
    """A learner hears of each choice at once; the whole is judged at the end."""
    result = told(Kind.CASE, [2])
    assert (result.judged, result.feedback, result.credit) == (False, UNFINISHED, (0, 1))
    assert [part.text for part in result.parts] == ["Je roept terug."]


def test_tension_decides_where_a_choice_leads(told: Told) -> None:
    """The same choice leads elsewhere when the burger is angrier."""
    assert told(Kind.CASE, [0, 0, 1]).verdict == "verdedigbaar"
    assert [part.text for part in told(Kind.CASE, [1, 0, 1]).parts][-1].startswith("Je drukt")


@pytest.mark.parametrize("kind", Kind)
def test_no_answer_asks_for_one(told: Told, kind: Kind) -> None:
    """Nothing, an empty list and a list of nothing are no answer."""
    assert told(kind, None).feedback == told(kind, []).feedback == NO_ANSWER
    if kind in {Kind.MATCH, Kind.REPORT}:
        size = len(told(kind, [0, 0, 0] if kind is Kind.MATCH else [0] * 5).parts)
        assert told(kind, [None] * size).feedback == NO_ANSWER


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.CHOICE])
@pytest.mark.parametrize(
    "answer",
    [0, "0", [-1], [True], [0.0], [[0]], [9], {0: 1}, {"0": 1}, {1, 2}, [0] * 9, [Hostile()] * 3],
)
def test_what_fits_no_part_is_unreadable(told: Told, kind: Kind, answer: object) -> None:
    """Another shape or a place that is not there is no answer to this item."""
    assert told(kind, answer).feedback == UNREADABLE


@given(st.sampled_from(Kind), ANYTHING | PLACES)
def test_no_answer_whatever_raises(told: Told, kind: Kind, answer: Any) -> None:  # noqa: ANN401 - any JSON
    """Any value gives a result with something to say, and credit within its total."""
    result = told(kind, answer)
    assert result.feedback
    assert 0 <= result.credit.right <= result.credit.total
    assert told(kind, json.loads(json.dumps(answer))).verdict == result.verdict


def test_every_kind_comes_back_from_json(sample_exercise: Exercise) -> None:
    """Nothing of any kind is lost or changed on the way."""
    again = read_exercise(json.loads(json.dumps(exercise_data(sample_exercise))))
    assert again == sample_exercise
    assert {item.kind for item in again.items} == set(Kind)


def test_the_list_of_questions_tells_all_that_is_judged(sample_exercise: Exercise) -> None:
    """Each judged part is there with where it stands."""
    found = {entry["soort"]: entry["opties"] for entry in questions_data([sample_exercise])}
    assert {option["deel"] for option in found["melding"]} >= {"wie", "wat", "waar"}
    assert {option["knoop"] for option in found["casus"]} >= {"begin", "slaat"}
    assert [option["tekst"] for option in found["koppel"]][2] == "Dreigen – Agressie"
    assert all(o["feedback"] and o["oordeel"] for options in found.values() for o in options)
