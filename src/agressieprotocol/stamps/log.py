"""Keep the reasons for which stamps were moved, without names or dates."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from agressieprotocol.atomic import write_atomically
from agressieprotocol.stamps.review import Move

FILE = "herzieningen.yml"
_HEAD = """\
# Waarom stempels zijn verzet; geschreven door “nox -s review”, de nieuwste onderaan.
# Wie en wanneer staat in de geschiedenis van dit bestand, niet erin.
"""


def entry_yaml(reason: str, changes: Iterable[Move], *, editorial: bool) -> str:
    """Return one entry of the log.

    >>> move = Move(owner="a", rule="r", before="", after="01")
    >>> print(entry_yaml("Nieuwe vraag", [move], editorial=False), end="")
    - reden: "Nieuwe vraag"
      soort: inhoudelijk
      regels:
        - {regel: r, van: "", naar: "01", stukken: [a]}
    """
    rows: dict[tuple[str, str, str], list[str]] = {}
    for move in changes:
        rows.setdefault((move.rule, move.before, move.after), []).append(move.owner)
    lines = [
        f"- reden: {json.dumps(reason.strip(), ensure_ascii=False)}",
        f"  soort: {'redactioneel' if editorial else 'inhoudelijk'}",
        "  regels:",
    ]
    for (rule, before, after), owners in sorted(rows.items()):
        place = f'van: "{before}", naar: "{after}"'
        lines.append(f"    - {{regel: {rule}, {place}, stukken: [{', '.join(sorted(owners))}]}}")
    return "\n".join(lines) + "\n"


def append_entry(root: Path, entry: str) -> None:
    """Add an entry to the log, whole or not at all.

    :raises OSError: when the log cannot be written; it then stays as it was.
    """
    path = root / FILE
    before = path.read_text(encoding="utf-8") if path.is_file() else _HEAD
    write_atomically(path, (before + entry).encode("utf-8"))
