"""Find exercises in which a learner can guess: by the place or the length of the right answer."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from agressieprotocol.quizzes.model import Exercise, Option, Verdict

#: An author who orders options by lot and does not think of their length is told of a bias that
#: is not there at most once in a hundred exercises, per check. One in twenty would tell too many
#: authors for nothing; one in a thousand would let 55% at one place out of three pass in 40 items.
CHANCE = 0.01
#: The exact chance costs the square of the number of questions, the normal distribution little.
#: Of more questions than this the two draw the line at the same count, or one beside it.
EXACT = 200
#: What is so many times more likely than the limit by the normal distribution is not below it by
#: the exact one: tried for up to 90 questions with all chances from 1/7 to 6/7, where 7 is enough.
_SURE = 10

Menu = tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Bias:
    """Something that happens more or less often than chance explains."""

    #: Place of the option, counted from 0; ``None`` for the longest option.
    place: int | None
    #: How often it was right, of how many, and how often it would be by chance.
    count: int
    total: int
    expected: float


def biases(exercise: Exercise) -> Iterator[Bias]:
    """Yield what gives the right answer away in an exercise."""
    menus = list(open_menus(exercise))
    yield from _places(menus)
    yield from _longest(menus)


def open_menus(exercise: Exercise) -> Iterator[Menu]:
    """Yield the lists of options whose order and wording an author chose for that question.

    A list that returns with the same texts in the same order, such as the types of aggression,
    has a fixed order on purpose.
    """
    menus = [menu for item in exercise.items for menu in item.body.menus]
    often = Counter(tuple(option.text for option in menu) for menu in menus)
    return (menu for menu in menus if often[tuple(option.text for option in menu)] == 1)


def _places(menus: Sequence[Menu]) -> Iterator[Bias]:
    """Test each place, in both directions: never right gives as much away as often right."""
    size = max(map(len, menus), default=0)
    for place in range(size):
        asked = [menu for menu in menus if place < len(menu)]
        count = sum(_right(menu[place]) for menu in asked)
        found = _unlikely(place, count, asked, CHANCE / (2 * size), both=True)
        if found:
            yield found


def _longest(menus: Sequence[Menu]) -> Iterator[Bias]:
    """Test whether the longest option is right too often; two that are longest do not count."""
    clear = [(menu, found) for menu in menus if (found := longest(menu)) is not None]
    count = sum(_right(found) for _, found in clear)
    bias = _unlikely(None, count, [menu for menu, _ in clear], CHANCE, both=False)
    if bias:
        yield bias


def longest(menu: Menu) -> Option | None:
    """Return the option with the most characters, where there is one."""
    sizes = [len(option.text) for option in menu]
    most = max(sizes, default=0)
    return menu[sizes.index(most)] if sizes.count(most) == 1 else None


def _right(option: Option) -> bool:
    return option.verdict is Verdict.RIGHT


def _unlikely(
    place: int | None, count: int, menus: Sequence[Menu], chance: float, *, both: bool
) -> Bias | None:
    chances = [sum(map(_right, menu)) / len(menu) for menu in menus]
    if is_rare(count, chances, chance) or (
        both and is_rare(len(chances) - count, [1 - part for part in chances], chance)
    ):
        return Bias(place, count, len(menus), sum(chances))
    return None


def is_rare(count: int, chances: Sequence[float], chance: float) -> bool:
    """Tell whether so many successes or more are less likely than a chance.

    >>> is_rare(20, [1 / 3] * 30, 0.01), is_rare(14, [1 / 3] * 30, 0.01)
    (True, False)
    """
    guess = _normal_tail(count, chances)
    if guess > _SURE * chance or len(chances) > EXACT:
        return guess < chance
    return at_least(count, chances) < chance


def at_least(count: int, chances: Sequence[float]) -> float:
    """Return how likely so many successes or more are, of trials each with its own chance.

    This is the upper tail of the Poisson binomial distribution.

    >>> round(at_least(2, [0.5, 0.5]), 3), round(at_least(0, [0.1]), 3)
    (0.25, 1.0)
    """
    row = [1.0]
    for chance in chances:
        missed = [part * (1 - chance) for part in row] + [0.0]
        hit = [0.0, *(part * chance for part in row)]
        row = [a + b for a, b in zip(missed, hit, strict=True)]
    return sum(row[count:])


def _normal_tail(count: int, chances: Iterable[float]) -> float:
    """Return the same by the normal distribution, corrected for counting in whole numbers."""
    mean = variance = 0.0
    for chance in chances:
        mean += chance
        variance += chance * (1 - chance)
    if not variance:
        return float(count <= mean)
    return math.erfc((count - 0.5 - mean) / math.sqrt(2 * variance)) / 2
