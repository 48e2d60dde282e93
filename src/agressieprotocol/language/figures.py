"""Measure the passages of a page: words, sentences and reading ease."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

import textstat

from agressieprotocol.language.model import Kind, Passage
from agressieprotocol.language.quotations import without_speech
from agressieprotocol.language.sentences import Sentence, sentences, words


@dataclass(frozen=True, slots=True)
class Placed:
    """A sentence and where it stands."""

    path: str
    line: int
    sentence: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What was measured of the running text of one page."""

    path: str
    sentences: int
    words: int
    longest: int
    #: Reading ease after Flesch, with Douma's figures for Dutch; higher reads more easily.
    ease: float

    @property
    def average(self) -> float:
        """Return the mean number of words in a sentence."""
        return self.words / self.sentences


def placed_sentences(passages: Iterable[Passage], kinds: Sequence[Kind]) -> list[Placed]:
    """List the sentences of the passages of some kinds; what others said is left out."""
    return [
        Placed(passage.path, passage.line_at(sentence.start), sentence)
        for passage in passages
        if passage.kind in kinds
        for sentence in sentences(without_speech(passage.text))
    ]


def measure(path: str, passages: Iterable[Passage]) -> Figures | None:
    """Measure one page; one without running text has no figures."""
    found = placed_sentences(passages, (Kind.PROSE,))
    if not found:
        return None
    counts = [placed.sentence.count for placed in found]
    return Figures(
        path=path,
        sentences=len(counts),
        words=sum(counts),
        longest=max(counts),
        ease=reading_ease([placed.sentence.text for placed in found]),
    )


def reading_ease(texts: Iterable[str]) -> float:
    """Return the reading ease of sentences after Flesch-Douma, as ``textstat`` computes it.

    Each sentence is given as its words and one mark at the end, since the points in 2.3 and bv.
    would count as ends of sentences.

    >>> round(reading_ease(["Bel direct de politie.", "Ga weg van de plek."]))
    100
    """
    textstat.set_lang("nl")
    plain = " ".join(" ".join(words(text)).replace(".", "") + "." for text in texts)
    return float(textstat.flesch_reading_ease(plain))


def mean_ease(pages: Sequence[Figures]) -> float:
    """Return the mean reading ease of the pages, each page counting alike."""
    return fmean(page.ease for page in pages) if pages else 0.0


def together(pages: Sequence[Figures]) -> Figures:
    """Return the figures of all pages: sums, the longest, and the mean reading ease."""
    return Figures(
        path="alle bladzijden",
        sentences=sum(page.sentences for page in pages),
        words=sum(page.words for page in pages),
        longest=max(page.longest for page in pages),
        ease=mean_ease(pages),
    )
