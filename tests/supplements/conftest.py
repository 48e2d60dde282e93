"""A small protocol that teams tighten, with a rule for each kind of norm and each strength."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from agressieprotocol.flowcharts.load import read_charts
from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.load import read_exercises
from agressieprotocol.rules.load import read_registry
from agressieprotocol.source.pages import read_pages
from agressieprotocol.source.settings import read_settings
from agressieprotocol.supplements.check import check_supplement
from agressieprotocol.supplements.folder import read_supplements
from agressieprotocol.supplements.limits import read_limits
from agressieprotocol.supplements.load import read_supplement
from agressieprotocol.supplements.model import Base

TODAY = date(2026, 12, 1)
LABEL = "supplements/balie/supplement.yml"
#: Id, strength, norm and who: what differs between the rules.
_RULES = (
    ("brief", "moet", "termijn ≤ 48 uur", "manager"),
    ("schorsing", "moet", "duur ≥ 3 maanden", "manager"),
    ("overleg", "moet", "interval ≤ 1 jaar", "manager"),
    ("trap", "moet", "afstand ≥ 2 meter", "medewerker"),
    ("gesprekken", "moet", "aantal ≥ 3 keer", "manager"),
    ("te-laat", "moet", "tolerantie ≤ 2 keer", "manager"),
    ("tweede-gesprek", "moet", "tijdstip = 5 dagen", "manager"),
    ("vragen", "moet", "omvat: wie; wat; waar", "medewerker"),
    ("nooit-alleen", "moet niet", "omvat: moeilijk gesprek; onbekend adres", "medewerker"),
    ("wachten", "moet niet", "termijn ≤ 10 minuten", "medewerker"),
    ("schelden", "moet niet", "", "medewerker"),
    ("getuige", "mag", "", "medewerker"),
    ("sancties", "mag", "omvat: waarschuwing; verbod", "manager"),
    ("schoenen", "zou moeten", "", "medewerker"),
    ("uitleg", "info", "omvat: verbaal; fysiek", "medewerker"),
    ("bezwaar", "mag", "", "burger"),
    ("vorderen", "moet", "aantal ≥ 3 keer", "medewerker"),
)
_ROLES = """\
- {id: medewerker, naam: Medewerker}
- {id: manager, naam: Manager}
- {id: burger, naam: Burger}
"""
_CHART = """\
id: balie
titel: Balie
volgorde: 1
beschrijving: Wat je aan de balie doet.
banen:
- {id: baan, titel: Baan}
knopen:
- id: b-start
  tekst: De burger wordt boos
  soort: start
  wie: medewerker
  baan: baan
  regels: [trap]
  agressief: ja
  pijlen:
  - {naar: b-weg, zekerheid: bron, grond: bijlage IV}
- id: b-weg
  tekst: Ga weg
  soort: actie
  wie: medewerker
  baan: baan
  regels: [trap]
  contact: beëindigd
  pijlen:
  - {naar: b-melden, zekerheid: bron, grond: bijlage IV}
- id: b-melden
  tekst: Meld het
  soort: einde
  wie: medewerker
  baan: baan
  regels: [vragen]
  contact: beëindigd
"""
_EXERCISE = """\
id: oefening
titel: Oefening
uitleg: Kies.
items:
- id: vraag-brief
  soort: keuze
  doelgroep: [kantoor]
  onderwerp: soorten
  kanaal: balie
  casus: Er was een incident aan de balie.
  vraag: Wanneer is de brief klaar?
  opties:
  - {tekst: Binnen twee dagen., oordeel: juist, feedback: Dat is 48 uur., regels: [brief]}
  - {tekst: Binnen een etmaal., oordeel: onjuist, feedback: Het mag later., regels: [brief]}
  - {tekst: Na een week., oordeel: onjuist, feedback: Dat is te laat., regels: [brief]}
- id: vraag-getuige
  soort: keuze
  doelgroep: [kantoor]
  onderwerp: soorten
  kanaal: balie
  casus: Een burger is boos.
  vraag: Wat doe je?
  opties:
  - tekst: Je roept niemand.
    oordeel: verdedigbaar
    feedback: Het mag, maar samen is veiliger voor jou.
    regels: [getuige]
  - {tekst: Je scheldt terug., oordeel: onjuist, feedback: Nee., regels: [schelden]}
  - {tekst: Je roept een collega., oordeel: juist, feedback: Goed., regels: [getuige]}
"""


def _rule(ident: str, strength: str, norm: str, who: str) -> str:
    lines = [f":::{{regel}} {ident}", f":titel: Regel {ident}", ":bron: 2.1", f":wie: {who}"]
    lines += [f":kracht: {strength}", ":moment: tijdens", *([f":norm: {norm}"] if norm else [])]
    return "\n".join([*lines, "", f"De tekst van {ident}.", ":::", ""])


def write_base(root: Path) -> None:
    """Write the small protocol below a root."""
    for label, text in {
        "instellingen.yml": 'telefoon_nood: "112"\nintranet: Intranet\n',
        "docs/rollen.yml": _ROLES,
        "docs/regels.md": "\n".join(_rule(*row) for row in _RULES),
        "docs/oefenen.md": "# Oefenen\n\n:::{oefening} oefening\n:::\n",
        "flowcharts/balie.yml": _CHART,
        "quizzes/oefening.yml": _EXERCISE,
        "quizzes/indeling.yml": (
            "doelgroepen: [{id: kantoor, naam: Kantoor}]\n"
            "onderwerpen: [{id: soorten, naam: Soorten}]\n"
            "kanalen: [{id: balie, naam: Balie}]\n"
        ),
        "supplements/grenzen.yml": (
            "- reden: Vaker vorderen houdt je langer in gevaar.\n  regels: [vorderen]\n"
        ),
    }.items():
        (root / label).parent.mkdir(exist_ok=True)
        (root / label).write_text(text, encoding="utf-8")


def read_base(root: Path, problems: Problems) -> Base:
    """Read the protocol below a root."""
    settings = read_settings(root, problems)
    registry = read_registry(root, read_pages(root, problems), settings, problems)
    return Base(
        registry=registry,
        charts=read_charts(root, registry, settings, {}, problems),
        settings=settings,
        limits=read_limits(root, registry, problems),
    )


def _told(problems: Problems) -> str:
    return "".join(f"{problem}\n" for problem in sorted(set(problems)))


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Base:
    """Return the small protocol."""
    root, problems = tmp_path_factory.mktemp("basis"), Problems()
    write_base(root)
    found = read_base(root, problems)
    assert _told(problems) == ""
    return found


@pytest.fixture(scope="session")
def told(base: Base) -> Callable[[str], str]:
    """Return a function that gives everything that is said of the text of a supplement."""

    def tell(text: str) -> str:
        problems = Problems()
        supplement = read_supplement(text, LABEL, "balie", base, problems)
        if supplement is not None:
            check_supplement(supplement, base, TODAY, problems)
        return _told(problems)

    return tell


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with the small protocol, in which a test may write."""
    write_base(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def told_of() -> Callable[[Path], str]:
    """Return a function that gives everything that is said of all supplements of a project."""

    def tell(root: Path) -> str:
        problems = Problems()
        found = read_base(root, problems)
        bank = read_exercises(root, found.settings, found.registry, problems)
        read_supplements(root, found, bank, TODAY, problems)
        return _told(problems)

    return tell
