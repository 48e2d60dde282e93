"""Everything that authors wrote, read once: the start of the site, the checks and the exports."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from agressieprotocol.casuistry.load import read_history
from agressieprotocol.casuistry.model import History
from agressieprotocol.exams.load import read_exams
from agressieprotocol.exams.model import Exam
from agressieprotocol.flowcharts.export import chart_links
from agressieprotocol.flowcharts.load import STAMPS as CHART_STAMPS
from agressieprotocol.flowcharts.load import read_charts
from agressieprotocol.flowcharts.model import Chart
from agressieprotocol.modules.check import check_modules, check_paths
from agressieprotocol.modules.load import pools_of, read_modules
from agressieprotocol.modules.model import LearningPath, Module, Row
from agressieprotocol.modules.paths import FILE as PATHS
from agressieprotocol.modules.paths import read_paths
from agressieprotocol.modules.rows import read_rows
from agressieprotocol.notes.load import read_notes
from agressieprotocol.notes.model import Note
from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.links import STAMPS as QUIZ_STAMPS
from agressieprotocol.quizzes.links import quiz_links
from agressieprotocol.quizzes.load import read_exercises
from agressieprotocol.quizzes.model import Exercise
from agressieprotocol.rules.load import read_registry
from agressieprotocol.rules.model import Registry
from agressieprotocol.rules.references import check_references
from agressieprotocol.search.everyday import Everydays, read_everydays
from agressieprotocol.slides.load import read_decks
from agressieprotocol.slides.model import STAMPS as SLIDE_STAMPS
from agressieprotocol.slides.model import Deck, slide_links
from agressieprotocol.source.pages import read_pages
from agressieprotocol.source.settings import read_settings
from agressieprotocol.source.uncollected import uncollected
from agressieprotocol.stamps.check import check_stamps
from agressieprotocol.stamps.model import Link
from agressieprotocol.stamps.store import read_stamps
from agressieprotocol.supplements.folder import read_supplements, supplement_links
from agressieprotocol.supplements.limits import read_limits
from agressieprotocol.supplements.model import Base, Supplement


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The content of one checkout."""

    root: Path
    #: Local facts by name.
    settings: dict[str, str]
    registry: Registry
    #: Notes on the source by id, in order.
    notes: dict[str, Note]
    #: Exercises by id, in the order of their file names.
    exercises: dict[str, Exercise]
    #: Tests by id, in the order of the pages.
    exams: dict[str, Exam]
    #: Rows of items on pages, learning modules and paths by id.
    rows: dict[str, Row]
    modules: dict[str, Module]
    paths: dict[str, LearningPath]
    #: Slides by the name of their page, in the order of the pages.
    decks: dict[str, Deck]
    #: Flowcharts in their order.
    charts: tuple[Chart, ...]
    #: Words that people type in the search box, and what they stand for.
    everydays: Everydays
    #: Sets of cases of earlier years, and which rules changed since.
    history: History
    #: Why a team does not tighten a rule, by the id of the rule.
    limits: dict[str, str] = field(default_factory=dict)
    #: Supplements of teams by the id of the team.
    supplements: dict[str, Supplement] = field(default_factory=dict)

    @property
    def base(self) -> Base:
        """Return what supplements are held against."""
        return Base(
            registry=self.registry,
            charts=self.charts,
            settings=self.settings,
            limits=self.limits,
        )

    @property
    def links(self) -> dict[str, tuple[Link, ...]]:
        """Return everything that cites a rule, by the file that holds its stamps."""
        return {
            QUIZ_STAMPS: quiz_links(self.exercises.values()),
            CHART_STAMPS: tuple(chart_links(self.charts)),
            **supplement_links(self.supplements.values()),
            SLIDE_STAMPS: slide_links(self.decks.values()),
        }


def read_content(root: Path, problems: Problems) -> Content:
    """Read and check all content below a root; every fault is recorded."""
    with uncollected():
        return _read(root, problems)


def _read(root: Path, problems: Problems) -> Content:
    settings = read_settings(root, problems)
    pages = read_pages(root, problems)
    registry = read_registry(root, pages, settings, problems)
    notes = read_notes(pages, problems)
    exercises = read_exercises(root, settings, registry, problems)
    paths = read_paths(root, pages, problems)
    rows = read_rows(pages, exercises, settings, problems)
    exams = read_exams(pages, exercises, problems, pools_of(pages, paths))
    content = Content(
        root=root,
        settings=settings,
        registry=registry,
        notes=notes,
        exercises=exercises,
        exams=exams,
        rows=rows,
        modules=read_modules(pages, rows, exams, settings, problems),
        paths=paths,
        decks=read_decks(pages, exercises, problems),
        charts=read_charts(root, registry, settings, notes, problems),
        everydays=read_everydays(root, registry, problems),
        history=read_history(root, problems),
        limits=read_limits(root, registry, problems),
    )
    check_modules(content.modules, paths, problems)
    check_paths(content.modules, paths, PATHS, problems)
    supplements = read_supplements(root, content.base, exercises, _today(), problems)
    content = replace(content, supplements=supplements)
    check_references(pages, registry.rules, content.notes, problems)
    for label, links in content.links.items():
        check_stamps(links, read_stamps(root, label, problems), registry, problems)
    return content


def _today() -> date:
    """Return the day on which the content is judged: what should have been reviewed, is late."""
    return date.today()


def load_content(root: Path) -> Content:
    """Read and check all content below a root.

    :raises SourceError: with every fault that was found.
    """
    problems = Problems()
    content = read_content(root, problems)
    problems.raise_any()
    return content
