"""List which items cite which rules."""

from __future__ import annotations

from collections.abc import Iterable

from agressieprotocol.quizzes.model import Exercise
from agressieprotocol.stamps.model import Link

#: The file that holds the stamps of these links.
STAMPS = "quizzes/stempels.yml"


def quiz_links(exercises: Iterable[Exercise]) -> tuple[Link, ...]:
    """Return a link for every rule that an item cites."""
    return tuple(
        Link(owner=item.id, rule=rule.id, path=item.path, line=item.line, within=exercise.id)
        for exercise in exercises
        for item in exercise.items
        for rule in item.rules
    )
