"""The directive ``oefening``: an exercise as real HTML, readable without script and on paper."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from docutils.nodes import Node
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective
from sphinx.util.osutil import relative_uri
from sphinx.writers.html5 import HTML5Translator

from agressieprotocol.lite.embed import SCRIPT, STYLE, lite_button_html
from agressieprotocol.quizzes.model import Exercise, Item, Kind, Option, RuleRef
from agressieprotocol.quizzes.scheme import FILE as SCHEME
from agressieprotocol.sphinx_ext.shown import RULE, note_shown
from agressieprotocol.sphinx_ext.state import content_of

#: In the head: the first picture of the page waits until the exercise works, so that nothing
#: jumps and nothing is laid out twice. Where it cannot be had, the page shows at once.
_HEAD = """
<script type="module" blocking="render" src="{folder}player.js"></script>
<link rel="modulepreload" href="{folder}choice.js">
<link rel="modulepreload" href="{folder}store.js">
"""
_TEMPLATES = Environment(
    loader=PackageLoader("agressieprotocol.sphinx_ext"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=False,
)


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
        kinds = {item.kind for item in exercise.items} - {Kind.CHOICE}
        if kinds:
            names = ", ".join(sorted(kinds))
            raise self.error(f"de pagina kan dit soort vragen nog niet tonen: {names}")
        for path in {item.path for item in exercise.items} | {SCHEME}:
            self.env.note_dependency(str(content.root / path))
        for rule in {rule.id for item in exercise.items for rule in item.rules}:
            note_shown(self.env, RULE, rule)
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
            block.extend(_plain_exercise(exercises[block["exercise"]]))


def _plain_exercise(exercise: Exercise) -> list[Node]:
    """Return an exercise as plain paragraphs and lists."""
    found: list[Node] = [nodes.paragraph("", exercise.intro)]
    for number, item in enumerate(exercise.items, 1):
        found += _plain_item(item, f"Vraag {number} van {len(exercise.items)}")
    return found


def _plain_item(item: Item, heading: str) -> list[Node]:
    """Return an item as plain paragraphs and lists."""
    return [
        nodes.paragraph("", "", nodes.strong("", heading)),
        nodes.paragraph("", item.case),
        nodes.paragraph("", item.question),
        nodes.bullet_list("", *[_entry(option.text) for option in item.options]),
        nodes.paragraph("", "Antwoorden:"),
        nodes.bullet_list("", *[_entry(_answer(item, option)) for option in item.options]),
    ]


def _entry(text: str) -> nodes.list_item:
    return nodes.list_item("", nodes.paragraph("", text))


def _answer(item: Item, option: Option) -> str:
    rules = "; ".join(f"{rule.title} ({rule.citation})" for rule in item.refs(option))
    return f"{option.text}: {option.verdict}. {option.feedback} Lees meer: {rules}."


def exercise_html(exercise: Exercise, *, level: int, href: dict[str, str], root: str) -> str:
    """Return an exercise as HTML, with the button for JupyterLite beneath it.

    :param level: level of the headings of its items, 1 to 6.
    :param href: address of each cited rule as seen from the page, by the id of the rule.
    :param root: from the page to the root of the site: ending in a slash.
    """

    def address(rule: RuleRef) -> str:
        return href[rule.id]

    return _TEMPLATES.get_template("oefening.html").render(
        exercise=exercise,
        level=min(level, 6),
        href=address,
        lite=Markup(lite_button_html(exercise.id, root)),  # noqa: S704 - our own, escaped there
    )


def _visit_html(self: HTML5Translator, node: exercise_block) -> None:
    """Write the exercise instead of its plain children."""
    builder = self.builder
    content, here = content_of(builder.env), builder.current_docname
    exercise = content.exercises[node["exercise"]]
    rules = [content.registry[rule.id] for item in exercise.items for rule in item.rules]
    href = {r.id: f"{builder.get_relative_uri(here, r.page)}#{r.id}" for r in rules}
    root = relative_uri(builder.get_target_uri(here), "")
    level = self.section_level + 1
    self.body.append(exercise_html(exercise, level=level, href=href, root=root))
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
    if doctree is None or next(doctree.findall(exercise_block), None) is None:
        return
    app.add_css_file("player/quiz.css")
    app.add_css_file(STYLE)
    app.add_js_file(SCRIPT, type="module")
    context["metatags"] += _HEAD.format(folder=context["pathto"]("_static/player/", 1))


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
