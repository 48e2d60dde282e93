"""Read the slides from the pages that hold them; every fault is recorded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.model import Exercise, Item, Kind
from agressieprotocol.rules.references import references
from agressieprotocol.slides.codes import SlideCode
from agressieprotocol.slides.model import Deck, Slide
from agressieprotocol.slides.parts import check_parts, inside, loose
from agressieprotocol.source.codes import SourceCode
from agressieprotocol.source.fences import Fence
from agressieprotocol.source.options import Options
from agressieprotocol.source.pages import Page
from agressieprotocol.source.yaml_file import ID

SLIDE, AGENDA = "dia", "agenda"
_MINUTES = re.compile(r"(?P<length>[1-9]\d{0,2})\s*=\s*(?P<minutes>[1-9]\d?)")


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the slides of one page are read with."""

    page: Page
    #: Questions of the bank that a room can answer by a show of hands.
    items: Mapping[str, Item]
    problems: Problems


def read_decks(
    pages: Iterable[Page], exercises: Mapping[str, Exercise], problems: Problems
) -> dict[str, Deck]:
    """Read the slides of every page that has some, by the name of the page."""
    items = {item.id: item for one in exercises.values() for item in one.items}
    choices = {name: item for name, item in items.items() if item.kind is Kind.CHOICE}
    pages = tuple(pages)
    seen: dict[str, Slide] = {}
    decks = {}
    for page in pages:
        loose(page, page.directives(SLIDE), problems)
        if page.directives(SLIDE):
            deck = _deck(_Reading(page, choices, problems), seen)
            decks[deck.page] = deck
    for page in pages:
        for fence in page.directives(AGENDA):
            _check_agenda(fence, page, decks, problems)
    return decks


def _deck(reading: _Reading, seen: dict[str, Slide]) -> Deck:
    page, problems = reading.page, reading.problems
    slides = tuple(_slide(fence, reading) for fence in page.directives(SLIDE))
    for slide in slides:
        if slide.id in seen:
            first = seen[slide.id]
            message = f"dia “{slide.id}” staat al in {first.path} op regel {first.line}"
            problems.add(page.label, slide.line, SourceCode.DUPLICATE_ID, message)
        seen.setdefault(slide.id, slide)
    deck = Deck(page=page.name, slides=slides)
    for length in deck.lengths:
        if deck.total(length) != length:
            first = next(slide for slide in slides if length in slide.minutes)
            message = (
                f"de dia’s van de agenda van {length} minuten duren samen {deck.total(length)}"
            )
            problems.add(page.label, first.line, SlideCode.TOTAL, message)
    return deck


def _slide(fence: Fence, reading: _Reading) -> Slide:
    page, problems = reading.page, reading.problems
    options = Options.of(fence, page.label, problems)
    if not ID.fullmatch(fence.argument):
        message = (
            f"“{fence.argument}” is geen goede id; gebruik kleine letters, cijfers en streepjes"
        )
        options.fault(fence.line, SourceCode.BAD_ID, message)
    title, _ = options.text("titel")
    minutes = _minutes(options)
    options.done()
    parts = inside(page, fence)
    items = check_parts(options, parts, reading.items)
    cited = [target for role, target, _ in references(fence.body) if role == "regel"]
    told = [rule.id for name in items for rule in reading.items[name].rules]
    return Slide(
        id=fence.argument,
        title=title,
        minutes=minutes,
        rules=tuple(dict.fromkeys([*cited, *told])),
        items=items,
        switches_roles=any(part.name == "rolwissel" for part in parts),
        path=page.label,
        line=fence.line,
    )


def _minutes(options: Options) -> dict[int, int]:
    """Read ``60 = 4; 90 = 5``: the minutes by the length of the agenda."""
    parts, line = options.texts("minuten")
    found: dict[int, int] = {}
    for part in parts:
        match = _MINUTES.fullmatch(part)
        if match is None or int(match["length"]) in found:
            message = f"“{part}” kan niet bij “minuten”; schrijf zoals “60 = 4; 90 = 5”"
            options.fault(line, SlideCode.BAD_MINUTES, message)
        else:
            found[int(match["length"])] = int(match["minutes"])
    return found


def deck_of(page: str, argument: str, decks: Mapping[str, Deck]) -> tuple[Deck, int] | None:
    """Return the slides and the length that an agenda in a page names, such as ``dias 60``.

    :param page: name of the page that shows the agenda; the slides stand in the same folder.
    """
    name, _, length = argument.partition(" ")
    deck = decks.get(f"{page.rpartition('/')[0]}/{name}")
    if deck is None or length.strip() not in map(str, deck.lengths):
        return None
    return deck, int(length)


def _check_agenda(fence: Fence, page: Page, decks: Mapping[str, Deck], problems: Problems) -> None:
    Options.of(fence, page.label, problems).done()
    if deck_of(page.name, fence.argument, decks) is None:
        message = (
            f"“{fence.argument}” is geen agenda; noem de bladzijde met dia’s in deze map "
            "en een lengte die daar staat, zoals “dias 60”"
        )
        problems.add(page.label, fence.line, SlideCode.UNKNOWN_AGENDA, message)
