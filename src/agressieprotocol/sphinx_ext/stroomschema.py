"""The directive ``stroomschema``: a chart's picture, walk, text and grounds in a page."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import ClassVar

from docutils import nodes
from docutils.nodes import Node
from docutils.parsers.rst import directives
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from agressieprotocol.content import Content
from agressieprotocol.flowcharts import html
from agressieprotocol.flowcharts.draw import PROGRAM, DrawError, find_program
from agressieprotocol.flowcharts.model import Certainty, Chart
from agressieprotocol.flowcharts.picture import picture
from agressieprotocol.flowcharts.procedure import Step, Way, procedure
from agressieprotocol.flowcharts.words import role_names
from agressieprotocol.rules.model import Rule
from agressieprotocol.source.plain import fill, plain
from agressieprotocol.sphinx_ext.afspraak import local_steps, said_of
from agressieprotocol.sphinx_ext.on_pages import Holder, on_pages_with
from agressieprotocol.sphinx_ext.shown import LOCAL, LOCAL_STEPS, NOTE, ROLES, RULE, note_shown
from agressieprotocol.sphinx_ext.state import content_of

_REFERENCE = re.compile(r"\{(?:regel|bronnoot)\}`([\w-]+)`")
PARTS = ("nood", "plaat", "lopen", "stappen", "pijlen")
GROUND_TITLES = {
    Certainty.STATED: "Pijlen die uit de bron volgen",
    Certainty.READING: "Pijlen die onze lezing zijn",
}


class chart_html(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """A part of a chart that is ready as HTML; it stays out of the search index."""


class step_rules(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """The rules of a step; their addresses are known when the page is written."""


class StroomschemaDirective(SphinxDirective):
    """Place one part of a chart."""

    required_arguments = 1
    option_spec: ClassVar = {"deel": lambda value: directives.choice(value, PARTS)}

    def run(self) -> list[Node]:
        """Build the part that is asked for."""
        content = content_of(self.env)
        found = [chart for chart in content.charts if chart.id == self.arguments[0]]
        if not found:
            raise self.error(f"schema “{self.arguments[0]}” bestaat niet in flowcharts/")
        chart = found[0]
        self._depend(content, chart)
        parts: dict[str, Callable[[], list[Node]]] = {
            "nood": lambda: [chart_html(html=html.emergency(content.settings))],
            "lopen": lambda: [chart_html(html=html.walk_place(chart))],
            "plaat": lambda: [chart_html(html=self._picture(content, chart))],
            "stappen": lambda: [self._steps(content, chart)],
            "pijlen": lambda: _grounds(chart),
        }
        return parts[self.options.get("deel", "plaat")]()

    def _depend(self, content: Content, chart: Chart) -> None:
        """Let a change of the chart, or of a rule or note beside it, rebuild the page."""
        self.env.note_dependency(str(content.root / chart.path))
        note_shown(self.env, ROLES)
        note_shown(self.env, LOCAL_STEPS, chart.id)
        for node in chart.nodes:
            for rule in node.rules:
                note_shown(self.env, RULE, rule)
                note_shown(self.env, LOCAL, rule)
            for note in node.notes:
                note_shown(self.env, NOTE, note)

    def _picture(self, content: Content, chart: Chart) -> str:
        try:
            program = find_program(self.config.graphviz_dot)
            return picture(chart, role_names(content.registry.roles), program)
        except DrawError as error:
            raise ExtensionError(str(error)) from error

    def _steps(self, content: Content, chart: Chart) -> nodes.enumerated_list:
        names = role_names(content.registry.roles)
        steps = nodes.enumerated_list(classes=["schema-stappen"], enumtype="arabic")
        for step in procedure(chart, names):
            steps += self._step(content, chart, step)
        return steps

    def _step(self, content: Content, chart: Chart, step: Step) -> nodes.list_item:
        node = step.node
        classes = ["schema-stap", str(node.kind), *(["samen"] if node.together else [])]
        item = nodes.list_item(ids=[f"stap-{node.id}"], classes=classes)
        item += nodes.paragraph(
            "",
            "",
            nodes.inline("", f"Stap {step.number}. {step.head}", classes=["schema-soort"]),
            nodes.Text(" "),
            nodes.strong("", node.text, classes=["schema-tekst"]),
        )
        for remark in step.remarks:
            item += nodes.paragraph("", remark, classes=["schema-opmerking"])
        item += local_steps(self.env, chart, node)
        if step.lead:
            item += nodes.paragraph("", step.lead, classes=["schema-vooraf"])
        if step.ways:
            item += nodes.bullet_list("", *map(_way, step.ways), classes=["schema-wegen"])
        if node.otherwise:
            item += nodes.paragraph("", node.otherwise, classes=["schema-anders"])
        item += step_rules(step=node.text, rules=list(node.rules))
        if node.notes:
            item += self._notes(content, node.notes)
        return item

    def _notes(self, content: Content, ids: tuple[str, ...]) -> nodes.paragraph:
        """Return links to the notes on the source that concern a step."""
        line = nodes.paragraph("", "Kanttekening bij de bron: ", classes=["schema-noten"])
        for place, note in enumerate(ids):
            line += nodes.Text("; " if place else "")
            link = addnodes.pending_xref(
                "",
                nodes.inline("", content.notes[note].title),
                refdomain="",
                reftype="bronnoot",
                reftarget=note,
                refexplicit=True,
                refdoc=self.env.docname,
            )
            line += link
        return line


def _way(way: Way) -> nodes.list_item:
    line = nodes.paragraph()
    if way.condition:
        line += [nodes.inline("", way.condition, classes=["schema-als"]), nodes.Text(" ")]
    line += nodes.reference("", way.go, refid=f"stap-{way.arrow.target}", internal=True)
    if way.reading:
        line += [nodes.Text(" "), nodes.inline("", way.reading, classes=["schema-lezing"])]
    return nodes.list_item("", line)


def _grounds(chart: Chart) -> list[Node]:
    """Return two lists: arrows that the source states, and arrows that we infer."""
    parts: list[Node] = []
    for certainty, title in GROUND_TITLES.items():
        arrows = [arrow for arrow in chart.arrows() if arrow.certainty is certainty]
        items = []
        for arrow in arrows:
            source, target = chart.numbers[arrow.source], chart.numbers[arrow.target]
            condition = f", als geldt: {arrow.condition}" if arrow.condition else ""
            head = nodes.strong("", f"Stap {source} naar stap {target}{condition}")
            items.append(
                nodes.list_item("", nodes.paragraph("", "", head, nodes.Text(f": {arrow.ground}.")))
            )
        parts.append(nodes.paragraph("", "", nodes.strong("", f"{title} ({len(arrows)})")))
        parts.append(nodes.bullet_list("", *items, classes=["schema-gronden"]))
    return parts


def _visit_html(self: HTML5Translator, node: chart_html) -> None:
    self.body.append(node["html"])
    raise nodes.SkipNode


def _visit_rules(self: HTML5Translator, node: step_rules) -> None:
    content = content_of(self.builder.env)
    rules = [_rule_text(self, content, content.registry[rule]) for rule in node["rules"]]
    self.body.append(html.rules_details(node["step"], rules))
    raise nodes.SkipNode


def _rule_text(self: HTML5Translator, content: Content, rule: Rule) -> html.RuleText:
    page = self.builder.get_relative_uri(self.builder.current_docname, rule.page)
    return html.RuleText(
        title=rule.title,
        foot=f"{rule.strength}, {rule.citation}",
        text=plain(fill(_titled(rule.body, content), content.settings)),
        url=f"{page}#{rule.id}",
        local=said_of(self.builder.env, rule),
    )


def _titled(body: str, content: Content) -> str:
    """Put titles where a rule refers to another rule or to a note by id alone."""
    return _REFERENCE.sub(lambda found: f"“{_title(found[1], content)}”", body)


def _title(name: str, content: Content) -> str:
    if name in content.notes:
        return content.notes[name].title
    return content.registry[name].title if name in content.registry else name


def _skip(_self: nodes.NodeVisitor, _: nodes.Element) -> None:
    """Leave a part out of formats that have no pictures and links."""
    raise nodes.SkipNode


def _assets(app: Sphinx, _: Holder) -> None:
    """Add style and scripts of the charts."""
    app.add_css_file("charts/schema.css", priority=750)
    for name in ("lopen.js", "zoom.js"):
        app.add_js_file(f"charts/{name}", type="module")


def setup_stroomschema(app: Sphinx) -> None:
    """Register the directive; Sphinx's own setting chooses the program that draws."""
    if "graphviz_dot" not in app.config:
        app.add_config_value("graphviz_dot", PROGRAM, "html", types=frozenset({str}))
    for element, visit in ((chart_html, _visit_html), (step_rules, _visit_rules)):
        app.add_node(element, html=(visit, None), text=(_skip, None), latex=(_skip, None))
    app.add_directive("stroomschema", StroomschemaDirective)
    on_pages_with(app, chart_html, _assets)
