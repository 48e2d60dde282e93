"""The form by which participants say what the meeting was worth; it asks for no name."""

from __future__ import annotations

from collections.abc import Iterable

from agressieprotocol.casuistry.care import contacts
from agressieprotocol.casuistry.compose import title_of
from agressieprotocol.casuistry.markup import e, page, tag
from agressieprotocol.casuistry.model import Bank, CaseSet

SCALE = ("helemaal niet", "een beetje", "wel", "heel erg")
ASKED = (
    "Ik weet nu beter wat ik kan doen.",
    "De casussen leken op mijn werk.",
    "Ik kon zeggen wat ik dacht.",
    "Ik kon overslaan wat ik niet wilde.",
)
OPEN = (
    "Wat doe je morgen anders?",
    "Welke situatie miste je?",
    "Wat wil je nog aan de begeleider zeggen?",
)


def evaluation(made: CaseSet, bank: Bank) -> str:
    """Return the form as a page."""
    title = f"Casuïstiek {made.wish.year}: wat vond je ervan?"
    cases = [f"{place}. {title_of(pick.item, bank)}" for place, pick in enumerate(made.picks, 1)]
    body = (
        tag("h1", title),
        tag("p", "Vul je naam niet in. Je mag elke vraag overslaan."),
        tag("p", "Dit formulier is voor papier. Wat je hier aanvinkt, wordt nergens bewaard."),
        tag("h2", "Hoe was het?"),
        *(_boxes(f"vraag-{n}", text, SCALE, "radio") for n, text in enumerate(ASKED, 1)),
        tag("h2", "De casussen"),
        _boxes("hielp", "Welke hielpen je?", cases, "checkbox"),
        _boxes("moeilijk", "Welke vond je moeilijk?", cases, "checkbox"),
        tag("h2", "In je eigen woorden"),
        *(_open(f"open-{n}", text) for n, text in enumerate(OPEN, 1)),
        tag("h2", "Na afloop"),
        tag("p", "Blijft er iets hangen? Dat is niet gek. Praat erover."),
        contacts(bank),
    )
    return page(title, body, bank.looks.page, mark="formulier")


def _boxes(name: str, question: str, answers: Iterable[str], kind: str) -> str:
    boxes = "".join(
        f'<label><input type="{kind}" name="{name}"> {e(answer)}</label>' for answer in answers
    )
    return f"<fieldset>{tag('legend', question)}{boxes}</fieldset>"


def _open(name: str, question: str) -> str:
    return (
        f'<p><label for="{name}">{e(question)}</label>'
        f'<textarea id="{name}" rows="3" autocomplete="off"></textarea></p>'
    )
