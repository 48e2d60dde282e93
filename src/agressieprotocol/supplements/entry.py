"""Write one well-formed entry into the text of a supplement, without touching the rest."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

#: Names of the lists to which the workshop adds.
TIGHTENINGS, NOTES = "aanscherpingen", "notities"
_PLAIN = frozenset({"regel", "soort", "nakijken-voor"})


class EntryError(ValueError):
    """The text has no place for an entry; the message says in Dutch what to do."""


def entry_lines(values: Mapping[str, str], indent: str = "") -> list[str]:
    """Return an entry of a list as lines of YAML; empty values are left out.

    >>> entry_lines({"regel": "brief", "waarde": "termijn ≤ 24 uur", "tekst": ""})
    ['- regel: brief', '  waarde: "termijn ≤ 24 uur"']
    """
    pairs = [f"{key}: {_written(key, value)}" for key, value in values.items() if value.strip()]
    return [f"{indent}{'  ' if place else '- '}{pair}" for place, pair in enumerate(pairs)]


def _written(key: str, value: str) -> str:
    """Write a value; between quotes nothing in it can be taken for YAML."""
    joined = " ".join(value.split())
    return joined if key in _PLAIN else json.dumps(joined, ensure_ascii=False)


def with_entry(text: str, name: str, values: Mapping[str, str]) -> str:
    r"""Return the text with an entry as the first of a list; the list is made where it lacks.

    >>> with_entry("team: balie\nnotities: []\n", "notities", {"regel": "brief"})
    'team: balie\nnotities:\n- regel: brief\n'

    :param name: key of the list.
    :raises EntryError: when the list is written on one line.
    """
    lines = text.splitlines()
    heads = [place for place, line in enumerate(lines) if re.match(rf"{name}\s*:", line)]
    if not heads:
        return "\n".join([*lines, f"{name}:", *entry_lines(values), ""])
    place = heads[0]
    rest = lines[place].partition(":")[2].partition(" #")[0].strip()
    if rest not in {"", "[]"}:
        raise EntryError(f"zet onder “{name}” eerst elk deel op een eigen regel, met een - ervoor")
    added = entry_lines(values, _indent(lines[place + 1 :]))
    return "\n".join([*lines[:place], f"{name}:", *added, *lines[place + 1 :], ""])


def _indent(following: list[str]) -> str:
    """Return how far the entries of a list stand in."""
    for line in following:
        if line.strip() and not line.lstrip().startswith("#"):
            found = re.match(r"(\s*)- ", line)
            return found[1] if found else ""
    return ""
