"""What a set of cases is: a wish, what was drawn for it, and the agenda that it fills."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from agressieprotocol.quizzes.model import Exercise, Item
from agressieprotocol.rules.model import Registry


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a trainer asks for."""

    year: int
    #: Id of the audience.
    audience: str
    #: Length of the whole meeting.
    minutes: int
    #: Ids of topics; none means all.
    topics: tuple[str, ...] = ()
    seed: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Used:
    """A set that was held, as the file of its year remembers it."""

    wish: Wish
    #: Ids of its items, own ones too.
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """The sets of one year."""

    year: int
    #: How many entries the log of reviews had when the year began.
    reviews: int
    sets: tuple[Used, ...]

    @property
    def items(self) -> frozenset[str]:
        """Return every item that was used."""
        return frozenset(name for used in self.sets for name in used.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What happened before: earlier sets, and changes of rules."""

    #: In the order of the years.
    years: tuple[Year, ...] = ()
    #: Ids of the rules whose meaning changed, for each entry of the log of reviews.
    changes: tuple[tuple[str, ...], ...] = ()

    def before(self, year: int) -> tuple[Year, ...]:
        """Return the years before one; that year's own sets count for no set of the same year."""
        return tuple(one for one in self.years if one.year < year)

    def used(self, year: int) -> frozenset[str]:
        """Return the items that were used in the years before."""
        return frozenset(name for one in self.before(year) for name in one.items)

    def changed(self, year: int) -> frozenset[str]:
        """Return the rules that changed since the last year that had sets.

        >>> History(changes=(("a",), ("b",))).changed(2027) == {"a", "b"}
        True
        """
        since = max((one.reviews for one in self.before(year)), default=0)
        return frozenset(rule for entry in self.changes[since:] for rule in entry)


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """Style sheets and script of the files, as texts: a file on its own carries them along."""

    #: Of what is read and printed.
    page: str = ""
    slides: str = ""
    script: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bank:
    """All that a set is made from, the same from disk and in the browser."""

    exercises: tuple[Exercise, ...]
    registry: Registry
    #: Local facts by name.
    settings: Mapping[str, str]
    #: Names by id, in the author's order.
    audiences: Mapping[str, str]
    topics: Mapping[str, str]
    channels: Mapping[str, str]
    history: History
    looks: Looks

    @property
    def items(self) -> tuple[Item, ...]:
        """Return every item of the bank."""
        return tuple(item for exercise in self.exercises for item in exercise.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """An item in a set."""

    item: Item
    minutes: int
    #: Whether it is one of the year's own.
    own: bool
    #: Why it stands here, in words.
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the meeting."""

    title: str
    minutes: int
    #: Number of the item in the set, from 1; 0 where it is none.
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSet:
    """A set of cases, ready to be written."""

    wish: Wish
    picks: tuple[Pick, ...]
    #: The whole meeting; the minutes add up to its length.
    agenda: tuple[Part, ...]
