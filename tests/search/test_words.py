"""Words and their keys: what inflections share, and what must stay apart."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agressieprotocol.search.words import COMMON, STEPS, WEAK, fold, key, words

FAMILIES = """
bedreigen bedreigt bedreigd bedreigde bedreiging bedreigingen
melden meldt gemeld gemelde melding meldingen
filmen filmt gefilmd film films filmpje
verbod verboden
gebouwverbod gebouwverboden
weigeren weigert geweigerd weigering
bellen belt gebeld bel
opname opnamen opnames
gesprek gesprekken
brief brieven
huis huizen
beledigen belediging beledigd beledigt beledigende
agressie agressief agressieve
registreren registratie geregistreerd registreert
intimideren intimidatie geïntimideerd intimiderend
beveiliging beveiligen beveiligd
veiligheid veilig veilige
herken herkennen herkent
vergadering vergaderingen vergaderen
coördinator coordinator coördinators
"""
APART = (
    "geweld wel",
    "beelden bellen",
    "alleen alle",
    "gebouwen bouw",
    "gezicht zich",
    "meteen met",
)


@pytest.mark.parametrize("family", FAMILIES.strip().splitlines())
def test_inflections_share_their_key(family: str) -> None:
    """Whoever types one form finds the others."""
    assert len({key(fold(word)) for word in family.split()}) == 1


@pytest.mark.parametrize("pair", APART)
def test_other_words_do_not(pair: str) -> None:
    """Words that a stemmer often throws together stay apart."""
    one, other = pair.split()
    assert key(one) != key(other)


@given(st.text())
def test_any_text_folds_to_words_of_plain_letters(text: str) -> None:
    """Whatever somebody pastes, words are letters and digits, and a key is never empty."""
    for word in words(text):
        assert word.replace(".", "").isascii()
        assert word == word.lower()
        assert key(word)


def test_the_last_letters_of_a_step_are_those_that_its_pattern_asks_for() -> None:
    """A step that is left out for its last letter would have changed nothing."""
    sample = [f"{start}{end}" for start in ("geslaap", "verward", "meld") for end in ENDS]
    for last, pattern, put in STEPS:
        for word in sample:
            if last and word[-1] not in last:
                assert re.sub(pattern, put, word) == word


ENDS = [
    *("", "en", "e", "t", "d", "de", "te", "ing", "ingen", "heid", "heden", "s", "ende", "end"),
    *("je", "pje", "atie", "ief", "een", "z", "v", "rr"),
]


def test_no_word_is_both_common_and_weak() -> None:
    """A word is left out of a query or counts less in it, not both."""
    assert not COMMON & WEAK
