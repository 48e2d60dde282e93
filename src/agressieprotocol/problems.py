"""Faults in an author's file: collected all, reported at once, each with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault at one place.

    >>> print(Problem("quizzes/a.yml", 3, "onbekende-regel", "regel “x” bestaat niet"))
    quizzes/a.yml:3: regel “x” bestaat niet [onbekende-regel]
    """

    #: Path as the author knows it, relative to the root of the project, with slashes.
    path: str
    #: Line, counted from 1.
    line: int
    #: Code of the check that found it; one of a ``codes`` enum.
    code: str
    #: What is wrong and what would be right, in Dutch.
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message} [{self.code}]"


class SourceError(ValueError):
    """Content that cannot be used, with every fault that was found in it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Sort the faults by place, so that a report is the same each time."""
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(slots=True)
class Problems:
    """Collect faults while reading goes on, so that an author sees all of them at once.

    >>> found = Problems()
    >>> found.add("a.yml", 1, "leeg", "dit bestand is leeg")
    >>> len(found)
    1
    """

    found: list[Problem] = field(default_factory=list)

    def add(self, path: str, line: int, code: str, message: str) -> None:
        """Record one fault.

        :param line: line counted from 1.
        """
        self.found.append(Problem(path, line, code, message))

    def raise_any(self) -> None:
        """Raise when anything was found.

        :raises SourceError: with every fault so far.
        """
        if self.found:
            raise SourceError(self.found)

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.found)

    def __len__(self) -> int:
        return len(self.found)
