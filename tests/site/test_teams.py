"""The site of a team: the base with the team's words beside it, and nothing of the base changed."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from agressieprotocol.cli import main
from agressieprotocol.content import read_content
from agressieprotocol.problems import Problems
from agressieprotocol.search.words import key
from agressieprotocol.site.build import OUT, build
from agressieprotocol.site.command import build_teams
from agressieprotocol.site.teams import TEAMS

RULE = """\
:::{{regel}} {ident}
:titel: {title}
:bron: 2.1
:wie: medewerker
:kracht: moet
:moment: tijdens
:norm: {norm}

{text}
:::

"""
OPTIONS = """\
  opties:
  - {tekst: De brief is er vandaag., oordeel: juist, feedback: Dat klopt., regels: [brief]}
  - {tekst: De brief komt volgende week., oordeel: onjuist, feedback: Te laat., regels: [brief]}
"""
EXERCISE = """\
id: {ident}
titel: {title}
uitleg: Kies wat klopt.
items:
- id: {ident}-een
  soort: keuze
  doelgroep: [kantoor]
  onderwerp: soorten
  kanaal: balie
  casus: Er was een incident aan de balie.
  vraag: Wanneer is de brief er?
"""
CHART = """\
id: balie
titel: Schema balie
volgorde: 1
beschrijving: Wat je aan de balie doet.
banen:
- {id: baan, titel: Baan}
knopen:
- id: b-start
  tekst: De burger is weg
  soort: start
  wie: medewerker
  baan: baan
  contact: beëindigd
  regels: [brief]
  pijlen:
  - {naar: b-melden, zekerheid: bron, grond: bijlage IV}
- id: b-melden
  tekst: Meld het
  soort: einde
  wie: medewerker
  baan: baan
  contact: beëindigd
  regels: [lijst]
"""
SUPPLEMENT = """\
team: balie
naam: Team Balie
voorbeeld: ja
vastgesteld: 2026-11-01
uitleg: Dit team is verzonnen. Het werkt in de hal.
aanscherpingen:
- regel: brief
  vingerafdruk: {brief}
  soort: norm
  waarde: termijn ≤ 24 uur
  reden: De burger komt vaak al na twee dagen terug.
  tekst: De manager post de brief binnen een etmaal.
  nakijken-voor: 2028-10-01
notities:
- regel: lijst
  vingerafdruk: {lijst}
  tekst: De lijst hangt naast de koffieautomaat.
contacten:
- {{naam: Dagleider, bel: toestel 0001, wanneer: Bij elk incident.}}
plaatsen:
- {{soort: alarmknop, naam: Knop aan de balie, waar: Rechts onder het blad.}}
stappen:
- schema: balie
  van: b-start
  naar: b-melden
  tekst: Ga even naar de kantine
  wie: medewerker
  reden: Daar is altijd een collega van ons.
