"""Search: Sphinx's index in our Dutch, and an index of the rules beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.search import SearchLanguage
from sphinx.search.nl import SearchDutch

from agressieprotocol.search.export import Findable, Term, search_data, text_data
from agressieprotocol.search.words import COMMON, fold, key, words
from agressieprotocol.sphinx_ext.data import connect_files
from agressieprotocol.sphinx_ext.oefening import exercise_block
from agressieprotocol.sphinx_ext.page import WEB
from agressieprotocol.sphinx_ext.regel import LABELS, rule_block
from agressieprotocol.sphinx_ext.regellijst import regellijst
from agressieprotocol.sphinx_ext.state import content_of
from agressieprotocol.sphinx_ext.stroomschema import chart_html, step_rules

OUT = "data/zoeken.json"
TEXTS = "data/zoeken-teksten.json"
SCRIPTS = WEB / "zoeken"
SECTION = "par-"
#: Sphinx leaves a node with this class out of its index.
_UNINDEXED = "no-search"
#: The class of the steps of a chart.
_STEPS = "schema-stappen"
#: What our index holds, and what is made from it; one walk finds them all.
_OURS = (
    rule_block,
    addnodes.glossary,
    chart_html,
    step_rules,
    exercise_block,
    nodes.enumerated_list,
    regellijst,
)


class SearchFoldedDutch(SearchLanguage):
    """Dutch without accents, its words joined by our own endings instead of Snowball's."""

    lang = "nl"
    language_name = "Dutch"
    stopwords = COMMON | {fold(word) for word in SearchDutch.stopwords}
    js_stemmer_code = "// The reader's side of this is in zoeken/words.js.\n"

    def split(self, input: str) -> list[str]:  # noqa: A002 - Sphinx names it so
        """List the folded words."""
        return words(input)

    def stem(self, word: str) -> str:
        """Return the key of a word."""
        return key(word)

    def word_filter(self, word: str) -> bool:
        """Keep numbers too: people look for 112."""
        return len(word) > 1 and word not in self.stopwords


def _leave_out(app: Sphinx, doctree: nodes.document) -> None:  # noqa: ARG001 - Sphinx calls it so
    """Keep out of Sphinx's index of pages what our index holds, and the lists made from it."""
    for node in doctree.findall(lambda node: isinstance(node, _OURS)):
        if isinstance(node, regellijst):
            _part_around(node)["classes"].append(_UNINDEXED)
        elif isinstance(node, nodes.Element) and _is_ours(node):
            node["classes"].append(_UNINDEXED)


def _is_ours(node: nodes.Element) -> bool:
    return not isinstance(node, nodes.enumerated_list) or _STEPS in node["classes"]


def _part_around(listing: regellijst) -> nodes.Element:
    """Return the section that a list of rules fills, or the list where a page has no other."""
    node: nodes.Element = listing
    while isinstance(node.parent, nodes.Element) and not isinstance(node, nodes.section):
        node = node.parent
    below_top = isinstance(node, nodes.section) and isinstance(node.parent, nodes.section)
    return node if below_top else listing


def _terms(env: BuildEnvironment) -> Iterator[Term]:
    """Read the words of the glossary from the pages that hold one."""
    objects = env.domains.standard_domain.get_objects()
    for page in sorted({docname for _, _, kind, docname, *_ in objects if kind == "term"}):
        for item in env.get_doctree(page).findall(nodes.definition_list_item):
            if isinstance(item.parent.parent, addnodes.glossary):
                yield _term(item, page)


def _term(item: nodes.definition_list_item, page: str) -> Term:
    names = list(item.findall(nodes.term))
    meaning = " ".join(
        paragraph.astext().replace("\n", " ") for paragraph in item.findall(nodes.paragraph)
    )
    return Term(
        names=tuple(name.astext() for name in names),
        meaning=meaning,
        page=page,
        anchor=names[0]["ids"][0],
    )


def _sections(env: BuildEnvironment) -> dict[str, str]:
    """Return the title of each numbered section of the protocol, by its number."""
    labels = env.domains.standard_domain.labels
    return {
        name.removeprefix(SECTION): title
        for name, (_, _, title) in sorted(labels.items())
        if name.startswith(SECTION)
    }


def _files(app: Sphinx) -> dict[str, str]:
    content = content_of(app.env)
    found = Findable(registry=content.registry, terms=tuple(_terms(app.env)), charts=content.charts)
    data = search_data(
        found,
        everydays=content.everydays,
        sections=_sections(app.env),
        strengths={str(strength): label for strength, label in LABELS.items()},
        stopwords=SearchFoldedDutch.stopwords,
    )
    return {OUT: _short(data), TEXTS: _short(text_data(found))}


def _short(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _modules(
    app: Sphinx,  # noqa: ARG001 - Sphinx calls it so
    pagename: str,
    templatename: str,  # noqa: ARG001 - Sphinx calls it so
    context: dict[str, Any],
    doctree: nodes.document | None,  # noqa: ARG001 - Sphinx calls it so
) -> None:
    """Name the search page's scripts, so that the browser fetches them all at once."""
    if pagename == "search":
        context["search_modules"] = sorted(path.name for path in SCRIPTS.glob("*.js"))


def setup_search(app: Sphinx) -> None:
    """Index in our Dutch, and write the index of rules after the pages."""
    app.add_search_language(SearchFoldedDutch)
    app.connect("doctree-read", _leave_out)
    app.connect("html-page-context", _modules)
    connect_files(app, "zoeken", _files)
