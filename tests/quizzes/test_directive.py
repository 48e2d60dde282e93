"""What the directive makes of an exercise: a tree, real HTML, plain text, and when it rebuilds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from pytest_regressions.file_regression import FileRegressionFixture
from sphinx.testing.util import SphinxTestApp

from agressieprotocol.atomic import write_atomically
from agressieprotocol.cli import main
from agressieprotocol.sphinx_ext.oefening import exercise_block
from agressieprotocol.sphinx_ext.player_modules import modules

RULE = """\
:::{{regel}} {ident}
:titel: {title}
:bron: 2.1
:wie: medewerker
:kracht: info
:moment: tijdens

{text}
:::

"""
EXERCISE = """\
id: oefening
titel: Een oefening
uitleg: Kies wat je ziet.
items:
- id: vraag-een
  soort: keuze
  doelgroep: [kantoor]
  onderwerp: soorten
  kanaal: balie
  casus: Een man roept “nee” & <blijft> staan.
  vraag: Wat zie je?
  opties:
  - tekst: Emotie
    oordeel: juist
    feedback: Roepen mag.
    regels: [emotie-mag]
  - tekst: Twijfel
    oordeel: verdedigbaar
    feedback: Dat kan ook, maar de grens blijft zo langer onduidelijk.
    regels: [emotie-mag, agressie-niet]
  - tekst: Agressie
    oordeel: onjuist
    feedback: Er is geen dreiging.
    regels: [agressie-niet]
- id: vraag-twee
  versie: 3
  soort: keuze
  doelgroep: [kantoor]
  onderwerp: soorten
  kanaal: balie
  casus: Een vrouw dreigt.
  vraag: Wat hoor je?
  opties:
  - tekst: Emotie
    oordeel: onjuist
    feedback: Dit is dreigen.
    regels: [agressie-niet]
  - tekst: Agressie
    oordeel: juist
    feedback: Klopt.
    regels: [agressie-niet]
"""
FILES = {
    "conf.py": (
        'extensions = ["myst_parser", "agressieprotocol.sphinx_ext"]\n'
        'myst_enable_extensions = ["colon_fence"]\n'
        'language = "nl"\nhtml_theme = "agressieprotocol"\nroot_doc = "index"\n'
        'include_patterns = ["index.md", "docs/**"]\n'
    ),
    "instellingen.yml": 'telefoon_nood: "112"\n',
    "index.md": "# Begin\n\n```{toctree}\ndocs/alleen\ndocs/oefenen\ndocs/regels\n```\n",
    "docs/rollen.yml": "- id: medewerker\n  naam: Medewerker\n",
    "docs/alleen.md": "# Alleen\n\nTekst.\n",
    "docs/oefenen.md": "# Oefenen\n\n## De oefening\n\n:::{oefening} oefening\n:::\n",
    "docs/regels.md": "# Regels\n\n"
    + RULE.format(ident="emotie-mag", title="Emotie mag", text="Roepen mag.")
    + RULE.format(ident="agressie-niet", title="Agressie niet", text="Dreigen mag niet."),
    "quizzes/indeling.yml": (
        "doelgroepen: [{id: kantoor, naam: Kantoor}]\n"
        "onderwerpen: [{id: soorten, naam: Soorten}]\n"
        "kanalen: [{id: balie, naam: Balie}]\n"
    ),
    "quizzes/oefening.yml": EXERCISE,
}
Builder = Callable[..., SphinxTestApp]


def write_project(root: Path, changes: dict[str, str]) -> None:
    """Write the project with changes and say that its items were reviewed."""
    for label, text in (FILES | changes).items():
        write_atomically(root / label, text.encode("utf-8"))
    main(["--root", str(root), "review", "oefening", "--reason", "Nagekeken voor de proef"])


@pytest.fixture
def build(tmp_path: Path) -> Iterator[Builder]:
    """Yield a function that writes the project with changes, reviews and builds it."""
    apps: list[SphinxTestApp] = []

    def make(builder: str = "html", changes: dict[str, str] | None = None) -> SphinxTestApp:
        write_project(tmp_path, changes or {})
        while apps:  # Sphinx registers its nodes for the whole process
            apps.pop().cleanup()
        apps.append(SphinxTestApp(builder, srcdir=tmp_path))
        return apps[0]

    yield make
    for app in apps:
        app.cleanup()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the unchanged project once; return the folder of its pages."""
    root = tmp_path_factory.mktemp("project")
    write_project(root, {})
    app = SphinxTestApp("html", srcdir=root)
    app.build()
    said, out = app.warning.getvalue(), Path(app.outdir)
    app.cleanup()
    assert said == ""
    return out


@pytest.fixture
def page(site: Path) -> BeautifulSoup:
    """Return the page with the exercise."""
    text = (site / "docs" / "oefenen.html").read_text(encoding="utf-8")
    return BeautifulSoup(text, "html.parser")


def test_the_tree_holds_the_exercise_in_plain_form(
    build: Builder, file_regression: FileRegressionFixture
) -> None:
    """Whatever format but HTML a page goes to, its tree holds every case, option and answer."""
    app = build("text")
    app.build()
    tree = app.env.get_and_resolve_doctree("docs/oefenen", app.builder, tags=app.tags)
    block = next(tree.findall(exercise_block))
    file_regression.check("".join(child.pformat() for child in block), extension=".txt")


