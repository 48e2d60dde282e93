"""A small exercise to draw from."""

from __future__ import annotations

from typing import Any

import pytest

from agressieprotocol.quizzes.data import read_exercise
from agressieprotocol.quizzes.model import Exercise

RULE = {"id": "regel", "titel": "Regel", "bron": "§ 2.1", "url": "docs/regels.html#regel"}


def _item(ident: str) -> dict[str, Any]:
    """Return an item with one right and one wrong option as plain data."""
    options = [
        {"tekst": text, "oordeel": verdict, "feedback": "Zo is het.", "regels": ["regel"]}
        for text, verdict in (("Emotie", "juist"), ("Agressie", "onjuist"))
    ]
    return {
        "id": ident,
        "versie": 1,
        "soort": "keuze",
        "casus": "Een man roept.",
        "vraag": "Wat zie je?",
        "hint": "",
        "waarom": None,
        "doelgroep": ["kantoor"],
        "onderwerp": "soorten",
        "kanaal": "balie",
        "opties": options,
        "regels": [RULE],
    }


def _case() -> dict[str, Any]:
    """Return a case as plain data."""
    body = {"soort": "casus", "titel": "C", "let-op": "", "spanning": 1, "knopen": []}
    return _item("casus-vier") | {"vraag": ""} | body


@pytest.fixture
def exercise() -> Exercise:
    """Return an exercise with three items and a case."""
    items = [_item(f"vraag-{name}") for name in ("een", "twee", "drie")] + [_case()]
    return read_exercise({"id": "oefening", "titel": "O", "uitleg": "Kies.", "items": items})
