"""What every page gets or loses: Dutch names, no script that a strict policy forbids."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from docutils import nodes
from jinja2 import FileSystemBytecodeCache
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.jinja2glue import BuiltinTemplateLoader

from agressieprotocol.sphinx_ext.navigation import setup_navigation
from agressieprotocol.sphinx_ext.state import content_of

WEB = Path(__file__).parent.parent / "web"
#: Sphinx's own scripts: not needed, and one of them builds code from text.
_DROPPED = ("documentation_options", "doctools", "sphinx_highlight", "translations")
#: What Sphinx's own catalogue does not translate.
_TITLES = {
    "Link to this heading": "Adres van deze kop",
    "Link to this term": "Adres van dit begrip",
    "Link to this table": "Adres van deze tabel",
    "Link to this image": "Adres van dit beeld",
    "Link to this definition": "Adres van deze uitleg",
}
#: Files that a page loads only where its text shows this sign of use.
_ON_USE = {
    "pygments": 'class="highlight',
    "dekking": 'class="dekking',
    "furo-extensions": "sd-",
    "sphinx-design.min": "sd-",
    "design-tabs": "sd-tab-set",
}

#: Sign of a page with an exercise. There furo's script, which follows the reader's place in the
#: table of contents, would only delay the first question; the player brings the others later.
_EXERCISE = 'data-oefening="'
_NOT_ON_EXERCISE = ("furo.js", "registreer.js", "lite.mjs")


def _keep_templates(app: Sphinx) -> None:
    """Keep what templates are compiled to; otherwise each build compiles all of them anew."""
    if isinstance(app.builder, StandaloneHTMLBuilder):
        folder = Path(app.doctreedir) / "sjablonen"
        folder.mkdir(parents=True, exist_ok=True)
        cache = FileSystemBytecodeCache(str(folder))
        cast(BuiltinTemplateLoader, app.builder.templates).environment.bytecode_cache = cache


def _assets(app: Sphinx) -> None:
    app.config.html_static_path.append(str(WEB))
    # Without one each browser asks for /favicon.ico and gets an error.
    app.config.html_favicon = app.config.html_favicon or str(WEB / "icoon.svg")
    app.add_css_file("style.css", priority=700)
    app.add_css_file("print.css", priority=900, media="print")


def _context(
    app: Sphinx,
    pagename: str,  # noqa: ARG001 - Sphinx calls it so
    templatename: str,  # noqa: ARG001 - Sphinx calls it so
    context: dict[str, Any],
    doctree: nodes.document | None,  # noqa: ARG001 - Sphinx calls it so
) -> None:
    body = _in_dutch(context.get("body") or "")
    if "body" in context:
        context["body"] = body
    for kind in ("script_files", "css_files"):
        context[kind] = [f for f in context.get(kind, []) if _is_used(str(f.filename), body)]
    for script in context["script_files"]:
        # A script that waits keeps the page from being laid out twice; a module waits by itself.
        if script.attributes.get("type") != "module":
            script.attributes.setdefault("defer", "defer")
    context["settings"] = content_of(app.env).settings


def _in_dutch(body: str) -> str:
    """Say in Dutch what Sphinx has no Dutch words for."""
    for english, dutch in _TITLES.items():
        body = body.replace(f'title="{english}"', f'title="{dutch}"')
    return body


def _is_used(filename: str, body: str) -> bool:
    file, name = Path(filename).name, Path(filename).stem
    if file in _NOT_ON_EXERCISE and _EXERCISE in body:
        return False
    return name not in _DROPPED and _ON_USE.get(name, "") in body


def setup_page(app: Sphinx) -> None:
    """Add our assets; change the context after furo did."""
    setup_navigation(app)
    app.connect("builder-inited", _keep_templates)
    app.connect("builder-inited", _assets, priority=200)
    app.connect("html-page-context", _context, priority=900)
