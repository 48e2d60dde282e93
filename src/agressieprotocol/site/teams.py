"""Build the site of each team out of the base's: only pages that show something of it are made.

The base is copied once. For each team Sphinx goes on from that copy, in one folder that is brought
back to the base after each; what differs then moves to the site of the team, and what does not is
a second name of the base's file, which takes no room. Nothing writes through such a name: the copy
of the base changes by putting new files in the place of old ones.
"""

from __future__ import annotations

import filecmp
import gc
import io
import os
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from agressieprotocol.lite import extension as lite
from agressieprotocol.preview.faults import faults_in
from agressieprotocol.preview.mirror import mirror
from agressieprotocol.problems import Problem
from agressieprotocol.reading import read_once
from agressieprotocol.site.build import DOCTREES, OUT
from agressieprotocol.site.compress import LITE, compress
from agressieprotocol.sphinx_ext.state import STORE, TEAM

TEAMS = Path("build") / "teams"
#: Folders beside those of the teams, of which no name can begin with a point.
_BASE, _WORK = ".basis", ".werk"


@dataclass(frozen=True, slots=True)
class Yard:
    """Where the sites of teams are made, below the root of the project."""

    root: Path
    #: Words for Sphinx's ``-t``, as the base was built with.
    tags: tuple[str, ...] = ()

    @property
    def base(self) -> Path:
        """Return the copy of the base's site, whose files the sites of teams share."""
        return self.root / TEAMS / _BASE

    @property
    def pages(self) -> Path:
        """Return where Sphinx makes the pages of one team after another."""
        return self.root / TEAMS / _WORK / "site"

    @property
    def trees(self) -> Path:
        """Return what Sphinx remembers of those pages."""
        return self.root / TEAMS / _WORK / "bomen"

    def begin(self) -> None:
        """Copy what changed of the base since the last time."""
        mirror(self.root / OUT, self.base, leave_out=(LITE,))

    def back_to_base(self) -> None:
        """Let nothing of the team before be left."""
        mirror(self.base, self.pages)
        mirror(self.root / DOCTREES, self.trees)


def teams_of(root: Path, chosen: str) -> tuple[str, ...]:
    """Return the ids of the teams to build.

    :param chosen: id of one team, or ``alle``.
    :raises LookupError: in Dutch, when there is no such team.
    """
    known = tuple(_reading(root)[0])
    if chosen == "alle":
        return known
    if chosen not in known:
        names = ", ".join(known) or "geen"
        raise LookupError(f"Team “{chosen}” heeft geen aanvulling die te lezen is; wel: {names}.")
    return (chosen,)


def faults_of(root: Path) -> tuple[Problem, ...]:
    """Return every fault in the content; with one no team's site is built."""
    return _reading(root)[1]


def _reading(root: Path) -> tuple[Iterable[str], tuple[Problem, ...]]:
    found = read_once(root, root / DOCTREES / STORE)
    return found.content.supplements, found.problems


def build_team(yard: Yard, team: str) -> tuple[Problem, ...]:
    """Build the site of one team; with a fault its old site stays as it was.

    :return: the faults that were found.
    """
    yard.back_to_base()
    said = io.StringIO()
    with patch_docutils(yard.root), docutils_namespace():
        _run_sphinx(yard, team, said)
    # A build holds its pages in circles of references; fifty of them would pile up.
    gc.collect()
    if found := faults_in(said.getvalue(), yard.root):
        return found
    compress(yard.pages)
    _publish(yard, team)
    return ()


def _run_sphinx(yard: Yard, team: str, said: io.StringIO) -> None:
    app = Sphinx(
        yard.root,
        yard.root,
        yard.pages,
        yard.trees,
        "html",
        {TEAM: team},
        None,
        said,
        tags=yard.tags,
        keep_going=True,
    )
    for listener in list(app.events.listeners.get("build-finished", ())):
        # The base's Lite files serve every team.
        if listener.handler is lite.build_beside:
            app.disconnect(listener.id)
    app.build()


def _publish(yard: Yard, team: str) -> None:
    """Put the new site in the place of the old one, whole or not at all."""
    target = yard.root / TEAMS / team
    with TemporaryDirectory(dir=target.parent, prefix=f".{team}-") as work:
        made = Path(work) / "nieuw"
        for path in _below(yard.pages):
            name = path.relative_to(yard.pages)
            (made / name).parent.mkdir(parents=True, exist_ok=True)
            _place(path, yard.base / name, made / name)
        _share(yard.root / OUT / LITE, made / LITE)
        if target.exists():
            target.rename(Path(work) / "oud")
        made.rename(target)


def _place(made: Path, base: Path, target: Path) -> None:
    """Give the team the base's file where it is the same, and else the one that was made."""
    if base.is_file() and filecmp.cmp(made, base):
        link(base, target)
    else:
        made.replace(target)


def _share(source: Path, target: Path) -> None:
    """Give all of a folder a second name; it is replaced whole and never written in."""
    for path in _below(source) if source.is_dir() else ():
        name = path.relative_to(source)
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        link(path, target / name)


def link(source: Path, target: Path) -> None:
    """Give a file a second name, or copy it where the disk knows no second names."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _below(folder: Path) -> Sequence[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())
