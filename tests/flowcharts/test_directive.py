"""What the directive makes of a chart: a tree, pictures, plain text, and when it rebuilds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from docutils import nodes
from pytest_regressions.file_regression import FileRegressionFixture
from sphinx.errors import ExtensionError
from sphinx.testing.util import SphinxTestApp

from agressieprotocol.atomic import write_atomically

CHART = """\
id: proef
titel: Proef
beschrijving: Een schema voor een proef.
banen:
- {id: boven, titel: Boven}
- {id: onder, titel: Onder}
knopen:
- id: x-start
  tekst: Vraag “nee” & <kijk>
  soort: start
  wie: medewerker
  baan: boven
  regels: [emotie-mag]
  opmerking: Zo staat het er.
  pijlen:
  - {naar: x-einde, als: het lukt, zekerheid: bron, grond: 2.3 fase 1}
  - {naar: x-melden, als: het lukt niet, zekerheid: lezing, reden: volgt uit de logica}
- id: x-melden
  tekst: Meld het
  soort: actie
  wie: medewerker
  baan: onder
  of_in_baan: [boven]
  samen: ja
  bronnoten: [A1]
  regels: [emotie-mag]
  pijlen:
  - {naar: x-einde, zekerheid: lezing, reden: er is niets anders}
- id: x-einde
  tekst: Klaar
  soort: einde
  wie: medewerker
  baan: onder
  regels: [emotie-mag]
"""
PARTS = ("nood", "lopen", "plaat", "stappen", "pijlen")
PAGE = "# Schema\n\n" + "\n".join(
    f"```{{stroomschema}} proef\n:deel: {part}\n```\n" for part in PARTS
)
REGELS = """\
# Regels

:::{regel} emotie-mag
:titel: Emotie mag
:bron: 2.1
:wie: medewerker
:kracht: mag
:moment: tijdens

Roepen mag:

- hard;
- zacht.
:::

:::{bronnoot} A1
:titel: Twee plaatsen
:gewicht: H

Er staat twee keer iets anders.
:::
"""
FILES = {
    "conf.py": (
        'extensions = ["myst_parser", "agressieprotocol.sphinx_ext"]\n'
        'myst_enable_extensions = ["colon_fence"]\n'
        'language = "nl"\nhtml_theme = "agressieprotocol"\nroot_doc = "index"\n'
        'include_patterns = ["index.md", "docs/**"]\n'
    ),
    "instellingen.yml": (
        'telefoon_nood: "112"\ntelefoon_politie: 0900-8844\ntelefoon_bot: "5605800"\n'
    ),
    "index.md": "# Begin\n\n```{toctree}\ndocs/alleen\ndocs/schema\ndocs/regels\n```\n",
    "docs/rollen.yml": "- id: medewerker\n  naam: Medewerker\n",
    "docs/alleen.md": "# Alleen\n\nTekst.\n",
    "docs/schema.md": PAGE,
    "docs/regels.md": REGELS,
    "flowcharts/proef.yml": CHART,
}
#: Classes of the lists that hold steps and grounds.
SHOWN = {"schema-stappen", "schema-gronden"}
Builder = Callable[..., SphinxTestApp]


@pytest.fixture
def build(tmp_path: Path) -> Iterator[Builder]:
    """Yield a function that writes the project with changes and starts a build of it."""
    apps: list[SphinxTestApp] = []

    def make(builder: str = "html", changes: dict[str, str] | None = None) -> SphinxTestApp:
        for label, text in (FILES | (changes or {})).items():
            write_atomically(tmp_path / label, text.encode("utf-8"))
        while apps:  # Sphinx registers its nodes for the whole process
            apps.pop().cleanup()
        apps.append(SphinxTestApp(builder, srcdir=tmp_path))
        return apps[0]

    yield make
    for app in apps:
        app.cleanup()


def page_of(app: SphinxTestApp) -> BeautifulSoup:
    """Build; return the page with the chart."""
    app.build()
    said = [line for line in app.warning.getvalue().splitlines() if "stempel" not in line]
    assert said == []
    text = (app.outdir / "docs" / "schema.html").read_text(encoding="utf-8")
    return BeautifulSoup(text, "html.parser")


def test_the_tree_holds_steps_and_grounds(
    build: Builder, file_regression: FileRegressionFixture
) -> None:
    """Whatever format a page goes to, its tree holds every step, way and ground."""
    app = build()
    app.build()
    tree = app.env.get_doctree("docs/schema")
    whole = [part for part in tree.findall(nodes.Element) if SHOWN & set(part.get("classes", ()))]
    text = "".join(part.pformat() for part in whole)
    file_regression.check(text.replace(" no-search", ""), extension=".txt")


def test_the_page_has_pictures_numbers_and_a_way_in(build: Builder) -> None:
    """Whole and lanes are inline; the numbers dial; without script the walk is a link."""
    page = page_of(build())
    assert len(page.select(".schema-heel svg")) == 1
    assert len(page.select(".schema-baan svg")) == 2
    numbers = [link["href"] for link in page.select(".schema-nood a")]
    assert numbers == ["tel:112", "tel:09008844", "tel:5605800"]
    assert [link["href"] for link in page.select(".schema-begin a")] == ["#stap-x-start"]
    assert page.select('.schema-lopen [role="status"]')[0].get_text() == ""


def test_signs_in_a_text_are_shown_as_written(build: Builder) -> None:
    """A text cannot break or script the page, nor the picture."""
    page = page_of(build())
    assert page.select("#stap-x-start strong")[0].get_text() == "Vraag “nee” & <kijk>"
    label = str(page.select("#plaat-x-start a")[0]["aria-label"])
    assert label == "1. Start: Medewerker. Vraag “nee” & <kijk>"


def test_a_step_shows_its_rules_and_notes(build: Builder) -> None:
    """Rule and note are links; the rule's text stands behind a disclosure."""
    step = page_of(build()).select("#stap-x-melden")[0]
    assert step.select("details a")[0]["href"] == "regels.html#emotie-mag"
    assert [item.get_text() for item in step.select("details li li")] == ["hard;", "zacht."]
    assert step.select(".schema-noten a")[0]["href"] == "regels.html#bronnoot-a1"
    assert "De plaats van deze stap is onzeker" in step.get_text()


