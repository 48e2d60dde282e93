"""The directive ``peiling``: a show of hands, of a question from the bank or of its own."""

from __future__ import annotations

from collections.abc import Iterable
from string import ascii_uppercase
from typing import ClassVar

from docutils import nodes
from docutils.nodes import Element, Node
from docutils.parsers.rst import directives
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from agressieprotocol.quizzes.model import Item, RuleRef
from agressieprotocol.slides.parts import entries
from agressieprotocol.sphinx_ext.dia import reveal
from agressieprotocol.sphinx_ext.shown import HEAD, ITEM, note_shown
from agressieprotocol.sphinx_ext.state import content_of


class tally(nodes.General, Element):  # noqa: N801 - docutils names nodes so
    """Answers with a box for the number of hands at each."""


class tally_option(nodes.General, nodes.TextElement):  # noqa: N801 - docutils names nodes so
    """One answer with its box."""


class PeilingDirective(SphinxDirective):
    """Ask for hands; the answer to a question from the bank is held back."""

    optional_arguments = 1
    has_content = True
    option_spec: ClassVar = {"vraag": directives.unchanged}

    def run(self) -> list[Node]:
        """Build the question; one that could not be read was reported already."""
        if not self.arguments:
            options = entries("\n".join(self.content))
            return [*_question("", self.options.get("vraag", "")), _tally(options)]
        exercises = content_of(self.env).exercises.values()
        items = [i for one in exercises for i in one.items if i.id == self.arguments[0]]
        note_shown(self.env, ITEM, self.arguments[0])
        if not items or not items[0].options:
            return []
        return [
            *_question(items[0].case, items[0].question),
            _tally(option.text for option in items[0].options),
            reveal("", *self._answer(items[0]), classes=["peiling-antwoord"]),
        ]

    def _answer(self, item: Item) -> list[Node]:
        """Return what is said of each answer, with the rules that it rests on."""
        told = [
            nodes.list_item(
                "",
                nodes.paragraph(
                    "",
                    "",
                    nodes.strong("", f"{letter}: {option.verdict}."),
                    nodes.Text(f" {option.feedback} ("),
                    *self._links(option.refs),
                    nodes.Text(")"),
                ),
                classes=[str(option.verdict)],
            )
            for letter, option in zip(ascii_uppercase, item.options, strict=False)
        ]
        return [nodes.bullet_list("", *told)]

    def _links(self, refs: Iterable[RuleRef]) -> list[Node]:
        found: list[Node] = []
        for rule in refs:
            note_shown(self.env, HEAD, rule.id)
            link = addnodes.pending_xref(
                "",
                nodes.inline("", f"{rule.title}, {rule.citation}"),
                refdomain="",
                reftype="regel",
                reftarget=rule.id,
                refexplicit=True,
                refdoc=self.env.docname,
            )
            found += [nodes.Text("; "), link] if found else [link]
        return found


def _question(case: str, question: str) -> list[Node]:
    told = [nodes.paragraph("", case, classes=["peiling-casus"])] if case else []
    return [*told, nodes.paragraph("", "", nodes.strong("", question), classes=["peiling-vraag"])]


def _tally(options: Iterable[str]) -> tally:
    pairs = zip(ascii_uppercase, options, strict=False)
    return tally("", *(tally_option("", f"{letter}. {text}") for letter, text in pairs))


def _visit_tally(self: HTML5Translator, _: tally) -> None:
    self.body.append('<div class="peiling" role="group" aria-label="Handen per antwoord" ')
    self.body.append("data-peiling>\n")


def _depart_tally(self: HTML5Translator, _: tally) -> None:
    self.body.append("</div>\n")


def _visit_option(self: HTML5Translator, _: tally_option) -> None:
    self.body.append('<label><span class="peiling-tekst">')


def _depart_option(self: HTML5Translator, _: tally_option) -> None:
    box = '<input type="number" min="0" max="999" inputmode="numeric" autocomplete="off">'
    self.body.append(f"</span> {box}</label>\n")


def _pass(self: nodes.NodeVisitor, node: Element) -> None:
    """Let other formats show what is inside."""


def _plain_option(self: nodes.NodeVisitor, node: tally_option) -> None:
    nodes.paragraph("", node.astext()).walkabout(self)
    raise nodes.SkipNode


def setup_peiling(app: Sphinx) -> None:
    """Register the directive and its nodes."""
    plain, option = (_pass, _pass), (_plain_option, _pass)
    app.add_node(tally, html=(_visit_tally, _depart_tally), text=plain, latex=plain)
    app.add_node(tally_option, html=(_visit_option, _depart_option), text=option, latex=option)
    app.add_directive("peiling", PeilingDirective)
