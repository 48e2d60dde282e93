"""Lists of rules: title, strength and section, each with a link to the rule.

A list is one node that is written out at the end. As a tree of nodes, the thousands of entries on
the pages of roles and moments would take most of the time of a build.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

from agressieprotocol.rules.model import Rule
from agressieprotocol.sphinx_ext.regel import LABELS


class regellijst(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """A list of rules, kept as plain tuples: page, id, title, strength, citation."""


def rule_list(rules: Iterable[Rule]) -> regellijst:
    """Return rules as a list; search finds the rules themselves, so it leaves the list out."""
    entries = [
        (r.page, r.id, r.title, str(r.strength), LABELS[r.strength], r.citation) for r in rules
    ]
    return regellijst("", entries=entries)


def _visit_html(self: HTML5Translator, node: regellijst) -> None:
    here = self.builder.current_docname
    self.body.append('<ul class="regellijst no-search">\n')
    for page, rule_id, title, strength, label, citation in node["entries"]:
        address = f"{self.builder.get_relative_uri(here, page)}#{rule_id}"
        kind = strength.replace(" ", "-")
        link = f'<a class="reference internal" href="{escape(address)}">{escape(title)}</a>'
        force = f'<span class="regel-kracht">{label}</span>'
        source = f'<span class="regel-bron">{escape(citation)}</span>'
        mark = f'<span class="regel-merk">{force} · {source}</span>'
        self.body.append(f'<li class="regel-{kind}"><p>{link} {mark}</p></li>\n')
    self.body.append("</ul>\n")
    raise nodes.SkipNode


def _visit_text(self: nodes.NodeVisitor, node: regellijst) -> None:
    """Write titles alone, a line each, in formats that have no links."""
    for _, _, title, _, label, citation in node["entries"]:
        line = nodes.paragraph("", f"{title} ({label}, {citation})")
        line.walkabout(self)
    raise nodes.SkipNode


def setup_regellijst(app: Sphinx) -> None:
    """Register the node."""
    html = (_visit_html, None)
    app.add_node(regellijst, html=html, text=(_visit_text, None), latex=(_visit_text, None))
