"""The directives ``oefening`` and ``oefenreeks``: items as real HTML, readable without script."""

from __future__ import annotations

from typing import Any, ClassVar

from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective
from sphinx.util.osutil import relative_uri
from sphinx.writers.html5 import HTML5Translator

from agressieprotocol.content import Content
from agressieprotocol.lite.embed import SCRIPT, STYLE
from agressieprotocol.quizzes.data import exercise_data
from agressieprotocol.quizzes.model import Exercise
from agressieprotocol.quizzes.scheme import FILE as SCHEME
from agressieprotocol.sphinx_ext.exercise_html import exercise_html
from agressieprotocol.sphinx_ext.exercise_plain import plain_exercise
from agressieprotocol.sphinx_ext.on_pages import Holder, on_pages_with
from agressieprotocol.sphinx_ext.player_modules import player_tags
from agressieprotocol.sphinx_ext.shown import ROW, RULE, note_shown
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
        exercise = content_of(self.env).exercises.get(self.arguments[0])
        return (
            [] if exercise is None else self.place(exercise, exercise_block(exercise=exercise.id))
        )

    def place(self, exercise: Exercise, block: exercise_block) -> list[Node]:
        """Return the block, and make the page anew when what it shows changes."""
        content = content_of(self.env)
        for path in {item.path for item in exercise.items} | {SCHEME}:
            self.env.note_dependency(str(content.root / path))
        for rule in {rule.id for item in exercise.items for rule in item.rules}:
            note_shown(self.env, RULE, rule)
        # Its two headings need no table of contents, and a phone has no room for its button.
        self.env.metadata[self.env.docname]["hide-toc"] = ""
        return [block]


class OefenreeksDirective(OefeningDirective):
    """Place a row of items that have their home on the pages of exercises."""

    has_content = True
    option_spec: ClassVar = {"vragen": str}

    def run(self) -> list[Node]:
        """Build the row's nodes; progress is kept by item, so it is one with that elsewhere."""
        row = content_of(self.env).rows.get(self.arguments[0])
        if row is None:
            return []
        note_shown(self.env, ROW, row.id)
        return self.place(row.exercise, exercise_block(row=row.id))


def _exercise_of(content: Content, block: exercise_block) -> Exercise:
    """Return the exercise or the row that a block shows."""
    if "row" in block:
        return content.rows[block["row"]].exercise
    return content.exercises[block["exercise"]]


class PlainExercise(SphinxPostTransform):
    """Give an exercise its plain children, for every format but HTML.

    A bank is thousands of nodes, and some forty transforms walk over each that a page holds.
    """

    default_priority = 1
    formats = ("text", "latex")

    def run(self, **kwargs: Any) -> None:  # noqa: ANN401, ARG002 - Sphinx calls it so
        """Fill each exercise of the page."""
        content = content_of(self.env)
        for block in self.document.findall(exercise_block):
            block.extend(plain_exercise(exercise_data(_exercise_of(content, block))))


def _visit_html(self: HTML5Translator, node: exercise_block) -> None:
    """Write the exercise instead of its plain children."""
    builder = self.builder
    content, here = content_of(builder.env), builder.current_docname
    exercise = _exercise_of(content, node)
    rules = [content.registry[rule.id] for item in exercise.items for rule in item.rules]
    href = {r.id: f"{builder.get_relative_uri(here, r.page)}#{r.id}" for r in rules}
    root = relative_uri(builder.get_target_uri(here), "")
    data, level = exercise_data(exercise), self.section_level + 1
    call, lite = content.settings.get(CALL, ""), "row" not in node
    html = exercise_html(data, level=level, href=href, root=root, call=call, lite=lite)
    self.body.append(html)
    raise nodes.SkipNode


def _pass(self: nodes.NodeVisitor, node: exercise_block) -> None:
    """Let other formats show the plain children."""


def _load_player(app: Sphinx, page: Holder) -> None:
    """Add the player with what these exercises need."""
    app.add_css_file("player/quiz.css")
    if any("row" not in block for block in page.blocks):
        app.add_css_file(STYLE)
        app.add_js_file(SCRIPT, type="module")
    content = content_of(app.env)
    kinds = {str(i.kind) for block in page.blocks for i in _exercise_of(content, block).items}
    # The first picture of the page waits until the exercise works, so that nothing jumps and
    # nothing is laid out twice. Where the player cannot be had, the page shows at once.
    folder = page.context["pathto"]("_static/player/", 1)
    page.context["metatags"] += player_tags(app.config, folder, kinds)


def setup_oefening(app: Sphinx) -> None:
    """Register the directive, its node and its player."""
    app.add_node(
        exercise_block,
        html=(_visit_html, _pass),
        text=(_pass, _pass),
        latex=(_pass, _pass),
    )
    app.add_directive("oefening", OefeningDirective)
    app.add_directive("oefenreeks", OefenreeksDirective)
    app.add_post_transform(PlainExercise)
    on_pages_with(app, exercise_block, _load_player)
