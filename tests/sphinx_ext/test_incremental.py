"""An edited page rebuilds itself and what depends on it, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from sphinx.application import Sphinx
from sphinx.testing.util import SphinxTestApp

from agressieprotocol.atomic import write_atomically
from agressieprotocol.sphinx_ext.state import CODE

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


def test_a_page_follows_what_it_shows_of_a_rule_and_no_more(
    project: Callable[[dict[str, str]], SphinxTestApp],
) -> None:
    """A link shows a title: another text, or another rule on that page, leaves it alone."""
    pages = {"regels": RULE.format(title="Titel"), "verwijst": CITES}
    read_pages(project(pages))
    text = pages["regels"].replace("Tekst.", "Andere tekst.")
    assert read_pages(project(pages | {"regels": text})) == {"docs/regels"}
    second = RULE.format(title="Tweede").replace("eerste-regel", "tweede-regel")
    both = text + second.removeprefix("# Regels\n")
    assert read_pages(project(pages | {"regels": both})) == {"docs/regels"}
    weaker = both.replace(":kracht: moet\n", ":kracht: mag\n", 1)
    assert read_pages(project(pages | {"regels": weaker})) == {"docs/regels", "docs/verwijst"}


def test_a_page_follows_a_rule_that_comes_goes_or_moves(
    project: Callable[[dict[str, str]], SphinxTestApp],
) -> None:
    """The link leads to the page where the rule stands now."""
    rule = RULE.format(title="Titel")
    pages = {"regels": "# Regels\n", "anders": "# Anders\n", "verwijst": CITES}
    missing = project(pages)
    missing.build()
    assert "bestaat niet" in missing.warning.getvalue()
    missing.cleanup()
    assert read_pages(project(pages | {"regels": rule})) == {"docs/regels", "docs/verwijst"}
    moved = project(pages | {"anders": rule.replace("# Regels", "# Anders")})
    assert read_pages(moved) == {"docs/regels", "docs/anders", "docs/verwijst"}
    shown = (moved.outdir / "docs" / "verwijst.html").read_text(encoding="utf-8")
    assert 'href="anders.html#eerste-regel"' in shown


def test_pages_follow_the_notes_and_the_names_of_roles(
    project: Callable[[dict[str, str]], SphinxTestApp],
) -> None:
    """The list of notes follows a title; a page with a rule follows the name of its role."""
    note = "# Noot\n\n:::{{bronnoot}} A1\n:titel: {title}\n:gewicht: H\n\nTekst.\n:::\n"
    pages = {
        "noot": note.format(title="Oud"),
        "noten": "# Noten\n\n:::{bronnoten}\n:::\n",
        "noemt": "# Noemt\n\nZie {bronnoot}`A1`.\n",
        "regels": RULE.format(title="Titel"),
    }
    read_pages(project(pages))
    changed = pages | {"noot": note.format(title="Nieuw")}
    assert read_pages(project(changed)) == {"docs/noot", "docs/noten", "docs/noemt"}
    app = project(changed)
    roles = b"- id: medewerker\n  naam: Iedereen die er werkt\n"
    write_atomically(app.srcdir / "docs" / "rollen.yml", roles)
    app.cleanup()
    again = SphinxTestApp("html", srcdir=app.srcdir)
    assert read_pages(again) == {"docs/regels"}
    shown = (again.outdir / "docs" / "regels.html").read_text(encoding="utf-8")
    assert "Iedereen die er werkt" in shown


def test_other_code_makes_every_page_anew(
    project: Callable[[dict[str, str]], SphinxTestApp],
) -> None:
    """After an update of the project no page of the old one stays."""
    app = project({"een": "# Een\n", "twee": "# Twee\n"})
    assert read_pages(app) == {"index", "docs/een", "docs/twee"}
    app.cleanup()
    again = SphinxTestApp("html", srcdir=app.srcdir, confoverrides={CODE: "anders"})
    assert read_pages(again) == {"index", "docs/een", "docs/twee"}
    again.cleanup()


SLIDES = """# Dia's

::::{{dia}} een
:titel: {title}
:minuten: 5 = 5

Zie {{regel}}`eerste-regel`.

:::{{notitie}}
{note} ({{regel}}`eerste-regel`).
:::
::::
"""


def test_an_agenda_follows_the_slides_that_it_lists(
    project: Callable[[dict[str, str]], SphinxTestApp],
) -> None:
    """It shows titles and minutes: another title rebuilds it, another note does not."""
    pages = {
        "regels": RULE.format(title="Titel"),
        "dias": SLIDES.format(title="Oud", note="Zeg"),
        "tijden": "# Tijden\n\n:::{agenda} dias 5\n:::\n",
    }
    read_pages(project(pages))
    note = pages | {"dias": SLIDES.format(title="Oud", note="Vraag")}
    assert read_pages(project(note)) == {"docs/dias"}
    title = pages | {"dias": SLIDES.format(title="Nieuw", note="Vraag")}
    changed = project(title)
    assert read_pages(changed) == {"docs/dias", "docs/tijden"}
    shown = (changed.outdir / "docs" / "tijden.html").read_text(encoding="utf-8")
    assert "Nieuw" in shown
