"""The directive ``bellen``: large buttons that call a number from the settings."""

from __future__ import annotations

import re

from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from agressieprotocol.problems import Problem
from agressieprotocol.source.codes import SourceCode
from agressieprotocol.sphinx_ext.state import content_of, report

_NOT_DIALLED = re.compile(r"[^+0-9]")


def tel(number: str) -> str:
    """Return the address that calls a number.

    >>> tel("0900-8844")
    'tel:09008844'
    """
    return "tel:" + _NOT_DIALLED.sub("", number)


class BellenDirective(SphinxDirective):
    """List numbers to call; each line names a setting and says what the number is for."""

    has_content = True

    def run(self) -> list[Node]:
        """Build a list of links, the number large and its purpose beneath."""
        items = []
        # MyST counts the offset from the directive itself.
        first = self.lineno + self.content_offset + 1
        for number, text in enumerate(self.content, first):
            name, _, purpose = (part.strip() for part in text.partition(":"))
            if name:
                items += self._item(name, purpose, number)
        return [nodes.bullet_list("", *items, classes=["bellen"])]

    def _item(self, name: str, purpose: str, line: int) -> list[nodes.list_item]:
        settings = content_of(self.env).settings
        if name not in settings:
            message = f"“{name}” staat niet in instellingen.yml"
            path = f"{self.env.docname}.md"
            report(Problem(path, line, SourceCode.UNKNOWN_SETTING, message))
            return []
        link = nodes.reference("", "", refuri=tel(settings[name]), classes=["belknop"])
        link += nodes.strong("", f"Bel {settings[name]}")
        link += nodes.Text(" ")
        link += nodes.inline("", purpose)
        return [nodes.list_item("", nodes.paragraph("", "", link))]


def setup_bellen(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("bellen", BellenDirective)
