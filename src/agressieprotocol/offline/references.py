"""The files that a page, a script or a style sheet loads."""

from __future__ import annotations

import re
from html.parser import HTMLParser

#: The few tags that load something; parsing all of a large page would take most of the time.
_LOADERS = re.compile(r"<(?:script|img|link)\b[^>]*>")
_LOADED_LINKS = {"stylesheet", "icon", "modulepreload", "preload", "manifest"}
_IMPORT = re.compile(r"""(?:\bfrom|\bimport)\s*\(?\s*["'](?P<path>\.[^"']+)["']""")
_URL = re.compile(r"""url\(\s*["']?(?P<path>[^"')]+)["']?\s*\)""")


class _Loads(HTMLParser):
    """Collect the addresses of scripts, style sheets and pictures."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_tag(self, tag: str) -> None:
        """Read one tag by itself; what a script holds is no markup."""
        self.feed(tag)
        self.reset()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the address that an element loads by itself; a link that is followed is none."""
        values = {name: value or "" for name, value in attrs}
        if tag in {"script", "img"}:
            self.found.append(values.get("src", ""))
        elif tag == "link" and _LOADED_LINKS & set(values.get("rel", "").split()):
            self.found.append(values.get("href", ""))


def loads_of_page(html: str) -> list[str]:
    """List what a page loads, as written in it.

    >>> loads_of_page('<link rel="stylesheet" href="a.css?v=1"><a href="b.html"><img src="c.png">')
    ['a.css?v=1', 'c.png']
    """
    parser = _Loads()
    for tag in _LOADERS.findall(html):
        parser.handle_tag(tag)
    return [path for path in parser.found if _is_file(path)]


def loads_of_script(code: str) -> list[str]:
    """List the modules that a script imports.

    >>> loads_of_script('import { a } from "./a.js";')
    ['./a.js']
    """
    return [match["path"] for match in _IMPORT.finditer(code)]


def loads_of_style(css: str) -> list[str]:
    """List the files that a style sheet asks for.

    >>> loads_of_style("a { background: url(b.png) } c { background: url(data:image/png,x) }")
    ['b.png']
    """
    return [match["path"] for match in _URL.finditer(css) if _is_file(match["path"])]


def _is_file(path: str) -> bool:
    """Tell whether an address is a file of this site."""
    return bool(path) and not path.startswith(("#", "data:", "http:", "https:", "//"))
