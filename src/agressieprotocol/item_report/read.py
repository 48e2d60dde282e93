"""Read exported progress; every fault is recorded at its line, and none raises."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from agressieprotocol.item_report.codes import ReportCode
from agressieprotocol.item_report.model import Entry, Progress
from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.model import Verdict

KIND, VERSION = "agressieprotocol-voortgang", 1
SURE = ("zeker", "twijfel", "gok")
_NO_PROGRESS = (
    f"dit is geen voortgang (soort “{KIND}”, versie {VERSION}); laat die opnieuw bewaren op de site"
)


def read_progress(text: str, label: str, problems: Problems) -> Progress:
    """Return the answers of one learner by the key of the item.

    An answer without a verdict is half-way and is left out.
    """
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        problems.add(label, error.lineno, ReportCode.BROKEN_JSON, "dit bestand is geen JSON")
        return {}
    except RecursionError:
        problems.add(label, 1, ReportCode.BROKEN_JSON, "dit bestand is te diep genest")
        return {}
    if not _is_progress(data):
        problems.add(label, 1, ReportCode.NO_PROGRESS, _NO_PROGRESS)
        return {}
    found: dict[str, Entry] = {}
    for key, value in data["vragen"].items():
        try:
            entry = _entry(value)
        except (LookupError, TypeError, ValueError):
            message = f"het antwoord op “{key}” is niet te lezen"
            problems.add(label, _line(text, key), ReportCode.BAD_ENTRY, message)
            continue
        if entry is not None:
            found[key] = entry
    return found


def _is_progress(data: Any) -> bool:  # noqa: ANN401 - any JSON
    if not isinstance(data, dict) or not isinstance(data.get("vragen"), dict):
        return False
    return data.get("soort") == KIND and data.get("versie") == VERSION


def _entry(value: object) -> Entry | None:
    """Return an entry, or ``None`` where there is no verdict yet.

    :raises LookupError, TypeError, ValueError: when it has another shape.
    """
    kept = _mapping(value)
    last = kept.get("oordeel")
    if last is None:
        return None
    first = _mapping(kept.get("eerst") or {})
    return Entry(
        answer=kept["antwoord"],
        verdict=Verdict(last),
        right=_credit(kept.get("goed", 0)),
        total=_credit(kept.get("totaal", 0)),
        first=Verdict(first.get("oordeel") or last),
        sure=_sure(first.get("zeker") or ""),
    )


def _mapping(value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise TypeError(value)
    return value


def _sure(value: object) -> str:
    if not isinstance(value, str) or value not in ("", *SURE):
        raise ValueError(value)
    return value


def _credit(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError(value)
    return value


def _line(text: str, key: str) -> int:
    """Return the line of a key, or the first where it cannot be found as it was written."""
    place = text.find(json.dumps(key, ensure_ascii=False))
    return text.count("\n", 0, max(place, 0)) + 1
