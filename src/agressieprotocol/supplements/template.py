"""Put an empty supplement ready for a team to fill in."""

from __future__ import annotations

import json
from datetime import date
from importlib.resources import files
from pathlib import Path

from agressieprotocol.atomic import write_atomically
from agressieprotocol.problems import Problems
from agressieprotocol.source.yaml_file import ID
from agressieprotocol.supplements.codes import SupplementCode
from agressieprotocol.supplements.load import RESERVED
from agressieprotocol.supplements.model import FILE, FOLDER

_YEARS = 2


def empty_supplement(team: str, name: str, today: date) -> str:
    """Return the YAML of a supplement that is in order and holds nothing yet.

    >>> print(empty_supplement("balie", "Team Balie", date(2026, 11, 1)).splitlines()[2])
    team: balie
    """
    form = files(__package__).joinpath("forms", FILE).read_text(encoding="utf-8")
    return form.format(
        team=team,
        naam=json.dumps(name, ensure_ascii=False),
        dag=today.isoformat(),
        # The first of a month exists in every year.
        later=today.replace(year=today.year + _YEARS, day=1).isoformat(),
        vingerafdruk="0" * 12,
    )


def add_supplement(root: Path, team: str, name: str, today: date, problems: Problems) -> str:
    """Write an empty supplement; with a fault nothing is written.

    :return: path of the file, relative to the root; empty where it could not be made.
    :raises OSError: when the file cannot be written.
    """
    if not ID.fullmatch(team) or team in RESERVED:
        message = f"“{team}” kan geen naam van een team zijn; kies kleine letters en streepjes"
        problems.add(FOLDER, 1, SupplementCode.TEAM, message)
        return ""
    label = f"{FOLDER}/{team}/{FILE}"
    if (root / FOLDER / team).exists():
        message = f"team “{team}” heeft al een map; verander {label}"
        problems.add(label, 1, SupplementCode.TEAM, message)
        return ""
    write_atomically(root / label, empty_supplement(team, name, today).encode())
    return label
