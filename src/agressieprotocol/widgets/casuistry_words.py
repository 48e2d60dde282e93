"""The sentences and the HTML of the composer in widgets."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from html import escape

from agressieprotocol.casuistry.codes import CasuistryCode
from agressieprotocol.casuistry.guide import agenda_table
from agressieprotocol.casuistry.markup import bullets
from agressieprotocol.casuistry.model import CaseSet
from agressieprotocol.widgets.words import paragraph

YEAR = "Jaar"
AUDIENCE = "Voor wie?"
MINUTES = "Hoeveel minuten? (30 tot 240)"
SEED = "Zaad: een ander getal geeft een andere set"
TOPICS = "Welke onderwerpen? Kies er geen, dan doen ze allemaal mee."
OWN = "Eigen casussen, als YAML (mag leeg blijven)"
HARD = "Rapport over wat moeilijk was (mag leeg blijven)"
OPEN_OWN = "Open een bestand met eigen casussen"
OPEN_HARD = "Open een rapport"
MAKE = "Maak de set"
#: What a fault names as its place.
CHOSEN, OWN_FILE, HARD_FILE = "keuzes", "eigen.yml", "rapport"
WISH, NO_CASES = CasuistryCode.WISH, CasuistryCode.NO_CASES
_KB = 1000


def title() -> str:
    """Return the title of the composer."""
    return "<h1>Casuïstiek samenstellen</h1>"


def intro() -> str:
    """Return what happens to what a trainer types."""
    return paragraph(
        "Alles gebeurt in je eigen browser. Wat je hier typt of opent, gaat nergens heen."
    )


def ready(made: CaseSet) -> str:
    """Return what is said of a set that was made."""
    own = sum(pick.own for pick in made.picks)
    mine = f", waarvan {own} eigen" if own else ""
    return paragraph(f"De set staat klaar: {len(made.picks)} casussen{mine}.")


def faults(found: Iterable[str]) -> str:
    """Return every fault; nothing was made."""
    said = paragraph("Er is niets gemaakt. Verbeter dit en probeer het opnieuw:")
    return said + bullets(map(escape, found))


def preview(made: CaseSet) -> str:
    """Return the agenda of a set, with why each case was chosen."""
    why = (f"{n}. {'; '.join(p.reasons)}" for n, p in enumerate(made.picks, 1) if p.reasons)
    listed = bullets(map(escape, why))
    reasons = paragraph("Gekozen omdat:") + listed if listed else ""
    return f"<h2>Voorbeeld</h2>{agenda_table(made)}{reasons}"


def download(name: str, data: bytes) -> str:
    """Return a link that saves a file; the file is in the link, so nothing is fetched."""
    held = base64.b64encode(data).decode("ascii")
    size = round(len(data) / _KB)
    return (
        f'<p><a download="{escape(name)}" href="data:application/zip;base64,{held}">'
        f"Download de set (zip, {size} kB)</a></p>"
    )
