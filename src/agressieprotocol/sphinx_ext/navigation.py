"""The menu of every page: worked out once a build, then marked for each page.

Sphinx resolves the whole tree of pages for each page anew, and furo parses and changes the outcome
each time; together that was a quarter of the time of a build.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, cast

from docutils import nodes
from furo.navigation import get_navigation_tree
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.environment.adapters.toctree import global_toctree_for_doc
from sphinx.util.osutil import relative_uri

_MENU = "agressieprotocol_menu"
_TOCTREE = "agressieprotocol_toctree"
#: A line of the menu up to its words, with the start of its list and the box that opens it.
_LINE = re.compile(
    r'(?P<list><ul)?(?P<end>>\n)?<li class="(?P<item>toctree-l(?P<level>\d+))(?P<more>[^"]*)">'
    r'<a class="(?P<link>[^"]*)" href="(?P<href>[^"]*)">(?P<words>.*?)</a>'
    r'(?P<box><input aria-label="[^"]*")?'
)


@dataclass(frozen=True, slots=True)
class Line:
    """Where a line stands; lines count from 0 in the order of the menu."""

    #: Address that it leads to, from the root of the site.
    href: str
    #: The first line of its list.
    first: int
    #: The line itself and those that it hangs beneath.
    path: frozenset[int]


@dataclass(frozen=True, slots=True)
class Menu:
    """The menu as furo writes it for a page at the root of the site that is not in it."""

    html: str
    lines: tuple[Line, ...]

    @classmethod
    def of(cls, html: str) -> Menu:
        """Read which line hangs beneath which."""
        lines: list[Line] = []
        above: list[Line] = []
        for number, found in enumerate(_LINE.finditer(html)):
            level = int(found["level"])
            first = number if found["list"] else above[level - 1].first
            del above[level - 1 :]
            path = above[-1].path if above else frozenset()
            above.append(Line(found["href"], first, path | {number}))
            lines.append(above[-1])
        return cls(html, tuple(lines))

    def at(self, page: str, addresses: Collection[str]) -> str:
        """Return the menu for one page, with that page and what it hangs beneath marked.

        :param page: address of the page from the root of the site.
        :param addresses: the addresses of the site's own pages.
        """
        marked = {number for line in self.lines if line.href == page for number in line.path}
        lists = {self.lines[number].first for number in marked}
        last = max(marked, default=-1)
        numbers = iter(range(len(self.lines)))

        def write(found: re.Match[str]) -> str:
            number, href = next(numbers), found["href"]
            is_page, is_marked = href == page, number in marked
            href = (relative_uri(page, href) or "#") if href in addresses else href
            start = (found["list"] or "") + (' class="current"' if number in lists else "")
            item = found["item"] + (" current" if is_marked else "") + found["more"]
            item += " current-page" if number == last else ""
            link = ("current " if is_page else "") + found["link"]
            box = (found["box"] or "") + (' checked=""' if found["box"] and is_marked else "")
            return (
                f'{start}{found["end"] or ""}<li class="{item}">'
                f'<a class="{link}" href="{href}">{found["words"]}</a>{box}'
            )

        return _LINE.sub(write, self.html)


def _menu_of(builder: StandaloneHTMLBuilder) -> Menu:
    """Return the menu of this build, made by Sphinx and furo when it is first asked for."""
    if not hasattr(builder, _MENU):
        tree = global_toctree_for_doc(
            builder.env, "", builder, tags=builder.tags, titles_only=True, maxdepth=-1
        )
        html = get_navigation_tree(builder.render_partial(tree)["fragment"])
        html = html.replace("Toggle navigation of", "Onderdelen van")
        setattr(builder, _MENU, Menu.of(html))
    return cast(Menu, getattr(builder, _MENU))


def _hold_back(
    app: Sphinx,  # noqa: ARG001 - Sphinx calls it so
    pagename: str,  # noqa: ARG001 - Sphinx calls it so
    templatename: str,  # noqa: ARG001 - Sphinx calls it so
    context: dict[str, Any],
    doctree: nodes.document | None,  # noqa: ARG001 - Sphinx calls it so
) -> None:
    """Give furo no tree, so that it makes nothing of it."""
    context[_TOCTREE] = context["toctree"]
    context["toctree"] = lambda **_: ""


def _put_menu(
    app: Sphinx,
    pagename: str,
    templatename: str,  # noqa: ARG001 - Sphinx calls it so
    context: dict[str, Any],
    doctree: nodes.document | None,  # noqa: ARG001 - Sphinx calls it so
) -> None:
    """Put our menu where furo's would be."""
    builder = cast(StandaloneHTMLBuilder, app.builder)
    context["toctree"] = context.pop(_TOCTREE)
    addresses = {builder.get_target_uri(name) for name in app.env.all_docs}
    page = builder.get_target_uri(pagename)
    context["furo_navigation_tree"] = _menu_of(builder).at(page, addresses)


def setup_navigation(app: Sphinx) -> None:
    """Work before furo and after it."""
    app.connect("html-page-context", _hold_back, priority=400)
    app.connect("html-page-context", _put_menu, priority=600)
