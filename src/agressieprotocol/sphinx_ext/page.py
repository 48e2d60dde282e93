"""What every page gets or loses: Dutch names, no script that a strict policy forbids."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from agressieprotocol.sphinx_ext.state import content_of

WEB = Path(__file__).parent.parent / "web"
#: Sphinx's own scripts: not needed, and one of them builds code from text.
_DROPPED = ("documentation_options", "doctools", "sphinx_highlight", "translations")


def _assets(app: Sphinx) -> None:
    app.config.html_static_path.append(str(WEB))
    app.add_css_file("style.css", priority=700)


def _context(
    app: Sphinx,
    pagename: str,  # noqa: ARG001 - Sphinx calls it so
    templatename: str,  # noqa: ARG001
    context: dict[str, Any],
    doctree: nodes.document | None,  # noqa: ARG001
) -> None:
    scripts = context.get("script_files", [])
    context["script_files"] = [s for s in scripts if not _is_dropped(str(s.filename))]
    context["settings"] = content_of(app.env).settings
    tree = context.get("furo_navigation_tree", "")
    context["furo_navigation_tree"] = tree.replace("Toggle navigation of", "Onderdelen van")


def _is_dropped(filename: str) -> bool:
    return Path(filename).stem in _DROPPED


def setup_page(app: Sphinx) -> None:
    """Add our assets; change the context after furo did."""
    app.connect("builder-inited", _assets, priority=200)
    app.connect("html-page-context", _context, priority=900)
