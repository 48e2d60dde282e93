"""The directives ``leermodule``, ``leermodule-einde`` and ``pad``: where one is, what is next."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, ClassVar

from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.osutil import relative_uri
from sphinx.writers.html5 import HTML5Translator

from agressieprotocol.content import Content
from agressieprotocol.modules.export import modules_data
from agressieprotocol.modules.minutes import exam_minutes, minutes_of
from agressieprotocol.modules.model import LearningPath, Module, places_of
from agressieprotocol.quizzes.model import Exercise
from agressieprotocol.sphinx_ext.bellen import tel
from agressieprotocol.sphinx_ext.data import as_json, connect_files
from agressieprotocol.sphinx_ext.exercise_html import DEEPEST, TEMPLATES
from agressieprotocol.sphinx_ext.on_pages import Holder, on_pages_with
from agressieprotocol.sphinx_ext.regellijst import rule_list
from agressieprotocol.sphinx_ext.shown import HEAD, MODULE, PATH, note_shown
from agressieprotocol.sphinx_ext.state import content_of
from agressieprotocol.sphinx_ext.uitklap import folded

DATA = "data/modules.json"
END = "module-einde.html"
STYLE, SCRIPT = "modules/modules.css", "modules/modules.js"


class module_block(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """A part about a module or a path: ``deel`` names its template, ``naam`` what it is about."""


class LeermoduleDirective(SphinxDirective):
    """Begin a module: its goal, its time, for whom it is, its place, and its rules."""

    required_arguments = 1
    option_spec: ClassVar = dict.fromkeys(("doel", "voor", "let-op", "versie"), str)

    def run(self) -> list[Node]:
        """Build the nodes; a module that could not be read was reported already."""
        content = content_of(self.env)
        module = content.modules.get(self.arguments[0])
        if module is None:
            return []
        note_shown(self.env, MODULE, module.id)
        self.env.metadata[self.env.docname]["hide-toc"] = ""
        rules = [content.registry[name] for name in module.rules if name in content.registry]
        for rule in rules:
            note_shown(self.env, HEAD, rule.id)
        said = [
            nodes.paragraph("", f"Doel: {module.goal}"),
            nodes.paragraph("", f"Voor: {module.audience}. Tijd: {minutes_of(module)} minuten."),
        ]
        head = f"Over welke regels gaat dit? ({len(rules)})"
        block = module_block("", *said, deel="module.html", naam=module.id)
        return [block, folded(head, [rule_list(rules)])]


class LeermoduleEindeDirective(SphinxDirective):
    """End a module: the next one in each path, more to practise, and who helps."""

    def run(self) -> list[Node]:
        """Build the node for the module of this page."""
        modules = content_of(self.env).modules.values()
        here = [module for module in modules if module.page == self.env.docname]
        for module in here:
            note_shown(self.env, MODULE, module.id)
        return [module_block(deel=END, naam=module.id) for module in here]


class PadDirective(SphinxDirective):
    """Show a path: its modules in order, with their goals and minutes."""

    required_arguments = 1

    def run(self) -> list[Node]:
        """Build the node; a path that could not be read was reported already."""
        content = content_of(self.env)
        path = content.paths.get(self.arguments[0])
        if path is None:
            return []
        note_shown(self.env, PATH, path.id)
        known = [content.modules[name] for name in path.modules if name in content.modules]
        for module in known:
            note_shown(self.env, MODULE, module.id)
        entries = [nodes.list_item("", nodes.paragraph("", module.title)) for module in known]
        plain = nodes.bullet_list("", *entries)
        return [module_block("", plain, deel="pad.html", naam=path.id)]


def _visit_html(self: HTML5Translator, node: module_block) -> None:
    builder, content = self.builder, content_of(self.builder.env)
    here = builder.current_docname

    def address(page: str) -> str:
        return builder.get_relative_uri(here, page)

    show = _path_facts if node["deel"] == "pad.html" else _module_facts
    html = TEMPLATES.get_template(node["deel"]).render(
        **show(content, node["naam"]),
        modules=content.modules,
        minutes=minutes_of,
        exam_minutes=exam_minutes,
        address=address,
        root=relative_uri(builder.get_target_uri(here), ""),
        level=min(self.section_level + 1, DEEPEST),
        setting=content.settings.get,
        tel=tel,
    )
    self.body.append(html)
    raise nodes.SkipNode


def _path_facts(content: Content, name: str) -> dict[str, Any]:
    path = content.paths[name]
    return {"path": path, "total": _minutes(path, content)}


def _minutes(path: LearningPath, content: Content) -> int:
    """Return the minutes of a path for who takes the longest of each choice."""
    known = content.modules
    times = ([minutes_of(known[n]) for n in step.modules if n in known] for step in path.steps)
    return sum(max(found, default=0) for found in times)


def _module_facts(content: Content, name: str) -> dict[str, Any]:
    module = content.modules[name]
    return {
        "module": module,
        "places": places_of(name, content.paths),
        "more": _exercises(module, content),
    }


def _exercises(module: Module, content: Content) -> Iterable[Exercise]:
    """Return the exercises that the items of a module come from."""
    names = dict.fromkeys(one.exercise for row in module.rows for one in row.asked)
    return [content.exercises[name] for name in names]


def _pass(self: nodes.NodeVisitor, node: module_block) -> None:
    """Let other formats show the plain children."""


def _load(app: Sphinx, page: Holder) -> None:
    """Add style and script of the modules."""
    app.add_css_file(STYLE)
    app.add_js_file(SCRIPT, type="module")
    if any(block["deel"] == END for block in page.blocks):
        # What comes next depends on the path; the order of the menu knows of one alone.
        page.context["prev"] = page.context["next"] = None


def _files(app: Sphinx) -> dict[str, str]:
    content = content_of(app.env)
    return {DATA: as_json(modules_data(content.modules, content.paths))}


def setup_leermodule(app: Sphinx) -> None:
    """Register the directives, their node and script, and the data that scripts read."""
    plain: tuple[Callable[..., None], Callable[..., None]] = (_pass, _pass)
    app.add_node(module_block, html=(_visit_html, _pass), text=plain, latex=plain)
    app.add_directive("leermodule", LeermoduleDirective)
    app.add_directive("leermodule-einde", LeermoduleEindeDirective)
    app.add_directive("pad", PadDirective)
    on_pages_with(app, module_block, _load)
    connect_files(app, "modules", _files)
