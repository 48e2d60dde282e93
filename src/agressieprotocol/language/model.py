"""What a reader reads: passages of text, each with the lines of the file it stands in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a passage is; only prose counts as running text in averages."""

    #: A paragraph, a list item or a definition.
    PROSE = "tekst"
    #: A cell of a table.
    CELL = "cel"
    #: A heading, a title or another label.
    LABEL = "kop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One piece of text without markup, from one file."""

    #: Path of the file as the author knows it.
    path: str
    kind: Kind
    #: Pieces in order, each with its line in the file, counted from 1.
    pieces: tuple[tuple[int, str], ...]
    #: Id of the rule, note or exercise that it belongs to, or an empty text.
    place: str = ""
    #: Whether other words than the site's own terms may stand here: in notes and definitions.
    free_terms: bool = False

    @property
    def text(self) -> str:
        """Return the whole text on one line."""
        return " ".join(piece for _, piece in self.pieces)

    def line_at(self, offset: int) -> int:
        """Return the line of a character of :attr:`text`.

        >>> passage = Passage(path="a.md", kind=Kind.PROSE, pieces=((3, "Een"), (4, "twee")))
        >>> passage.line_at(2), passage.line_at(4)
        (3, 4)
        """
        end = 0
        for line, piece in self.pieces:
            end += len(piece) + 1
            if offset < end:
                return line
        return self.pieces[-1][0]


@dataclass(frozen=True, slots=True)
class Names:
    """What stands for a name between braces or backticks once a page is built."""

    #: Local facts by name.
    settings: Mapping[str, str] = field(default_factory=dict)
    #: Titles by role (``regel``, ``bronnoot``) and id.
    titles: Mapping[tuple[str, str], str] = field(default_factory=dict)
