"""The sentences and the HTML of the workshop for supplements, in widgets."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from html import escape

from agressieprotocol.problems import Problem
from agressieprotocol.rules.model import Rule
from agressieprotocol.supplements.demand import allowed, base_value, can_tighten
from agressieprotocol.supplements.inset import rule_text
from agressieprotocol.supplements.judge import limited
from agressieprotocol.supplements.model import FILE, Aspect, Base, Supplement
from agressieprotocol.widgets.words import SITE, paragraph

TEAM = "Map van je team (kleine letters en streepjes)"
TEMPLATE = "Begin met een leeg formulier"
OPEN = "Open een bestand"
TEXT = "Je aanvulling (YAML)"
CHECK = "Controleer en bekijk"
HELP = "Hulp: kies een regel en zet hem erbij"
SEEK = "Zoek een regel op woord"
RULE = "Regel"
KIND = "Wat verander je?"
VALUE = "Nieuwe waarde"
REASON = "Reden (geen naam, geen datum)"
SAY = "Zo lezen collega’s het (mag leeg bij norm en kracht)"
REVIEW = "Nakijken voor (jaar-maand-dag)"
ADD = "Zet erbij"
NOTE = "notitie"
KINDS = (
    ("De norm: een getal of een lijst", str(Aspect.NORM)),
    ("De kracht: hoe sterk de regel is", str(Aspect.STRENGTH)),
    ("Een notitie bij de regel", NOTE),
)
NO_RULE = "Er is geen regel met dat woord. Probeer een ander woord."
LOADED = "Het formulier staat klaar. Vul het in en controleer het."
OPENED = "Het bestand staat klaar. Controleer het."
ADDED = "De regel staat in je aanvulling. Controleer haar nu."


def title() -> str:
    """Return the title of the workshop."""
    return "<h1>Werkplaats voor je teamaanvulling</h1>"


def intro() -> str:
    """Return what happens to what somebody types."""
    return paragraph(
        "Alles gebeurt in je eigen browser. Wat je hier typt of opent, gaat nergens heen. "
        "Het wordt ook niet bewaard. Download daarom je bestand voor je weggaat."
    )


def about(rule: Rule, base: Base) -> str:
    """Return what to know of a rule before one tightens it."""
    facts = [
        ("Staat in", rule.citation),
        ("Kracht", base_value(rule, Aspect.STRENGTH)),
        ("Norm", base_value(rule, Aspect.NORM) or "geen"),
        ("Vingerafdruk", rule.fingerprint),
        *_may(rule, base),
    ]
    listed = "".join(f"<li><strong>{name}:</strong> {escape(said)}</li>" for name, said in facts)
    link = f'<a href="{escape(SITE + rule.url)}" target="_parent">Lees de regel op de site</a>'
    return f"{rule_text(rule)}<ul>{listed}</ul><p>{link}</p>"


def _may(rule: Rule, base: Base) -> Iterable[tuple[str, str]]:
    """Yield what a team may write of each kind, or why it may not."""
    if why := limited(rule, base):
        yield "Een team scherpt deze regel niet aan", why
        return
    for aspect, name in (
        (Aspect.NORM, "Scherper in norm"),
        (Aspect.STRENGTH, "Scherper in kracht"),
    ):
        why = can_tighten(rule, aspect)
        yield name, f"kan niet, want {why}" if why else allowed(rule, aspect)


def refused(problems: Iterable[Problem]) -> str:
    """Return every fault, a line each, as the command gives them."""
    lines = [f"<li>{escape(str(found))}</li>" for found in problems]
    head = f"<p><strong>{len(lines)} keer geweigerd.</strong> Verbeter dit en probeer het opnieuw:"
    return f"{head}</p><ul>{''.join(lines)}</ul>"


def accepted(supplement: Supplement) -> str:
    """Return what is said of a supplement without a fault."""
    return paragraph(
        f"{supplement.team}: in orde, {len(supplement.tightenings)} aanscherpingen, "
        f"{len(supplement.steps)} stappen, {len(supplement.contacts)} contacten."
    )


def download(text: str, *, in_order: bool) -> str:
    """Return a link that saves the file; the file is in the link, so nothing is fetched."""
    held = base64.b64encode(text.encode()).decode("ascii")
    how = "" if in_order else ", nog niet in orde"
    return (
        f'<p><a download="{FILE}" href="data:application/yaml;base64,{held}">'
        f"Download {FILE}{how}</a></p>"
    )
