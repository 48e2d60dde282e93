"""Give a team's own exercises and pages their place on the team's site."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agressieprotocol.quizzes.model import Exercise
from agressieprotocol.supplements.model import Supplement

if TYPE_CHECKING:
    from agressieprotocol.content import Content

#: Folder of the site for what is the team's alone.
ROOM = "team"
_EXERCISES = f"{ROOM}/oefeningen"


def page_of(exercise: Exercise) -> str:
    """Return the page of a team's own exercise, from the root of the site."""
    return f"{_EXERCISES}/{exercise.id}"


def own_pages(team: Supplement) -> dict[str, str]:
    """Return the page of each free page of a team, with the path of what its author wrote."""
    return {f"{ROOM}/{page.name}": page.path for page in team.pages}


def with_own(content: Content, team: Supplement) -> Content:
    """Return the content with the team's own exercises among those of the base."""
    own = {one.id: replace(one, page=page_of(one)) for one in team.exercises}
    return replace(content, exercises=content.exercises | own)
