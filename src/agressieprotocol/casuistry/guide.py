"""The guide for who leads the meeting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from agressieprotocol.casuistry.care import (
    aftercare,
    agreements,
    contacts,
    emergency,
    rule_list,
    warnings,
)
from agressieprotocol.casuistry.compose import title_of
from agressieprotocol.casuistry.markup import bullets, e, page, paragraphs, table, tag
from agressieprotocol.casuistry.model import Bank, CaseSet, Pick
from agressieprotocol.casuistry.ways import question_of, ways
from agressieprotocol.quizzes.kinds.case import Case
from agressieprotocol.quizzes.model import Item, Kind

TITLE = "Handleiding voor de begeleider"
#: What to watch for, by how the group answers.
WATCH: dict[Kind, tuple[str, ...]] = {
    Kind.CHOICE: (
        "Laat iedereen eerst voor zich kiezen. Tel daarna de handen.",
        "Vraag ook wie iets anders koos, en waarom.",
    ),
    Kind.SEVERAL: (
        "Loop de antwoorden een voor een langs. Tel bij elk de handen.",
        "Vraag wat er nog bij hoort.",
    ),
    Kind.MATCH: ("Laat tweetallen eerst overleggen. Neem dan een paar tegelijk door.",),
    Kind.ORDER: (
        "Laat tweetallen eerst de volgorde maken. Schrijf één volgorde op het bord.",
        "Vraag wat er misgaat als twee stappen van plaats wisselen.",
    ),
    Kind.CASE: (
        "Lees stap 1 voor. Tel de handen en volg wat de meeste mensen kiezen.",
        "Houd de spanning bij op het bord, van 1 (rustig) tot 5 (gevaar).",
        "Liep het mis? Ga een stap terug en kies samen een andere weg.",
    ),
    Kind.REPORT: (
        "Laat iedereen per vraag een zin kiezen. Lees de hele melding daarna hardop.",
        "Gebruik geen voorbeeld met een echte naam.",
    ),
}
BEFORE = (
    "Lees alle casussen. Sla zelf over wat niet bij deze groep past.",
    "Print de hand-out en het formulier voor elke deelnemer.",
    "Open de dia’s in een browser. Een verbinding is niet nodig.",
    "Laat weten: wie kort geleden iets naars meemaakte, kan vooraf bij je terecht. "
    "Vraag er niemand naar.",
    "Spreek af wie er bij iemand blijft die even wegloopt.",
)
AFTER = (
    "Vraag ieder om één ding dat hij morgen anders doet.",
    "Wijs op de nazorg hieronder. Blijf zelf nog even in de zaal.",
    "Haal de formulieren op. Vraag niet wie wat invulde.",
)


def guide(made: CaseSet, bank: Bank) -> str:
    """Return the guide as a page."""
    title = f"Casuïstiek {made.wish.year}: {TITLE[0].lower()}{TITLE[1:]}"
    cases = (part for place, pick in enumerate(made.picks, 1) for part in _case(place, pick, bank))
    body = (
        tag("h1", title),
        facts(made, bank),
        tag("h2", "Vooraf"),
        bullets(map(e, BEFORE)),
        tag("h2", "Agenda"),
        agenda_table(made),
        tag("h2", "Zo begin je"),
        tag("p", "Zeg dit hardop, in je eigen woorden:"),
        agreements(),
        warnings(made),
        emergency(bank),
        *cases,
        tag("h2", "Zo sluit je af"),
        bullets(map(e, AFTER)),
        contacts(bank),
        rule_list(aftercare(bank, made.wish.audience)),
    )
    return page(title, body, bank.looks.page)


def facts(made: CaseSet, bank: Bank) -> str:
    """Return what the set was made for."""
    wish = made.wish
    topics = ", ".join(bank.topics[name] for name in wish.topics) or "alle"
    rows = (
        ("Doelgroep", bank.audiences[wish.audience]),
        ("Lengte", f"{wish.minutes} minuten"),
        ("Onderwerpen", topics),
        ("Zaad", str(wish.seed)),
        ("Protocol", bank.settings.get("protocol_titel", "Agressieprotocol")),
    )
    return "<dl>" + "".join(tag("dt", name) + tag("dd", said) for name, said in rows) + "</dl>"


def agenda_table(made: CaseSet) -> str:
    """Return the agenda; its minutes run on from zero to the length of the meeting."""
    return table("Minuten vanaf het begin", ("Minuut", "Duur", "Onderdeel"), _rows(made))


def _rows(made: CaseSet) -> Iterator[tuple[str, str, str]]:
    at = 0
    for part in made.agenda:
        name = f"{part.number}. {part.title}" if part.number else part.title
        yield f"{at} – {at + part.minutes}", f"{part.minutes} min", name
        at += part.minutes


def _case(place: int, pick: Pick, bank: Bank) -> Iterator[str]:
    item = pick.item
    yield tag("h2", f"{place}. {title_of(item, bank)}", id=f"casus-{place}", class_="casus")
    yield tag("p", _line(pick, bank), class_="kenmerken")
    if isinstance(item.body, Case) and item.body.warning:
        yield tag("p", f"Let op: {item.body.warning}", class_="let-op")
    yield tag("h3", "Wat er gebeurt")
    yield paragraphs(item.case)
    if isinstance(item.body, Case):
        yield tag("p", f"De spanning begint op {item.body.tension} van 5.")
    yield tag("h3", "Vraag voor de groep")
    yield tag("p", question_of(item), class_="vraag")
    if item.hint:
        yield tag("p", f"Komt de groep er niet uit? Zeg: {item.hint}")
    yield tag("h3", "De wegen, met het argument")
    yield ways(item, 4, place)
    if item.why:
        yield tag("p", item.why.text)
    yield tag("h3", "Let hierop")
    yield bullets(map(e, WATCH[item.kind]))
    yield tag("h3", "De regels")
    yield rule_list(bank.registry[rule.id] for rule in item.rules if rule.id in bank.registry)


def _line(pick: Pick, bank: Bank) -> str:
    item = pick.item
    parts = [f"{pick.minutes} minuten", bank.channels[item.channel], bank.topics[item.topic]]
    why = f" Gekozen omdat: {'; '.join(pick.reasons)}." if pick.reasons else ""
    return f"{' · '.join(parts)}.{why}"


def rules_of(items: Iterable[Item]) -> tuple[str, ...]:
    """Return the ids of the rules that items name, each once, in their order."""
    return tuple(dict.fromkeys(rule.id for item in items for rule in item.rules))
