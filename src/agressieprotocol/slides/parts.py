"""Check what stands in a slide: notes, tallies, and the two answers of a role switch."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.model import Item
from agressieprotocol.rules.references import references
from agressieprotocol.slides.codes import SlideCode
from agressieprotocol.source.fences import Fence
from agressieprotocol.source.options import Options
from agressieprotocol.source.pages import Page

NOTE, REVEAL, TALLY, SWITCH = "notitie", "onthul", "peiling", "rolwissel"
EMPLOYEE, OFFICEHOLDER, DIFFERENCE = "medewerker", "ambtsdrager", "verschil"
SIDES = (EMPLOYEE, OFFICEHOLDER, DIFFERENCE)
PARTS = frozenset({NOTE, REVEAL, TALLY, SWITCH, *SIDES})
FEWEST_OPTIONS = 2
_ENTRY = re.compile(r"^- +(\S.*)$", re.MULTILINE)


def _end(fence: Fence) -> int:
    """Return the last line of what a fence holds."""
    return fence.line + len(fence.options) + len(fence.body.splitlines())


def inside(page: Page, fence: Fence) -> tuple[Fence, ...]:
    """Return the parts of slides that stand in a fence, in order."""
    found = (part for part in page.fences if fence.line < part.line <= _end(fence))
    return tuple(part for part in found if part.name in PARTS)


def loose(page: Page, slides: Iterable[Fence], problems: Problems) -> None:
    """Record every part of a slide that stands outside one."""
    held = {part.line for slide in slides for part in inside(page, slide)}
    for part in page.fences:
        if part.name in PARTS and part.line not in held:
            message = f"“{part.name}” hoort in een dia"
            problems.add(page.label, part.line, SlideCode.LOOSE, message)


def entries(body: str) -> tuple[str, ...]:
    r"""List the entries of a bullet list in a part.

    >>> entries("- Ja\n- Nee\n")
    ('Ja', 'Nee')
    """
    return tuple(_ENTRY.findall(body))


def check_parts(
    slide: Options, parts: Sequence[Fence], items: Mapping[str, Item]
) -> tuple[str, ...]:
    """Check what a slide holds; return the ids of the questions that it puts to the room."""
    fence, asked = slide.fence, []
    for part in parts:
        options = Options.of(part, slide.label, slide.problems)
        if part.name == TALLY:
            asked += _tally(part, options, items)
        elif part.name == SWITCH:
            _check_sides(part, parts, options)
        elif part.name != REVEAL:
            _grounded(part.body, part.name, options)
        options.done()
    if not asked:
        _grounded(_without_notes(fence.body, parts), "dia", slide)
    if all(part.name != NOTE for part in parts):
        slide.fault(fence.line, SlideCode.NO_NOTE, f"dia “{fence.argument}” heeft geen notitie")
    return tuple(dict.fromkeys(asked))


def _without_notes(body: str, parts: Iterable[Fence]) -> str:
    for part in parts:
        if part.name == NOTE:
            body = body.replace(part.body, "")
    return body


def _grounded(body: str, what: str, options: Options) -> None:
    """Record a text that rests on nothing in the source."""
    if not references(body):
        message = f"“{what}” noemt geen regel en geen bronnoot; schrijf erbij waar dit op rust"
        options.fault(options.fence.line, SlideCode.NO_GROUND, message)


def _tally(part: Fence, options: Options, items: Mapping[str, Item]) -> list[str]:
    """Check one show of hands: of a question from the bank, or of its own."""
    question, _ = options.text("vraag", required=False)
    if part.argument:
        if part.argument in items:
            return [part.argument]
        message = f"vraag “{part.argument}” bestaat niet, of is geen keuze uit antwoorden"
        options.fault(part.line, SlideCode.UNKNOWN_ITEM, message)
    elif not question or len(entries(part.body)) < FEWEST_OPTIONS:
        message = (
            "een peiling heeft de naam van een vraag, of “:vraag:” en een lijst van "
            "twee of meer antwoorden"
        )
        options.fault(part.line, SlideCode.EMPTY_TALLY, message)
    return []


def _check_sides(switch: Fence, parts: Sequence[Fence], options: Options) -> None:
    """Record a role switch that does not hold each of its parts once."""
    lines = range(switch.line + 1, _end(switch) + 1)
    found = Counter(part.name for part in parts if part.line in lines)
    for side in SIDES:
        if found[side] != 1:
            message = f"een rolwissel heeft één keer “{side}”; hier staat het {found[side]} keer"
            options.fault(switch.line, SlideCode.ROLES, message)
