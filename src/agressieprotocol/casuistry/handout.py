"""The hand-out for participants: the cases without answers, room to write, where to read on."""

from __future__ import annotations

from collections.abc import Iterator

from agressieprotocol.casuistry.care import agreements, contacts, emergency
from agressieprotocol.casuistry.compose import title_of
from agressieprotocol.casuistry.guide import rules_of
from agressieprotocol.casuistry.markup import bullets, e, page, paragraphs, table, tag
from agressieprotocol.casuistry.model import Bank, CaseSet, Pick
from agressieprotocol.casuistry.ways import question_of
from agressieprotocol.quizzes.kinds.case import Case
from agressieprotocol.quizzes.kinds.match import Match
from agressieprotocol.quizzes.kinds.order import Order
from agressieprotocol.quizzes.kinds.report import Report
from agressieprotocol.quizzes.model import Body, Item

TITLE = "Hand-out voor deelnemers"
LINES = 3


def handout(made: CaseSet, bank: Bank) -> str:
    """Return the hand-out as a page."""
    title = f"Casuïstiek {made.wish.year}"
    cases = (part for place, pick in enumerate(made.picks, 1) for part in _case(place, pick, bank))
    known = (bank.registry[name] for name in rules_of(pick.item for pick in made.picks))
    rules = sorted((rule.title, rule.citation) for rule in known)
    body = (
        tag("h1", title),
        tag("p", TITLE),
        tag("h2", "Voordat we beginnen"),
        agreements(),
        emergency(bank),
        *cases,
        tag("h2", "De regels van vandaag"),
        tag("p", "Zoek een regel op de site bij zijn titel of paragraaf."),
        table("Regels en waar ze staan", ("Regel", "Bron"), rules),
        tag("h2", "Na afloop"),
        tag("p", "Blijft er iets hangen? Dat is niet gek. Praat erover."),
        contacts(bank),
    )
    return page(f"{title}: hand-out", body, bank.looks.page)


def _case(place: int, pick: Pick, bank: Bank) -> Iterator[str]:
    item = pick.item
    yield tag("h2", f"{place}. {title_of(item, bank)}")
    if isinstance(item.body, Case) and item.body.warning:
        yield tag("p", f"Let op: {item.body.warning}", class_="let-op")
    yield paragraphs(item.case)
    yield tag("p", question_of(item), class_="vraag")
    yield choices(item)
    yield tag("h3", "Mijn aantekeningen")
    # Lines to write on say nothing to who listens.
    yield '<div class="schrijven" aria-hidden="true">' + "<span></span>" * LINES + "</div>"


def choices(item: Item) -> str:
    """Return what there is to choose from, without a word on what is right."""
    return "".join(
        tag("p", head) * bool(head) + bullets(map(e, rows), kind)
        for head, rows, kind in menus(item.body)
    )


def menus(body: Body) -> Iterator[tuple[str, list[str], str]]:
    """Yield lists to choose from: what stands above, the texts, and the kind of list."""
    if isinstance(body, Order):
        yield "", [body.steps[step].text for step in body.shown], "ul"
    elif isinstance(body, Match):
        yield "Zoek bij elk hiervan …", [pair.left for pair in body.pairs], "ul"
        yield "… wat erbij hoort:", list(body.sides), "ul"
    elif isinstance(body, Report):
        for part in body.parts:
            yield part.question, [option.text for option in part.options], "ol"
    elif isinstance(body, Case):
        start = body.nodes[0]
        yield f"{start.text} {start.question}", [move.text for move in start.moves], "ol"
    else:
        for options in body.menus:
            yield "", [option.text for option in options], "ol"
