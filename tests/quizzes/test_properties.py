"""What holds for any exercise and any input, made up by hypothesis."""

from __future__ import annotations

import copy
import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from agressieprotocol.content import Content
from agressieprotocol.quizzes.checks.bias import at_least, is_rare
from agressieprotocol.quizzes.checks.near import near_pairs, words
from agressieprotocol.quizzes.checks.personal import personal
from agressieprotocol.quizzes.data import exercise_data, read_exercise
from agressieprotocol.quizzes.grade import grade
from agressieprotocol.quizzes.kinds.case import Case, Ending, Move, Node
from agressieprotocol.quizzes.kinds.choice import Choice
from agressieprotocol.quizzes.kinds.match import Match, Pair
from agressieprotocol.quizzes.kinds.order import Step, new_order
from agressieprotocol.quizzes.kinds.report import Fault, Part, Report, Sentence, Word
from agressieprotocol.quizzes.kinds.several import Several
from agressieprotocol.quizzes.model import Body, Exercise, Item, Note, Option, RuleRef, Verdict
from agressieprotocol.quizzes.session import answer, next_open, progress, result_of, start

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=6) | st.dictionaries(st.text(), inner, max_size=6),
    max_leaves=12,
)
#: What looks like an answer more often than by chance.
ANSWERS = JSON | st.lists(st.none() | st.booleans() | st.integers(-1, 5), max_size=8)
RULES = [
    RuleRef(id=f"regel-{n}", title=f"Regel {n}", citation="§ 2.1", url=f"a.html#regel-{n}")
    for n in range(3)
]
text = st.text(max_size=12)
refs = st.lists(st.sampled_from(RULES), max_size=2, unique=True).map(tuple)
said = {"text": text, "feedback": text, "refs": refs}
options = st.builds(Option, verdict=st.sampled_from(Verdict), **said)
menus = st.lists(options, max_size=5).map(tuple)
notes = st.none() | st.builds(Note, text=text, refs=refs)
steps = st.lists(st.builds(Step, together=st.booleans(), **said), max_size=5).map(tuple)
sentences = st.builds(
    Sentence,
    verdict=st.sampled_from(Verdict),
    fault=st.none() | st.sampled_from(Fault),
    **said,
)
parts = st.builds(
    Part,
    word=st.sampled_from(Word),
    question=text,
    options=st.lists(sentences, max_size=3).map(tuple),
)
names = st.sampled_from(["a", "b", "c"])
moves = st.builds(
    Move,
    verdict=st.sampled_from(Verdict),
    effect=st.integers(-2, 2),
    safe=st.booleans(),
    to=names,
    limit=st.none() | st.integers(1, 5),
    otherwise=st.none() | names,
    line=st.just(1),
    **said,
)
nodes = st.builds(
    Node,
    id=names,
    text=text,
    danger=st.booleans(),
    question=text,
    moves=st.lists(moves, max_size=3).map(tuple),
    ending=st.none() | st.sampled_from(Ending),
    report=notes,
    aftercare=notes,
    line=st.just(1),
)


@st.composite
def matches(draw: st.DrawFn) -> Match:
    """Make pairs whose right sides are there."""
    sides = draw(st.lists(text, min_size=1, max_size=4, unique=True))
    pair = st.builds(
        Pair, left=text, right=st.integers(0, len(sides) - 1), feedback=text, refs=refs
    )
    return Match(pairs=tuple(draw(st.lists(pair, max_size=4))), sides=tuple(sides))


bodies: st.SearchStrategy[Body] = st.one_of(
    st.builds(Choice, options=menus),
    st.builds(Several, options=menus),
    st.builds(new_order, steps, text),
    matches(),
    st.builds(Report, parts=st.lists(parts, max_size=4).map(tuple)),
    st.builds(
        Case,
        title=text,
        warning=text,
        tension=st.integers(1, 5),
        nodes=st.lists(nodes, max_size=4).map(tuple),
    ),
)


