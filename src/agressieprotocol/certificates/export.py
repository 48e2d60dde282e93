"""List the tests and items that progress and proofs are about, for the scripts of those pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from agressieprotocol.certificates.version import version_of_exam, version_of_path
from agressieprotocol.exams.model import Exam
from agressieprotocol.modules.model import LearningPath, Module
from agressieprotocol.quizzes.model import Exercise, Item

#: Characters of a question; enough to know it again.
LONGEST = 110


def progress_data(
    exercises: Iterable[Exercise],
    exams: Iterable[Exam],
    paths: Iterable[LearningPath],
    modules: Mapping[str, Module],
) -> dict[str, Any]:
    """Return every test and path with its version, and every item with words to know it by."""
    return {
        "toetsen": [_exam(exam) for exam in exams],
        "oefeningen": [_exercise(exercise) for exercise in exercises],
        "paden": [{"id": path.id, "versie": version_of_path(path, modules)} for path in paths],
    }


def _exam(exam: Exam) -> dict[str, Any]:
    return {
        "id": exam.id,
        "titel": exam.title,
        "url": f"{exam.page}.html#toets-{exam.id}",
        "geslaagd": exam.pass_mark,
        "versie": version_of_exam(exam),
    }


def _exercise(exercise: Exercise) -> dict[str, Any]:
    items = [
        {"sleutel": item.key, "vraag": name_of(item), "url": exercise.url(item)}
        for item in exercise.items
    ]
    return {"titel": exercise.title, "url": f"{exercise.page}.html", "vragen": items}


def name_of(item: Item) -> str:
    """Return words by which somebody knows an item again: its title, case or question."""
    title: str = getattr(item.body, "title", "")
    return shortened(title or item.case or item.question)


def shortened(text: str, longest: int = LONGEST) -> str:
    """Return the beginning of a text, up to the end of a word.

    >>> shortened("Een man roept aan de balie.", 15)
    'Een man roept …'
    """
    if len(text) <= longest:
        return text
    return text[: longest - 1].rsplit(" ", 1)[0] + " …"
