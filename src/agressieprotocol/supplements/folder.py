"""Read every team's folder: its supplement, its pages, its own exercises."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.checks.bank import check_bank
from agressieprotocol.quizzes.desk import Desk
from agressieprotocol.quizzes.links import quiz_links
from agressieprotocol.quizzes.load import read_exercise
from agressieprotocol.quizzes.model import Exercise, Verdict
from agressieprotocol.quizzes.scheme import read_scheme
from agressieprotocol.source.yaml_file import Block, read_text
from agressieprotocol.stamps.model import Link
from agressieprotocol.supplements.check import check_supplement
from agressieprotocol.supplements.codes import SupplementCode
from agressieprotocol.supplements.limits import LIMITS_FILE, SCHEMA_FILE
from agressieprotocol.supplements.load import read_supplement
from agressieprotocol.supplements.model import FILE, FOLDER, Base, LocalPage, Said, Supplement
from agressieprotocol.supplements.nodes import read_nodes
from agressieprotocol.supplements.page import check_page

EXERCISES = "oefeningen"
STAMPS = "stempels.yml"


@dataclass(slots=True)
class Room:
    """What is read for all teams together."""

    root: Path
    base: Base
    desk: Desk
    problems: Problems
    #: Place of each id that is taken, of rules, exercises and items of the base and of teams.
    taken: dict[str, str] = field(default_factory=dict)


def team_folders(root: Path) -> tuple[Path, ...]:
    """Return the folder of each team, in the order of their names."""
    folder = root / FOLDER
    found = sorted(folder.iterdir()) if folder.is_dir() else []
    return tuple(p for p in found if not p.name.startswith(".") and p.is_dir())


def read_supplements(
    root: Path,
    base: Base,
    exercises: Mapping[str, Exercise],
    today: date,
    problems: Problems,
) -> dict[str, Supplement]:
    """Read and check the supplement of every team, by its id; every fault is recorded.

    :param exercises: those of the base, whose ids no team may use again.
    """
    folders = team_folders(root)
    if not folders:
        return {}
    desk = Desk(base.settings, base.registry, read_scheme(root, Problems()))
    room = Room(root, base, desk, problems, _taken(base, exercises))
    _check_beside(root, problems)
    found = {}
    for folder in folders:
        supplement = read_team(folder, room)
        if supplement is not None:
            check_supplement(supplement, base, today, problems)
            found[folder.name] = supplement
    return found


def _taken(base: Base, exercises: Mapping[str, Exercise]) -> dict[str, str]:
    taken = {rule.id: f"{rule.path}:{rule.line}" for rule in base.registry}
    for exercise in exercises.values():
        taken[exercise.id] = f"quizzes/{exercise.id}.yml:1"
        taken |= {item.id: f"{item.path}:{item.line}" for item in exercise.items}
    return taken


def _check_beside(root: Path, problems: Problems) -> None:
    known = {LIMITS_FILE, SCHEMA_FILE}
    for path in sorted((root / FOLDER).iterdir()):
        label = path.relative_to(root).as_posix()
        if not path.is_dir() and not path.name.startswith(".") and label not in known:
            problems.add(label, 1, SupplementCode.FILE, "dit bestand hoort in de map van een team")


def read_team(folder: Path, room: Room) -> Supplement | None:
    """Read all of one team's folder; ``None`` where it has no supplement that can be read."""
    label = f"{FOLDER}/{folder.name}/{FILE}"
    _check_files(folder, room)
    if not _own_file(folder / FILE):
        message = f"de map van team “{folder.name}” heeft geen eigen {FILE}"
        room.problems.add(label, 1, SupplementCode.FILE, message)
        return None
    text = read_text(folder / FILE, label, room.problems)
    if text is None:
        return None
    supplement = read_supplement(text, label, folder.name, room.base, room.problems)
    if supplement is None:
        return None
    pages = tuple(_pages(folder, room))
    exercises = tuple(_exercises(folder, room))
    check_bank({exercise.id: exercise for exercise in exercises}, room.problems)
    said = (*supplement.said, *_said_on(pages), *_said_in(exercises))
    return replace(supplement, pages=pages, exercises=exercises, said=said)


def _own_file(path: Path) -> bool:
    """Tell whether a path is a file that stands there itself, not a way to another place."""
    return path.is_file() and not path.is_symlink()


def _check_files(folder: Path, room: Room) -> None:
    """Record everything that belongs to no supplement: it would end up on a site unread."""
    for path in sorted(folder.rglob("*")):
        place = path.relative_to(folder).as_posix()
        if path.name.startswith(".") or path.name.endswith("~"):
            continue
        if path.is_symlink() or folder.is_symlink():
            message = "een snelkoppeling naar een andere plaats kan hier niet"
        elif path.is_dir():
            message = "" if place == EXERCISES else f"alleen de map “{EXERCISES}” kan hier staan"
        elif _is_known(place):
            continue
        else:
            message = f"dit bestand hoort hier niet; wel: {FILE}, *.md, {EXERCISES}/*.yml"
        if message:
            label = f"{FOLDER}/{folder.name}/{place}"
            room.problems.add(label, 1, SupplementCode.FILE, message)


def _is_known(place: str) -> bool:
    parent, _, name = place.rpartition("/")
    if parent == EXERCISES:
        return name.endswith(".yml")
    return not parent and (name in {FILE, STAMPS} or name.endswith(".md"))


def _pages(folder: Path, room: Room) -> Iterator[LocalPage]:
    for path in sorted(folder.glob("*.md")):
        label = f"{FOLDER}/{folder.name}/{path.name}"
        text = read_text(path, label, room.problems) if _own_file(path) else None
        if text is not None:
            page = LocalPage(name=path.stem, text=text, path=label)
            if check_page(page, room.base.settings.keys(), room.problems):
                yield page


def _exercises(folder: Path, room: Room) -> Iterator[Exercise]:
    for path in sorted((folder / EXERCISES).glob("*.yml")):
        label = f"{FOLDER}/{folder.name}/{EXERCISES}/{path.name}"
        text = read_text(path, label, room.problems) if _own_file(path) else None
        if text is None:
            continue
        node = read_nodes(text, label, room.problems, room.desk.settings.keys())
        if node is not None:
            block = Block.of(node, label, room.problems)
            yield read_exercise(block, path.stem, room.desk, room.taken)


def _said_on(pages: Iterable[LocalPage]) -> Iterator[Said]:
    return (Said(text=page.text, path=page.path, line=1) for page in pages)


def _said_in(exercises: Iterable[Exercise]) -> Iterator[Said]:
    """Yield what own items call right; a wrong option says what nobody should do."""
    for exercise in exercises:
        for item in exercise.items:
            for part in item.judged:
                if part.verdict is Verdict.RIGHT:
                    yield Said(text=part.text, path=item.path, line=item.line)


def supplement_links(supplements: Iterable[Supplement]) -> dict[str, tuple[Link, ...]]:
    """Return what each team's own items cite, by the file that holds its stamps."""
    return {
        f"{FOLDER}/{supplement.team}/{STAMPS}": quiz_links(supplement.exercises)
        for supplement in supplements
        if supplement.exercises
    }
