"""The table of rules and questions: what is practised for whom, and what is plainly missing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Page, expect
from sphinx.testing.util import SphinxTestApp

from agressieprotocol.atomic import write_atomically
from agressieprotocol.cli import main
from agressieprotocol.content import Content

RULE = """\
:::{{regel}} {ident}
:titel: Titel van {ident}
:bron: 2.1
:wie: medewerker
:kracht: {strength}
:moment: tijdens

Tekst.
:::

"""
STRENGTHS = {
    "geoefend": "moet",
    "niet-geoefend": "moet niet",
    "mag-zo": "mag",
    "uitleg-een": "info",
    "uitleg-twee": "info",
}
SCHEME = """\
doelgroepen: [{id: kantoor, naam: Kantoor}, {id: buiten, naam: Buiten}]
onderwerpen: [{id: soorten, naam: Soorten}]
kanalen: [{id: balie, naam: Balie}]
"""
ITEM = """\
- id: vraag-{name}
  soort: keuze
  doelgroep: [{audiences}]
  onderwerp: soorten
  kanaal: balie
  casus: Een {name} roept.
  vraag: Wat zie je?
  opties:
  - {{tekst: Emotie, oordeel: juist, feedback: Roepen mag., regels: [{rules}]}}
  - {{tekst: Dreiging, oordeel: onjuist, feedback: Nee., regels: [{rules}]}}
"""
HEAD = "id: oefening\ntitel: Oefening\nuitleg: Kies.\nitems:\n"
FIRST = ITEM.format(name="man", audiences="kantoor, buiten", rules="geoefend, uitleg-een")
SECOND = ITEM.format(name="vrouw", audiences="kantoor", rules="geoefend")
Builder = Callable[[dict[str, str]], SphinxTestApp]


@pytest.fixture
def built(tmp_path: Path, project: Builder) -> Callable[[str], Path]:
    """Return a function that builds a page with the table for some items; it returns the site."""

    def build(items: str) -> Path:
        write_atomically(tmp_path / "quizzes" / "indeling.yml", SCHEME.encode())
        write_atomically(tmp_path / "quizzes" / "oefening.yml", (HEAD + items).encode())
        rules = "".join(RULE.format(ident=i, strength=s) for i, s in STRENGTHS.items())
        pages = {
            "regels": f"# De regels\n\n{rules}",
            "oefenen": "# Oefenen\n\n:::{oefening} oefening\n:::\n",
            "dekking": "# Dekking\n\n## Per hoofdstuk\n\n:::{dekking}\n:::\n",
        }
        app = project(pages)  # writes the pages, which a review reads
        main(["--root", str(tmp_path), "review", "oefening", "--reason", "Nagekeken voor de proef"])
        app.cleanup()
        app = project(pages)
        app.build()
        assert app.warning.getvalue() == ""
        app.cleanup()
        return Path(app.outdir)

    return build


def table_in(site: Path) -> Tag:
    """Return the one table of the built page."""
    text = (site / "docs" / "dekking.html").read_text(encoding="utf-8")
    (table,) = BeautifulSoup(text, "html.parser").select("table.dekking")
    return table


def rows_of(table: Tag) -> dict[str, list[str]]:
    """Return the counts of each rule, by the end of the address of its link."""
    found = {}
    for row in table.select("tbody tr"):
        link = row.select_one("th[scope=row] a")
        assert link is not None
        found[str(link["href"]).partition("#")[2]] = [td.get_text() for td in row.select("td")]
    return found


def test_each_rule_has_its_counts_by_audience(built: Callable[[str], Path]) -> None:
    """An item counts for each of its audiences, and once in all."""
    table = table_in(built(FIRST + SECOND))
    heads = [th.get_text() for th in table.select("thead th[scope=col]")]
    assert heads == ["Regel", "Kantoor", "Buiten", "Samen"]
    assert table.caption is not None
    assert "De regels" in table.caption.get_text()
    assert rows_of(table) == {
        "geoefend": ["2", "1", "2"],
        "niet-geoefend": ["0", "0", "0"],
        "mag-zo": ["0", "0", "0"],
        "uitleg-een": ["1", "1", "1"],
    }


def test_a_binding_rule_without_a_question_is_said_to_lack_one(
    built: Callable[[str], Path],
) -> None:
    """In words, beside the rule and above the table; not by colour alone."""
    site = built(FIRST)
    (row,) = table_in(site).select("tr.dekking-ontbreekt")
    assert "Nog geen vraag" in row.get_text()
    assert "niet-geoefend" in str(row)
    text = (site / "docs" / "dekking.html").read_text(encoding="utf-8")
    assert text.count("Van de 2 regels met “moet” of “moet niet” hebben er 1 een vraag") == 2


def test_the_data_names_the_questions_and_what_is_missing(built: Callable[[str], Path]) -> None:
    """A program finds the same, for every rule."""
    data = json.loads((built(FIRST) / "data" / "dekking.json").read_text(encoding="utf-8"))
    assert data["ontbreekt"] == ["niet-geoefend"]
    rows = {row["id"]: row for row in data["regels"]}
    assert rows.keys() == STRENGTHS.keys()
    assert rows["geoefend"]["vragen"] == ["vraag-man"]
    assert rows["geoefend"]["aantal"] == {"kantoor": 1, "buiten": 1}


def test_a_new_question_makes_the_page_anew(built: Callable[[str], Path]) -> None:
    """The page follows the bank, although its own text is the same."""
    assert rows_of(table_in(built(FIRST)))["geoefend"] == ["1", "1", "1"]
    assert rows_of(table_in(built(FIRST + SECOND)))["geoefend"] == ["2", "1", "2"]


@pytest.mark.site
def test_the_real_page_has_every_binding_rule(content: Content, site: Path) -> None:
    """No rule that binds is left out of the tables."""
    text = (site / "docs" / "oefenen" / "dekking.html").read_text(encoding="utf-8")
    soup = BeautifulSoup(text, "html.parser")
    found = {name for table in soup.select("table.dekking") for name in rows_of(table)}
    assert {rule.id for rule in content.registry if rule.strength.startswith("moet")} <= found


@pytest.mark.site
@pytest.mark.browser
def test_the_tables_fit_a_phone(new_page: Callable[..., Page], site_url: str) -> None:
    """On 360 pixels nothing sticks out, and the rules keep room to be read."""
    page = new_page(viewport={"width": 360, "height": 740})
    page.goto(f"{site_url}docs/oefenen/dekking.html")
    expect(page.locator("table.dekking").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    widths = page.evaluate(
        "[...document.querySelectorAll('.dekking')].map((table) =>"
        " [table.offsetWidth, table.querySelector('tbody th').offsetWidth])"
    )
    assert all(whole <= 360 and name >= 150 for whole, name in widths)
