"""The index of words: which record holds which word, written so that a browser reads it fast."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from agressieprotocol.search.words import key, words

#: What a place of a word is worth, from least to most; the browser has a weight for each.
ONCE, OFTEN, TITLE, BOTH = range(4)
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
_BASE = len(DIGITS) // 2


@dataclass(frozen=True, slots=True)
class Index:
    """Three texts and a list; see :func:`build_index`."""

    #: Groups of words with one key, between commas; the key first, or after ``=`` if it is no word.
    groups: str
    #: For each group the records that hold it, between commas; see :func:`encode`.
    places: str
    #: The number of words of each record.
    lengths: list[int]


def encode(places: Sequence[tuple[int, int]]) -> str:
    """Write records and worths as digits: each record as its distance from the one before.

    A digit from the upper half says that a further digit follows, least worth first.

    >>> encode([(0, TITLE), (1, ONCE), (40, BOTH)])
    '20x4'
    """
    found, before = [], -1
    for record, worth in places:
        value = (record - before - 1) * 4 + worth
        before = record
        while value >= _BASE:
            found.append(DIGITS[_BASE + value % _BASE])
            value //= _BASE
        found.append(DIGITS[value])
    return "".join(found)


def _worth(in_title: int, in_text: int) -> int:
    if in_title:
        return BOTH if in_text else TITLE
    return OFTEN if in_text > 1 else ONCE


def _group(name: str, forms: Collection[str]) -> str:
    others = sorted(form for form in forms if form != name)
    return " ".join([name if name in forms else f"={name}", *others])


def build_index(records: Sequence[tuple[str, str]], stopwords: Collection[str]) -> Index:
    """Index records by their title and text, without words that tell nothing.

    >>> build_index([("Bel de politie", "Zij belt."), ("Brieven", "")], {"de", "zij"})
    Index(groups='bel belt,=brief brieven,politie', places='3,6,2', lengths=[5, 1])
    """
    forms: dict[str, set[str]] = defaultdict(set)
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    lengths = []
    for number, texts in enumerate(records):
        found = [_words(part) for part in texts]
        title, text = (_count(part, forms, stopwords) for part in found)
        for name in sorted(title | text):
            places[name].append((number, _worth(title[name], text[name])))
        lengths.append(sum(map(len, found)))
    names = sorted(forms)
    return Index(
        groups=",".join(_group(name, forms[name]) for name in names),
        places=",".join(encode(places[name]) for name in names),
        lengths=lengths,
    )


@lru_cache(maxsize=8192)
def _words(text: str) -> tuple[str, ...]:
    """List the words of a text, once while the program runs."""
    return tuple(words(text))


def _count(
    found: Sequence[str], forms: dict[str, set[str]], stopwords: Collection[str]
) -> Counter[str]:
    """Count the keys of words, and keep the words."""
    counts: Counter[str] = Counter()
    for word in found:
        if word not in stopwords:
            name = key(word)
            counts[name] += 1
            forms[name].add(word)
    return counts
