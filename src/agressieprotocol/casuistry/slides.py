"""The slides, by the markup of the presenter: one page that reads well without its script too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from agressieprotocol.casuistry.agenda import BREAK, END, START
from agressieprotocol.casuistry.care import AGREED, aftercare, contacts, emergency
from agressieprotocol.casuistry.compose import title_of
from agressieprotocol.casuistry.guide import AFTER, WATCH, rules_of
from agressieprotocol.casuistry.handout import choices
from agressieprotocol.casuistry.markup import bullets, cited, e, page, paragraphs, tag
from agressieprotocol.casuistry.model import Bank, CaseSet, Part, Pick
from agressieprotocol.casuistry.ways import (
    SIGNS,
    onwards,
    question_of,
    rules_line,
    step_name,
    ways,
)
from agressieprotocol.quizzes.kinds.case import Case, Node
from agressieprotocol.quizzes.model import Item, Kind, Option

_POLLED = (Kind.CHOICE, Kind.SEVERAL)
_TALK = "Wat herken je? Wat wil je nog kwijt? Alleen vertellen wie dat wil."


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """One slide, without its number."""

    title: str
    body: str
    #: For who speaks; the screen does not show it.
    notes: str = ""
    #: Minutes that begin with this slide.
    minutes: int = 0
    #: Level of its heading.
    level: int = 2


def slides(made: CaseSet, bank: Bank) -> str:
    """Return the slides as a page."""
    found: list[Slide] = [_cover(made, bank)]
    for part in made.agenda:
        found += _part(part, made, bank, len(found) + 1)
    body = "\n".join(_html(number, one) for number, one in enumerate(found, 1))
    title = f"Casuïstiek {made.wish.year}: dia’s"
    frame = f'<div class="dias" data-dias>\n{body}\n</div>'
    return page(title, [frame], bank.looks.slides, script=bank.looks.script, mark="op-scherm")


def _html(number: int, one: Slide) -> str:
    minutes = f' data-minuten="{one.minutes}"' if one.minutes else ""
    notes = f'<aside class="dia-notitie">{one.notes}</aside>' if one.notes else ""
    heading = tag(f"h{one.level}", one.title)
    inside = f"{heading}\n{one.body}\n{notes}"
    return f'<section class="dia" id="dia-{number}"{minutes}>\n{inside}</section>'


def _cover(made: CaseSet, bank: Bank) -> Slide:
    audience = bank.audiences[made.wish.audience]
    protocol = bank.settings.get("protocol_titel", "Agressieprotocol")
    body = tag("p", audience) + tag("p", protocol) + tag("p", "“Emotie mag, agressie niet”")
    return Slide(title=f"Casuïstiek {made.wish.year}", body=body, level=1)


def _part(part: Part, made: CaseSet, bank: Bank, first: int) -> list[Slide]:
    """Return the slides of a part of the agenda.

    :param first: number of the first of them.
    """
    if part.number:
        return list(_case(part, made.picks[part.number - 1], bank, first))
    care = aftercare(bank, made.wish.audience)
    bodies = {
        START: bullets(map(e, AGREED)) + emergency(bank),
        BREAK: tag("p", f"{part.minutes} minuten"),
        END: contacts(bank) + cited((rule.title, rule.citation) for rule in care),
    }
    notes = {START: "Vertel dit in je eigen woorden.", END: " ".join(AFTER)}
    body = bodies.get(part.title, tag("p", _TALK))
    said = notes.get(part.title, "")
    said = tag("p", said) if said else ""
    return [Slide(title=part.title, body=body, notes=said, minutes=part.minutes)]


def _case(part: Part, pick: Pick, bank: Bank, first: int) -> Iterator[Slide]:
    item = pick.item
    name = f"{part.number}. {title_of(item, bank)}"
    warning = getattr(item.body, "warning", "")
    told = tag("p", f"Let op: {warning}", class_="let-op") if warning else ""
    notes = bullets(map(e, WATCH[item.kind])) + tag("p", "Overslaan mag altijd.")
    yield Slide(title=name, body=told + paragraphs(item.case), notes=notes, minutes=part.minutes)
    if isinstance(item.body, Case):
        yield from _steps(part.number, item.body, first)
    else:
        yield from _answers(name, item, bank, part.number)


def _answers(name: str, item: Item, bank: Bank, place: int) -> Iterator[Slide]:
    asked = tag("p", question_of(item), class_="vraag")
    shown = poll(item.options) if item.kind in _POLLED else choices(item)
    yield Slide(title=f"{name}: wat kies je?", body=asked + shown)
    why = tag("p", item.why.text) if item.why else ""
    known = [bank.registry[rule] for rule in rules_of([item])]
    notes = why + bullets(e(f"{rule.title} ({rule.citation})") for rule in known)
    answers = f"<div data-onthul>{ways(item, 3, place)}</div>"
    yield Slide(title=f"{name}: de wegen", body=answers, notes=notes)


def _steps(place: int, body: Case, first: int) -> Iterator[Slide]:
    numbers = {node.id: number for number, node in enumerate(body.nodes, 1)}

    def href(step: int) -> str:
        return f"#dia-{first + step}"

    for node in body.nodes:
        yield _step(place, node, numbers[node.id], _outcomes(node, numbers, href))


def _step(place: int, node: Node, number: int, outcomes: str) -> Slide:
    asked = tag("p", node.question, class_="vraag") if node.question else ""
    notes = "".join(
        f"<p><strong>{name}.</strong> {e(found.text)}</p>{rules_line(found.refs)}"
        for name, found in (("Melden", node.report), ("Nazorg", node.aftercare))
        if found
    )
    if node.danger:
        notes = tag("p", "Hier is gevaar. Bespreek de veilige keuzes.") + notes
    return Slide(
        title=f"{place}. {step_name(number, node)}",
        body=paragraphs(node.text) + asked + poll(node.moves) + outcomes,
        notes=notes,
    )


def _outcomes(node: Node, numbers: dict[str, int], href: Callable[[int], str]) -> str:
    rows = (
        f"{e(move.text)} <strong>{SIGNS[move.verdict]}</strong> {onwards(move, numbers, href)}"
        f"{tag('p', move.feedback)}"
        for move in node.moves
    )
    found = bullets(rows, "ol")
    return f"<div data-onthul>{found}</div>" if found else ""


def poll(options: Iterable[Option]) -> str:
    """Return a show of hands: a number to type in for each option; without options nothing."""
    labels = "".join(
        f'<label>{e(option.text)} <input type="number" min="0"></label>' for option in options
    )
    return f'<div class="peiling" data-peiling>{labels}</div>' if labels else ""
