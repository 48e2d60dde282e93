"""List which page holds which items, for whoever repeats items of every exercise."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from agressieprotocol.quizzes.model import Exercise


def review_data(exercises: Iterable[Exercise]) -> list[dict[str, Any]]:
    """Return each page with the keys of its items, and nothing that an item holds."""
    return [
        {"url": f"{exercise.page}.html", "sleutels": [item.key for item in exercise.items]}
        for exercise in exercises
    ]
