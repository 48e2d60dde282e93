"""Read the tests from the pages that show them; every fault is recorded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from agressieprotocol.exams.codes import ExamCode
from agressieprotocol.exams.draw import drawn
from agressieprotocol.exams.model import Asked, Exam, Pools, Series
from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.model import Exercise, Item, Kind
from agressieprotocol.source.codes import SourceCode
from agressieprotocol.source.options import Options
from agressieprotocol.source.pages import Page
from agressieprotocol.source.yaml_file import ID

DIRECTIVE = "toets"
#: For who does a test again there is another row of items, and after the last the first.
SERIES = 5
MOST_ITEMS, HIGHEST_SEED, WHOLE = 100, 999_999, 100
NO_POOLS = Pools()


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a test is to be drawn from and how."""

    exercises: tuple[str, ...]
    topics: tuple[str, ...]
    audiences: tuple[str, ...]
    #: Ids of the items that are named, by themselves or by a module or a path; ``None`` for all.
    names: frozenset[str] | None
    count: int
    seed: int

    def fits(self, exercise: Exercise, item: Item) -> bool:
        """Tell whether an item may be asked; a case teaches step by step and is left out."""
        return (
            item.kind is not Kind.CASE
            and (not self.exercises or exercise.id in self.exercises)
            and (not self.topics or item.topic in self.topics)
            and (self.names is None or item.id in self.names)
            and (not self.audiences or bool({*self.audiences} & {*item.audiences}))
        )


def read_exams(
    pages: Iterable[Page],
    exercises: Mapping[str, Exercise],
    problems: Problems,
    pools: Pools = NO_POOLS,
) -> dict[str, Exam]:
    """Read every test by its id, in the order of the pages."""
    exams: dict[str, Exam] = {}
    for page in pages:
        for fence in page.directives(DIRECTIVE):
            exam = _exam(Options.of(fence, page.label, problems), page, exercises, pools)
            if exam.id in exams:
                message = f"toets “{exam.id}” staat al op {exams[exam.id].page}.md"
                problems.add(page.label, fence.line, SourceCode.DUPLICATE_ID, message)
            exams.setdefault(exam.id, exam)
    return exams


def _exam(options: Options, page: Page, exercises: Mapping[str, Exercise], pools: Pools) -> Exam:
    fence = options.fence
    title, _ = options.text("titel")
    if not ID.fullmatch(fence.argument):
        message = (
            f"“{fence.argument}” is geen goede id; gebruik kleine letters, cijfers en streepjes"
        )
        options.fault(fence.line, SourceCode.BAD_ID, message)
    pass_mark = _number(options, "geslaagd", 1, WHOLE)
    wanted = _wanted(options, exercises, pools)
    options.done()
    fitting = _fitting(wanted, exercises)
    series = tuple(_series(fitting, wanted.count, wanted.seed + n) for n in range(SERIES))
    found = len(series[0].asked)
    if found < wanted.count:
        message = f"de toets vraagt {wanted.count} vragen; er passen er {found}"
        options.fault(fence.line, ExamCode.TOO_FEW, message)
    return Exam(id=fence.argument, title=title, pass_mark=pass_mark, series=series, page=page.name)


def _wanted(options: Options, exercises: Mapping[str, Exercise], pools: Pools) -> _Wanted:
    items = [item for exercise in exercises.values() for item in exercise.items]
    return _Wanted(
        exercises=_names(options, "oefeningen", exercises),
        topics=_names(options, "onderwerpen", (item.topic for item in items)),
        audiences=_names(options, "doelgroepen", (a for item in items for a in item.audiences)),
        names=_named(options, {item.id: item for item in items}, pools),
        count=_number(options, "aantal", 1, MOST_ITEMS),
        seed=_number(options, "zaad", 0, HIGHEST_SEED),
    )


def _named(options: Options, bank: Mapping[str, Item], pools: Pools) -> frozenset[str] | None:
    """Return the ids of the items that options name, or ``None`` where there is no such option."""
    named = _single(options, bank).union(
        *(pools.modules[name] for name in _names(options, "modules", pools.modules)),
        *(pools.paths[name] for name in _names(options, "pad", pools.paths)),
    )
    return named if {"vragen", "modules", "pad"} & options.values.keys() else None


def _single(options: Options, bank: Mapping[str, Item]) -> frozenset[str]:
    """Return the ids of the items that a test names one by one."""
    names, line = options.texts("vragen", required=False)
    for name in names:
        if name not in bank:
            message = f"vraag “{name}” staat in geen enkele oefening"
            options.fault(line, ExamCode.UNKNOWN_ITEM, message)
        elif bank[name].kind is Kind.CASE:
            message = f"“{name}” is een casus; die leert van de uitleg bij elke stap"
            options.fault(line, ExamCode.CASE, message)
    return frozenset(names)


def _names(options: Options, key: str, allowed: Iterable[str]) -> tuple[str, ...]:
    """Return the names of an option that may be left out."""
    options.asked.add(key)
    if key not in options.values:
        return ()
    return options.choices(key, sorted(set(allowed)), SourceCode.UNKNOWN_VALUE)


def _number(options: Options, key: str, least: int, most: int) -> int:
    value, line = options.text(key)
    if value.isascii() and value.isdigit() and least <= int(value) <= most:
        return int(value)
    if value:
        message = f"“{value}” kan niet bij “{key}”; schrijf een heel getal van {least} tot {most}"
        options.fault(line, ExamCode.BAD_NUMBER, message)
    return least


def _fitting(wanted: _Wanted, exercises: Mapping[str, Exercise]) -> dict[str, Asked]:
    """Return the items that a test may ask, by their ids."""
    return {
        item.id: Asked(item=item, exercise=exercise.id, url=exercise.url(item))
        for exercise in exercises.values()
        for item in exercise.items
        if wanted.fits(exercise, item)
    }


def _series(fitting: Mapping[str, Asked], count: int, seed: int) -> Series:
    names = drawn({name: one.item.topic for name, one in fitting.items()}, count, seed)
    return Series(seed=seed, asked=tuple(fitting[name] for name in names))