def test_the_page_is_a_form_of_native_controls(page: BeautifulSoup) -> None:
    """Each item is a fieldset with a legend and radios of one name, described by its case."""
    quiz = page.select_one(".quiz")
    assert quiz is not None
    items = quiz.select("form .quiz-item")
    assert [item["data-sleutel"] for item in items] == ["vraag-een@1", "vraag-twee@3"]
    assert [item.parent.name for item in items] == ["form", "noscript"]  # type: ignore[union-attr]
    for item in items:
        fieldset = item.select_one("fieldset")
        assert fieldset is not None
        assert fieldset.find(True, recursive=False).name == "legend"  # type: ignore[union-attr]
        assert quiz.find(id=fieldset["aria-describedby"])
        assert {radio["name"] for radio in fieldset.select("input[type=radio]")} == {item["id"]}
    assert quiz.select_one("h3.quiz-kop")
    assert {control.name for control in quiz.select("[data-doe]")} == {"button", "input"}


def test_every_answer_stands_in_the_page_with_its_verdict_and_rules(page: BeautifulSoup) -> None:
    """Verdict, feedback and links are in the HTML, behind a disclosure."""
    answers = page.select("#vraag-een details li")
    assert [one["data-oordeel"] for one in answers] == ["juist", "verdedigbaar", "onjuist"]
    assert [one["data-optie"] for one in answers] == ["0", "1", "2"]
    assert "Roepen mag." in answers[0].get_text()
    links = [link["href"] for link in answers[1].select("a")]
    assert links == ["regels.html#emotie-mag", "regels.html#agressie-niet"]


def test_the_live_regions_exist_and_are_empty_at_load(page: BeautifulSoup) -> None:
    """What is announced later is a region that was there from the start."""
    regions = page.select('.quiz [role="status"]')
    assert [region["data-deel"] for region in regions] == ["feedback", "melding"]
    assert all(not region.get_text(strip=True) for region in regions)


def test_signs_in_a_case_are_shown_as_written(page: BeautifulSoup) -> None:
    """A case cannot break or script the page."""
    case = page.select_one("#vraag-een-casus")
    assert case is not None
    assert case.get_text() == "Een man roept “nee” & <blijft> staan."


def test_only_a_page_with_an_exercise_loads_the_player(site: Path, page: BeautifulSoup) -> None:
    """Other pages stay as light as they were."""
    script = page.select_one('head script[type="module"][blocking="render"]')
    assert script is not None
    assert script["src"] == "../_static/player/player.js"
    preloads = [str(link["href"]) for link in page.select('link[rel="modulepreload"]')]
    needed = {"../_static/player/" + name for name in modules("player.js") if name != "player.js"}
    assert set(preloads) == needed
    assert len(preloads) == len(needed)
    assert not any(other in " ".join(preloads) for other in ("meerkeuze", "volgorde", "casus"))
    assert "player" not in (site / "docs" / "alleen.html").read_text(encoding="utf-8")


def test_a_button_for_jupyterlite_stands_beneath_the_exercise(page: BeautifulSoup) -> None:
    """It is a real button, and what it opens is named by the id of the exercise alone."""
    lite = page.select_one(".quiz + .quiz-lite")
    assert lite is not None
    assert lite.select_one("button[type=button]")
    assert str(lite["data-lite"]).startswith("../lite/")
    assert "oefening" in str(lite["data-lite"])


def test_other_formats_get_readable_text(build: Builder) -> None:
    """Without HTML the exercise is a list with its answers."""
    app = build("text")
    app.build()
    written = (app.outdir / "docs" / "oefenen.txt").read_text(encoding="utf-8")
    text = " ".join(written.split())
    assert "Vraag 1 van 2" in text
    assert "Agressie: onjuist. Er is geen dreiging. Lees meer: Agressie niet (§ 2.1)." in text


@pytest.mark.parametrize(
    ("label", "old", "new"),
    [
        ("quizzes/oefening.yml", "Een vrouw dreigt.", "Een vrouw dreigt hard."),
        ("docs/regels.md", "Dreigen mag niet.", "Dreigen mag nooit."),
    ],
)
def test_a_change_of_the_file_or_a_cited_rule_rebuilds_the_page(
    build: Builder, label: str, old: str, new: str
) -> None:
    """The page follows its YAML and its rules; a page beside it is left alone."""
    build().build()
    app = build(changes={label: FILES[label].replace(old, new)})
    read: set[str] = set()
    app.connect("source-read", lambda _app, name, _source: read.add(name))
    app.build()
    assert "docs/oefenen" in read
    assert "docs/alleen" not in read


def test_an_unknown_exercise_stops_a_strict_build_at_its_line(build: Builder) -> None:
    """The warning names the page, the line and the check."""
    page = FILES["docs/oefenen.md"] + "\n:::{oefening} bestaat-niet\n:::\n"
    build()
    app = build(changes={"docs/oefenen.md": page})
    app.build()
    said = app.warning.getvalue()
    assert "docs/oefenen.md:8: WARNING: oefening “bestaat-niet” bestaat niet" in said
    assert said.count("WARNING") == 1
