"""What modules and paths are: a goal, a few rules, items to practise, and an order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from agressieprotocol.exams.model import Asked, Exam
from agressieprotocol.quizzes.model import Exercise, Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Items of several exercises that a page lets a learner practise, in this order."""

    id: str
    #: What a learner does here, in a sentence or two.
    intro: str
    asked: tuple[Asked, ...]
    #: Name of the page, without its ending.
    page: str

    @property
    def items(self) -> tuple[Item, ...]:
        """Return the items."""
        return tuple(one.item for one in self.asked)

    @property
    def exercise(self) -> Exercise:
        """Return the row as an exercise, for what shows exercises; its items live elsewhere."""
        return Exercise(id=self.id, title=self.id, intro=self.intro, items=self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """A page with one goal: a short text, items to practise, and a test of what one knows."""

    id: str
    title: str
    goal: str
    #: For whom it is, in words.
    audience: str
    #: What a learner is told before hard cases; may be empty.
    warning: str
    #: Raised by the author when who did it should do it again.
    version: int
    #: How many words its text has.
    words: int
    #: Ids of the rules that its text cites, in order.
    cited: tuple[str, ...]
    rows: tuple[Row, ...]
    #: The test on the page: before the items of a row, or by itself at the end of a path.
    exam: Exam | None
    #: Whether the page ends with what comes next and where help is.
    has_end: bool
    #: Name of the page without its ending; path of the file and line of the directive.
    page: str
    path: str
    line: int

    @property
    def key(self) -> str:
        """Return what a learner's standing on it is kept under."""
        return f"{self.id}@{self.version}"

    @property
    def items(self) -> tuple[Item, ...]:
        """Return the items that it practises."""
        return tuple(item for row in self.rows for item in row.items)

    @property
    def pretest(self) -> Exam | None:
        """Return the test that lets a learner skip what they know."""
        return self.exam if self.rows else None

    @property
    def final(self) -> Exam | None:
        """Return the test that this page is made for."""
        return None if self.rows else self.exam

    @property
    def rules(self) -> tuple[str, ...]:
        """Return the ids of the rules behind its text and its items, each once."""
        asked = self.final.series[0].asked if self.final else ()
        items = (*self.items, *(one.item for one in asked))
        named = [rule.id for item in items for rule in item.rules]
        return tuple(dict.fromkeys((*self.cited, *named)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One place in a path: a module, or a choice of modules under a title."""

    modules: tuple[str, ...]
    #: Empty where there is nothing to choose.
    title: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningPath:
    """Modules in an order, for one audience."""

    id: str
    title: str
    audience: str
    intro: str
    steps: tuple[Step, ...]
    #: Name of the page that shows it, without its ending; empty where there is none.
    page: str
    line: int

    @property
    def modules(self) -> tuple[str, ...]:
        """Return the ids of all modules, in order."""
        return tuple(name for step in self.steps for name in step.modules)

    @property
    def fixed(self) -> tuple[str, ...]:
        """Return the ids of the modules that nobody chooses from."""
        return tuple(step.modules[0] for step in self.steps if len(step.modules) == 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a module stands in one path."""

    path: LearningPath
    #: Number of the step, counted from 1.
    number: int
    before: Step | None
    after: Step | None
    step: Step

    @property
    def total(self) -> int:
        """Return how many steps the path has."""
        return len(self.path.steps)


def places_of(module: str, paths: Mapping[str, LearningPath]) -> tuple[Place, ...]:
    """Return every place of a module, in the order of the paths."""
    found = []
    for path in paths.values():
        for number, step in enumerate(path.steps, 1):
            if module in step.modules:
                before = path.steps[number - 2] if number > 1 else None
                after = path.steps[number] if number < len(path.steps) else None
                place = Place(path=path, number=number, before=before, after=after, step=step)
                found.append(place)
    return tuple(found)
