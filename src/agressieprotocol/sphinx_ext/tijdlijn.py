"""The directive ``tijdlijn``: rules with a term, in the order of time after an incident."""

from __future__ import annotations

from docutils import nodes
from docutils.nodes import Node
from sphinx.util.docutils import SphinxDirective

from agressieprotocol.overviews.timeline import Stop, stops
from agressieprotocol.problems import Problems
from agressieprotocol.sphinx_ext.regellijst import rule_list
from agressieprotocol.sphinx_ext.shown import HEAD, note_shown
from agressieprotocol.sphinx_ext.state import content_of, report


class TijdlijnDirective(SphinxDirective):
    """Draw the rules that the author lists, one id a line, along a line of time."""

    has_content = True

    def run(self) -> list[Node]:
        """Build an ordered list; the style sheet draws the line beside it."""
        content, problems = content_of(self.env), Problems()
        # MyST counts the offset from the directive itself.
        line = self.lineno + self.content_offset + 1
        found = stops(
            "\n".join(self.content),
            content.registry,
            problems,
            path=f"{self.env.docname}.md",
            line=line,
        )
        for problem in problems:
            report(problem)
        for rule in (rule for stop in found for rule in stop.rules):
            note_shown(self.env, HEAD, rule.id)
        items = [self._stop(stop) for stop in found]
        return [nodes.enumerated_list("", *items, classes=["tijdlijn"])] if items else []

    def _stop(self, stop: Stop) -> nodes.list_item:
        when = nodes.paragraph("", "", nodes.strong("", stop.label), classes=["tijdlijn-moment"])
        return nodes.list_item("", when, rule_list(stop.rules))
