"""Read the rows of items that pages let a learner practise; every fault is recorded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from agressieprotocol.exams.model import Asked
from agressieprotocol.modules.codes import ModuleCode
from agressieprotocol.modules.model import Row
from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.model import Exercise
from agressieprotocol.source.codes import SourceCode
from agressieprotocol.source.fences import Fence
from agressieprotocol.source.options import Options
from agressieprotocol.source.pages import Page
from agressieprotocol.source.plain import fill, plain
from agressieprotocol.source.yaml_file import ID

DIRECTIVE = "oefenreeks"


def read_rows(
    pages: Iterable[Page],
    exercises: Mapping[str, Exercise],
    settings: Mapping[str, str],
    problems: Problems,
) -> dict[str, Row]:
    """Read every row by its id, in the order of the pages."""
    bank = {
        item.id: Asked(item=item, exercise=exercise.id, url=exercise.url(item))
        for exercise in exercises.values()
        for item in exercise.items
    }
    rows: dict[str, Row] = {}
    for page in pages:
        for fence in page.directives(DIRECTIVE):
            asked = _asked(Options.of(fence, page.label, problems), bank)
            _check_id(fence, page, rows, exercises, problems)
            intro = plain(fill(fence.body.strip(), dict(settings)))
            row = Row(id=fence.argument, intro=intro, asked=asked, page=page.name)
            rows.setdefault(row.id, row)
    return rows


def _asked(options: Options, bank: Mapping[str, Asked]) -> tuple[Asked, ...]:
    names, line = options.texts("vragen")
    options.done()
    found: dict[str, Asked] = {}
    for name in names:
        if name not in bank:
            message = f"vraag “{name}” staat in geen enkele oefening"
            options.fault(line, ModuleCode.UNKNOWN_ITEM, message)
        elif name in found:
            options.fault(line, ModuleCode.ITEM_TWICE, f"vraag “{name}” staat hier twee keer")
        else:
            found[name] = bank[name]
    return tuple(found.values())


def _check_id(
    fence: Fence,
    page: Page,
    rows: Mapping[str, Row],
    exercises: Mapping[str, Exercise],
    problems: Problems,
) -> None:
    """Refuse an id that is taken: rows and exercises both name a part of a page."""
    ident = fence.argument
    if not ID.fullmatch(ident):
        message = f"“{ident}” is geen goede id; gebruik kleine letters, cijfers en streepjes"
        problems.add(page.label, fence.line, SourceCode.BAD_ID, message)
    elif ident in exercises:
        message = f"“{ident}” is al een oefening; geef de rij een andere naam"
        problems.add(page.label, fence.line, SourceCode.DUPLICATE_ID, message)
    elif ident in rows:
        message = f"rij “{ident}” staat al op {rows[ident].page}.md"
        problems.add(page.label, fence.line, SourceCode.DUPLICATE_ID, message)
