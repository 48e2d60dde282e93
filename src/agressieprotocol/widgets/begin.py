"""Begin an exercise: the one line that JupyterLite runs."""

from __future__ import annotations

import json

from IPython.display import display
from ipywidgets import HTML

from agressieprotocol.quizzes.data import read_exercise
from agressieprotocol.widgets import words
from agressieprotocol.widgets.browser import keep_none
from agressieprotocol.widgets.exercise import ExerciseWidget
from agressieprotocol.widgets.source import read_data


async def start(exercise_id: str) -> None:
    """Show an exercise by its id; where it cannot be read, say so to the learner."""
    keep_none()
    try:
        text = await read_data(f"oefeningen/{exercise_id}.json")
        exercise = read_exercise(json.loads(text))
    except (OSError, ValueError):
        display(HTML(words.paragraph(words.NOT_LOADED), _dom_classes=["oefening"]))
        return
    display(ExerciseWidget(exercise).widget)
