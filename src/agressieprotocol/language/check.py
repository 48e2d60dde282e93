"""Run every check on language over all that a reader reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from agressieprotocol.content import read_content
from agressieprotocol.language.codes import LanguageCode
from agressieprotocol.language.figures import Figures, mean_ease, measure, placed_sentences
from agressieprotocol.language.model import Kind, Passage
from agressieprotocol.language.reading import names_of, read_passages
from agressieprotocol.language.spelling import check_need, check_spelling
from agressieprotocol.language.terms import check_terms, read_terms
from agressieprotocol.language.word_list import read_word_list
from agressieprotocol.problems import Problems

SENTENCE_LIMIT = 25
AVERAGE_LIMIT = 13
EASE_LIMIT = 60
#: Words of a sentence that a message repeats, so that its author finds it.
_SHOWN = 5


@dataclass(slots=True)
class Findings:
    """What the checks found: faults, doubts for the author to judge, and figures."""

    problems: Problems = field(default_factory=Problems)
    doubts: Problems = field(default_factory=Problems)
    figures: list[Figures] = field(default_factory=list)


def check_language(root: Path) -> Findings:
    """Read all text below a root and run every check; the content's own faults are not repeated."""
    found = Findings()
    content = read_content(root, Problems())
    pages = read_passages(root, names_of(content), found.problems)
    everything = [passage for passages in pages.values() for passage in passages]
    allowed = read_word_list(root, found.problems)
    check_sentences(everything, found.problems)
    check_spelling(everything, allowed, content.settings.values(), found.problems)
    check_need(allowed, found.doubts)
    check_terms(everything, read_terms(root, found.problems), found.problems, found.doubts)
    found.figures = _figures(pages)
    check_figures(found.figures, found.problems)
    return found


def _figures(pages: Mapping[str, Iterable[Passage]]) -> list[Figures]:
    measured = (measure(path, passages) for path, passages in pages.items())
    return [figures for figures in measured if figures is not None]


def check_sentences(passages: Iterable[Passage], problems: Problems) -> None:
    """Record every sentence over the limit, in tables too."""
    for placed in placed_sentences(passages, (Kind.PROSE, Kind.CELL)):
        count = placed.sentence.count
        if count > SENTENCE_LIMIT:
            start = " ".join(placed.sentence.text.split()[:_SHOWN])
            message = f"deze zin telt {count} woorden, hoogstens {SENTENCE_LIMIT}: “{start} …”"
            problems.add(placed.path, placed.line, LanguageCode.LONG_SENTENCE, message)


def check_figures(figures: list[Figures], problems: Problems) -> None:
    """Record a page whose sentences are long on average, and a site that reads too hard."""
    for page in figures:
        if page.average > AVERAGE_LIMIT:
            average = f"{page.average:.1f}".replace(".", ",")
            message = f"de zinnen tellen gemiddeld {average} woorden, hoogstens {AVERAGE_LIMIT}"
            problems.add(page.path, 1, LanguageCode.LONG_ON_AVERAGE, message)
    if figures and mean_ease(figures) < EASE_LIMIT:
        message = f"het leesgemak van alle bladzijden is {mean_ease(figures):.0f}, minstens 60"
        hardest = min(figures, key=lambda page: page.ease)
        message += f"; deze bladzijde leest het moeilijkst ({hardest.ease:.0f})"
        problems.add(hardest.path, 1, LanguageCode.EASE, message)
