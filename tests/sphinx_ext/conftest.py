"""A small project with the extension, for one page or a few."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sphinx.testing.util import SphinxTestApp

from agressieprotocol.atomic import write_atomically

CONF = """
extensions = ["myst_parser", "agressieprotocol.sphinx_ext"]
myst_enable_extensions = ["colon_fence", "substitution"]
myst_substitutions = {"telefoon_nood": "112"}
language = "nl"
agressieprotocol_streng = False
html_theme = "agressieprotocol"
root_doc = "index"
include_patterns = ["index.md", "docs/**"]
"""
Builder = Callable[[dict[str, str]], SphinxTestApp]


@pytest.fixture
def project(tmp_path: Path, make_app: Callable[..., SphinxTestApp]) -> Builder:
    """Return a function that writes pages below ``docs/`` and makes an app for them."""

    def build(pages: dict[str, str]) -> SphinxTestApp:
        names = "\n".join(f"docs/{name}" for name in sorted(pages))
        files = {
            "conf.py": CONF,
            "instellingen.yml": 'telefoon_nood: "112"\n',
            "docs/rollen.yml": "- id: medewerker\n  naam: Medewerker\n",
            "index.md": f"# Begin\n\n```{{toctree}}\n{names}\n```\n",
        } | {f"docs/{name}.md": text for name, text in pages.items()}
        for name, text in files.items():
            # The same bytes write nothing, as an author who saves nothing.
            write_atomically(tmp_path / name, text.encode("utf-8"))
        return make_app("html", srcdir=tmp_path)

    return build
