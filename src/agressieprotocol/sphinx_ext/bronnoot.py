"""The directives ``bronnoot`` and ``bronnoten``: where the source is unclear, and a list."""

from __future__ import annotations

from itertools import groupby
from typing import ClassVar

from docutils import nodes
from docutils.nodes import Node
from docutils.parsers.rst import directives
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from agressieprotocol.notes.model import LABELS, Note
from agressieprotocol.sphinx_ext.shown import NOTES, note_shown
from agressieprotocol.sphinx_ext.state import content_of

GROUPS = {
    "A": "Plaatsen waar de bron zichzelf tegenspreekt",
    "B": "Verwijzingen die niet kloppen",
    "C": "Wat de bron noemt en wat hier niet staat",
    "D": "Wat de bron niet zegt",
    "E": "Verschillen tussen schema en tekst",
    "G": "Kanttekeningen van de redactie",
}


class BronnootDirective(SphinxDirective):
    """Place a note on the source where it matters."""

    required_arguments = 1
    has_content = True
    option_spec: ClassVar = dict.fromkeys(("titel", "gewicht"), directives.unchanged)

    def run(self) -> list[Node]:
        """Build an aside with its label, title and text."""
        note = content_of(self.env).notes.get(self.arguments[0])
        if note is None:
            return []
        head = f"{LABELS[note.kind]}: {note.title} ({note.id})"
        box = nodes.admonition(
            "", nodes.title("", head), ids=[note.anchor], classes=["bronnoot", "admonition"]
        )
        box += self.parse_content_to_nodes()
        self.state.document.note_explicit_target(box)
        return [box]


class BronnotenDirective(SphinxDirective):
    """List every note of the site, by kind."""

    def run(self) -> list[Node]:
        """Build a heading and a list per kind; a changed title of a note rebuilds this page."""
        content = content_of(self.env)
        note_shown(self.env, NOTES)
        found: list[Node] = []
        for kind, notes in groupby(content.notes.values(), key=lambda note: note.id[0]):
            found.append(nodes.paragraph("", "", nodes.strong("", GROUPS[kind])))
            items = [self._item(note) for note in notes]
            found.append(nodes.bullet_list("", *items, classes=["bronnoten"]))
        return found

    def _item(self, note: Note) -> nodes.list_item:
        link = addnodes.pending_xref(
            "",
            nodes.inline("", note.title),
            refdomain="",
            reftype="bronnoot",
            reftarget=note.id,
            refexplicit=True,
            refdoc=self.env.docname,
        )
        return nodes.list_item("", nodes.paragraph("", "", nodes.Text(f"{note.id}: "), link))


def setup_bronnoot(app: Sphinx) -> None:
    """Register both directives."""
    app.add_directive("bronnoot", BronnootDirective)
    app.add_directive("bronnoten", BronnotenDirective)
