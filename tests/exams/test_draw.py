"""A seed gives the same items every time, balanced, and without cases."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from agressieprotocol.content import Content
from agressieprotocol.exams.draw import drawn
from agressieprotocol.quizzes.model import Kind

TOPICS = st.dictionaries(st.text(min_size=1), st.sampled_from("abc"), min_size=1)


@given(TOPICS, st.integers(1, 20), st.integers(0, 999))
def test_a_draw_is_balanced_and_reproducible(topics: dict[str, str], count: int, seed: int) -> None:
    """No item twice; no topic is two ahead of one that has items left; the order is no matter."""
    found = drawn(topics, count, seed)
    assert len(set(found)) == len(found) == min(count, len(topics))
    assert found == drawn(dict(reversed(topics.items())), count, seed)
    asked, there = Counter(map(topics.get, found)), Counter(topics.values())
    left = [asked[topic] for topic in there if asked[topic] < there[topic]]
    assert not left or max(asked.values()) - min(left) <= 1


@given(TOPICS, st.integers(0, 999))
def test_a_new_item_moves_no_other(topics: dict[str, str], seed: int) -> None:
    """Of the items of a topic, the old ones keep their order when one is added."""
    before = drawn(topics, len(topics), seed)
    after = drawn(topics | {"nieuw": "d"}, len(topics) + 1, seed)
    assert [name for name in after if name != "nieuw"] == [n for n in before if n != "nieuw"]


def test_there_is_a_test_for_every_audience(content: Content) -> None:
    """Each has its number of items, other ones at each further attempt, and no case."""
    exams = [exam for exam in content.exams.values() if exam.page == "docs/oefenen/toets"]
    assert {exam.id for exam in exams} == {"kantoor", "buiten", "politiek", "leiding"}
    for exam in exams:
        assert exam.count == 15
        rows = [tuple(one.item.id for one in series.asked) for series in exam.series]
        assert len(set(rows)) == len(rows) == 5
        for one in (one for series in exam.series for one in series.asked):
            assert one.item.kind is not Kind.CASE
            assert exam.id in one.item.audiences
            assert one.url == content.exercises[one.exercise].url(one.item)
