"""Keep one word for one thing: refuse other words, with the exceptions that were marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from agressieprotocol.language.codes import LanguageCode
from agressieprotocol.language.model import Passage
from agressieprotocol.language.quotations import without_quotations
from agressieprotocol.problems import Problems
from agressieprotocol.source.yaml_file import Block, read_blocks

FILE = "taal/termen.yml"
SURE, DOUBTFUL = "fout", "twijfel"


@dataclass(slots=True)
class Exemption:
    """A place where other words may stand; it remembers whether that was needed."""

    #: Id of a rule, note or exercise, or the path of a file.
    place: str
    words: frozenset[str]
    line: int
    used: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word to use, and the words not to use for the same thing."""

    #: One word, or several with “of” between them.
    use: str
    #: Finds the words not to use.
    pattern: re.Pattern[str]
    #: Finds them between brackets after the word to use, where they explain it.
    explained: re.Pattern[str]
    sure: bool
    #: Whether it holds in notes on the source and in definitions too.
    everywhere: bool
    exemptions: tuple[Exemption, ...]


def word_pattern(words: Sequence[str]) -> re.Pattern[str]:
    """Return a pattern for whole words, small and capital alike.

    >>> [bool(word_pattern(["u", "uw"]).search(text)) for text in ("Wilt U dat?", "u-vorm", "uur")]
    [True, False, False]
    """
    ordered = sorted(words, key=len, reverse=True)
    either = "|".join(map(re.escape, ordered))
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.IGNORECASE)


def explanation_pattern(use: str) -> re.Pattern[str]:
    """Return a pattern for what stands between brackets after a word or a longer form of it.

    >>> explanation_pattern("burger of veroorzaker").search("Van burgers (cliënten).")[0]
    'burgers (cliënten)'
    """
    either = "|".join(map(re.escape, use.split(" of ")))
    return re.compile(rf"(?<!\w)(?:{either})\w* \([^()]*\)", re.IGNORECASE)


def read_terms(root: Path, problems: Problems) -> tuple[Term, ...]:
    """Read ``taal/termen.yml``; faults of form are recorded."""
    return tuple(_term(block) for block in read_blocks(root / FILE, FILE, problems))


def _term(block: Block) -> Term:
    use, words = block.text("gebruik"), block.texts("niet")
    term = Term(
        use=use,
        # A list that could not be read refuses nothing.
        pattern=word_pattern(words) if words else re.compile(r"(?!)"),
        explained=explanation_pattern(use),
        sure=block.choice("zekerheid", (SURE, DOUBTFUL)) == SURE,
        everywhere=block.choice("overal", ("ja", "nee"), required=False) == "ja",
        exemptions=tuple(map(_exemption, block.blocks("uitzonderingen", required=False))),
    )
    block.done()
    return term


def _exemption(block: Block) -> Exemption:
    place, words = block.text("plaats"), block.texts("woorden")
    block.text("reden")
    block.done()
    return Exemption(place, frozenset(word.lower() for word in words), block.line)


def check_terms(
    passages: Iterable[Passage], terms: Sequence[Term], problems: Problems, doubts: Problems
) -> None:
    """Record every word for which the site has another; quotations are left alone."""
    for passage in passages:
        text = without_quotations(passage.text)
        for term in terms:
            if term.everywhere or not passage.free_terms:
                _check(passage, text, term, problems if term.sure else doubts)
    for exemption in (e for term in terms for e in term.exemptions if not e.used):
        message = f"de uitzondering voor “{exemption.place}” is nergens nodig; haal haar weg"
        doubts.add(FILE, exemption.line, LanguageCode.UNUSED, message)


def _check(passage: Passage, text: str, term: Term, found: Problems) -> None:
    explained = term.explained.sub(lambda match: " " * len(match[0]), text)
    for match in term.pattern.finditer(explained):
        if _is_exempt(passage, match[0].lower(), term):
            continue
        code = LanguageCode.TERM if term.sure else LanguageCode.DOUBTFUL_TERM
        message = f"“{match[0]}”: schrijf {_quoted(term.use)}, of zet een uitzondering in {FILE}"
        found.add(passage.path, passage.line_at(match.start()), code, message)


def _quoted(use: str) -> str:
    return " of ".join(f"“{word}”" for word in use.split(" of "))


def _is_exempt(passage: Passage, word: str, term: Term) -> bool:
    for exemption in term.exemptions:
        if exemption.place in {passage.place, passage.path} and word in exemption.words:
            exemption.used = True
            return True
    return False
