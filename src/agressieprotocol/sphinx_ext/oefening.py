"""The directive ``oefening``: an exercise as real HTML, readable without script and on paper."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective
from sphinx.util.osutil import relative_uri
from sphinx.writers.html5 import HTML5Translator

from agressieprotocol.lite.embed import SCRIPT, STYLE
from agressieprotocol.quizzes.data import exercise_data
from agressieprotocol.quizzes.scheme import FILE as SCHEME
from agressieprotocol.sphinx_ext.exercise_html import exercise_html
from agressieprotocol.sphinx_ext.exercise_plain import plain_exercise
from agressieprotocol.sphinx_ext.player_modules import player_tags
from agressieprotocol.sphinx_ext.shown import RULE, note_shown
from agressieprotocol.sphinx_ext.state import content_of

#: Name of the setting that holds the number for emergencies.
CALL = "telefoon_nood"


class exercise_block(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """An exercise in a page; a format other than HTML fills it with plain children."""


class OefeningDirective(SphinxDirective):
    """Place an exercise; what it is comes from the content, which was read before."""

    required_arguments = 1

    def run(self) -> list[Node]:
        """Build the exercise's nodes; one that could not be read was reported already."""
        content = content_of(self.env)
        exercise = content.exercises.get(self.arguments[0])
        if exercise is None:
            return []
        for path in {item.path for item in exercise.items} | {SCHEME}:
            self.env.note_dependency(str(content.root / path))
        for rule in {rule.id for item in exercise.items for rule in item.rules}:
            note_shown(self.env, RULE, rule)
        # Its two headings need no table of contents, and a phone has no room for its button.
        self.env.metadata[self.env.docname]["hide-toc"] = ""
        return [exercise_block(exercise=exercise.id)]


class PlainExercise(SphinxPostTransform):
    """Give an exercise its plain children, for every format but HTML.

    A bank is thousands of nodes, and some forty transforms walk over each that a page holds.
    """

    default_priority = 1
    formats = ("text", "latex")

    def run(self, **kwargs: Any) -> None:  # noqa: ANN401, ARG002 - Sphinx calls it so
        """Fill each exercise of the page."""
        exercises = content_of(self.env).exercises
        for block in self.document.findall(exercise_block):
            block.extend(plain_exercise(exercise_data(exercises[block["exercise"]])))


def _visit_html(self: HTML5Translator, node: exercise_block) -> None:
    """Write the exercise instead of its plain children."""
    builder = self.builder
    content, here = content_of(builder.env), builder.current_docname
    exercise = content.exercises[node["exercise"]]
    rules = [content.registry[rule.id] for item in exercise.items for rule in item.rules]
    href = {r.id: f"{builder.get_relative_uri(here, r.page)}#{r.id}" for r in rules}
    root = relative_uri(builder.get_target_uri(here), "")
    data, level = exercise_data(exercise), self.section_level + 1
    call = content.settings.get(CALL, "")
    self.body.append(exercise_html(data, level=level, href=href, root=root, call=call))
    raise nodes.SkipNode


def _pass(self: nodes.NodeVisitor, node: exercise_block) -> None:
    """Let other formats show the plain children."""


def _load_player(
    app: Sphinx,
    pagename: str,  # noqa: ARG001 - Sphinx calls it so
    templatename: str,  # noqa: ARG001
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Add the player to the pages that have an exercise, and to no other."""
    blocks = [] if doctree is None else list(doctree.findall(exercise_block))
    if not blocks:
        return
    app.add_css_file("player/quiz.css")
    app.add_css_file(STYLE)
    app.add_js_file(SCRIPT, type="module")
    exercises = content_of(app.env).exercises
    kinds = {str(i.kind) for block in blocks for i in exercises[block["exercise"]].items}
    # The first picture of the page waits until the exercise works, so that nothing jumps and
    # nothing is laid out twice. Where the player cannot be had, the page shows at once.
    folder = context["pathto"]("_static/player/", 1)
    context["metatags"] += player_tags(folder, kinds)


def setup_oefening(app: Sphinx) -> None:
    """Register the directive, its node and its player."""
    app.add_node(
        exercise_block,
        html=(_visit_html, _pass),
        text=(_pass, _pass),
        latex=(_pass, _pass),
    )
    app.add_directive("oefening", OefeningDirective)
    app.add_post_transform(PlainExercise)
    app.connect("html-page-context", _load_player)
