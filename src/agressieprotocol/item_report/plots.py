"""Draw figures as SVG that stands in a page; the table beside it says the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from agressieprotocol.casuistry.markup import e
from agressieprotocol.item_report.model import Figures

INK, BAR, LINE = "#1d2733", "#0b5c73", "#c9c2b6"
WIDTH, LABEL, ROW, EDGE = 640, 260, 22, 24
#: More bars than this cannot be read at once.
MOST = 20
SIDE = 320


def bars(found: Sequence[Figures]) -> str:
    """Return a bar for the share that knew each item, hardest first."""
    shown = found[:MOST]
    height = ROW * len(shown) + EDGE
    room = WIDTH - LABEL - 60
    rows = "".join(_bar(one, place * ROW, room) for place, one in enumerate(shown))
    said = "Per vraag het deel dat het de eerste keer goed had, de moeilijkste bovenaan."
    return _svg("staven", "Wat was moeilijk?", said, WIDTH, height, rows)


def _bar(one: Figures, top: float, room: int) -> str:
    width = round(room * one.share, 1)
    middle = top + ROW - 7
    return (
        f'<text x="{LABEL - 8}" y="{middle}" text-anchor="end">{e(one.item.id)}</text>'
        f'<rect x="{LABEL}" y="{top + 3}" width="{width}" height="{ROW - 6}" fill="{BAR}"/>'
        f'<text x="{LABEL + width + 6}" y="{middle}">{percent(one.share)}</text>'
    )


def scatter(found: Iterable[Figures]) -> str:
    """Return a dot for each item that has a correlation, by that and by its share."""
    dots = "".join(_dot(one) for one in found)
    if not dots:
        return ""
    zero = _height(0)
    frame = (
        f'<rect x="{EDGE}" y="{EDGE}" width="{SIDE}" height="{SIDE}" fill="none" stroke="{LINE}"/>'
        f'<line x1="{EDGE}" y1="{zero}" x2="{EDGE + SIDE}" y2="{zero}" stroke="{LINE}"/>'
        f'<text x="{EDGE}" y="{EDGE - 8}">onderscheid: boven 1, midden 0, onder -1</text>'
        f'<text x="{EDGE}" y="{SIDE + 2 * EDGE - 6}">deel goed: links 0%, rechts 100%</text>'
    )
    said = "Elke stip is een vraag. Onder de lijn in het midden klopt er iets niet aan de vraag."
    return _svg(
        "stippen",
        "Maakt de vraag onderscheid?",
        said,
        SIDE + 2 * EDGE,
        SIDE + 2 * EDGE,
        frame + dots,
    )


def _height(value: float) -> float:
    return round(EDGE + SIDE * (1 - value) / 2, 1)


def _dot(one: Figures) -> str:
    if one.discrimination is None:
        return ""
    across, down = round(EDGE + SIDE * one.share, 1), _height(one.discrimination)
    name = f"<title>{e(one.item.id)}</title>"
    return f'<circle cx="{across}" cy="{down}" r="5" fill="{BAR}">{name}</circle>'


def percent(share: float) -> str:
    """Return a share as whole percents.

    >>> percent(2 / 3)
    '67%'
    """
    return f"{round(100 * share)}%"


def _svg(name: str, title: str, said: str, width: int, height: int, inside: str) -> str:
    return (
        f'<figure class="figuur"><svg role="img" aria-labelledby="{name}-titel {name}-tekst" '
        f'viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'font-family="sans-serif" font-size="13" fill="{INK}">'
        f'<title id="{name}-titel">{e(title)}</title><desc id="{name}-tekst">{e(said)}</desc>'
        f"{inside}</svg><figcaption>{e(said)}</figcaption></figure>"
    )
