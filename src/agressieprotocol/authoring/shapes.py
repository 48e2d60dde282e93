"""The shape of each kind of item, as JSON Schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agressieprotocol.quizzes.kinds import case_form, choice, match, order, report, several
from agressieprotocol.quizzes.kinds.case import Ending
from agressieprotocol.quizzes.kinds.report import Fault, Word
from agressieprotocol.quizzes.model import Kind, Verdict

Schema = dict[str, Any]

TEXT: Schema = {"type": "string", "minLength": 1}
IDENT: Schema = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
YES: Schema = {"enum": ["ja", "nee"], "description": "ja of nee; weglaten is nee"}
LEVEL: Schema = {
    "enum": [1, 2, 3, 4, 5],
    "description": "1 rustig, 2 geïrriteerd, 3 boos, 4 dreigend, 5 gevaar",
}
RULES: Schema = {"$ref": "#/definitions/regels"}
VERDICT: Schema = {
    "enum": list(map(str, Verdict)),
    "description": "verdedigbaar: de bron laat het open; zeg in de feedback waarom",
}
#: What is said of a part, whatever the kind.
FEEDBACK: Schema = {
    "feedback": {**TEXT, "description": "waarom, vriendelijk, met wat de regel zegt"},
    "regels": RULES,
}


def shape(required: Mapping[str, Schema], optional: Mapping[str, Schema] | None = None) -> Schema:
    """Return the schema of a mapping with these keys and no others.

    >>> shape({"a": TEXT})["required"]
    ['a']
    """
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "additionalProperties": False,
    }


def rows(entry: Schema, least: int = 1, most: int | None = None) -> Schema:
    """Return the schema of a list.

    >>> rows(TEXT, 2)["minItems"]
    2
    """
    found: Schema = {"type": "array", "items": entry, "minItems": least}
    return found if most is None else {**found, "maxItems": most}


NOTE = shape({"tekst": TEXT, "regels": RULES})
OPTION = shape({"tekst": TEXT, "oordeel": VERDICT, **FEEDBACK})


def _report() -> Schema:
    fault = {"enum": list(map(str, Fault)), "description": "alleen bij onjuist"}
    option = shape({"tekst": TEXT, "oordeel": VERDICT, **FEEDBACK}, {"fout": fault})
    word = {"enum": list(map(str, Word))}
    part = shape(
        {
            "w": word,
            "vraag": TEXT,
            "opties": rows(option, report.LEAST_OPTIONS, report.MOST_OPTIONS),
        }
    )
    return {"delen": rows(part, report.LEAST, report.MOST)}


def _node() -> Schema:
    move = shape(
        {"tekst": TEXT, "oordeel": VERDICT, **FEEDBACK, "naar": IDENT},
        {
            "spanning": {"enum": [-2, -1, 0, 1, 2], "description": "wat dit met de spanning doet"},
            "veilig": {
                **YES,
                "description": "stopt het contact, brengt je in veiligheid of roept hulp",
            },
            "vanaf-spanning": LEVEL,
            "naar-dan": IDENT,
        },
    )
    step = shape(
        {
            "id": IDENT,
            "tekst": TEXT,
            "vraag": TEXT,
            "keuzes": rows(move, case_form.LEAST_MOVES, case_form.MOST_MOVES),
        },
        {"gevaar": YES},
    )
    ending = {"enum": list(map(str, Ending))}
    end = shape({"id": IDENT, "tekst": TEXT, "einde": ending, "melding": NOTE, "nazorg": NOTE})
    return {"anyOf": [step, end]}


def bodies() -> dict[Kind, tuple[dict[str, Schema], dict[str, Schema]]]:
    """Return, for each kind, the keys that it needs and those that it may have."""
    step = shape({"tekst": TEXT, **FEEDBACK}, {"samen": YES})
    pair = shape({"links": TEXT, "rechts": TEXT, **FEEDBACK})
    question = {"vraag": TEXT}
    return {
        Kind.CHOICE: ({**question, "opties": rows(OPTION, choice.LEAST)}, {}),
        Kind.SEVERAL: (
            {**question, "opties": rows(OPTION, several.LEAST, several.MOST)},
            {},
        ),
        Kind.ORDER: ({**question, "stappen": rows(step, order.LEAST, order.MOST)}, {}),
        Kind.MATCH: (
            {**question, "paren": rows(pair, match.LEAST, match.MOST)},
            {"extra": rows(TEXT)},
        ),
        Kind.REPORT: ({**question, **_report()}, {}),
        Kind.CASE: (
            {
                "titel": TEXT,
                "spanning": LEVEL,
                "knopen": rows(_node(), case_form.LEAST, case_form.MOST),
            },
            {"let-op": TEXT},
        ),
    }
