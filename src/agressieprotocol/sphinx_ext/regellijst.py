"""Lists of rules: title, strength and section, each with a link to the rule."""

from __future__ import annotations

from collections.abc import Iterable

from docutils import nodes
from sphinx import addnodes

from agressieprotocol.rules.model import Rule
from agressieprotocol.sphinx_ext.regel import LABELS


def rule_link(rule: Rule, docname: str) -> addnodes.pending_xref:
    """Return a link to a rule that shows its title."""
    return addnodes.pending_xref(
        "",
        nodes.inline("", rule.title),
        refdomain="",
        reftype="regel",
        reftarget=rule.id,
        refexplicit=True,
        refdoc=docname,
    )


def rule_entry(rule: Rule, docname: str) -> nodes.list_item:
    """Return one rule as an entry of a list."""
    line = nodes.paragraph("", "", rule_link(rule, docname), nodes.Text(" "))
    strength = nodes.inline("", LABELS[rule.strength], classes=["regel-kracht"])
    source = nodes.inline("", rule.citation, classes=["regel-bron"])
    line += nodes.inline("", "", strength, nodes.Text(" · "), source, classes=["regel-merk"])
    kind = "regel-" + str(rule.strength).replace(" ", "-")
    return nodes.list_item("", line, classes=[kind])


def rule_list(rules: Iterable[Rule], docname: str) -> nodes.bullet_list:
    """Return rules as a list; search finds the rules themselves, so it leaves the list out."""
    entries = [rule_entry(rule, docname) for rule in rules]
    return nodes.bullet_list("", *entries, classes=["regellijst", "no-search"])
