"""The Sphinx extension: directives and roles for rules, notes, charts and exercises."""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from agressieprotocol import __version__
from agressieprotocol.sphinx_ext.agenda import setup_agenda
from agressieprotocol.sphinx_ext.bronnoot import setup_bronnoot
from agressieprotocol.sphinx_ext.casuistiek import setup_casuistiek
from agressieprotocol.sphinx_ext.data import setup_data
from agressieprotocol.sphinx_ext.dekking import setup_dekking
from agressieprotocol.sphinx_ext.dia import setup_dia
from agressieprotocol.sphinx_ext.ingangen import setup_ingangen
from agressieprotocol.sphinx_ext.module import setup_leermodule
from agressieprotocol.sphinx_ext.oefening import setup_oefening
from agressieprotocol.sphinx_ext.page import setup_page
from agressieprotocol.sphinx_ext.peiling import setup_peiling
from agressieprotocol.sphinx_ext.regel import setup_regel
from agressieprotocol.sphinx_ext.search import setup_search
from agressieprotocol.sphinx_ext.shown import setup_shown
from agressieprotocol.sphinx_ext.state import setup_state
from agressieprotocol.sphinx_ext.stroomschema import setup_stroomschema
from agressieprotocol.sphinx_ext.teamdeel import setup_teamdeel
from agressieprotocol.sphinx_ext.teampaginas import setup_teampaginas
from agressieprotocol.sphinx_ext.teams import setup_teams
from agressieprotocol.sphinx_ext.toets import setup_toets
from agressieprotocol.sphinx_ext.voortgang import setup_voortgang
from agressieprotocol.sphinx_ext.werkplaats import setup_werkplaats
from agressieprotocol.sphinx_ext.xref import setup_xref

THEME = Path(__file__).parent.parent / "theme"


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register everything; the content is read first, since all else starts from it."""
    app.require_sphinx("9.0")
    app.add_html_theme("agressieprotocol", str(THEME))
    for setup_part in (
        setup_state,
        setup_shown,
        setup_xref,
        setup_regel,
        setup_bronnoot,
        setup_oefening,
        setup_toets,
        setup_casuistiek,
        setup_werkplaats,
        setup_leermodule,
        setup_voortgang,
        setup_stroomschema,
        setup_dia,
        setup_peiling,
        setup_agenda,
        setup_page,
        setup_data,
        setup_search,
        setup_ingangen,
        setup_dekking,
        setup_teampaginas,
        setup_teamdeel,
        setup_teams,
    ):
        setup_part(app)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}
