"""The directives ``voortgang`` and ``bewijs``: what a browser keeps, and a proof made of it."""

from __future__ import annotations

from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.osutil import relative_uri
from sphinx.writers.html5 import HTML5Translator

from agressieprotocol.certificates.export import progress_data
from agressieprotocol.sphinx_ext.data import as_json, connect_files
from agressieprotocol.sphinx_ext.exercise_html import DEEPEST, TEMPLATES
from agressieprotocol.sphinx_ext.module import DATA as MODULES
from agressieprotocol.sphinx_ext.on_pages import Holder, on_pages_with
from agressieprotocol.sphinx_ext.player_modules import player_tags
from agressieprotocol.sphinx_ext.state import content_of
from agressieprotocol.sphinx_ext.toets import PROOF_PAGE, REVIEW_PAGE

#: What the scripts must know of tests and items beside what a module says.
DATA = "data/voortgang.json"
PRACTISE_PAGE, EXAM_PAGE = "docs/oefenen/index", "docs/oefenen/toets"
NEEDS_SITE = "Dit werkt alleen op de site."


class progress_block(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """The place in a page that a script fills; ``deel`` names its template and script."""


class _BlockDirective(SphinxDirective):
    """Place a part that a script fills."""

    def run(self) -> list[Node]:
        """Build the node; its name is that of the directive."""
        # As on the pages of exercises: a phone has no room for the button of the contents.
        self.env.metadata[self.env.docname]["hide-toc"] = ""
        return [progress_block("", nodes.paragraph("", NEEDS_SITE), deel=self.name)]


def _visit(self: HTML5Translator, node: progress_block) -> None:
    builder = self.builder
    here = builder.current_docname
    html = TEMPLATES.get_template(f"{node['deel']}.html").render(
        level=min(self.section_level + 1, DEEPEST),
        root=relative_uri(builder.get_target_uri(here), ""),
        data=DATA,
        modules=MODULES,
        review=builder.get_target_uri(REVIEW_PAGE),
        proof=builder.get_target_uri(PROOF_PAGE),
        practise=builder.get_target_uri(PRACTISE_PAGE),
        exams=builder.get_target_uri(EXAM_PAGE),
        protocol=builder.config.project,
    )
    self.body.append(html)
    raise nodes.SkipNode


def _pass(self: nodes.NodeVisitor, node: progress_block) -> None:
    """Let other formats show the plain children."""


def _load(app: Sphinx, page: Holder) -> None:
    """Add the scripts and styles of what a browser keeps."""
    app.add_css_file("player/quiz.css")
    app.add_css_file("voortgang/voortgang.css", priority=950)
    folder = page.context["pathto"]("_static/player/", 1)
    for block in page.blocks:
        entry = f"../voortgang/{block['deel']}.js"
        page.context["metatags"] += player_tags(app.config, folder, (), entry)


def _files(app: Sphinx) -> dict[str, str]:
    content = content_of(app.env)
    data = progress_data(
        content.exercises.values(),
        content.exams.values(),
        content.paths.values(),
        content.modules,
    )
    return {DATA: as_json(data)}


def setup_voortgang(app: Sphinx) -> None:
    """Register the directives, their node and scripts, and the data that those read."""
    plain = (_pass, _pass)
    app.add_node(progress_block, html=(_visit, _pass), text=plain, latex=plain)
    app.add_directive("voortgang", _BlockDirective)
    app.add_directive("bewijs", _BlockDirective)
    on_pages_with(app, progress_block, _load)
    connect_files(app, "voortgang", _files)
