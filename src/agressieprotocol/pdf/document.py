"""Write the document that is printed: cover, table of contents, chapters."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from babel.dates import format_date
from bs4 import Tag

from agressieprotocol.pdf.assemble import anchor
from agressieprotocol.pdf.chapters import Chapter
from agressieprotocol.pdf.contents import Entry, contents_html

STYLES = Path(__file__).parent.parent / "web"
_SHEETS = (
    STYLES / "style.css",
    STYLES / "charts" / "schema.css",
    STYLES / "print.css",
    Path(__file__).parent / "pdf.css",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What stands on the cover."""

    title: str
    subtitle: str
    #: The day that the document was made.
    made: datetime
    #: Emergency number.
    emergency: str


def dutch_date(day: date) -> str:
    """Write a date in Dutch.

    >>> dutch_date(date(2026, 3, 1))
    '1 maart 2026'
    """
    return format_date(day, "long", locale="nl")


def document_html(
    cover: Cover,
    chapters: Sequence[Chapter],
    sections: Sequence[Tag],
    found: Sequence[Entry],
    pages: Mapping[str, int],
) -> str:
    """Return the whole document as one page of HTML that needs no other file.

    :param pages: page number by id, for the table of contents; may be empty.
    """
    sheets = "\n".join(path.read_text(encoding="utf-8") for path in _SHEETS)
    body = "\n".join(str(section) for section in sections)
    return f"""<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>{html.escape(cover.title)}</title>
<style>{sheets}
{_running_heads(chapters)}</style>
</head>
<body>
{_cover_html(cover)}
<nav class="voorwerk" aria-labelledby="inhoud-kop">
<p class="inhoud-kop" id="inhoud-kop">Inhoud</p>
{contents_html(found, pages)}
</nav>
<article>
{body}
</article>
</body>
</html>
"""


def _cover_html(cover: Cover) -> str:
    title, subtitle = html.escape(cover.title), html.escape(cover.subtitle)
    emergency = html.escape(cover.emergency)
    return f"""<header class="omslag">
<p class="omslag-titel">{title}</p>
<p class="omslag-onder">{subtitle}</p>
<p class="omslag-norm">“Emotie mag, agressie niet”</p>
<p class="omslag-nood">Direct gevaar of een gewonde? Bel <strong>{emergency}</strong>.</p>
<p class="omslag-uitleg">Dit is het protocol in gewone taal. Bij elke regel staat uit welke
paragraaf van de bron hij komt. Twijfel je? Dan geldt de tekst van de bron.</p>
<p class="omslag-datum">Gemaakt van de site op {dutch_date(cover.made)}.
De nieuwste tekst staat op de site.</p>
</header>"""


def _running_heads(chapters: Sequence[Chapter]) -> str:
    """Return a named page per chapter, with the chapter's title at its head."""
    rules = []
    name, title = "", ""
    for chapter in chapters:
        if chapter.level == 1:
            name, title = f"blad-{chapter.name}", chapter.title
            quoted = title.replace("\\", "\\\\").replace('"', '\\"')
            rules.append(f'@page {name} {{ @top-right {{ content: "{quoted}"; }} }}')
        rules.append(f"#{anchor(chapter.name)} {{ page: {name}; }}")
    return "\n".join(rules)
