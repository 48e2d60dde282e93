"""Write the content as JSON beside the pages, whole or not at all, when it changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from sphinx.application import Sphinx

from agressieprotocol.atomic import write_atomically
from agressieprotocol.casuistry.bank import FILE as CASUISTRY
from agressieprotocol.casuistry.source import index_of
from agressieprotocol.flowcharts.export import charts_data
from agressieprotocol.lite.digest import digest
from agressieprotocol.overviews.coverage import coverage_data, practices
from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.export import exercise_data, questions_data
from agressieprotocol.quizzes.scheme import read_scheme
from agressieprotocol.rules.export import registry_data
from agressieprotocol.sphinx_ext.state import content_of, reading_of

#: Gives the texts to write, by their paths below the site.
Make = Callable[[Sphinx], Mapping[str, str]]


def connect_files(app: Sphinx, name: str, make: Make) -> None:
    """Write files after the pages, unless they were made of the same content before.

    :param name: of the stamp that remembers what was written.
    """

    def write(app: Sphinx, exception: Exception | None) -> None:
        if exception is None and app.builder.format == "html":
            _write(app, Path(app.doctreedir) / f"{name}.stempel", make)

    app.connect("build-finished", write)


def _write(app: Sphinx, stamp: Path, make: Make) -> None:
    out = Path(app.outdir)
    chosen = repr(sorted(app.config.overrides.items()))
    now = digest(reading_of(app.env).digest, str(out), chosen)
    before, *old = stamp.read_text(encoding="utf-8").splitlines() if stamp.is_file() else [""]
    if before == now and all((out / path).is_file() for path in old):
        return
    files = make(app)
    for path, text in files.items():
        write_atomically(out / path, text.encode("utf-8"))
    write_atomically(stamp, "\n".join([now, *files]).encode("utf-8"))


def as_json(data: object) -> str:
    r"""Return data as JSON with a line for each record, so that a person can read and compare it.

    A line at a time the encoder in C writes it; with indents Python would, ten times as slowly.

    >>> as_json({"naam": "é", "lijst": [{"id": 1}, {"id": 2}]})
    '{\n"naam": "é",\n"lijst": [\n{"id": 1},\n{"id": 2}\n]\n}\n'
    """
    if isinstance(data, dict):
        parts = [f"{_line(name)}: {_records(value)}" for name, value in data.items()]
        return "{\n" + ",\n".join(parts) + "\n}\n"
    return _records(data) + "\n"


def _records(data: object) -> str:
    if isinstance(data, list | tuple):
        return "[\n" + ",\n".join(map(_line, data)) + "\n]"
    return _line(data)


def _line(data: object) -> str:
    return json.dumps(data, ensure_ascii=False)


def _files(app: Sphinx) -> dict[str, str]:
    content = content_of(app.env)
    exercises = content.exercises.values()
    made = {
        "data/regels.json": registry_data(content.registry),
        "data/stroomschemas.json": charts_data(content.charts),
        "data/vragen.json": questions_data(exercises),
        f"data/{CASUISTRY}": index_of(content),
        "data/dekking.json": coverage_data(
            practices(content.registry, exercises), read_scheme(content.root, Problems()).audiences
        ),
    } | {f"data/oefeningen/{one.id}.json": exercise_data(one) for one in exercises}
    return {path: as_json(data) for path, data in made.items()}


def setup_data(app: Sphinx) -> None:
    """Write after the pages."""
    connect_files(app, "gegevens", _files)
