"""The meaning of a word of the glossary, shown at the word itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from agressieprotocol.sphinx_ext.data import as_json, connect_files

OUT = "data/begrippen.json"
#: The class that Sphinx gives to a link to a word of the glossary.
_MARK = "std-term"


def meanings(env: BuildEnvironment) -> dict[str, dict[str, str]]:
    """Return each word of the glossary and its meaning, by the anchor of the word."""
    found: dict[str, dict[str, str]] = {}
    for item in _items(env):
        text = " ".join(" ".join(p.astext().split()) for p in item.findall(nodes.paragraph))
        for term in item.findall(nodes.term):
            for anchor in term["ids"]:
                found[anchor] = {"begrip": term.astext(), "uitleg": text}
    return found


def _items(env: BuildEnvironment) -> Iterator[nodes.definition_list_item]:
    """Yield the words of every glossary; the domain knows which pages hold one."""
    objects = env.domains.standard_domain.get_objects()
    for page in sorted({docname for _, _, kind, docname, *_ in objects if kind == "term"}):
        for glossary in env.get_doctree(page).findall(addnodes.glossary):
            yield from glossary.findall(nodes.definition_list_item)


def _files(app: Sphinx) -> dict[str, str]:
    return {OUT: as_json(meanings(app.env))}


def _load_script(
    app: Sphinx,
    pagename: str,  # noqa: ARG001 - Sphinx calls it so
    templatename: str,  # noqa: ARG001 - Sphinx calls it so
    context: dict[str, Any],
    doctree: nodes.document | None,  # noqa: ARG001 - Sphinx calls it so
) -> None:
    """Add the script to the pages that have such a word, and to no other."""
    if _MARK in context.get("body", ""):
        app.add_js_file("begrippen/begrippen.js", type="module")


def setup_begrip(app: Sphinx) -> None:
    """Write the meanings after the pages; let pages with words load them."""
    app.connect("html-page-context", _load_script)
    connect_files(app, "begrippen", _files)
