"""A draw is balanced, fits the time, and hardly moves when the bank grows."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from agressieprotocol.casuistry.draw import Candidate, drawn

CANDIDATES = st.lists(
    st.builds(
        Candidate,
        id=st.text("abcdefgh", min_size=1, max_size=4),
        kind=st.sampled_from(["casus", "keuze", "melding"]),
        channel=st.sampled_from(["balie", "telefoon", "buiten"]),
        topic=st.sampled_from(["een", "twee"]),
        minutes=st.sampled_from([5, 10, 20]),
        weight=st.integers(1, 5),
    ),
    unique_by=lambda one: one.id,
    max_size=25,
)
SEEDS = st.integers(0, 999_999)


@given(CANDIDATES, st.integers(0, 200), SEEDS)
def test_a_draw_fits_and_leaves_no_room_for_another(
    found: list[Candidate], room: int, seed: int
) -> None:
    """No item twice, no minute too many, and nothing left that would still have fitted."""
    names = drawn(found, room, seed)
    minutes = {one.id: one.minutes for one in found}
    spent = sum(minutes[name] for name in names)
    assert len(set(names)) == len(names)
    assert spent <= room
    assert all(minutes[name] > room - spent for name in minutes.keys() - set(names))


@given(CANDIDATES, st.integers(0, 200), SEEDS)
def test_a_draw_asks_for_no_order(found: list[Candidate], room: int, seed: int) -> None:
    """The order in which the bank is read does not count."""
    assert drawn(found, room, seed) == drawn(reversed(found), room, seed)


@given(CANDIDATES, SEEDS)
def test_kinds_and_channels_take_turns(found: list[Candidate], seed: int) -> None:
    """With the same length for all, no kind is two ahead of one that still has items."""
    equal = [replace(one, minutes=10) for one in found]
    names = set(drawn(equal, 80, seed))
    there, taken = Counter(), Counter()  # type: ignore[var-annotated]
    for one in equal:
        there[one.kind] += 1
        taken[one.kind] += one.id in names
    left = [taken[kind] for kind in there if taken[kind] < there[kind]]
    # The first one is a case wherever there is one, which is a turn of its kind.
    assert not left or max(taken.values()) - min(left) <= 1


@given(CANDIDATES, st.integers(20, 200), SEEDS)
def test_a_case_leads_where_one_fits(found: list[Candidate], room: int, seed: int) -> None:
    """A meeting on cases has one."""
    names = drawn(found, room, seed)
    cases = {one.id for one in found if one.kind == "casus"}
    assert not cases or names[0] in cases


@given(CANDIDATES, st.integers(0, 200), SEEDS)
def test_what_is_not_drawn_moves_nothing(found: list[Candidate], room: int, seed: int) -> None:
    """Without the items that were not drawn, the draw is the same."""
    names = drawn(found, room, seed)
    assert drawn([one for one in found if one.id in names], room, seed) == names


@given(CANDIDATES, st.integers(0, 200), SEEDS)
def test_what_goes_first_goes_first(found: list[Candidate], room: int, seed: int) -> None:
    """Own cases are taken before any other."""
    own = [replace(one, first=one.minutes == 5) for one in found]
    names = drawn(own, room, seed)
    first = [one.id for one in own if one.first]
    assert set(names[: len(first)]) <= set(first)


def test_weight_raises_the_chance() -> None:
    """Of two that stand equal, one of weight 3 is drawn three times in four."""
    one = Candidate(id="een", kind="keuze", channel="balie", topic="t", minutes=10)
    other = replace(one, id="ander", weight=3)
    won = sum(drawn([one, other], 10, seed) == ("ander",) for seed in range(400))
    assert 270 < won < 330
