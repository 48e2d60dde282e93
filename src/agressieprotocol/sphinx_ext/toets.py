"""The directives ``toets`` and ``herhaal``: frames that scripts fill with items of other pages."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.osutil import relative_uri
from sphinx.writers.html5 import HTML5Translator

from agressieprotocol.certificates.version import version_of_exam
from agressieprotocol.exams.review import review_data
from agressieprotocol.quizzes.model import Exercise
from agressieprotocol.sphinx_ext.data import as_json, connect_files
from agressieprotocol.sphinx_ext.exercise_html import DEEPEST, TEMPLATES, word_for
from agressieprotocol.sphinx_ext.on_pages import Holder, on_pages_with
from agressieprotocol.sphinx_ext.player_modules import player_tags
from agressieprotocol.sphinx_ext.shown import EXAM, EXERCISES, note_shown
from agressieprotocol.sphinx_ext.state import content_of

#: Which page holds which items, for the script that lets a reader repeat.
LIST = "data/oefenlijst.json"
#: Page that lets a reader repeat what went wrong.
REVIEW_PAGE = "docs/oefenen/herhaal"
#: Options that say what a test is drawn from.
SOURCES = ("oefeningen", "onderwerpen", "doelgroepen", "vragen", "modules", "pad")
#: Page with all that a reader did.
PROGRESS_PAGE = "docs/oefenen/voortgang"
#: Page on which who passed makes a proof of it.
PROOF_PAGE = "docs/oefenen/bewijs"
NEEDS_SCRIPT = "Dit werkt alleen op de site. Op papier kun je oefenen met: {names}."


class exam_block(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """A test in a page."""


class review_block(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """The place in a page where a reader repeats items of every exercise."""


class ToetsDirective(SphinxDirective):
    """Place a test; what it asks comes from the content, which was read before."""

    required_arguments = 1
    final_argument_whitespace = True
    option_spec = dict.fromkeys((*SOURCES, "titel", "aantal", "zaad", "geslaagd"), str)

    def run(self) -> list[Node]:
        """Build the node; a test that could not be read was reported already."""
        content = content_of(self.env)
        exam = content.exams.get(self.arguments[0])
        if exam is None:
            return []
        exercises = [content.exercises[name] for name in exam.exercises]
        note_shown(self.env, EXAM, exam.id)
        note_shown(self.env, EXERCISES)
        return [exam_block("", _plain(exercises), toets=exam.id)]


class HerhaalDirective(SphinxDirective):
    """Place what lets a reader repeat."""

    def run(self) -> list[Node]:
        """Build the node."""
        exercises = list(content_of(self.env).exercises.values())
        # As on the pages of exercises: a phone has no room for the button of the contents.
        self.env.metadata[self.env.docname]["hide-toc"] = ""
        note_shown(self.env, EXERCISES)
        return [review_block("", _plain(exercises))]


def _plain(exercises: list[Exercise]) -> nodes.paragraph:
    """Return what other formats show."""
    names = ", ".join(exercise.title for exercise in exercises)
    return nodes.paragraph("", NEEDS_SCRIPT.format(names=names))


def _visit_exam(self: HTML5Translator, node: exam_block) -> None:
    content = content_of(self.builder.env)
    exam = content.exams[node["toets"]]
    exercises = [content.exercises[name] for name in exam.exercises]
    # A test that only lets one skip a module is nothing to have a proof of.
    skips = {module.pretest.id for module in content.modules.values() if module.pretest}
    proof = "" if exam.id in skips else self.builder.get_target_uri(PROOF_PAGE)
    version = version_of_exam(exam)
    body = _html(self, "toets.html", exercises, exam=exam, proof=proof, version=version)
    self.body.append(body)
    raise nodes.SkipNode


def _visit_review(self: HTML5Translator, _: review_block) -> None:
    exercises = list(content_of(self.builder.env).exercises.values())
    self.body.append(_html(self, "herhaal.html", exercises, word=word_for(set()), list=LIST))
    raise nodes.SkipNode


def _html(
    self: HTML5Translator,
    template: str,
    exercises: list[Exercise],
    **more: Any,  # noqa: ANN401 - any JSON
) -> str:
    builder = self.builder
    here = builder.current_docname
    pages = [(one.title, builder.get_relative_uri(here, one.page)) for one in exercises]
    return TEMPLATES.get_template(template).render(
        exercises=pages,
        level=min(self.section_level + 1, DEEPEST),
        root=relative_uri(builder.get_target_uri(here), ""),
        review=builder.get_target_uri(REVIEW_PAGE),
        progress=builder.get_target_uri(PROGRESS_PAGE),
        **more,
    )


def _pass(self: nodes.NodeVisitor, node: nodes.Element) -> None:
    """Let other formats show the plain children."""


def _load_exam(app: Sphinx, page: Holder) -> None:
    _load(app, page, "toets.js")


def _load_review(app: Sphinx, page: Holder) -> None:
    _load(app, page, "herhaal.js")


def _load(app: Sphinx, page: Holder, entry: str) -> None:
    """Add the style of items, and the script that begins."""
    app.add_css_file("player/quiz.css")
    folder = page.context["pathto"]("_static/player/", 1)
    page.context["metatags"] += player_tags(app.config, folder, (), entry)


def _files(app: Sphinx) -> dict[str, str]:
    return {LIST: as_json(review_data(content_of(app.env).exercises.values()))}


def setup_toets(app: Sphinx) -> None:
    """Register the directives, their nodes and scripts, and the list of items."""
    plain = (_pass, _pass)
    app.add_node(exam_block, html=(_visit_exam, _pass), text=plain, latex=plain)
    app.add_node(review_block, html=(_visit_review, _pass), text=plain, latex=plain)
    app.add_directive("toets", ToetsDirective)
    app.add_directive("herhaal", HerhaalDirective)
    on_pages_with(app, exam_block, _load_exam)
    on_pages_with(app, review_block, _load_review)
    connect_files(app, "oefenlijst", _files)
