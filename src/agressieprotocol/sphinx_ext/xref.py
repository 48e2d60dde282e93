"""The roles ``regel`` and ``bronnoot``: links to a rule or a note from any page."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.roles import XRefRole
from sphinx.util.nodes import make_refnode

from agressieprotocol.sphinx_ext.shown import HEAD, NOTE, note_shown
from agressieprotocol.sphinx_ext.state import content_of


class RuleRole(XRefRole):
    """Link to a rule by its id; without a text of its own it shows title and section."""

    def process_link(
        self,
        env: BuildEnvironment,
        refnode: nodes.Element,  # noqa: ARG002 - Sphinx calls it so
        has_explicit_title: bool,
        title: str,
        target: str,
    ) -> tuple[str, str]:
        """Put the title of the rule in; a change of what is shown rebuilds the page."""
        registry = content_of(env).registry
        note_shown(env, HEAD, target)
        if target in registry:
            rule = registry[target]
            if not has_explicit_title:
                title = f"{rule.title} ({rule.citation})"
        return title, target


class NoteRole(XRefRole):
    """Link to a note on the source by its letter and number."""

    def process_link(
        self,
        env: BuildEnvironment,
        refnode: nodes.Element,  # noqa: ARG002 - Sphinx calls it so
        has_explicit_title: bool,
        title: str,
        target: str,
    ) -> tuple[str, str]:
        """Put the title of the note in."""
        notes = content_of(env).notes
        note_shown(env, NOTE, target)
        if target in notes and not has_explicit_title:
            title = notes[target].title
        return title, target


def _resolve(
    app: Sphinx, env: BuildEnvironment, node: addnodes.pending_xref, contnode: nodes.Element
) -> nodes.reference | None:
    content, target = content_of(env), node["reftarget"]
    fromdoc = node.get("refdoc", "")
    if node["reftype"] == "regel" and target in content.registry:
        rule = content.registry[target]
        return make_refnode(app.builder, fromdoc, rule.page, rule.id, contnode, rule.title)
    if node["reftype"] == "bronnoot" and target in content.notes:
        note = content.notes[target]
        return make_refnode(app.builder, fromdoc, note.page, note.anchor, contnode, note.title)
    return None  # it does not exist: the check on references has said so already


def setup_xref(app: Sphinx) -> None:
    """Register both roles and the way their targets are found."""
    app.add_role("regel", RuleRole(innernodeclass=nodes.inline))
    app.add_role("bronnoot", NoteRole(innernodeclass=nodes.inline))
    app.connect("missing-reference", _resolve)
