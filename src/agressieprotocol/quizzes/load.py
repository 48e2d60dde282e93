"""Read the exercises from their YAML files; every fault is recorded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.checks.bank import check_bank
from agressieprotocol.quizzes.codes import QuizCode
from agressieprotocol.quizzes.item_file import Desk, read_item
from agressieprotocol.quizzes.links import STAMPS
from agressieprotocol.quizzes.model import Exercise, Item
from agressieprotocol.quizzes.places import find_places
from agressieprotocol.quizzes.scheme import FILE as SCHEME
from agressieprotocol.quizzes.scheme import Scheme, read_scheme
from agressieprotocol.rules.model import Registry
from agressieprotocol.source.codes import SourceCode
from agressieprotocol.source.yaml_file import Block, read_block

FOLDER = "quizzes"


def read_exercises(
    root: Path, settings: Mapping[str, str], registry: Registry, problems: Problems
) -> dict[str, Exercise]:
    """Read every exercise in ``quizzes/`` by its id, in the order of the file names."""
    files = _files(root)
    # Without exercises there is nothing to order, so then the scheme may lack.
    desk = Desk(settings, registry, read_scheme(root, problems) if files else Scheme())
    exercises: dict[str, Exercise] = {}
    taken: dict[str, str] = {rule.id: f"{rule.path}:{rule.line}" for rule in registry}
    for label, path in files.items():
        block = read_block(path, label, problems)
        if block is not None:
            exercise = read_exercise(block, path.stem, desk, taken)
            exercises[path.stem] = exercise
    check_bank(exercises, problems)
    places = find_places(root, {path.stem for path in files.values()}, problems)
    return _placed(exercises, places, problems)


def _files(root: Path) -> dict[str, Path]:
    paths = sorted((root / FOLDER).glob("*.yml"))
    labels = {path.relative_to(root).as_posix(): path for path in paths}
    return {label: path for label, path in labels.items() if label not in {STAMPS, SCHEME}}


def read_exercise(block: Block, stem: str, desk: Desk, taken: dict[str, str]) -> Exercise:
    """Read one exercise; every fault is recorded.

    :param stem: name of its file without the ending.
    :param taken: place of each id that is taken; those of the exercise are added.
    """
    ident = block.ident()
    if ident and ident != stem:
        message = f"deze oefening heet “{ident}”; noem het bestand {ident}.yml"
        block.fault("id", QuizCode.FILE_NAME, message)
    _take(block, ident, taken)
    exercise = Exercise(
        id=ident,
        title=block.text("titel"),
        intro=desk.text(block, "uitleg"),
        items=tuple(_item(entry, desk, taken) for entry in block.blocks("items")),
    )
    block.done()
    return exercise


def _item(block: Block, desk: Desk, taken: dict[str, str]) -> Item:
    item = read_item(block, desk)
    _take(block, item.id, taken)
    return item


def _take(block: Block, ident: str, taken: dict[str, str]) -> None:
    """Claim an id; rules, exercises and items share one set, since all have an address."""
    if ident in taken:
        message = f"“{ident}” bestaat al, in {taken[ident]}"
        block.fault("id", SourceCode.DUPLICATE_ID, message)
    elif ident:
        taken[ident] = f"{block.label}:{block.at('id')}"


def _placed(
    exercises: dict[str, Exercise], places: Mapping[str, str], problems: Problems
) -> dict[str, Exercise]:
    """Tell each exercise its page."""
    for ident in exercises.keys() - places.keys():
        label = f"{FOLDER}/{ident}.yml"
        message = f"geen enkele pagina toont deze oefening; zet er :::{{oefening}} {ident} neer"
        problems.add(label, 1, QuizCode.NOT_PLACED, message)
    return {ident: replace(e, page=places.get(ident, "")) for ident, e in exercises.items()}
