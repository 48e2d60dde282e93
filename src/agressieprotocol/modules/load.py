"""Read the modules from their pages; every fault is recorded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from agressieprotocol.exams.model import Exam, Pools
from agressieprotocol.modules import rows as row_files
from agressieprotocol.modules.model import LearningPath, Module, Row
from agressieprotocol.overviews.titles import title_in
from agressieprotocol.problems import Problems
from agressieprotocol.rules.references import references
from agressieprotocol.source.codes import SourceCode
from agressieprotocol.source.fences import Fence
from agressieprotocol.source.options import Options
from agressieprotocol.source.pages import Page
from agressieprotocol.source.plain import fill, plain
from agressieprotocol.source.yaml_file import ID

DIRECTIVE = "leermodule"
END = "leermodule-einde"
EXAM = "toets"
#: What a page holds that nobody reads as text: fences' borders, options, targets, lists of pages.
_NO_TEXT = re.compile(r"^```[^`]*^```|^:.*$|^\([\w.-]+\)=$", re.MULTILINE)


def pools_of(pages: Iterable[Page], paths: Mapping[str, LearningPath]) -> Pools:
    """Return the items that a test of a module or a path draws from, by its id.

    Those of a module are what it practises and what its test asks; those of a path are of the
    modules that everybody does.
    """
    modules = {
        fence.argument: frozenset(_named(page))
        for page in pages
        for fence in page.directives(DIRECTIVE)
    }
    none: frozenset[str] = frozenset()
    of_paths = {
        path.id: none.union(*(modules.get(name, none) for name in path.fixed))
        for path in paths.values()
    }
    return Pools(modules=modules, paths=of_paths)


def _named(page: Page) -> Iterable[str]:
    for name in (row_files.DIRECTIVE, EXAM):
        for fence in page.directives(name):
            for key, value, _ in fence.options:
                if key == "vragen":
                    yield from (part.strip() for part in value.split(";"))


def read_modules(
    pages: Iterable[Page],
    rows: Mapping[str, Row],
    exams: Mapping[str, Exam],
    settings: Mapping[str, str],
    problems: Problems,
) -> dict[str, Module]:
    """Read every module by its id, in the order of the pages."""
    modules: dict[str, Module] = {}
    for page in pages:
        for fence in page.directives(DIRECTIVE):
            module = _module(fence, page, rows, exams, settings, problems)
            if module.id in modules:
                message = f"module “{module.id}” staat al in {modules[module.id].path}"
                problems.add(page.label, fence.line, SourceCode.DUPLICATE_ID, message)
            modules.setdefault(module.id, module)
    return modules


def _module(
    fence: Fence,
    page: Page,
    rows: Mapping[str, Row],
    exams: Mapping[str, Exam],
    settings: Mapping[str, str],
    problems: Problems,
) -> Module:
    options = Options.of(fence, page.label, problems)
    if not ID.fullmatch(fence.argument):
        message = f"“{fence.argument}” is geen goede id"
        options.fault(fence.line, SourceCode.BAD_ID, message)
    text = fill(page.text, dict(settings))
    module = Module(
        id=fence.argument,
        title=title_in(text),
        goal=fill(options.text("doel")[0], dict(settings)),
        audience=options.text("voor")[0],
        warning=options.text("let-op", required=False)[0],
        version=_version(options),
        words=len(plain(_NO_TEXT.sub("", text)).split()),
        cited=_cited(page),
        rows=tuple(row for row in rows.values() if row.page == page.name),
        exam=next((exam for exam in exams.values() if exam.page == page.name), None),
        has_end=bool(page.directives(END)),
        page=page.name,
        path=page.label,
        line=fence.line,
    )
    options.done()
    return module


def _version(options: Options) -> int:
    value, line = options.text("versie", required=False)
    if not value or (value.isascii() and value.isdigit() and int(value)):
        return int(value or 1)
    message = f"“{value}” kan niet bij “versie”; schrijf een heel getal vanaf 1"
    options.fault(line, SourceCode.WRONG_TYPE, message)
    return 1


def _cited(page: Page) -> tuple[str, ...]:
    found = references(page.text)
    return tuple(dict.fromkeys(target for role, target, _ in found if role == "regel"))
