"""Write the report as CSV, for a spreadsheet, and as JSON, for the next year's set."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from agressieprotocol.casuistry.hard import HARD, ID, KIND, YES
from agressieprotocol.item_report.model import Figures, Report

NO = "nee"
#: What the report says of an item, in this order.
COLUMNS = (
    ID,
    "versie",
    "oefening",
    "soort",
    "onderwerp",
    "aantal",
    "juist",
    "deels",
    "onderscheid",
    "vaakst_fout",
    "vaakst_fout_aantal",
    "zekerheid_gevraagd",
    "zeker",
    "zeker_fout",
    "gok",
    "gok_goed",
    HARD,
)


def row(one: Figures) -> dict[str, Any]:
    """Return the figures of an item as plain data; shares are from 0 to 1."""
    item, sure = one.item, one.certainty
    values = (
        item.id,
        item.version,
        one.exercise,
        str(item.kind),
        item.topic,
        one.count,
        round(one.share, 3),
        round(one.partial, 3),
        None if one.discrimination is None else round(one.discrimination, 3),
        one.wrong,
        one.wrong_count,
        sure.asked,
        sure.sure,
        sure.sure_wrong,
        sure.guessed,
        sure.guessed_right,
        YES if one.hard else NO,
    )
    return dict(zip(COLUMNS, values, strict=True))


def report_json(found: Report) -> str:
    """Return the report as JSON."""
    data = {
        "soort": KIND,
        "versie": 1,
        "deelnemers": found.learners,
        "vervallen": dict(found.lapsed),
        "vragen": [row(one) for one in found.figures],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def report_csv(found: Report) -> str:
    """Return the report as CSV with semicolons and decimal commas, as a Dutch spreadsheet reads."""
    made = io.StringIO()
    writer = csv.DictWriter(made, COLUMNS, delimiter=";", lineterminator="\n")
    writer.writeheader()
    for one in found.figures:
        writer.writerow({name: _cell(value) for name, value in row(one).items()})
    return made.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, float):
        return str(value).replace(".", ",")
    return "" if value is None else value
