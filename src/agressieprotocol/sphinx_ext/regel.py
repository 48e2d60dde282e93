"""The directive ``regel``: one rule, readable as prose, with its own address."""

from __future__ import annotations

from typing import ClassVar

from docutils import nodes
from docutils.nodes import Node
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from agressieprotocol.content import Content
from agressieprotocol.rules.model import Rule, Strength
from agressieprotocol.sphinx_ext.state import content_of

LABELS = {
    Strength.MUST: "Moet",
    Strength.MUST_NOT: "Moet niet",
    Strength.SHOULD: "Zou moeten",
    Strength.MAY: "Mag",
    Strength.INFO: "Uitleg",
}


class rule_block(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """A rule in a page: heading, text and foot."""


class RegelDirective(SphinxDirective):
    """Place a rule; what it is comes from the registry, which read it before."""

    required_arguments = 1
    has_content = True
    option_spec: ClassVar = dict.fromkeys(
        ("titel", "bron", "wie", "kracht", "moment", "norm"), directives.unchanged
    )

    def run(self) -> list[Node]:
        """Build the rule's nodes; a rule that could not be read was reported already."""
        content = content_of(self.env)
        rule_id = self.arguments[0]
        if rule_id not in content.registry:
            return []
        rule = content.registry[rule_id]
        block = rule_block(ids=[rule.id], classes=["regel", _strength_class(rule)])
        block += _head(rule)
        block += self.parse_content_to_nodes()
        block += _foot(rule, content)
        self.state.document.note_explicit_target(block)
        return [block]


def _strength_class(rule: Rule) -> str:
    return "regel-" + str(rule.strength).replace(" ", "-")


def _head(rule: Rule) -> nodes.paragraph:
    """Return the title of a rule with the link that is its address."""
    address = nodes.reference("", "#", refuri=f"#{rule.id}", classes=["headerlink"])
    address += nodes.inline("", f"Adres van regel: {rule.title}", classes=["visueel-verborgen"])
    head = nodes.paragraph("", "", nodes.strong("", rule.title), classes=["regel-kop"])
    head += nodes.Text(" ")
    head += address
    return head


def _foot(rule: Rule, content: Content) -> nodes.paragraph:
    """Return the line beneath a rule: strength, who, source."""
    roles = content.registry.roles
    who = ", ".join(roles[role].name for role in rule.who if role in roles)
    foot = nodes.paragraph(classes=["regel-voet"])
    foot += nodes.inline("", LABELS[rule.strength], classes=["regel-kracht"])
    foot += nodes.Text(" ")
    foot += nodes.inline("", f"Voor: {who}.", classes=["regel-wie"])
    foot += nodes.Text(" ")
    foot += nodes.inline("", f"Bron: {rule.citation}.", classes=["regel-bron"])
    return foot


def visit_rule_html(self: HTML5Translator, node: rule_block) -> None:
    """Open the block that holds a rule."""
    self.body.append(self.starttag(node, "div"))


def depart_rule_html(self: HTML5Translator, node: rule_block) -> None:  # noqa: ARG001 - docutils calls it so
    """Close the block."""
    self.body.append("</div>\n")


def _pass(self: nodes.NodeVisitor, node: rule_block) -> None:
    """Let other formats show just what is inside."""


def setup_regel(app: Sphinx) -> None:
    """Register the directive and its node."""
    app.add_node(
        rule_block,
        html=(visit_rule_html, depart_rule_html),
        text=(_pass, _pass),
        latex=(_pass, _pass),
    )
    app.add_directive("regel", RegelDirective)
