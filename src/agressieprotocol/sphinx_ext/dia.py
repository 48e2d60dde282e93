"""The directive ``dia`` and what stands in one: notes, reveals and the answers of two roles."""

from __future__ import annotations

from html import escape
from typing import ClassVar

from docutils import nodes
from docutils.nodes import Element, Node
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from agressieprotocol.slides.model import Slide
from agressieprotocol.slides.parts import DIFFERENCE, EMPLOYEE, OFFICEHOLDER
from agressieprotocol.sphinx_ext.on_pages import Holder, on_pages_with
from agressieprotocol.sphinx_ext.state import content_of

#: What stands above each side of a role switch.
HEADS = {
    EMPLOYEE: "Medewerker",
    OFFICEHOLDER: "Politieke ambtsdrager",
    DIFFERENCE: "Het verschil",
}
STYLE, SCRIPT = "presenter/presenter.css", "presenter/presenter.js"


class slide(nodes.section):  # noqa: N801 - docutils names nodes so
    """A slide: a section of its page, so that the menu of the page lists it."""


class speaker_note(nodes.General, Element):  # noqa: N801 - docutils names nodes so
    """What the one who presents says or does at a slide."""


class reveal(nodes.General, Element):  # noqa: N801 - docutils names nodes so
    """What is shown at the next click."""


class role_switch(nodes.General, Element):  # noqa: N801 - docutils names nodes so
    """Two answers to one case, and their difference."""


class role_side(nodes.General, Element):  # noqa: N801 - docutils names nodes so
    """One answer, or the difference."""


class DiaDirective(SphinxDirective):
    """Place a slide; what the checks know of it comes from the content."""

    required_arguments = 1
    has_content = True
    option_spec: ClassVar = dict.fromkeys(("titel", "minuten"), directives.unchanged)

    def run(self) -> list[Node]:
        """Build the section; a slide that could not be read was reported already."""
        deck = content_of(self.env).decks.get(self.env.docname)
        found = [one for one in deck.slides if one.id == self.arguments[0]] if deck else []
        if not found:
            return []
        title = nodes.title(found[0].title, found[0].title.replace("'", "’"))
        block = slide("", title, ids=[found[0].anchor], minutes=_minutes(found[0]))
        block += self.parse_content_to_nodes()
        self.state.document.note_explicit_target(block)
        return [block]


class PartDirective(SphinxDirective):
    """Place a part of a slide around what stands in it."""

    has_content = True
    #: Makes the node.
    node: ClassVar[type[Element]]

    def run(self) -> list[Node]:
        """Build the part."""
        return [self.node("", *self.parse_content_to_nodes(), side=self.name)]


class NotitieDirective(PartDirective):
    """Words for the one who presents."""

    node = speaker_note


class OnthulDirective(PartDirective):
    """Hold something back until the next click."""

    node = reveal


class RolwisselDirective(PartDirective):
    """Hold two answers and their difference."""

    node = role_switch


class ZijdeDirective(PartDirective):
    """Hold one answer, or the difference."""

    node = role_side


def _minutes(found: Slide) -> str:
    """Write the minutes for the script, such as ``60:4 90:5``."""
    return " ".join(f"{length}:{minutes}" for length, minutes in sorted(found.minutes.items()))


def _first(node: slide) -> bool:
    return node is next(one for one in node.parent.children if isinstance(one, slide))


def _last(node: slide) -> bool:
    return node is [one for one in node.parent.children if isinstance(one, slide)][-1]


def _visit_slide(self: HTML5Translator, node: slide) -> None:
    if _first(node):
        self.body.append('<div class="dias" data-dias>\n')
    self.section_level += 1
    tag = self.starttag(node, "section", CLASS="dia")
    self.body.append(tag.replace(" ", f' data-minuten="{node["minutes"]}" ', 1))


def _depart_slide(self: HTML5Translator, node: slide) -> None:
    self.section_level -= 1
    self.body.append("</section>\n" + "</div>\n" * _last(node))


def _visit_note(self: HTML5Translator, node: speaker_note) -> None:
    title = escape(node.parent[0].astext()) if isinstance(node.parent, slide) else "dia"
    self.body.append(f'<aside class="dia-notitie" aria-label="Notitie bij: {title}">\n')
    self.body.append('<p class="dia-notitie-kop"><strong>Notitie</strong></p>\n')


def _depart_note(self: HTML5Translator, _: speaker_note) -> None:
    self.body.append("</aside>\n")


def _visit_reveal(self: HTML5Translator, node: reveal) -> None:
    self.body.append(self.starttag(node, "div").replace("<div", "<div data-onthul", 1))


def _visit_switch(self: HTML5Translator, _: role_switch) -> None:
    self.body.append('<div class="rolwissel" data-rolwissel>\n')


def _visit_side(self: HTML5Translator, node: role_side) -> None:
    side = node["side"]
    # The first answer is there; the others come at a click.
    held = "" if side == EMPLOYEE else " data-onthul"
    self.body.append(f'<div class="rol" data-rol="{side}"{held}>\n')
    self.body.append(f'<p class="rol-kop"><strong>{HEADS[side]}</strong></p>\n')


def _depart(self: HTML5Translator, _: Element) -> None:
    self.body.append("</div>\n")


def _visit_plain_side(self: nodes.NodeVisitor, node: role_side) -> None:
    nodes.paragraph("", HEADS[node["side"]]).walkabout(self)


def _pass(self: nodes.NodeVisitor, node: Element) -> None:
    """Let other formats show what is inside."""


def _section(self: nodes.NodeVisitor, node: slide) -> None:
    """Write a slide as any section, in formats without slides."""
    self.visit_section(node)


def _section_end(self: nodes.NodeVisitor, node: slide) -> None:
    self.depart_section(node)


def _load(app: Sphinx, _: Holder) -> None:
    """Add style and script of the slides."""
    app.add_css_file(STYLE, priority=750)
    app.add_js_file(SCRIPT, type="module")


def setup_dia(app: Sphinx) -> None:
    """Register the directives and their nodes."""
    plain = (_pass, _pass)
    section = (_section, _section_end)
    app.add_node(slide, html=(_visit_slide, _depart_slide), text=section, latex=section)
    for node, html in (
        (speaker_note, (_visit_note, _depart_note)),
        (reveal, (_visit_reveal, _depart)),
        (role_switch, (_visit_switch, _depart)),
    ):
        app.add_node(node, html=html, text=plain, latex=plain)
    side = (_visit_plain_side, _pass)
    app.add_node(role_side, html=(_visit_side, _depart), text=side, latex=side)
    app.add_directive("dia", DiaDirective)
    app.add_directive("notitie", NotitieDirective)
    app.add_directive("onthul", OnthulDirective)
    app.add_directive("rolwissel", RolwisselDirective)
    for name in HEADS:
        app.add_directive(name, ZijdeDirective)
    on_pages_with(app, slide, _load)