"""
CONF = """\
extensions = ["myst_parser", "agressieprotocol.sphinx_ext"]
myst_enable_extensions = ["colon_fence", "substitution", "deflist"]
language = "nl"
html_theme = "agressieprotocol"
root_doc = "index"
include_patterns = ["index.md", "docs/**"]
"""
PAGES = ("alleen", "jouw-team", "nu-hulp-nodig", "oefenen", "regels", "schema", "teams")
FILES = {
    "conf.py": CONF,
    "instellingen.yml": 'telefoon_nood: "112"\n',
    "index.md": "# Begin\n\n:::{teamdeel} voorpagina\n:::\n\n```{toctree}\n"
    + "".join(f"docs/{name}\n" for name in PAGES)
    + "```\n",
    "docs/rollen.yml": "- id: medewerker\n  naam: Medewerker\n",
    "docs/alleen.md": "# Alleen\n\nEen zin.\n",
    "docs/jouw-team.md": "# Jouw team\n\n:::{teamdeel} overzicht\nDit is de basis.\n:::\n",
    "docs/nu-hulp-nodig.md": "# Nu hulp nodig?\n\n:::{teamdeel} contacten\n:::\n",
    "docs/oefenen.md": (
        "# Oefenen\n\n:::{teamdeel} oefeningen\n:::\n\n## Vragen\n\n:::{oefening} brieven\n:::\n"
    ),
    "docs/schema.md": "# Schema\n\n:::{stroomschema} balie\n:deel: stappen\n:::\n",
    "docs/stroomschemas/balie.md": "---\norphan: true\n---\n# Schema balie\n",
    "docs/teams.md": "# Teams\n\n:::{teams}\n:::\n",
    "docs/regels.md": "# Regels\n\n"
    + RULE.format(ident="brief", title="De brief", norm="termijn ≤ 48 uur", text="Schrijf snel.")
    + RULE.format(ident="lijst", title="De lijst", norm="omvat: wie; wat", text="Vul in."),
    "flowcharts/balie.yml": CHART,
    "quizzes/indeling.yml": (
        "doelgroepen: [{id: kantoor, naam: Kantoor}]\n"
        "onderwerpen: [{id: soorten, naam: Soorten}]\n"
        "kanalen: [{id: balie, naam: Balie}]\n"
    ),
    "quizzes/brieven.yml": EXERCISE.format(ident="brieven", title="Brieven") + OPTIONS,
    "supplements/grenzen.yml": "[]\n",
    "supplements/balie/kaart.md": "# Onze kaart\n\nDe achterdeur is groen. Zie {regel}`brief`.\n",
    "supplements/balie/oefeningen/etmaal.yml": (
        EXERCISE.format(ident="etmaal", title="Binnen een etmaal") + OPTIONS
    ),
}
TEAM = Path(TEAMS) / "balie"


def write(root: Path) -> None:
    """Write the project below a root, with the fingerprints of its rules."""
    for label, text in FILES.items():
        (root / label).parent.mkdir(parents=True, exist_ok=True)
        (root / label).write_text(text, encoding="utf-8")
    rules = read_content(root, Problems()).registry.rules
    prints = {name: rules[name].fingerprint for name in ("brief", "lijst")}
    path = root / "supplements" / "balie" / "supplement.yml"
    path.write_text(SUPPLEMENT.format(**prints), encoding="utf-8")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Yield a project of which the base and the site of its team were built."""
    found = tmp_path_factory.mktemp("teams").resolve()
    write(found)
    for owner in ("brieven", "etmaal", "balie"):
        main(["--root", str(found), "review", owner, "--reason", "Nagekeken voor de proef"])
    assert build(found, arguments=("-j", "1")) == 0
    assert build_teams(found, "balie") == 0
    yield found
    shutil.rmtree(found)


def page(root: Path, name: str, site: Path = TEAM) -> str:
    """Return a page as it was built."""
    return (root / site / f"{name}.html").read_text(encoding="utf-8")


def rule_block(text: str, ident: str) -> str:
    """Return what the base says of a rule on a page."""
    found = re.search(rf'<div class="regel[^>]* id="{ident}">.*?\n</div>', text, re.DOTALL)
    assert found is not None
    return found[0]


def test_a_tightening_stands_at_its_rule_and_the_rule_says_what_it_said(root: Path) -> None:
    """The team's value, the base's, the reason and the date stand right beneath the rule."""
    ours, base = page(root, "docs/regels"), page(root, "docs/regels", OUT)
    assert rule_block(ours, "brief") == rule_block(base, "brief")
    behind = ours.partition(rule_block(ours, "brief"))[2].partition('id="lijst"')[0]
    for words in (
        "Afspraak van Team Balie",
        "De manager post de brief binnen een etmaal.",
        "binnen 48 uur",
        "binnen 24 uur",
        "De burger komt vaak al na twee dagen terug.",
        "1 oktober 2028",
    ):
        assert words in behind
        assert words not in base
    assert "De lijst hangt naast de koffieautomaat." in ours


def test_the_steps_of_a_team_stand_in_the_chart_without_a_number(root: Path) -> None:
    """The base's steps keep their numbers; the walk shows a remark, which is what this is."""
    ours, base = page(root, "docs/schema"), page(root, "docs/schema", OUT)
    found = re.search(r'<p class="schema-opmerking afspraak-stap">.*?</p>', ours)
    assert found is not None
    assert "Afspraak van Team Balie, tussen stap 1 en stap 2:" in found[0]
    assert "Medewerker: Ga even naar de kantine." in found[0]
    assert re.findall(r"Stap \d\. \w+", ours) == re.findall(r"Stap \d\. \w+", base)
    assert ours.count("Afspraak van Team Balie: De manager post") == 1


