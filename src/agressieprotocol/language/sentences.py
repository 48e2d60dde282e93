"""Split Dutch text into sentences and words, as a reader would count them."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: Abbreviations after which a sentence always goes on.
_GOES_ON = re.compile(
    r"art|bijv|blz|bv|ca|dhr|drs?|evt|excl|incl|ir|jl|max|mevr|min|mr|nl|nr|par|resp|tel|vgl|zgn|"
    r"d\.w\.z|i\.p\.v|i\.v\.m|m\.b\.t|m\.i\.v|m\.u\.v|n\.a\.v|o\.a|o\.b\.v|t\.[abgo]\.v",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?…]+[”’\"')\]]*(?=\s|$)")
_BEFORE = re.compile(r"[\w.]*$")
#: A word may hold points, hyphens, slashes and apostrophes: 2.3, en/of, foto’s, 0900-8844.
_WORD = re.compile(r"[^\W_]+(?:[.,:’'/\-–&@+][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a passage."""

    text: str
    #: Place of its first character in the passage.
    start: int

    @property
    def count(self) -> int:
        """Return the number of words."""
        return count_words(self.text)


def words(text: str) -> list[str]:
    """List the words of a text.

    A number, an abbreviation and a compound with hyphens or a slash are one word each; signs such
    as § and → are none.

    >>> words("Zie § 2.3, bel 0900-8844 en/of maak foto’s e.d.")
    ['Zie', '2.3', 'bel', '0900-8844', 'en/of', 'maak', 'foto’s', 'e.d']
    """
    return _WORD.findall(text)


def count_words(text: str) -> int:
    """Count the words of a text.

    >>> count_words("De-escaleren kan, bv. als volgt:")
    5
    """
    return len(words(text))


def sentences(text: str) -> list[Sentence]:
    """Split one passage into its sentences; a piece without words is no sentence.

    A mark ends a sentence where no lower-case letter follows, unless it belongs to an abbreviation
    after which a sentence goes on.

    >>> [s.text for s in sentences("Bel bv. de BMW. Of Jo? Zie art. 3, foto’s e.d. Dan stop je.")]
    ['Bel bv. de BMW.', 'Of Jo?', 'Zie art. 3, foto’s e.d.', 'Dan stop je.']
    """
    found, start = [], 0
    for end in [*(m.end() for m in _END.finditer(text) if _ends(text, m)), len(text)]:
        part = text[start:end]
        blank = len(part) - len(part.lstrip())
        if count_words(part):
            found.append(Sentence(part.strip(), start + blank))
        start = end
    return found


def _ends(text: str, mark: re.Match[str]) -> bool:
    following = text[mark.end() :].lstrip()
    if following[:1].islower():
        return False
    before = _BEFORE.search(text[: mark.start()])
    return before is None or mark[0][0] != "." or not _GOES_ON.fullmatch(before[0])
