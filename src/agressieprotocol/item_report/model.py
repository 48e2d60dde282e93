"""What learners exported, and what the report says of an item."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from agressieprotocol.quizzes.model import Item, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What one learner's browser kept of one item."""

    #: The last answer, as the engine judges it.
    answer: object
    #: On the last answer.
    verdict: Verdict
    #: How much of the last answer was right, and of how much.
    right: int
    total: int
    #: On the first answer; only this one counts for what somebody knew.
    first: Verdict
    #: How sure the learner was of the first answer: ``zeker``, ``twijfel``, ``gok`` or nothing.
    sure: str = ""

    @property
    def knew(self) -> bool:
        """Tell whether the first answer was right or could be defended."""
        return self.first is not Verdict.WRONG


#: The entries of one learner, by the key of the item.
Progress = Mapping[str, Entry]


@dataclass(frozen=True, slots=True, kw_only=True)
class Certainty:
    """How sure learners were, against how it went."""

    #: Answers with a certainty.
    asked: int = 0
    sure: int = 0
    #: Of those that were sure: how many were wrong.
    sure_wrong: int = 0
    #: Of those that guessed: how many were right.
    guessed: int = 0
    guessed_right: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What the report says of one item."""

    item: Item
    #: Title of the exercise, and the address of the item below the site.
    exercise: str
    #: Learners who answered it.
    count: int
    #: Share that knew it at the first answer, from 0 to 1.
    share: float
    #: Share of the last answers that were wrong but right in part.
    partial: float
    #: Correlation with the rest of the answers, from -1 to 1; ``None`` where it says nothing.
    discrimination: float | None
    #: What was wrong most often in the last answers, and how often; empty where nothing was.
    wrong: str
    wrong_count: int
    certainty: Certainty
    #: Whether it asks for attention in the next year's set.
    hard: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The whole report."""

    #: Files that were read; two that are the same count once.
    learners: int
    #: Hardest first.
    figures: tuple[Figures, ...]
    #: Keys that belong to no item of now, with how many answers: gone, or of an old version.
    lapsed: Mapping[str, int]
