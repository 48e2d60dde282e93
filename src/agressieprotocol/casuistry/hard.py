"""Read which items were hard, from the report that ``item-report`` wrote."""

from __future__ import annotations

import csv
import io
import json

from agressieprotocol.casuistry.codes import CasuistryCode
from agressieprotocol.problems import Problems

#: What the report calls itself, and the columns of it that count here.
KIND = "agressieprotocol-vragenrapport"
ID, HARD, YES = "id", "moeilijk", "ja"
_ADVICE = "dit is geen rapport over vragen; maak het met “nox -s item-report”"


def read_hard(text: str, label: str, problems: Problems) -> frozenset[str]:
    """Return the ids of the items that were hard; a file of another shape is recorded.

    :param text: of the report, as JSON or as CSV.
    """
    rows = _from_json(text) if text.lstrip().startswith("{") else _from_csv(text)
    if rows is None:
        problems.add(label, 1, CasuistryCode.NO_REPORT, _ADVICE)
        return frozenset()
    return frozenset(ident for ident, hard in rows if hard == YES)


def _from_json(text: str) -> list[tuple[str, str]] | None:
    try:
        data = json.loads(text)
        if data["soort"] != KIND:
            return None
        return [(str(row[ID]), str(row[HARD])) for row in data["vragen"]]
    except (ValueError, LookupError, TypeError):
        return None


def _from_csv(text: str) -> list[tuple[str, str]] | None:
    reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";")
    if not {ID, HARD} <= set(reader.fieldnames or ()):
        return None
    return [(row[ID] or "", row[HARD] or "") for row in reader]
