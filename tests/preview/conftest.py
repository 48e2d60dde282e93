"""A small project that was built once, ready to be followed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from agressieprotocol.cli import main
from agressieprotocol.preview.rebuild import Workshop
from agressieprotocol.preview.watch import state
from agressieprotocol.site.build import build

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
  casus: Een man roept hard in de hal.
  vraag: Wat zie je?
  opties:
  - tekst: Emotie
    oordeel: juist
    feedback: Roepen mag.
    regels: [emotie-mag]
  - tekst: Agressie
    oordeel: onjuist
    feedback: Er is geen dreiging.
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
    "index.md": (
        "# Begin\n\n```{toctree}\ndocs/alleen\ndocs/oefenen\ndocs/regels\ndocs/verwijst\n```\n"
    ),
    "docs/rollen.yml": "- id: medewerker\n  naam: Medewerker\n",
    "docs/alleen.md": "# Alleen\n\nEen zin.\n",
    "docs/verwijst.md": "# Verwijst\n\nZie {regel}`emotie-mag`.\n",
    "docs/oefenen.md": "# Oefenen\n\n:::{oefening} oefening\n:::\n",
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


class Project:
    """A project of an author, and what a reader of the preview gets."""

    def __init__(self, root: Path, built_of: str) -> None:
        """Keep its folder, and the state that it was built of."""
        self.root = root
        self.built_of = built_of
        self.workshop = Workshop(root)

    def save(self, label: str, text: str) -> None:
        """Save a file as an editor does."""
        (self.root / label).write_text(text, encoding="utf-8")

    def page(self, name: str) -> str:
        """Return a page that is shown."""
        return (self.workshop.shown / f"{name}.html").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the project once for all tests."""
    root = tmp_path_factory.mktemp("gebouwd")
    for label, text in FILES.items():
        (root / label).parent.mkdir(exist_ok=True)
        (root / label).write_text(text, encoding="utf-8")
    main(["--root", str(root), "review", "oefening", "--reason", "Nagekeken voor de proef"])
    assert build(root, arguments=("-j", "1")) == 0
    return root


@pytest.fixture
def project(built_once: Path, tmp_path: Path) -> Project:
    """Return a copy of the built project for one test."""
    root = tmp_path / "project"
    shutil.copytree(built_once, root)
    found = Project(root.resolve(), state(root.resolve()))
    found.workshop.open()
    return found
