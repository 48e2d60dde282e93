"""What every meeting begins and ends with: a warning, a free way out, and care afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from agressieprotocol.casuistry.markup import bullets, e, paragraphs, tag
from agressieprotocol.casuistry.model import Bank, CaseSet
from agressieprotocol.quizzes.kinds.case import Case
from agressieprotocol.rules.model import Rule

#: Rules of chapter 10 that stand at the end, in this order.
AFTERCARE = (
    "nazorg-bot-bereiken",
    "nazorg-vrijwillig",
    "nazorg-sterk-aangeraden",
    "nazorg-72-uur",
    "nazorg-bijwerkingen",
    "nazorg-niet-iedereen-praat",
)
#: Rules of chapter 6 that stand before them, by the audience.
FIRST_CARE: Mapping[str, tuple[str, ...]] = {
    "politiek": ("politiek-altijd-nazorg", "politiek-vertrouwenslijn"),
}
#: A member of the council has no manager.
_TALK = "Praat met een collega, je manager of iemand anders die je vertrouwt."
WARNING = (
    "In deze casussen wordt gescholden en gedreigd. Soms is er geweld. "
    "Dat kan iets oproepen, ook bij wie lang in het vak zit."
)
FREE = (
    "Je mag een casus overslaan, even weglopen of alleen luisteren. "
    "Je hoeft niet te zeggen waarom. Niemand schrijft het op."
)
AGREED = (
    WARNING,
    FREE,
    "Wat hier wordt verteld, blijft hier. Een incident dat nog niet is gemeld, meld je wel.",
    "Noem geen namen van burgers of collega’s.",
    "Er is vaak meer dan één goede weg. Wat telt, is waarom je iets doet.",
)
NOW = "Gebeurt er nu echt iets? Bij direct gevaar of een gewonde: bel {number}."


def warnings(made: CaseSet) -> str:
    """Return what the cases themselves warn of, as a list; without such a warning nothing."""
    bodies = (pick.item.body for pick in made.picks)
    cases = (body for body in bodies if isinstance(body, Case) and body.warning)
    return bullets(e(f"{case.title}: {case.warning}") for case in cases)


def agreements() -> str:
    """Return what to agree on before the first case."""
    return bullets(map(e, AGREED))


def emergency(bank: Bank) -> str:
    """Return what to do when it happens for real."""
    number = bank.settings.get("telefoon_nood", "112")
    return tag("p", NOW.format(number=number), class_="nood")


def contacts(bank: Bank) -> str:
    """Return who to talk to afterwards."""
    names = (("telefoon_bot", "Bel het BOT"), ("mail_bot", "Mail het BOT"))
    known = [f"{said}: {bank.settings[name]}" for name, said in names if name in bank.settings]
    return bullets(e(one) for one in (*known, _TALK))


def aftercare(bank: Bank, audience: str) -> tuple[Rule, ...]:
    """Return the rules on care; one that is gone from the protocol is left out."""
    names = (*FIRST_CARE.get(audience, ()), *AFTERCARE)
    return tuple(bank.registry[name] for name in names if name in bank.registry)


def rule_list(rules: Iterable[Rule]) -> str:
    """Return rules with their text and section, as a list."""
    return bullets(
        f"<strong>{e(rule.title)}</strong> ({e(rule.citation)}){paragraphs(rule.text)}"
        for rule in rules
    )
