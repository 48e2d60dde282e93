"""Write the content as JSON beside the pages, whole or not at all."""

from __future__ import annotations

import json
from pathlib import Path

from sphinx.application import Sphinx

from agressieprotocol.atomic import write_atomically
from agressieprotocol.flowcharts.export import charts_data
from agressieprotocol.quizzes.export import exercise_data, questions_data
from agressieprotocol.rules.export import registry_data
from agressieprotocol.sphinx_ext.state import content_of


def write_json(path: Path, data: object) -> None:
    """Write data as JSON; a failure leaves what was there."""
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    write_atomically(path, text.encode("utf-8"))


def _write(app: Sphinx, exception: Exception | None) -> None:
    if exception is not None or app.builder.format != "html":
        return
    folder = Path(app.outdir) / "data"
    content = content_of(app.env)
    write_json(folder / "regels.json", registry_data(content.registry))
    write_json(folder / "stroomschemas.json", charts_data(content.charts))
    exercises = content.exercises.values()
    write_json(folder / "vragen.json", questions_data(exercises))
    for exercise in exercises:
        write_json(folder / "oefeningen" / f"{exercise.id}.json", exercise_data(exercise))


def setup_data(app: Sphinx) -> None:
    """Write after the pages."""
    app.connect("build-finished", _write)
