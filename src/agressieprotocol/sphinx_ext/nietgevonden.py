"""The page for an address that does not exist, at whatever depth a server shows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from sphinx.application import Sphinx

#: How many folders deep a page of this site lies at most, and one more.
DEPTHS = ("", "../", "../../", "../../../")


def root_path(base_url: str) -> str:
    """Return the path of the site's root on its server, ``/`` when the address is not known.

    >>> root_path("https://voorbeeld.nl/agressie"), root_path("")
    ('/agressie/', '/')
    """
    path = urlsplit(base_url).path
    return path if path.endswith("/") else f"{path}/"


def _pages(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    context = {"wortel": root_path(app.config.html_baseurl), "dieptes": DEPTHS}
    yield "404", context, "404.html"


def setup_nietgevonden(app: Sphinx) -> None:
    """Add the page."""
    app.connect("html-collect-pages", _pages)
