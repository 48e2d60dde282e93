"""Take values out of plain data, such as JSON, and refuse those of another type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agressieprotocol.quizzes.model import Note, RuleRef


def text(data: Mapping[str, Any], key: str) -> str:
    """Return a text.

    >>> text({"a": "b"}, "a")
    'b'

    :raises TypeError: when it is none.
    """
    return _text(data[key])


def texts(data: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """Return a list of texts.

    :raises TypeError: when it is none.
    """
    return tuple(map(_text, entries(data, key)))


def whole(data: Mapping[str, Any], key: str) -> int:
    """Return a whole number.

    :raises TypeError: when it is none; a truth value is none.
    """
    return _whole(data[key])


def wholes(data: Mapping[str, Any], key: str) -> tuple[int, ...]:
    """Return a list of whole numbers.

    :raises TypeError: when it is none.
    """
    return tuple(map(_whole, entries(data, key)))


def flag(data: Mapping[str, Any], key: str) -> bool:
    """Return a truth value.

    :raises TypeError: when it is none.
    """
    value = data[key]
    if not isinstance(value, bool):
        raise TypeError(f"no truth value: {value!r}")
    return value


def entries(data: Mapping[str, Any], key: str) -> list[Any]:
    """Return a list.

    :raises TypeError: when it is none.
    """
    value = data[key]
    if not isinstance(value, list):
        raise TypeError(f"no list: {value!r}")
    return value


def cited(data: Mapping[str, Any], refs: Mapping[str, RuleRef]) -> tuple[RuleRef, ...]:
    """Return the rules that a part names by id.

    :raises KeyError: when the item does not have such a rule.
    """
    return tuple(refs[ident] for ident in texts(data, "regels"))


def note(data: Mapping[str, Any] | None, refs: Mapping[str, RuleRef]) -> Note | None:
    """Return a text with its rules, or ``None`` where there is none."""
    return None if data is None else Note(text=text(data, "tekst"), refs=cited(data, refs))


def note_data(found: Note | None) -> dict[str, Any] | None:
    """Return a text with its rules as plain data."""
    if found is None:
        return None
    return {"tekst": found.text, "regels": [rule.id for rule in found.refs]}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"no text: {value!r}")
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"no whole number: {value!r}")
    return value
