"""The directive ``dekking``: a table a chapter of its rules and the questions that practise them.

A table is one node that is written out at the end; as trees of nodes the hundreds of rows would
take a good part of the time of a build.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from agressieprotocol.content import Content
from agressieprotocol.overviews.coverage import Chapter, Practice, chapters, practices
from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.scheme import FILE as SCHEME
from agressieprotocol.quizzes.scheme import read_scheme
from agressieprotocol.sphinx_ext.ingangen import titles_of
from agressieprotocol.sphinx_ext.regel import LABELS
from agressieprotocol.sphinx_ext.shown import COVERAGE, note_shown
from agressieprotocol.sphinx_ext.state import content_of

STYLE = "dekking.css"
MISSING = "Nog geen vraag"
_ALL = "Samen"
#: A rule by id, title, strength and section; whether it lacks items; how many for each audience.
Row = tuple[str, str, str, str, bool, tuple[int, ...]]


class dekking_tabel(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """The table of one chapter, kept as its page and title, the audiences and plain rows."""


class DekkingDirective(SphinxDirective):
    """Show which rules can be practised, and which cannot."""

    def run(self) -> list[Node]:
        """Build a section a chapter."""
        content, titles = content_of(self.env), titles_of(self.env)
        note_shown(self.env, COVERAGE)
        self.env.note_dependency(str(content.root / SCHEME))
        audiences = audiences_of(content)
        found = chapters(practices(content.registry, content.exercises.values()))
        total = nodes.paragraph("", "", nodes.strong("", _total(found)))
        return [total, *(_section(one, titles[one.page], audiences) for one in found)]


def audiences_of(content: Content) -> dict[str, str]:
    """Return the names of the audiences by id; faults in their file were reported before."""
    return read_scheme(content.root, Problems()).audiences


def _total(found: tuple[Chapter, ...]) -> str:
    binding = sum(chapter.binding for chapter in found)
    return _said(binding, sum(len(chapter.missing) for chapter in found))


def _said(binding: int, missing: int) -> str:
    """Say how many binding rules can be practised.

    >>> _said(10, 2)
    'Van de 10 regels met “moet” of “moet niet” hebben er 8 een vraag en 2 nog niet.'
    >>> _said(1, 0)
    'De regel met “moet” of “moet niet” heeft een vraag.'
    """
    what = "met “moet” of “moet niet”"
    if binding == 0:
        return f"Hier staat geen regel {what}."
    if binding == 1:
        return f"De regel {what} heeft {'nog geen' if missing else 'een'} vraag."
    if missing == 0:
        return f"Alle {binding} regels {what} hebben een vraag."
    having = binding - missing
    return f"Van de {binding} regels {what} hebben er {having} een vraag en {missing} nog niet."


def _section(chapter: Chapter, title: str, audiences: Mapping[str, str]) -> nodes.section:
    name = f"dekking-{chapter.page.rpartition('/')[2]}"
    said = nodes.paragraph("", _said(chapter.binding, len(chapter.missing)))
    table = dekking_tabel(
        "",
        page=chapter.page,
        title=title,
        heads=[*audiences.values(), _ALL],
        rows=[_row(practice, audiences) for practice in chapter.practices],
    )
    return nodes.section("", nodes.title("", title), said, table, ids=[name], names=[name])


def _row(practice: Practice, audiences: Iterable[str]) -> Row:
    rule = practice.rule
    counts = (*map(practice.count, audiences), len(practice.items))
    return rule.id, rule.title, LABELS[rule.strength], rule.citation, practice.missing, counts


def _visit_html(self: HTML5Translator, node: dekking_tabel) -> None:
    page = self.builder.get_relative_uri(self.builder.current_docname, node["page"])
    columns = "".join(f'<th scope="col"><span>{escape(name)}</span></th>' for name in node["heads"])
    self.body.append(
        f'<table class="dekking no-search"><caption>Aantal vragen per regel: '
        f"{escape(node['title'])}</caption>\n"
        f'<thead><tr><th scope="col">Regel</th>{columns}</tr></thead>\n<tbody>\n'
    )
    self.body += [_row_html(row, page) for row in node["rows"]]
    self.body.append("</tbody></table>\n")
    raise nodes.SkipNode


def _row_html(row: Row, page: str) -> str:
    ident, title, label, citation, missing, counts = row
    link = f'<a href="{escape(page)}#{ident}">{escape(title)}</a>'
    force = f'<span class="regel-kracht">{label}</span>'
    mark = f'<span class="regel-merk">{force} · {escape(citation)}</span>'
    lacks = f' <strong class="dekking-leeg">{MISSING}</strong>' if missing else ""
    cells = "".join(f"<td>{count}</td>" for count in counts)
    kind = ' class="dekking-ontbreekt"' if missing else ""
    return f'<tr{kind}><th scope="row">{link} {mark}{lacks}</th>{cells}</tr>\n'


def _visit_text(self: nodes.NodeVisitor, node: dekking_tabel) -> None:
    """Write a line a rule in formats that have no such table."""
    for _, title, _, _, missing, counts in node["rows"]:
        said = MISSING.lower() if missing else f"{counts[-1]} vragen"
        nodes.paragraph("", f"{title}: {said}").walkabout(self)
    raise nodes.SkipNode


def setup_dekking(app: Sphinx) -> None:
    """Register the directive, its table and its style."""
    html = (_visit_html, None)
    app.add_node(dekking_tabel, html=html, text=(_visit_text, None), latex=(_visit_text, None))
    app.add_directive("dekking", DekkingDirective)
    app.add_css_file(STYLE)
