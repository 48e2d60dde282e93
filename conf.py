"""Sphinx settings, nothing else."""

from pathlib import Path

from sphinx.util.tags import Tags

from agressieprotocol.problems import Problems
from agressieprotocol.source.settings import read_settings

#: Put here by Sphinx: the words given with ``-t``.
tags: Tags

_settings = read_settings(Path(__file__).parent, Problems())

project = _settings.get("protocol_titel", "Agressieprotocol")
language = "nl"
root_doc = "index"
include_patterns = ["index.md", "docs/**", "modules/**"]
exclude_patterns = ["docs/besluiten/**"]

extensions = [
    "myst_parser",
    "sphinx_design",
    "agressieprotocol.sphinx_ext",
]
# JupyterLite takes a minute the first time; `-t zonder_lite` leaves it out.
if not tags.has("zonder_lite"):  # noqa: F821 - see above
    extensions.append("agressieprotocol.lite.extension")
jupyterlite_dir = "lite"
myst_enable_extensions = ["attrs_block", "attrs_inline", "colon_fence", "deflist", "substitution"]
myst_heading_anchors = 3
# Links lead to pages and headings; without this each is looked for in C++ and Python as well.
myst_ref_domains = ["std"]
myst_substitutions = _settings
suppress_warnings = ["config.cache"]

html_theme = "agressieprotocol"
html_title = project
html_copy_source = False
html_show_copyright = False
html_use_index = False
html_permalinks_icon = "#"
templates_path: list[str] = []
# The logo and the colours of a municipality that took this over.
_own = Path(__file__).parent / "eigen"
html_static_path = ["eigen"] if _own.is_dir() else []
html_logo = "eigen/logo.svg" if (_own / "logo.svg").is_file() else None
html_css_files = ["kleuren.css"] if (_own / "kleuren.css").is_file() else []
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"
