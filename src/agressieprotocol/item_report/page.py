"""Write the report as a page: what to make of it, the table, and two figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import shorten

from agressieprotocol.casuistry.markup import bullets, e, page, table, tag
from agressieprotocol.item_report.figures import FEW, FEW_FOR_CORRELATION, HARD
from agressieprotocol.item_report.model import Certainty, Figures, Report
from agressieprotocol.item_report.plots import bars, percent, scatter

TITLE = "Wat was moeilijk?"
HEADS = ("Vraag", "Aantal", "Goed", "Deels", "Onderscheid", "Vaakst fout", "Zeker en toch fout")
NONE = "–"
#: Letters of a case that stand beside its id.
SHORT = 70
READ = (
    f"“Goed” gaat over het eerste antwoord. Verdedigbaar telt als goed. Tot {percent(HARD)} heet "
    "een vraag hier moeilijk.",
    "“Deels” en “vaakst fout” gaan over het laatste antwoord. Wie het later goed had, telt daar "
    "niet mee.",
    "“Onderscheid” loopt van -1 tot 1. Boven 0: wie de rest goed weet, weet ook deze vraag. "
    "Rond of onder 0: kijk of de vraag wel deugt.",
    f"Bij minder dan {FEW} antwoorden zegt een vraag nog niets; er staat dan “weinig”. "
    f"Onderscheid zegt pas iets vanaf {FEW_FOR_CORRELATION} antwoorden; eerder staat er een "
    "vraagteken bij.",
    "Er staan geen namen in. Gebruik de cijfers voor de casussen van volgend jaar, nooit om een "
    "groep of collega af te rekenen.",
)


def report_page(found: Report, style: str) -> str:
    """Return the report as a page that needs no other file."""
    few = found.learners < FEW
    body = (
        tag("h1", TITLE),
        tag("p", f"Voortgang van {found.learners} deelnemers, {len(found.figures)} vragen."),
        tag("p", _few(found.learners), class_="let-op") if few else "",
        tag("h2", "Zo lees je dit"),
        bullets(map(e, READ)),
        tag("h2", "Per vraag"),
        f'<div class="figuur" tabindex="0" role="region" aria-label="Tabel per vraag">'
        f"{table('De moeilijkste vraag staat bovenaan', HEADS, _rows(found.figures))}</div>",
        tag("h2", "In beeld"),
        bars(found.figures),
        scatter(found.figures),
        *_lapsed(found),
    )
    return page(TITLE, body, style)


def _few(learners: int) -> str:
    return f"Let op: {learners} deelnemers is weinig. Trek uit deze cijfers nog geen conclusie."


def _rows(found: Iterable[Figures]) -> Iterator[tuple[str, ...]]:
    for one in found:
        count = f"{one.count} (weinig)" if one.count < FEW else str(one.count)
        wrong = f"{one.wrong} ({one.wrong_count} keer)" if one.wrong else NONE
        yield (
            name_said(one),
            count,
            percent(one.share),
            percent(one.partial),
            correlation_said(one),
            wrong,
            sure_said(one.certainty),
        )


def name_said(one: Figures) -> str:
    """Return the id of an item with the beginning of its case, and whether it was hard."""
    mark = " (moeilijk)" if one.hard else ""
    case = shorten(one.item.case, SHORT, placeholder=" …")
    return f"{one.item.id}{mark}: {case}" if case else f"{one.item.id}{mark}"


def correlation_said(one: Figures) -> str:
    """Return the correlation with a decimal comma, and a mark where it says little."""
    if one.discrimination is None:
        return NONE
    mark = " ?" if one.count < FEW_FOR_CORRELATION else ""
    return f"{one.discrimination:.2f}".replace(".", ",") + mark


def sure_said(found: Certainty) -> str:
    """Say how often somebody was sure and wrong.

    >>> sure_said(Certainty(asked=5, sure=4, sure_wrong=3))
    '3 van de 4'
    """
    return f"{found.sure_wrong} van de {found.sure}" if found.sure else NONE


def _lapsed(found: Report) -> Iterator[str]:
    """Name what the files hold of items that are not there now."""
    if found.lapsed:
        yield tag("h2", "Vervallen antwoorden")
        yield tag("p", "Deze vragen zijn weg of veranderd. Ze tellen niet mee.")
        yield bullets(e(f"{key}: {count}") for key, count in found.lapsed.items())
