"""An edited page rebuilds itself and what depends on it, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from sphinx.application import Sphinx
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
CITES = "# Verwijst\n\nZie {regel}`eerste-regel`.\n"
ALONE = "# Alleen\n\nTekst.\n"


def read_pages(app: SphinxTestApp) -> set[str]:
    """Build and leave nothing for the next app; return the names of the pages that were read."""
    read: set[str] = set()

    def note(_app: Sphinx, name: str, _source: list[str]) -> None:
        read.add(name)

    app.connect("source-read", note)
    app.build()
    assert app.warning.getvalue() == ""
    app.cleanup()
    return read


def test_a_changed_rule_rebuilds_its_page_and_the_pages_that_cite_it(
    project: Callable[[dict[str, str]], SphinxTestApp],
) -> None:
    """The page that shows the rule's title follows; the page beside it does not."""
    pages = {"regels": RULE.format(title="Oude titel"), "verwijst": CITES, "alleen": ALONE}
    first = project(pages)
    assert read_pages(first) == {"index", "docs/regels", "docs/verwijst", "docs/alleen"}
    assert read_pages(project(pages)) == set()
    changed = project(pages | {"regels": RULE.format(title="Nieuwe titel")})
    assert read_pages(changed) == {"docs/regels", "docs/verwijst"}
    shown = (changed.outdir / "docs" / "verwijst.html").read_text(encoding="utf-8")
    assert "Nieuwe titel" in shown
