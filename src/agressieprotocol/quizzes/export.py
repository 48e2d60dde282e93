"""Return the exercises as plain data for other programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from agressieprotocol.quizzes.data import exercise_data, judged_data
from agressieprotocol.quizzes.model import Exercise, Item

__all__ = ["exercise_data", "questions_data"]


def questions_data(exercises: Iterable[Exercise]) -> list[dict[str, Any]]:
    """Return every item of every exercise, each with its own address."""
    return [_question(exercise, item) for exercise in exercises for item in exercise.items]


def _question(exercise: Exercise, item: Item) -> dict[str, Any]:
    return {
        "id": item.id,
        "soort": str(item.kind),
        "regels": [rule.id for rule in item.rules],
        "doelgroep": list(item.audiences),
        "onderwerp": item.topic,
        "kanaal": item.channel,
        "opties": [judged_data(part) for part in item.judged],
        "url": exercise.url(item),
    }
