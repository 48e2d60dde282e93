"""The Sphinx extension: JupyterLite's own, without what it would ask of other hosts.

jupyterlite-sphinx brings the directives and the settings. Its last step gives way to our builder:
it builds six apps where one is used, builds again when nothing changed, and has no way to add
Pyodide or to leave the old folder as it was when something fails.
"""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.errors import SphinxError
from sphinx.util.typing import ExtensionMetadata

from agressieprotocol import __version__
from agressieprotocol.lite.build import CACHE, build_lite
from agressieprotocol.lite.errors import LiteError
from agressieprotocol.lite.scripts import join_scripts
from agressieprotocol.lite.upstream import JUPYTERLITE_DIR, jupyterlite_build

#: jupyterlite-sphinx empties a folder for notebooks, which we have none of; not among the sources.
SETTINGS = {
    "jupyterlite_content_dir": ".cache/lite/notebooks",
    "jupyterlite_bind_ipynb_suffix": False,
}
#: Files that jupyterlite-sphinx adds to every page; one is a font of another host.
ASSETS = ("fonts.googleapis.com", "jupyterlite_sphinx.css", "jupyterlite_sphinx.js")


#: Setting of Sphinx: the scripts of the player stand joined in the site.
JOINED = "agressieprotocol_scripts_samen"
WEB = Path(__file__).parent.parent / "web"


class LiteSphinxError(SphinxError):
    """JupyterLite could not be built."""

    category = "JupyterLite"


def setup(app: Sphinx) -> ExtensionMetadata:
    """Load jupyterlite-sphinx and put our builder in the place of its last step."""
    app.setup_extension("jupyterlite_sphinx")
    _drop_assets(app)
    for listener in list(app.events.listeners["build-finished"]):
        if listener.handler is jupyterlite_build:
            app.disconnect(listener.id)
    # Before jupyterlite-sphinx reads its settings.
    app.connect("config-inited", _settle, priority=400)
    app.add_config_value(JOINED, default=True, rebuild="html", types=frozenset({bool}))
    app.connect("builder-inited", _join)
    # After everything that writes pages and data, which an exercise reads.
    app.connect("build-finished", build_beside, priority=900)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}


def _drop_assets(app: Sphinx) -> None:
    """Take away the files that would be on every page and are used on none."""
    css, scripts = app.registry.css_files, app.registry.js_files
    css[:] = [one for one in css if not any(name in one[0] for name in ASSETS)]
    scripts[:] = [one for one in scripts if not any(name in str(one[0]) for name in ASSETS)]
    for name in ASSETS[1:]:
        (Path(app.outdir) / "_static" / name).unlink(missing_ok=True)


def _settle(app: Sphinx, config: Config) -> None:  # noqa: ARG001 - Sphinx calls it so
    """Give the settings that no project of ours needs to choose."""
    for name, value in SETTINGS.items():
        config[name] = value


def _join(app: Sphinx) -> None:
    """Put the joined scripts beside their modules, where npm brings what joins them."""
    if app.builder.format != "html":
        return
    root = Path(app.srcdir)
    try:
        folder = join_scripts(WEB, root / str(app.config.jupyterlite_dir), root / CACHE)
    except LiteError as error:
        raise LiteSphinxError(str(error)) from error
    app.config.html_static_path.append(str(folder))


def build_beside(app: Sphinx, exception: Exception | None) -> None:
    """Build the Lite folder beside the pages."""
    if exception is not None or app.builder.format != "html":
        return
    root = Path(app.srcdir)
    settings = root / str(app.config.jupyterlite_dir)
    try:
        build_lite(root, Path(app.outdir) / JUPYTERLITE_DIR, settings=settings)
    except LiteError as error:
        raise LiteSphinxError(str(error)) from error
