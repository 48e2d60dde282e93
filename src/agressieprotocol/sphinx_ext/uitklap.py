"""The directive ``uitklap``: a part of a page that a reader opens, with the browser's own means."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from docutils import nodes
from docutils.nodes import Node
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator


class fold(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """A part that is closed until somebody opens it; open on paper and in other formats."""


class fold_head(nodes.General, nodes.TextElement):  # noqa: N801 - docutils names nodes so
    """The words that open a part."""


def folded(head: str, body: Iterable[Node], *, ids: tuple[str, ...] = ()) -> fold:
    """Return nodes that stand behind a heading.

    :param ids: addresses within the page; a browser opens the part for them.
    """
    inner = nodes.container("", *body, classes=["uitklap-inhoud"], ids=list(ids))
    return fold("", fold_head(head, head), inner)


class UitklapDirective(SphinxDirective):
    """Hide a text behind its title; ``:naam:`` gives it an address."""

    required_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec: ClassVar = {"naam": directives.unchanged_required}

    def run(self) -> list[Node]:
        """Build the title and the text behind it."""
        ids = (self.options["naam"],) if "naam" in self.options else ()
        return [folded(self.arguments[0], self.parse_content_to_nodes(), ids=ids)]


def _visit_fold(self: HTML5Translator, node: fold) -> None:
    self.body.append(self.starttag(node, "details", CLASS="uitklap"))


def _depart_fold(self: HTML5Translator, _: fold) -> None:
    self.body.append("</details>\n")


def _visit_head(self: HTML5Translator, node: fold_head) -> None:
    self.body.append(self.starttag(node, "summary", ""))


def _depart_head(self: HTML5Translator, _: fold_head) -> None:
    self.body.append("</summary>\n")


def _pass(self: nodes.NodeVisitor, node: nodes.Element) -> None:
    """Let other formats show just what is inside."""


def setup_uitklap(app: Sphinx) -> None:
    """Register the directive and its nodes."""
    same = (_pass, _pass)
    app.add_node(fold, html=(_visit_fold, _depart_fold), text=same, latex=same)
    app.add_node(fold_head, html=(_visit_head, _depart_head), text=same, latex=same)
    app.add_directive("uitklap", UitklapDirective)
