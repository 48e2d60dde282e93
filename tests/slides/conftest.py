"""A small bank, to put its question to a room."""

from __future__ import annotations

import pytest

from agressieprotocol.quizzes.data import read_exercise
from agressieprotocol.quizzes.model import Exercise

RULE = {"id": "regel", "titel": "Regel", "bron": "§ 2.1", "url": "docs/regels.html#regel"}


@pytest.fixture
def exercise() -> Exercise:
    """Return an exercise with one question that hands can answer, and one that they cannot."""
    options = [
        {"tekst": text, "oordeel": verdict, "feedback": "Zo is het.", "regels": ["regel"]}
        for text, verdict in (("Emotie", "juist"), ("Agressie", "onjuist"))
    ]
    shared = {"versie": 1, "casus": "Een man roept.", "hint": "", "waarom": None}
    shared |= {"doelgroep": ["politiek"], "onderwerp": "soorten", "kanaal": "raad"}
    choice = {"id": "vraag", "soort": "keuze", "vraag": "Wat zie je?", "opties": options}
    several = choice | {"id": "meer", "soort": "meerkeuze"}
    items = [shared | one | {"regels": [RULE]} for one in (choice, several)]
    return read_exercise({"id": "oefening", "titel": "O", "uitleg": "Kies.", "items": items})
