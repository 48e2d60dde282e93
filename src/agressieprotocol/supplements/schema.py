"""Write the schema by which an editor completes and checks a supplement."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from agressieprotocol.atomic import write_atomically
from agressieprotocol.authoring.schema import DRAFT
from agressieprotocol.authoring.shapes import IDENT, TEXT, YES, Schema, rows, shape
from agressieprotocol.rules.model import Rule
from agressieprotocol.supplements.demand import BINDING
from agressieprotocol.supplements.judge import limited
from agressieprotocol.supplements.limits import SCHEMA_FILE
from agressieprotocol.supplements.model import Aspect, Base, PlaceKind
from agressieprotocol.supplements.tighten import LADDER

_DAY: Schema = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_FINGERPRINT: Schema = {"type": "string", "pattern": "^[0-9a-f]{12}$"}


def supplement_schema(base: Base) -> Schema:
    """Return the schema of a supplement, with every id that a team may name.

    Whether a value is tighter is left to the check.
    """
    roles: Schema = {"enum": sorted(base.registry.roles)}
    body = shape(
        {"team": IDENT, "naam": TEXT, "vastgesteld": _DAY, "uitleg": TEXT},
        {
            "voorbeeld": YES,
            "aanscherpingen": rows(_tightening(base), 0),
            "notities": rows(_note(), 0),
            "contacten": rows(shape({"naam": TEXT, "bel": TEXT}, {"wanneer": TEXT}), 0),
            "plaatsen": rows(_place(), 0),
            "stappen": rows(_step(base, roles), 0),
            "bevestigd": rows(shape({"zin": TEXT, "reden": TEXT}), 0),
        },
    )
    return {
        "$schema": DRAFT,
        "title": "Teamaanvulling",
        "description": "Wat een team scherper afspreekt; zie “Een teamaanvulling schrijven”.",
        **body,
        "definitions": {"regels": {"enum": sorted(rule.id for rule in base.registry)}},
    }


def _tightening(base: Base) -> Schema:
    open_rules = [rule for rule in base.registry if not limited(rule, base)]
    norms = {"enum": _ids(r for r in open_rules if r.norm and r.strength in BINDING)}
    weak = {"enum": _ids(r for r in open_rules if r.strength in LADDER[:-1])}
    stronger = {"enum": [str(strength) for strength in LADDER[1:]]}
    value = {**TEXT, "description": "zoals in de basis, maar scherper: termijn ≤ 24 uur"}
    return {
        "oneOf": [_kind(Aspect.NORM, norms, value), _kind(Aspect.STRENGTH, weak, stronger)],
    }


def _ids(rules: Iterable[Rule]) -> list[str]:
    return sorted(rule.id for rule in rules)


def _kind(aspect: Aspect, rule: Schema, value: Schema) -> Schema:
    required: dict[str, Schema] = {
        "regel": rule,
        "vingerafdruk": _FINGERPRINT,
        "soort": {"const": str(aspect)},
        "waarde": value,
        "reden": {**TEXT, "description": "waarom dit bij jullie werk past"},
        "nakijken-voor": {**_DAY, "description": "hoogstens drie jaar na vastgesteld"},
    }
    return shape(required, {"tekst": {**TEXT, "description": "zo lezen collega’s het"}})


def _note() -> Schema:
    return shape(
        {"regel": {"$ref": "#/definitions/regels"}, "vingerafdruk": _FINGERPRINT, "tekst": TEXT}
    )


def _place() -> Schema:
    kind: Schema = {"enum": list(map(str, PlaceKind))}
    return shape({"soort": kind, "naam": TEXT, "waar": TEXT}, {"uitleg": TEXT})


def _step(base: Base, roles: Schema) -> Schema:
    place: Schema = {"enum": sorted({node for chart in base.charts for node in chart.by_id})}
    return shape(
        {"schema": {"enum": [c.id for c in base.charts]}, "tekst": TEXT, "reden": TEXT},
        {
            **dict.fromkeys(("voor", "na", "van", "naar"), place),
            "wie": roles,
            "regels": rows({"$ref": "#/definitions/regels"}),
            "veilig": {**TEXT, "description": "waarom deze stap in veiligheid brengt"},
        },
    )


def schema_bytes(base: Base) -> bytes:
    """Return the schema as it is written."""
    schema: dict[str, Any] = supplement_schema(base)
    return f"{json.dumps(schema, ensure_ascii=False, indent=1)}\n".encode()


def write_supplement_schema(root: Path, base: Base) -> bool:
    """Write the schema where editors look for it; tell whether it changed.

    :raises OSError: when it cannot be written.
    """
    return write_atomically(root / SCHEMA_FILE, schema_bytes(base))
