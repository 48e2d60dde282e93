"""Make the files of a set: the same bytes on any machine, since nothing but the set goes in."""

from __future__ import annotations

import json
from typing import Any

from agressieprotocol.casuistry.bank import wish_data
from agressieprotocol.casuistry.evaluation import evaluation
from agressieprotocol.casuistry.guide import guide
from agressieprotocol.casuistry.handout import handout
from agressieprotocol.casuistry.ledger import with_set, year_yaml
from agressieprotocol.casuistry.model import Bank, CaseSet
from agressieprotocol.casuistry.slides import slides
from agressieprotocol.quizzes.data import item_data

GUIDE, HANDOUT, SLIDES = "begeleider.html", "hand-out.html", "dias.html"
FORM, DATA = "evaluatie.html", "set.json"
#: What is printed, in the order of a meeting.
PAPERS = (GUIDE, HANDOUT, SLIDES, FORM)


def make_files(made: CaseSet, bank: Bank) -> dict[str, bytes]:
    """Return the files by their names, with the file that remembers the year among them."""
    texts = {
        GUIDE: guide(made, bank),
        HANDOUT: handout(made, bank),
        SLIDES: slides(made, bank),
        FORM: evaluation(made, bank),
        DATA: json.dumps(set_data(made), ensure_ascii=False, indent=1) + "\n",
        f"{made.wish.year}.yml": year_yaml(with_set(bank.history, made)),
    }
    return {name: text.encode("utf-8") for name, text in sorted(texts.items())}


def folder_name(made: CaseSet) -> str:
    """Return a name for the folder of a set that tells sets apart.

    >>> from agressieprotocol.casuistry.model import Wish
    >>> wish = Wish(year=2027, audience="kantoor", minutes=90)
    >>> folder_name(CaseSet(wish=wish, picks=(), agenda=()))
    'casuistiek-2027-kantoor-90-1'
    """
    wish = made.wish
    return f"casuistiek-{wish.year}-{wish.audience}-{wish.minutes}-{wish.seed}"


def set_data(made: CaseSet) -> dict[str, Any]:
    """Return a set as plain data, fit for JSON."""
    return {
        "soort": "agressieprotocol-casuistiek",
        "versie": 1,
        "jaar": made.wish.year,
        **wish_data(made.wish),
        "agenda": [
            {"onderdeel": part.title, "minuten": part.minutes, "casus": part.number}
            for part in made.agenda
        ],
        "casussen": [
            {
                "minuten": pick.minutes,
                "eigen": pick.own,
                "gekozen-omdat": list(pick.reasons),
                "item": item_data(pick.item),
            }
            for pick in made.picks
        ],
    }
