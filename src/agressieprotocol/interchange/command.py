"""The commands ``export`` and ``import``."""

from __future__ import annotations

import argparse
import re
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from agressieprotocol.atomic import write_atomically
from agressieprotocol.content import Content, load_content
from agressieprotocol.interchange.codes import InterchangeCode
from agressieprotocol.interchange.draft import Draft, exercise_yaml
from agressieprotocol.interchange.fit import TITLES, fitting
from agressieprotocol.interchange.gift_read import read_gift
from agressieprotocol.interchange.gift_write import gift_item
from agressieprotocol.interchange.qti_read import read_qti
from agressieprotocol.interchange.qti_write import qti_package
from agressieprotocol.problems import Problem, Problems, SourceError
from agressieprotocol.quizzes.load import FOLDER
from agressieprotocol.quizzes.model import Item
from agressieprotocol.source.codes import SourceCode
from agressieprotocol.source.yaml_file import ID
from agressieprotocol.terminal import report, say

_NO_ID = re.compile(r"[^a-z0-9]+")


def run_export(options: argparse.Namespace) -> int:
    """Run the command ``export``: write the items that the form can hold, name the others."""
    try:
        items = _chosen(load_content(options.root), options.oefening)
        problems = Problems()
        going = fitting(items, options.vorm, problems)
        gift = options.vorm == "gift"
        data = "\n".join(map(gift_item, going)).encode() if gift else qti_package(going)
        write_atomically(options.uit, data)
    except (SourceError, OSError) as error:
        return _failed(error)
    _tell(problems)
    say(f"{len(going)} vragen geschreven in {options.uit} ({TITLES[options.vorm]}).")
    return 0


def _chosen(content: Content, names: Sequence[str]) -> tuple[Item, ...]:
    """Return the items of the named exercises; without names those of all.

    :raises SourceError: when an exercise does not exist.
    """
    unknown = [name for name in names if name not in content.exercises]
    if unknown:
        known = ", ".join(content.exercises)
        message = "oefening “{}” bestaat niet; kies uit: {}"
        raise SourceError(
            Problem(FOLDER, 1, SourceCode.UNKNOWN_VALUE, message.format(name, known))
            for name in unknown
        )
    chosen = [e for name, e in content.exercises.items() if name in names or not names]
    return tuple(item for exercise in chosen for item in exercise.items)


def run_import(options: argparse.Namespace) -> int:
    """Run the command ``import``: make a new exercise file, for an author to fill in."""
    problems = Problems()
    label, target = str(options.bestand), options.root / FOLDER / f"{options.oefening}.yml"
    try:
        content = load_content(options.root)
        _check_target(options.oefening, target, problems)
        drafts = _read(options.bestand, label, content, problems)
        if any(p.code not in {InterchangeCode.KIND, InterchangeCode.FEATURE} for p in problems):
            raise SourceError(problems)
        taken = {item.id for exercise in content.exercises.values() for item in exercise.items}
        taken |= {rule.id for rule in content.registry} | set(content.exercises)
        named = with_ids(drafts, options.oefening, taken)
        text = exercise_yaml(options.oefening, options.titel or options.oefening, named)
        write_atomically(target, text.encode())
    except (SourceError, OSError) as error:
        return _failed(error)
    _tell(problems)
    say(
        f"{FOLDER}/{options.oefening}.yml: {len(named)} vragen ingelezen; "
        "vul aan wat ontbreekt en draai daarna nox -s check"
    )
    return 0


def _check_target(ident: str, target: Path, problems: Problems) -> None:
    label = f"{FOLDER}/{ident}.yml"
    if not ID.fullmatch(ident):
        message = f"“{ident}” is geen goede id; gebruik kleine letters, cijfers en streepjes"
        problems.add(label, 1, SourceCode.BAD_ID, message)
    elif target.exists():
        message = "dit bestand bestaat al; kies een andere naam"
        problems.add(label, 1, InterchangeCode.EXISTS, message)


def _read(path: Path, label: str, content: Content, problems: Problems) -> list[Draft]:
    names = {f"{rule.title} ({rule.citation})": rule.id for rule in content.registry}
    data = path.read_bytes()
    if path.suffix.lower() in {".zip", ".xml"}:
        return read_qti(data, label, names, problems)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        message = "dit bestand is geen UTF-8; bewaar het zo"
        problems.add(label, 1, SourceCode.UNREADABLE, message)
        return []
    return read_gift(text, label, names, problems)


def with_ids(drafts: Iterable[Draft], exercise: str, taken: Collection[str]) -> list[Draft]:
    """Give each item an id that nothing else has.

    >>> with_ids([{"id": "Vraag 1!"}, {"id": ""}], "x", {"x-2"})
    [{'id': 'vraag-1'}, {'id': 'x-2-1'}]
    """
    used = set(taken)
    named = []
    for number, draft in enumerate(drafts, start=1):
        slug = _NO_ID.sub("-", str(draft["id"]).lower()).strip("-")
        first = slug if ID.fullmatch(slug) else f"{exercise}-{number}"
        tries = (f"{first}-{extra}" if extra else first for extra in range(len(used) + 1))
        ident = next(name for name in tries if name not in used)
        used.add(ident)
        named.append({**draft, "id": ident})
    return named


def _tell(problems: Problems) -> None:
    for problem in sorted(set(problems)):
        report(str(problem))


def _failed(error: SourceError | OSError) -> int:
    if isinstance(error, OSError):
        say(f"Niets veranderd: {error.strerror}: {error.filename}")
    else:
        report(str(error))
        say("Niets veranderd; verbeter wat hierboven staat en probeer het opnieuw.")
    return 1
