"""The directive ``agenda``: which slides an evening of some length has, and when each begins."""

from __future__ import annotations

from collections.abc import Iterable

from docutils import nodes
from docutils.nodes import Node
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective
from sphinx.util.nodes import make_refnode

from agressieprotocol.slides.load import deck_of
from agressieprotocol.slides.model import Slide
from agressieprotocol.sphinx_ext.shown import DECK, note_shown
from agressieprotocol.sphinx_ext.state import content_of

_HEADS = ("Vanaf", "Duur", "Dia", "Hoe")
_WIDTHS = (12, 14, 50, 24)


def clock(minute: int) -> str:
    """Write a minute of the evening as hours and minutes.

    >>> clock(75)
    '1:15'
    """
    return f"{minute // 60}:{minute % 60:02}"


class AgendaDirective(SphinxDirective):
    """List the slides of an agenda, such as ``{agenda} dias 60``."""

    required_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[Node]:
        """Build the table; an agenda that is not there was reported already."""
        found = deck_of(self.env.docname, self.arguments[0], content_of(self.env).decks)
        if found is None:
            return []
        deck, length = found
        note_shown(self.env, DECK, deck.page)
        rows = [
            self._row(begin, slide, slide.minutes[length], deck.page)
            for begin, slide in deck.agenda(length)
        ]
        end = [clock(length), f"{length} minuten", "Einde", ""]
        return [_table([*rows, [nodes.paragraph("", text) for text in end]])]

    def _row(self, begin: int, slide: Slide, minutes: int, page: str) -> list[Node]:
        link = addnodes.pending_xref(
            "",
            nodes.inline("", slide.title),
            refdomain="",
            reftype="dia",
            reftarget=slide.anchor,
            refpage=page,
            refexplicit=True,
            refdoc=self.env.docname,
        )
        how = "handen tellen" if slide.items else "rolwissel" if slide.switches_roles else "uitleg"
        spent = "1 minuut" if minutes == 1 else f"{minutes} minuten"
        return [
            nodes.paragraph("", clock(begin)),
            nodes.paragraph("", spent),
            nodes.paragraph("", "", link),
            nodes.paragraph("", how),
        ]


def _table(rows: Iterable[Iterable[Node]]) -> nodes.table:
    head = _line(nodes.paragraph("", text) for text in _HEADS)
    columns = [nodes.colspec(colwidth=width) for width in _WIDTHS]
    body = nodes.tbody("", *map(_line, rows))
    group = nodes.tgroup("", *columns, nodes.thead("", head), body, cols=len(_HEADS))
    return nodes.table("", group, classes=["agenda"])


def _line(cells: Iterable[Node]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", cell) for cell in cells))


def _resolve(
    app: Sphinx,
    env: BuildEnvironment,  # noqa: ARG001 - Sphinx calls it so
    node: addnodes.pending_xref,
    contnode: nodes.Element,
) -> nodes.reference | None:
    if node["reftype"] != "dia":
        return None
    here, title = node.get("refdoc", ""), contnode.astext()
    return make_refnode(app.builder, here, node["refpage"], node["reftarget"], contnode, title)


def setup_agenda(app: Sphinx) -> None:
    """Register the directive and the way its links are found."""
    app.add_directive("agenda", AgendaDirective)
    app.connect("missing-reference", _resolve)
