"""What each directive makes of its snippet, as a document tree."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture
from sphinx.testing.util import SphinxTestApp

SNIPPETS = sorted((Path(__file__).parent / "snippets").glob("*.md"))


@pytest.mark.parametrize("snippet", SNIPPETS, ids=lambda path: path.stem)
def test_a_snippet_gives_its_document_tree(
    snippet: Path,
    project: Callable[[dict[str, str]], SphinxTestApp],
    file_regression: FileRegressionFixture,
) -> None:
    """The tree is the recorded one, and the build has no warning."""
    app = project({"bladzij": snippet.read_text(encoding="utf-8")})
    app.build()
    assert app.warning.getvalue() == ""
    tree = app.env.get_and_resolve_doctree("docs/bladzij", app.builder, tags=app.tags)
    tree["source"] = "bladzij.md"
    file_regression.check(tree.pformat(), extension=".txt", basename=snippet.stem)


def test_a_fault_in_a_page_stops_a_strict_build_at_its_line(
    project: Callable[[dict[str, str]], SphinxTestApp],
) -> None:
    """The warning names file, line and check; with -W that is an error."""
    app = project({"bladzij": "# Kop\n\nZie {regel}`bestaat-niet`.\n"})
    app.build()
    said = app.warning.getvalue()
    assert "docs/bladzij.md:3: WARNING: regel “bestaat-niet” bestaat niet" in said
    assert "onbekende-regel" in said
