"""The directive ``werkplaats``: the button that opens the workshop for supplements."""

from __future__ import annotations

from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.osutil import relative_uri
from sphinx.writers.html5 import HTML5Translator

from agressieprotocol.lite.embed import ToolWords, tool_button_html
from agressieprotocol.sphinx_ext.casuistiek import composer_block
from agressieprotocol.sphinx_ext.data import as_json, connect_files
from agressieprotocol.sphinx_ext.state import content_of
from agressieprotocol.supplements.workshop import DATA, base_data

#: The module of the workshop.
MODULE = "agressieprotocol.widgets.supplement"
WORDS = ToolWords(
    title="Werkplaats voor je teamaanvulling",
    intro="Je hoeft niets te installeren. Niets gaat je browser uit en niets wordt bewaard.",
    button="Open de werkplaats",
    failed="De werkplaats kan nu niet worden geladen. Gebruik de opdracht op deze pagina.",
)
ELSEWHERE = "Op de site kun je hier je aanvulling schrijven en controleren."


class workshop_block(composer_block):  # noqa: N801 - docutils names nodes so
    """The place in a page where a team writes its supplement; its script is the composer's."""


class WerkplaatsDirective(SphinxDirective):
    """Place the workshop; the data that it reads stands beside the pages."""

    def run(self) -> list[Node]:
        """Build the node."""
        return [workshop_block("", nodes.paragraph("", ELSEWHERE))]


def _visit_html(self: HTML5Translator, _: workshop_block) -> None:
    builder = self.builder
    base = relative_uri(builder.get_target_uri(builder.current_docname), "")
    self.body.append(tool_button_html(WORDS, MODULE, base))
    raise nodes.SkipNode


def _pass(self: nodes.NodeVisitor, node: workshop_block) -> None:
    """Let other formats show the plain sentence."""


def _files(app: Sphinx) -> dict[str, str]:
    return {f"data/{DATA}": as_json(base_data(content_of(app.env).base))}


def setup_werkplaats(app: Sphinx) -> None:
    """Register the directive and its node, and write what the workshop reads."""
    plain = (_pass, _pass)
    app.add_node(workshop_block, html=(_visit_html, _pass), text=plain, latex=plain)
    app.add_directive("werkplaats", WerkplaatsDirective)
    connect_files(app, "werkplaats", _files)
