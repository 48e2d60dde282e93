"""Give a page what its own nodes need, such as a script, and no other page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx


@dataclass(frozen=True, slots=True)
class Holder:
    """A page that holds nodes of a kind."""

    #: Those nodes, in order.
    blocks: list[Any]
    #: What the template of the page is filled with; it may be changed.
    context: dict[str, Any]


def on_pages_with(
    app: Sphinx, kind: type[nodes.Element], act: Callable[[Sphinx, Holder], None]
) -> None:
    """Let something happen to each page of HTML that holds a node of a kind."""

    def listen(
        app: Sphinx,
        pagename: str,  # noqa: ARG001 - Sphinx calls it so
        templatename: str,  # noqa: ARG001 - Sphinx calls it so
        context: dict[str, Any],
        doctree: nodes.document | None,
    ) -> None:
        blocks = [] if doctree is None else list(doctree.findall(kind))
        if blocks:
            act(app, Holder(blocks, context))

    app.connect("html-page-context", listen)
