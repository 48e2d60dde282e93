"""What a deck of slides is: the slides in order, and the minutes of each in every agenda."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate

from agressieprotocol.stamps.model import Link

#: The file that holds the stamps of slides.
STAMPS = "modules/startbijeenkomst/stempels.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """One slide, without its text: that stays in the page."""

    #: Permanent id, unique over all slides.
    id: str
    title: str
    #: Minutes by the length of an agenda; one that lacks leaves the slide out.
    minutes: Mapping[int, int]
    #: Ids of the rules that the slide and its notes cite, once each.
    rules: tuple[str, ...]
    #: Ids of the questions from the bank that are put to the room.
    items: tuple[str, ...]
    #: Whether an employee's answer stands beside an officeholder's.
    switches_roles: bool
    #: Path of the author's page and the line in it.
    path: str
    line: int

    @property
    def anchor(self) -> str:
        """Return the address of the slide within its page."""
        return f"dia-{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """The slides of one page."""

    #: Name of the page, without its ending.
    page: str
    slides: tuple[Slide, ...]

    @property
    def lengths(self) -> tuple[int, ...]:
        """Return the lengths of its agendas in minutes, the shortest first."""
        return tuple(sorted({length for slide in self.slides for length in slide.minutes}))

    def agenda(self, length: int) -> tuple[tuple[int, Slide], ...]:
        """Return the slides of an agenda, each with the minute at which it begins.

        :param length: one of :attr:`lengths`.
        """
        chosen = [slide for slide in self.slides if length in slide.minutes]
        begins = accumulate((slide.minutes[length] for slide in chosen), initial=0)
        return tuple(zip(begins, chosen, strict=False))

    def total(self, length: int) -> int:
        """Return the minutes that the slides of an agenda take together."""
        return sum(slide.minutes.get(length, 0) for slide in self.slides)


def slide_links(decks: Iterable[Deck]) -> tuple[Link, ...]:
    """Return a link for every rule that a slide cites."""
    return tuple(
        Link(owner=slide.anchor, rule=rule, path=slide.path, line=slide.line, within=deck.page)
        for deck in decks
        for slide in deck.slides
        for rule in slide.rules
    )
