"""The directive ``casuistiek``: the button that opens the composer of casuistry in the browser."""

from __future__ import annotations

from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.osutil import relative_uri
from sphinx.writers.html5 import HTML5Translator

from agressieprotocol.lite.embed import SCRIPT, STYLE, ToolWords, tool_button_html
from agressieprotocol.sphinx_ext.on_pages import Holder, on_pages_with

#: The module of the composer.
MODULE = "agressieprotocol.widgets.compose"
WORDS = ToolWords(
    title="Casuïstiek samenstellen in JupyterLite",
    intro="Je kunt de set ook hier maken, zonder iets te installeren. Niets gaat je browser uit.",
    button="Stel de set hier samen",
    failed="JupyterLite kan nu niet worden geladen. Gebruik de opdracht op deze pagina.",
)
ELSEWHERE = "Op de site kun je de set hier samenstellen, zonder iets te installeren."


class composer_block(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """The place in a page where a trainer composes a set."""


class CasuistiekDirective(SphinxDirective):
    """Place the composer; the data that it reads stands beside the pages."""

    def run(self) -> list[Node]:
        """Build the node."""
        return [composer_block("", nodes.paragraph("", ELSEWHERE))]


def _visit_html(self: HTML5Translator, _: composer_block) -> None:
    builder = self.builder
    base = relative_uri(builder.get_target_uri(builder.current_docname), "")
    self.body.append(tool_button_html(WORDS, MODULE, base))
    raise nodes.SkipNode


def _pass(self: nodes.NodeVisitor, node: composer_block) -> None:
    """Let other formats show the plain sentence."""


def _load(app: Sphinx, _: Holder) -> None:
    """Add the script of the button."""
    app.add_css_file(STYLE)
    app.add_js_file(SCRIPT, type="module")


def setup_casuistiek(app: Sphinx) -> None:
    """Register the directive, its node and its script."""
    plain = (_pass, _pass)
    app.add_node(composer_block, html=(_visit_html, _pass), text=plain, latex=plain)
    app.add_directive("casuistiek", CasuistiekDirective)
    on_pages_with(app, composer_block, _load)
