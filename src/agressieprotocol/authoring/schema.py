"""Write the schema by which an editor completes and checks a question file."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from agressieprotocol.atomic import write_atomically
from agressieprotocol.authoring.shapes import IDENT, NOTE, RULES, TEXT, Schema, bodies, rows, shape
from agressieprotocol.quizzes.model import Kind
from agressieprotocol.quizzes.scheme import Scheme
from agressieprotocol.rules.model import Registry

#: Editors know it by this path; see ``.vscode/settings.json``.
FILE = "quizzes/oefening.schema.json"
#: The draft that the YAML tools of editors understand best.
DRAFT = "http://json-schema.org/draft-07/schema#"


def exercise_schema(registry: Registry, scheme: Scheme) -> dict[str, Any]:
    """Return the schema of an exercise file, with every id that an author may name.

    What only the whole bank can tell, such as an id used twice, is left to ``check``.
    """
    exercise = shape({"id": IDENT, "titel": TEXT, "uitleg": TEXT, "items": rows(_item(scheme))})
    return {
        "$schema": DRAFT,
        "title": "Oefening",
        "description": "Een bestand met vragen; zie “Een vraag schrijven” op de site.",
        **exercise,
        "definitions": {"regels": _names(r.id for r in registry)},
    }


def _names(ids: Iterable[str]) -> Schema:
    return {**rows({"enum": sorted(ids)}), "uniqueItems": True}


def _item(scheme: Scheme) -> Schema:
    return {"oneOf": [_of_kind(kind, scheme) for kind in Kind]}


def _of_kind(kind: Kind, scheme: Scheme) -> Schema:
    required, optional = bodies()[kind]
    head: dict[str, Schema] = {
        "id": {**IDENT, "description": "blijft altijd dezelfde; nooit voor een andere vraag"},
        "soort": {"const": str(kind)},
        "doelgroep": rows({"enum": list(scheme.audiences)}),
        "onderwerp": {"enum": list(scheme.topics)},
        "kanaal": {"enum": list(scheme.channels)},
        "casus": {**TEXT, "description": "wat er gebeurt; zonder namen en plaatsen"},
    }
    tail: dict[str, Schema] = {
        "versie": {
            "type": "integer",
            "minimum": 1,
            "description": "verhoog dit als een oud antwoord niet meer telt",
        },
        "hint": {**TEXT, "description": "helpt zonder het antwoord te verklappen"},
        "waarom": NOTE,
    }
    return {"title": str(kind), **shape(head | required, optional | tail)}


def schema_bytes(registry: Registry, scheme: Scheme) -> bytes:
    """Return the schema as it is written."""
    text = json.dumps(exercise_schema(registry, scheme), ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def write_schema(root: Path, registry: Registry, scheme: Scheme) -> bool:
    """Write the schema where editors look for it.

    :return: whether it changed.
    """
    return write_atomically(root / FILE, schema_bytes(registry, scheme))


__all__ = ["FILE", "RULES", "exercise_schema", "schema_bytes", "write_schema"]