@st.composite
def items(draw: st.DrawFn) -> Item:
    """Make an item of any kind, also one that no author could land."""
    body, why = draw(bodies), draw(notes)
    return Item(
        id=draw(text),
        version=draw(st.integers(0, 9)),
        case=draw(text),
        question=draw(text),
        hint=draw(text),
        why=why,
        audiences=tuple(draw(st.lists(text, max_size=2))),
        topic=draw(text),
        channel=draw(text),
        body=body,
        rules=tuple(dict.fromkeys([*body.cited, *(why.refs if why else ())])),
    )


exercises = st.builds(
    Exercise,
    id=text,
    title=text,
    intro=text,
    items=st.lists(items(), max_size=3).map(tuple),
    page=st.just(""),
)


@given(exercises)
def test_an_exercise_comes_back_from_json(exercise: Exercise) -> None:
    """Whatever an exercise holds, nothing is lost or changed on the way."""
    assert read_exercise(json.loads(json.dumps(exercise_data(exercise)))) == exercise


@given(items(), ANSWERS)
def test_grading_never_raises_and_never_gives_more_than_all(item: Item, given_answer: Any) -> None:  # noqa: ANN401 - any JSON
    """Any item and any answer give a result; a judged one counts within its total."""
    result = grade(item, given_answer)
    assert 0 <= result.credit.right <= result.credit.total
    assert not result.partly or result.verdict is Verdict.WRONG
    assert result.judged or not result.rules


@given(exercises, st.lists(ANSWERS, max_size=6), st.dictionaries(text, ANSWERS, max_size=3))
def test_no_answer_loses_progress(
    exercise: Exercise, answers: list[object], kept: dict[str, object]
) -> None:
    """What was judged stays judged, whatever comes after it and whatever was kept before."""
    session = start(exercise)
    for value in answers:
        done = progress(session).done
        session, _ = answer(session, value)
        assert progress(session).done >= done
    strange = type(session)(items=session.items, answers=kept)
    counted = [item for item in strange.items if result_of(strange, item) is not None]
    assert progress(strange).done == len(counted)
    assert (next_open(strange) is None) is (len(counted) == len(strange.items))


@given(st.data())
def test_broken_data_of_the_real_bank_raises_a_value_error_alone(
    content: Content, data: st.DataObject
) -> None:
    """Put anything in any place of a real exercise: it is read, or refused in one way."""
    exercise = data.draw(st.sampled_from(list(content.exercises.values())))
    plain = copy.deepcopy(exercise_data(exercise))
    plain["items"] = [data.draw(st.sampled_from(plain["items"]))]
    place: Any = plain
    while True:
        key = data.draw(
            st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place)))
        )
        inner = place[key]
        if not inner or not isinstance(inner, dict | list) or data.draw(st.booleans()):
            break
        place = inner
    place[key] = data.draw(JSON)
    try:
        again = read_exercise(plain)
    except ValueError as error:
        assert str(error)  # noqa: PT017 - which of the two happens depends on the data
        return
    for item in again.items:
        assert grade(item, data.draw(ANSWERS)).feedback is not None


@given(st.text())
def test_looking_for_personal_data_never_raises(found: str) -> None:
    """Any text is looked through; what is found stands in it."""
    for what, part in personal(found):
        assert what.startswith("een ")
        assert part.strip() in found


@given(st.lists(st.text(max_size=200), max_size=6))
def test_a_text_is_near_an_earlier_one_only(texts: list[str]) -> None:
    """Each text is told of once, with one before it; a copy of a long text always."""
    told = [words(one) for one in texts]
    pairs = list(near_pairs(told))
    assert all(other < place for place, other in pairs)
    places = [place for place, _ in pairs]
    assert len(set(places)) == len(places)
    copies = {n for n, one in enumerate(told) if len(one) >= 10 and one in told[:n]}
    assert copies <= set(places)


@given(st.lists(st.floats(0.05, 0.95), min_size=1, max_size=40), st.data())
def test_a_chance_is_one_and_falls_as_the_count_rises(
    chances: list[float], data: st.DataObject
) -> None:
    """The tail of the distribution starts at 1, never rises, and decides alone what is rare."""
    count = data.draw(st.integers(0, len(chances) - 1))
    assert abs(at_least(0, chances) - 1) < 1e-9
    assert at_least(count, chances) >= at_least(count + 1, chances) - 1e-12
    assert is_rare(count, chances, 0.01) is (at_least(count, chances) < 0.01)
