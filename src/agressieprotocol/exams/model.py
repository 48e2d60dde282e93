"""What a test is: the rows of items that it may ask, and the mark to pass."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from agressieprotocol.quizzes.model import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An item of a test, with where it stands."""

    item: Item
    #: Id of the exercise that holds it.
    exercise: str
    #: Address relative to the root of the site.
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The items that one seed gives, in the order in which they are asked."""

    seed: int
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exam:
    """A test in a page."""

    id: str
    title: str
    #: Least share of the credit that passes, in %.
    pass_mark: int
    #: One after the other for who does the test again.
    series: tuple[Series, ...]
    #: Name of the page that shows it, without its ending.
    page: str

    @property
    def count(self) -> int:
        """Return how many items are asked."""
        return len(self.series[0].asked)

    @property
    def exercises(self) -> tuple[str, ...]:
        """Return the ids of the exercises that hold its items."""
        asked = (one for series in self.series for one in series.asked)
        return tuple(dict.fromkeys(one.exercise for one in asked))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pools:
    """Ids of the items that tests of modules and of paths draw from, by their ids."""

    modules: Mapping[str, frozenset[str]] = field(default_factory=dict)
    paths: Mapping[str, frozenset[str]] = field(default_factory=dict)