def test_the_team_has_its_own_front_page_contacts_exercises_and_pages(root: Path) -> None:
    """What the team added has a place, and the pages of the base lead to it."""
    assert "Dit is de site van Team Balie" in page(root, "index")
    assert "Dit team is verzonnen, als voorbeeld." in page(root, "index")
    help_page = page(root, "docs/nu-hulp-nodig")
    assert "toestel 0001" in help_page
    assert "Rechts onder het blad." in help_page
    assert 'href="../team/oefeningen/etmaal.html"' in page(root, "docs/oefenen")
    assert 'data-oefening="etmaal"' in page(root, "team/oefeningen/etmaal")
    assert "De achterdeur is groen." in page(root, "team/kaart")
    assert 'href="../docs/regels.html#brief"' in page(root, "team/kaart")
    overview = page(root, "docs/jouw-team")
    assert "Dit is de basis." in page(root, "docs/jouw-team", OUT)
    for words in ("Onze kaart", "Binnen een etmaal", "Ga even naar de kantine", "De brief"):
        assert words in overview


def test_other_pages_are_the_files_of_the_base(root: Path) -> None:
    """A page that shows nothing of the team is not made again, and takes no room."""
    for name in ("docs/alleen.html", "docs/teams.html", "_static/style.css"):
        ours, base = root / TEAM / name, root / OUT / name
        assert ours.read_bytes() == base.read_bytes()
        assert ours.samefile(root / TEAMS / ".basis" / name)
    assert not (root / OUT / "team").exists()
    assert "Dit is de site van" not in page(root, "index", OUT)


def test_the_index_of_the_team_holds_its_words(root: Path) -> None:
    """The search of the team finds its words; that of the base does not."""
    ours = (root / TEAM / "searchindex.js").read_text(encoding="utf-8")
    base = (root / OUT / "searchindex.js").read_text(encoding="utf-8")
    for word in ("koffieautomaat", "kantine", "etmaal", "achterdeur"):
        assert f'"{key(word)}":' in ours
        assert f'"{key(word)}":' not in base


def test_the_cag_sees_how_each_team_stands(root: Path) -> None:
    """The base lists the teams, the rules that they tighten, and the day of adoption."""
    shown = page(root, "docs/teams", OUT)
    for words in ("Team Balie (verzonnen)", "in orde", "1 november 2026", "termijn ≤ 24 uur"):
        assert words in shown
    assert 'href="regels.html#brief"' in shown


def test_a_refused_supplement_builds_nothing(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The faults are told with their lines, and the old site of the team stays."""
    path = root / "supplements" / "balie" / "supplement.yml"
    good, before = path.read_text(encoding="utf-8"), page(root, "docs/regels")
    path.write_text(good.replace("≤ 24 uur", "≤ 96 uur"), encoding="utf-8")
    try:
        assert main(["--root", str(root), "site", "--team", "balie", "--zonder-lite"]) == 1
    finally:
        path.write_text(good, encoding="utf-8")
    assert "supplements/balie/supplement.yml:7:" in capsys.readouterr().out
    assert page(root, "docs/regels") == before


def test_a_team_that_is_not_there_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The answer names the teams that are."""
    assert build_teams(root, "onbekend") == 1
    assert "wel: balie" in capsys.readouterr().err


def test_a_new_build_of_the_base_leaves_the_site_of_a_team_as_it_was(root: Path) -> None:
    """Sphinx writes in files that are there; no file of a team is one that it writes in."""
    label = root / "docs" / "alleen.md"
    good, before = label.read_text(encoding="utf-8"), page(root, "docs/alleen")
    label.write_text(good + "\nEen zin erbij.\n", encoding="utf-8")
    try:
        assert build(root, arguments=("-j", "1")) == 0
        assert "Een zin erbij." in page(root, "docs/alleen", OUT)
        assert page(root, "docs/alleen") == before
        assert build_teams(root, "alle") == 0
        assert "Een zin erbij." in page(root, "docs/alleen")
    finally:
        label.write_text(good, encoding="utf-8")
