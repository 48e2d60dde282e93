"""The data beside the pages follows the content, and is left alone while that is the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from sphinx.testing.util import SphinxTestApp

RULE = """# Regels

:::{{regel}} eerste-regel
:titel: {title}
:bron: 2.3
:wie: medewerker
:kracht: moet
:moment: tijdens

Tekst.
:::
"""
Builder = Callable[[dict[str, str]], SphinxTestApp]


def build(project: Builder, title: str) -> Path:
    """Build with one rule; return the folder of the data."""
    app = project({"regels": RULE.format(title=title)})
    app.build()
    assert app.warning.getvalue() == ""
    app.cleanup()
    return Path(app.outdir) / "data"


def written(folder: Path) -> dict[str, int]:
    """Return when each file was written."""
    return {path.name: path.stat().st_mtime_ns for path in folder.rglob("*.json")}


def test_data_is_left_alone_while_the_content_is_the_same(project: Builder) -> None:
    """A second build reads and writes none of it."""
    folder = build(project, "Titel")
    before = written(folder)
    (folder / "regels.json").write_text("van een ander", encoding="utf-8")
    build(project, "Titel")
    assert (folder / "regels.json").read_text(encoding="utf-8") == "van een ander"
    assert written(folder).keys() == before.keys()


def test_data_follows_a_changed_rule(project: Builder) -> None:
    """Registry and search index hold the new title."""
    build(project, "Oude titel")
    folder = build(project, "Nieuwe titel")
    for name in ("regels.json", "zoeken.json"):
        assert "Nieuwe titel" in (folder / name).read_text(encoding="utf-8")


def test_a_file_that_was_removed_is_written_again(project: Builder) -> None:
    """Whoever empties the folder gets it back with the next build."""
    folder = build(project, "Titel")
    (folder / "zoeken.json").unlink()
    (folder / "begrippen.json").unlink()
    build(project, "Titel")
    assert json.loads((folder / "zoeken.json").read_text(encoding="utf-8"))["regels"]
    assert (folder / "begrippen.json").is_file()


def test_a_fault_is_said_again_while_nothing_changes(project: Builder) -> None:
    """Content that is not read again is still wrong."""
    for _ in range(2):
        app = project({"bladzij": "# Kop\n\nZie {regel}`bestaat-niet`.\n"})
        app.build()
        assert "docs/bladzij.md:3: WARNING: regel “bestaat-niet”" in app.warning.getvalue()
        app.cleanup()


def test_the_worker_follows_the_files_that_it_keeps(project: Builder) -> None:
    """A build of nothing new leaves it; a changed page, a new page and a lost worker do not."""
    site = build(project, "Titel").parent
    before = (site / "sw.js").read_text(encoding="utf-8")
    build(project, "Titel")
    assert (site / "sw.js").read_text(encoding="utf-8") == before
    (site / "sw.js").unlink()
    build(project, "Titel")
    assert (site / "sw.js").read_text(encoding="utf-8") == before
    for name, text in (("begrippen", "# Begrippen\n"), ("begrippen", "# Alle begrippen\n")):
        app = project({"regels": RULE.format(title="Titel"), name: text})
        app.build()
        app.cleanup()
        after = (site / "sw.js").read_text(encoding="utf-8")
        assert "docs/begrippen.html" in after
        assert after != before
        before = after