def test_only_a_page_with_a_chart_loads_its_style_and_script(build: Builder) -> None:
    """Other pages stay as light as they were."""
    app = build()
    page = page_of(app)
    assert page.select('link[href*="charts/schema.css"]')
    assert len(page.select('script[type="module"][src*="charts/"]')) == 2
    assert "charts/" not in (app.outdir / "docs" / "alleen.html").read_text(encoding="utf-8")


def test_other_formats_get_the_steps_as_text(build: Builder) -> None:
    """Without HTML the chart is its numbered steps."""
    app = build("text")
    app.build()
    text = (app.outdir / "docs" / "schema.txt").read_text(encoding="utf-8")
    assert "Het lukt niet: ga naar stap 2 (lezing)" in " ".join(text.split())


@pytest.mark.parametrize(
    ("label", "old", "new"),
    [("flowcharts/proef.yml", "Meld het", "Meld alles"), ("docs/regels.md", "hard;", "luid;")],
)
def test_a_change_of_the_chart_or_a_cited_rule_rebuilds_the_page(
    build: Builder, label: str, old: str, new: str
) -> None:
    """The page follows its YAML and its rules; a page beside it is left alone."""
    page_of(build())
    app = build(changes={label: FILES[label].replace(old, new)})
    read: set[str] = set()
    app.connect("source-read", lambda _app, name, _source: read.add(name))
    app.build()
    assert "docs/schema" in read
    assert "docs/alleen" not in read


def test_an_unknown_chart_is_an_error_at_its_line(build: Builder) -> None:
    """The message names the page and the chart."""
    app = build(changes={"docs/alleen.md": "# Alleen\n\n```{stroomschema} weg\n```\n"})
    app.build()
    said = app.warning.getvalue()
    assert "alleen.md:3" in said
    assert "schema “weg” bestaat niet in flowcharts/" in said


def test_a_lacking_graphviz_is_said_in_dutch(build: Builder) -> None:
    """Without the program that draws, the build stops with what to do."""
    app = build(changes={"conf.py": FILES["conf.py"] + 'graphviz_dot = "dot-bestaat-niet"\n'})
    with pytest.raises(ExtensionError, match="het programma “dot-bestaat-niet” is er niet"):
        app.build()
