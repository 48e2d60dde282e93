"""Find which page shows which exercise."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.codes import QuizCode
from agressieprotocol.source.fences import fences
from agressieprotocol.source.yaml_file import read_text

#: Folders that hold pages.
FOLDERS = ("docs", "modules")
DIRECTIVE = "oefening"


def find_places(root: Path, known: Collection[str], problems: Problems) -> dict[str, str]:
    """Return the page, without its ending, of each exercise that a page shows.

    An exercise has one place, so that each of its items has one address.

    :param known: ids of the exercises that have a file, also of those that cannot be read.
    """
    places: dict[str, str] = {}
    for label, line, exercise in _directives(root, problems):
        page = label.removesuffix(".md")
        if exercise not in known:
            message = f"oefening “{exercise}” bestaat niet; kies uit: {', '.join(sorted(known))}"
            problems.add(label, line, QuizCode.UNKNOWN_EXERCISE, message)
        elif exercise in places:
            message = f"oefening “{exercise}” staat al op {places[exercise]}.md; verwijs daarheen"
            problems.add(label, line, QuizCode.PLACED_TWICE, message)
        else:
            places[exercise] = page
    return places


def _directives(root: Path, problems: Problems) -> Iterator[tuple[str, int, str]]:
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*.md")):
            label = path.relative_to(root).as_posix()
            text = read_text(path, label, problems) or ""
            if "{" + DIRECTIVE + "}" not in text:
                continue
            for fence in fences(text):
                if fence.name == DIRECTIVE:
                    yield label, fence.line, fence.argument
