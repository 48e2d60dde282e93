"""Check what a module and a path must have; every fault is recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from agressieprotocol.modules.codes import ModuleCode
from agressieprotocol.modules.minutes import MOST_MINUTES, minutes_of
from agressieprotocol.modules.model import LearningPath, Module
from agressieprotocol.problems import Problems

LEAST_ITEMS, MOST_ITEMS = 5, 8
LEAST_ASKED, MOST_ASKED = 3, 5
Fault = tuple[ModuleCode, str]


def check_modules(
    modules: Mapping[str, Module], paths: Mapping[str, LearningPath], problems: Problems
) -> None:
    """Check every module by itself and against the paths."""
    in_paths = {name for path in paths.values() for name in path.modules}
    for module in modules.values():
        for code, message in _faults(module, in_paths):
            problems.add(module.path, module.line, code, message)


def _faults(module: Module, in_paths: Iterable[str]) -> Iterator[Fault]:
    if PurePosixPath(module.page).parent.name != module.id:
        yield ModuleCode.FOLDER_NAME, f"deze module heet “{module.id}”; noem haar map ook zo"
    if module.id not in in_paths:
        yield ModuleCode.NO_PATH, f"geen enkel pad noemt module “{module.id}”"
    if (minutes := minutes_of(module)) > MOST_MINUTES:
        message = f"de module duurt {minutes} minuten; hoogstens {MOST_MINUTES} mag"
        yield ModuleCode.TOO_LONG, message
    if not module.has_end:
        yield ModuleCode.NO_END, "zet onderaan :::{leermodule-einde}"
    if module.final is None:
        yield from _practice_faults(module)


def _practice_faults(module: Module) -> Iterator[Fault]:
    """Find what is wrong with a module that lets a learner practise."""
    if not module.cited:
        yield ModuleCode.NO_RULES, "de tekst noemt geen enkele regel; verwijs met {regel}`id`"
    if not LEAST_ITEMS <= (count := len(module.items)) <= MOST_ITEMS:
        message = f"de module oefent {count} vragen; kies er {LEAST_ITEMS} tot {MOST_ITEMS}"
        yield ModuleCode.COUNT, message
    elif len({item.kind for item in module.items}) == 1:
        yield ModuleCode.ONE_KIND, "alle vragen zijn van dezelfde soort; kies er ook een andere bij"
    if module.exam is None or not LEAST_ASKED <= module.exam.count <= MOST_ASKED:
        message = f"zet er een voortoets bij van {LEAST_ASKED} tot {MOST_ASKED} vragen"
        yield ModuleCode.NO_PRETEST, message
    asked = module.exam.series if module.exam else ()
    twice = {one.item.id for series in asked for one in series.asked}
    for name in sorted(twice & {item.id for item in module.items}):
        message = f"de voortoets stelt “{name}”, en de module oefent die vraag ook"
        yield ModuleCode.SAME_ITEM, message


def check_paths(
    modules: Mapping[str, Module],
    paths: Mapping[str, LearningPath],
    label: str,
    problems: Problems,
) -> None:
    """Check every path.

    :param label: the file of the paths as the author knows it.
    """
    for path in paths.values():
        for line, code, message in _path_faults(path, modules):
            problems.add(label, line, code, message)


def _path_faults(
    path: LearningPath, modules: Mapping[str, Module]
) -> Iterator[tuple[int, ModuleCode, str]]:
    seen: set[str] = set()
    for step in path.steps:
        for name in step.modules:
            if name not in modules:
                yield step.line, ModuleCode.UNKNOWN_MODULE, f"module “{name}” bestaat niet"
            elif name in seen:
                yield step.line, ModuleCode.MODULE_TWICE, f"module “{name}” staat al in dit pad"
            seen.add(name)
    last = path.steps[-1].modules if path.steps else ()
    if not any(name in modules and modules[name].final for name in last):
        message = f"de laatste stap van pad “{path.id}” is geen module met alleen een toets"
        yield path.line, ModuleCode.NO_FINAL, message
    if not path.page:
        message = f"geen enkele pagina toont dit pad; zet er :::{{pad}} {path.id} neer"
        yield path.line, ModuleCode.NO_PAGE, message
