"""The directive ``regel``: one rule, readable as prose, with its own address."""

from __future__ import annotations

from html import escape
from typing import ClassVar

from docutils import nodes
from docutils.nodes import Node
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from agressieprotocol.content import Content
from agressieprotocol.rules.model import Rule, Strength
from agressieprotocol.sphinx_ext.afspraak import insets
from agressieprotocol.sphinx_ext.shown import ROLES, STEPS, note_shown
from agressieprotocol.sphinx_ext.state import content_of, steps_of

LABELS = {
    Strength.MUST: "Moet",
    Strength.MUST_NOT: "Moet niet",
    Strength.SHOULD: "Zou moeten",
    Strength.MAY: "Mag",
    Strength.INFO: "Uitleg",
}


class rule_block(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """A rule in a page; its heading and foot are written out around the text."""


class RegelDirective(SphinxDirective):
    """Place a rule; what it is comes from the registry, which read it before."""

    required_arguments = 1
    has_content = True
    option_spec: ClassVar = dict.fromkeys(
        ("titel", "bron", "wie", "kracht", "moment", "norm"), directives.unchanged
    )

    def run(self) -> list[Node]:
        """Build the rule's node; a rule that could not be read was reported already."""
        content = content_of(self.env)
        rule_id = self.arguments[0]
        if rule_id not in content.registry:
            return []
        rule = content.registry[rule_id]
        note_shown(self.env, ROLES)
        kind = str(rule.strength).replace(" ", "-")
        block = rule_block(
            ids=[rule.id],
            classes=["regel", f"regel-{kind}"],
            title=rule.title.replace("'", "’"),
            strength=LABELS[rule.strength],
            who=_who(rule, content),
            source=rule.citation,
            steps=self._steps(rule),
        )
        block += self.parse_content_to_nodes()
        self.state.document.note_explicit_target(block)
        return [block, *insets(self.env, rule)]

    def _steps(self, rule: Rule) -> list[tuple[str, str, str]]:
        """List page, place and name of the chart steps that rest on a rule."""
        note_shown(self.env, STEPS, rule.id)
        found = []
        for chart, node in steps_of(self.env).get(rule.id, ()):
            page, _, place = chart.step_url(node.id).partition(".html")
            found.append((page, place, f"{chart.title}, stap {chart.numbers[node.id]}"))
        return found


def _who(rule: Rule, content: Content) -> str:
    roles = content.registry.roles
    return ", ".join(roles[role].name for role in rule.who if role in roles)


def _visit_html(self: HTML5Translator, node: rule_block) -> None:
    title = escape(node["title"])
    self.body.append(self.starttag(node, "div"))
    self.body.append(
        f'<p class="regel-kop"><strong>{title}</strong> '
        f'<a class="headerlink" href="#{node["ids"][0]}">#'
        f'<span class="visueel-verborgen">Adres van regel: {title}</span></a></p>\n'
    )


def _depart_html(self: HTML5Translator, node: rule_block) -> None:
    here = self.builder.current_docname
    links = "; ".join(
        f'<a href="{escape(self.builder.get_relative_uri(here, page) + place)}">{escape(name)}</a>'
        for page, place, name in node["steps"]
    )
    steps = f' <span class="regel-schema">In schema: {links}.</span>' if links else ""
    self.body.append(
        f'<p class="regel-voet"><span class="regel-kracht">{node["strength"]}</span> '
        f'<span class="regel-wie">Voor: {escape(node["who"])}.</span> '
        f'<span class="regel-bron">Bron: {escape(node["source"])}.</span>{steps}</p>\n</div>\n'
    )


def _visit_other(self: nodes.NodeVisitor, node: rule_block) -> None:
    """Write the title before the text, in formats without a layout of their own."""
    nodes.paragraph("", node["title"]).walkabout(self)


def _depart_other(self: nodes.NodeVisitor, node: rule_block) -> None:
    """Write strength, roles and source behind the text."""
    foot = f"{node['strength']}. Voor: {node['who']}. Bron: {node['source']}."
    nodes.paragraph("", foot).walkabout(self)


def setup_regel(app: Sphinx) -> None:
    """Register the directive and its node."""
    other = (_visit_other, _depart_other)
    app.add_node(rule_block, html=(_visit_html, _depart_html), text=other, latex=other)
    app.add_directive("regel", RegelDirective)
