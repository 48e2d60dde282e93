"""Make the pages again in this process, and show them only when nothing is wrong."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from agressieprotocol.lite import extension as lite
from agressieprotocol.preview.faults import NOWHERE, faults_in
from agressieprotocol.preview.mirror import mirror
from agressieprotocol.problems import Problem
from agressieprotocol.reading import read_once
from agressieprotocol.site.build import DOCTREES, OUT
from agressieprotocol.site.compress import COPIES
from agressieprotocol.site.compress import LITE as LITE_FOLDER
from agressieprotocol.sphinx_ext.state import STORE, STRICT
from agressieprotocol.stamps.codes import StampCode

PLACE = Path("build") / "voorbeeld"
#: The built site's own; JupyterLite is served from there.
_STAY = (LITE_FOLDER, *COPIES)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of making the pages again."""

    #: What keeps the pages from being shown.
    faults: tuple[Problem, ...]
    #: What a person must still look at; the pages are shown.
    remarks: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Workshop:
    """Two copies of the built site: what is shown, and what is worked on.

    Each holds the pages and what Sphinx remembers of them. A build with a fault is thrown away
    whole, so that nothing of it is left when the fault is mended.
    """

    root: Path
    #: Words for Sphinx's ``-t``, as the site was built with.
    tags: tuple[str, ...] = ()

    @property
    def shown(self) -> Path:
        """Return the folder of the pages that are shown."""
        return self.root / PLACE / "goed" / "site"

    @property
    def _shown_trees(self) -> Path:
        return self.root / PLACE / "goed" / "bomen"

    @property
    def _site(self) -> Path:
        return self.root / PLACE / "werk" / "site"

    @property
    def _trees(self) -> Path:
        return self.root / PLACE / "werk" / "bomen"

    def open(self) -> None:
        """Begin with the site as it was built."""
        mirror(self.root / OUT, self.shown, leave_out=_STAY)
        mirror(self.root / DOCTREES, self._shown_trees)
        self._throw_away()

    def rebuild(self) -> Outcome:
        """Make the pages again that changed; show them if nothing is wrong, or what was shown."""
        problems = read_once(self.root, self._trees / STORE).problems
        remarks = tuple(problem for problem in problems if problem.code in set(StampCode))
        faults = tuple(problem for problem in problems if problem not in remarks)
        faults = faults or self._run_sphinx()
        if faults:
            self._throw_away()
        else:
            mirror(self._site, self.shown)
            mirror(self._trees, self._shown_trees)
        return Outcome(faults, remarks)

    def _throw_away(self) -> None:
        mirror(self.shown, self._site)
        mirror(self._shown_trees, self._trees)

    def _run_sphinx(self) -> tuple[Problem, ...]:
        said = io.StringIO()
        try:
            with patch_docutils(self.root), docutils_namespace():
                _build(self.root, self._site, self._trees, said, self.tags)
        # Whatever an author writes, the preview goes on; the fault is shown instead.
        except Exception as error:
            return (*faults_in(said.getvalue(), self.root), _unforeseen(error))
        return faults_in(said.getvalue(), self.root)


def _build(root: Path, out: Path, trees: Path, said: io.StringIO, tags: Sequence[str]) -> None:
    settings = {STRICT: False}
    app = Sphinx(root, root, out, trees, "html", settings, None, said, tags=tags, keep_going=True)
    for listener in list(app.events.listeners.get("build-finished", ())):
        # JupyterLite is served as it was built: no page of an author is in it.
        if listener.handler is lite.build_beside:
            app.disconnect(listener.id)
    app.build()


def _unforeseen(error: Exception) -> Problem:
    text = " ".join(str(error).split()) or type(error).__name__
    return Problem(NOWHERE, 1, type(error).__name__, text)
