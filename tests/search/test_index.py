"""The index of words: what it holds can be read back whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from agressieprotocol.search.index import BOTH, DIGITS, OFTEN, ONCE, TITLE, build_index, encode

RECORDS = st.dictionaries(st.integers(0, 5000), st.integers(ONCE, BOTH), max_size=60)


def decode(written: str) -> list[tuple[int, int]]:
    """Read what :func:`encode` wrote, as the browser does."""
    found, record, value, unit = [], -1, 0, 1
    base = len(DIGITS) // 2
    for letter in written:
        digit = DIGITS.index(letter)
        value, unit = value + digit % base * unit, unit * base
        if digit < base:
            record += value // 4 + 1
            found.append((record, value % 4))
            value, unit = 0, 1
    return found


@given(RECORDS)
def test_places_survive_writing_and_reading(records: dict[int, int]) -> None:
    """However far apart records are, they are read back as they were."""
    places = sorted(records.items())
    assert decode(encode(places)) == places


def test_a_word_counts_by_where_it_stands() -> None:
    """In the title, in the text, more than once, in both."""
    texts = [("Bel", ""), ("", "bel"), ("", "bel, belt"), ("Bel", "bel")]
    assert decode(build_index(texts, set()).places) == [
        (0, TITLE),
        (1, ONCE),
        (2, OFTEN),
        (3, BOTH),
    ]


def test_common_words_are_left_out() -> None:
    """They would fill the index and tell nothing."""
    assert build_index([("De politie", "de de")], {"de"}).groups == "politie"
