"""Put an empty item, ready to fill in, at the end of an exercise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from agressieprotocol.atomic import write_atomically
from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.codes import QuizCode
from agressieprotocol.quizzes.load import FOLDER
from agressieprotocol.quizzes.model import Kind
from agressieprotocol.quizzes.scheme import Scheme
from agressieprotocol.source.codes import SourceCode
from agressieprotocol.source.yaml_file import ID, read_block


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What an author asks for."""

    exercise: str
    ident: str
    kind: Kind
    audiences: tuple[str, ...] = ()
    topic: str = ""
    channel: str = ""
    #: Title of a new exercise; empty where it should be there already.
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bank:
    """What is there already."""

    root: Path
    scheme: Scheme
    #: Place of each id that is taken, as ``pad:regel``.
    taken: Mapping[str, str] = field(default_factory=dict)


def empty_item(order: Order, scheme: Scheme) -> str:
    """Return the YAML of an item of which the author fills in the rest.

    >>> order = Order(exercise="x", ident="x-1", kind=Kind.CHOICE)
    >>> print(empty_item(order, Scheme()).splitlines()[0])
    - id: x-1
    """
    form = files(__package__).joinpath("forms", f"{order.kind}.yml").read_text(encoding="utf-8")
    return form.format(
        id=order.ident,
        soort=order.kind,
        doelgroep=", ".join(order.audiences),
        onderwerp=order.topic,
        kanaal=order.channel,
        doelgroepen=", ".join(scheme.audiences),
        onderwerpen=", ".join(scheme.topics),
        kanalen=", ".join(scheme.channels),
    )


def add_item(order: Order, bank: Bank, problems: Problems) -> int:
    """Add the item; with a fault nothing is written.

    :return: line at which the item begins, counted from 1; 0 where it could not be added.
    :raises OSError: when the file cannot be written; it then stays as it was.
    """
    label = f"{FOLDER}/{order.exercise}.yml"
    _check(order, bank, label, problems)
    if problems:
        return 0
    path = bank.root / label
    old = path.read_text(encoding="utf-8-sig") if path.is_file() else _new_exercise(order)
    old = old.rstrip("\n") + "\n\n"
    new = old + empty_item(order, bank.scheme)
    write_atomically(path, new.encode())
    return old.count("\n") + 1


def _new_exercise(order: Order) -> str:
    title = order.title.replace("'", "''")
    return f"id: {order.exercise}\ntitel: '{title}'\nuitleg:\n\nitems:\n"


def _check(order: Order, bank: Bank, label: str, problems: Problems) -> None:
    exists = (bank.root / label).is_file()
    for name in (order.exercise, order.ident):
        if not ID.fullmatch(name):
            message = f"“{name}” is geen goede id; gebruik kleine letters, cijfers en streepjes"
            problems.add(label, 1, SourceCode.BAD_ID, message)
    if order.ident in bank.taken:
        message = f"“{order.ident}” bestaat al, in {bank.taken[order.ident]}"
        problems.add(label, 1, SourceCode.DUPLICATE_ID, message)
    if exists and order.title:
        message = "deze oefening bestaat al; laat --titel weg"
        problems.add(label, 1, SourceCode.DUPLICATE_ID, message)
    elif exists:
        # A broken file would hide the new item, or the item could land in the wrong place.
        read_block(bank.root / label, label, problems)
    elif not order.title:
        message = f"oefening “{order.exercise}” bestaat niet; geef --titel voor een nieuwe"
        problems.add(label, 1, QuizCode.UNKNOWN_EXERCISE, message)
    _check_names(order, bank.scheme, label, problems)


def _check_names(order: Order, scheme: Scheme, label: str, problems: Problems) -> None:
    asked = [(name, scheme.audiences, "doelgroep") for name in order.audiences]
    asked += [(order.topic, scheme.topics, "onderwerp"), (order.channel, scheme.channels, "kanaal")]
    for name, known, key in asked:
        if name and name not in known:
            message = f"“{name}” kan niet bij “{key}”; kies uit: {', '.join(known)}"
            problems.add(label, 1, SourceCode.UNKNOWN_VALUE, message)
