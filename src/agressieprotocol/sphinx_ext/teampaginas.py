"""Pages that the site of a team alone has: its free pages, and one for each of its exercises."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.project import Project
from sphinx.util._pathlib import _StrPath

from agressieprotocol.sphinx_ext.state import team_of
from agressieprotocol.supplements.model import Supplement
from agressieprotocol.supplements.own import own_pages, page_of

#: What the page of an exercise is made of.
FORM = Path(__file__).parent / "templates" / "teamoefening.md"


class TeamProject(Project):
    """The base's pages, and those of a team, which lie elsewhere."""

    def __init__(self, base: Project, pages: Mapping[str, Path]) -> None:
        """Begin with what Sphinx found before.

        :param pages: the files by the names of their pages; one file may make more pages.
        """
        super().__init__(base.srcdir, base.source_suffix)
        self.restore(base)
        self._pages = dict(pages)
        self._names = {path: name for name, path in pages.items()}

    def discover(
        self, exclude_paths: Iterable[str] = (), include_paths: Iterable[str] = ("**",)
    ) -> set[str]:
        """Find the base's pages, and add the team's."""
        self.docnames = super().discover(exclude_paths, include_paths) | self._pages.keys()
        return self.docnames

    def path2doc(self, filename: str | os.PathLike[str]) -> str | None:
        """Return the name of the page that a file makes."""
        return self._names.get(Path(self.srcdir, filename)) or super().path2doc(filename)

    def doc2path(self, docname: str, absolute: bool) -> _StrPath:
        """Return the file that a page is made of."""
        if docname not in self._pages:
            return super().doc2path(docname, absolute)
        path = self._pages[docname]
        inside = not absolute and path.is_relative_to(self.srcdir)
        return _StrPath(path.relative_to(self.srcdir) if inside else path)


def _files(root: Path, team: Supplement) -> dict[str, Path]:
    free = {page: root / path for page, path in own_pages(team).items()}
    return free | {page_of(one): FORM for one in team.exercises}


def _add_pages(app: Sphinx) -> None:
    team = team_of(app.env)
    if team is not None:
        app.project = TeamProject(app.project, _files(Path(app.srcdir), team))
        app.env.project = app.project


def _fill(app: Sphinx, docname: str, source: list[str]) -> None:
    """Fill the form for the page of an exercise."""
    team = team_of(app.env)
    for one in team.exercises if team else ():
        if team and docname == page_of(one):
            source[0] = source[0].format(titel=one.title, team=team.name, oefening=one.id)


def _banner(
    app: Sphinx,
    pagename: str,  # noqa: ARG001 - Sphinx calls it so
    templatename: str,  # noqa: ARG001 - Sphinx calls it so
    context: dict[str, Any],
    doctree: nodes.document | None,  # noqa: ARG001 - Sphinx calls it so
) -> None:
    """Let the page say whose site it is part of."""
    context["team"] = team_of(app.env)


def setup_teampaginas(app: Sphinx) -> None:
    """Add the pages before Sphinx looks for any, and after the content was read."""
    app.connect("builder-inited", _add_pages, priority=200)
    app.connect("source-read", _fill)
    app.connect("html-page-context", _banner)
