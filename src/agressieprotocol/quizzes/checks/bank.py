"""Check what shows only when items stand side by side: copies, and answers that can be guessed."""

from __future__ import annotations

from collections.abc import Mapping

from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.checks.argument import without_argument
from agressieprotocol.quizzes.checks.bias import Bias, biases
from agressieprotocol.quizzes.checks.near import LEAST_WORDS, near_pairs, words
from agressieprotocol.quizzes.codes import QuizCode
from agressieprotocol.quizzes.model import Exercise, Item


def check_bank(exercises: Mapping[str, Exercise], problems: Problems) -> None:
    """Record every fault that shows only when items stand side by side."""
    items = [item for exercise in exercises.values() for item in exercise.items]
    _check_near(items, problems)
    for item in items:
        _check_arguments(item, problems)
    for exercise in exercises.values():
        _check_bias(exercise, problems)


def _check_near(items: list[Item], problems: Problems) -> None:
    for place, other in near_pairs([_told(item) for item in items]):
        item, first = items[place], items[other]
        where = f"{first.path}:{first.line}"
        message = (
            f"“{item.id}” lijkt te veel op “{first.id}” ({where}); schrijf een andere situatie"
        )
        problems.add(item.path, item.line, QuizCode.NEAR, message)


def _check_arguments(item: Item, problems: Problems) -> None:
    for part in without_argument(item):
        message = (
            f"bij “{part.text}” staat “verdedigbaar”; zeg in de feedback wat ervoor pleit en wat "
            "ertegen"
        )
        problems.add(item.path, item.line, QuizCode.ARGUMENT, message)


def _told(item: Item) -> tuple[str, ...]:
    """Return the words of the case; one that is short says little without what is asked."""
    case = words(item.case)
    if len(case) >= LEAST_WORDS:
        return case
    return words(item.case, item.question, *(part.text for part in item.judged))


def _check_bias(exercise: Exercise, problems: Problems) -> None:
    for bias in biases(exercise):
        code = QuizCode.LONGEST if bias.place is None else QuizCode.PLACE
        first = exercise.items[0]
        problems.add(first.path, 1, code, _said(bias))


def _said(bias: Bias) -> str:
    seen = f"van de {bias.total} keer {bias.count} keer juist"
    chance = f"bij toeval is dat ongeveer {bias.expected:.0f} keer"
    if bias.place is None:
        return f"het langste antwoord is {seen}; {chance}: maak andere antwoorden even lang"
    return f"antwoord {bias.place + 1} is {seen}; {chance}: verander de volgorde van antwoorden"
