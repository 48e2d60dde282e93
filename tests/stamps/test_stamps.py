"""A changed rule makes every link to it suspect until a person looks again, and says why."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from agressieprotocol.cli import main
from agressieprotocol.content import read_content
from agressieprotocol.problems import Problems

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
  casus: Een man roept.
  vraag: Wat zie je?
  opties:
  - tekst: Emotie
    oordeel: juist
    feedback: Roepen mag.
    regels: [regel-een]
  - tekst: Agressie
    oordeel: onjuist
    feedback: Er is geen dreiging.
    regels: [regel-een, regel-twee]
"""
FILES = {
    "instellingen.yml": 'telefoon_nood: "112"\n',
    "docs/rollen.yml": "- id: medewerker\n  naam: Medewerker\n",
    "docs/oefenen.md": "# Oefenen\n\n:::{oefening} oefening\n:::\n",
    "quizzes/indeling.yml": (
        "doelgroepen: [{id: kantoor, naam: Kantoor}]\n"
        "onderwerpen: [{id: soorten, naam: Soorten}]\n"
        "kanalen: [{id: balie, naam: Balie}]\n"
    ),
    "quizzes/oefening.yml": EXERCISE,
}
RULE = """\
:::{{regel}} {ident}
:titel: {title}
:bron: 2.1
:wie: medewerker
:kracht: mag
:moment: tijdens

{text}
:::

"""
REASON = "Gelezen naast de nieuwe regel"
STAMPS = "quizzes/stempels.yml"


def write_rules(root: Path, text: str = "Roepen mag.") -> None:
    """Write the page with the two rules; the first one says the given text."""
    first = RULE.format(ident="regel-een", title="Emotie mag", text=text)
    second = RULE.format(ident="regel-twee", title="Agressie niet", text="Dreigen mag niet.")
    (root / "docs" / "regels.md").write_text(first + second, encoding="utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a small project whose links nobody has reviewed."""
    for label, text in FILES.items():
        (tmp_path / label).parent.mkdir(exist_ok=True)
        (tmp_path / label).write_text(text, encoding="utf-8")
    write_rules(tmp_path)
    return tmp_path


def report(root: Path) -> list[str]:
    """Read all content; return every fault as its author sees it."""
    problems = Problems()
    read_content(root, problems)
    return [str(problem) for problem in sorted(problems)]


def review(root: Path, *ids: str, editorial: bool = False, reason: str = REASON) -> int:
    """Run the command; return its exit status."""
    flags = ["--editorial"] if editorial else []
    return main(["--root", str(root), "review", *ids, "--reason", reason, *flags])


def test_a_link_that_nobody_reviewed_is_reported(root: Path) -> None:
    """Its rules are named together, at the line of the item that cites them."""
    assert report(root) == [
        "quizzes/oefening.yml:5: “vraag-een” is nog niet vergeleken met: “regel-een”, "
        "“regel-twee”; lees beide en draai “nox -s review -- vraag-een --reason …” "
        "[zonder-stempel]"
    ]


@pytest.mark.parametrize("ids", [("vraag-een",), ("oefening",), ("regel-een", "regel-twee")])
def test_a_review_stamps_by_item_exercise_or_rule(root: Path, ids: tuple[str, ...]) -> None:
    """After a review nothing is left to report."""
    assert review(root, *ids) == 0
    assert report(root) == []


def test_a_review_of_one_rule_leaves_the_other_links(root: Path) -> None:
    """Only what was named is stamped."""
    review(root, "regel-een")
    assert [line.partition("met: ")[2][:13] for line in report(root)] == ["“regel-twee”;"]


def test_a_changed_rule_makes_its_links_suspect(root: Path) -> None:
    """Other words in the rule: the item that cites it must be looked at again."""
    review(root, "oefening")
    write_rules(root, "Roepen mag altijd.")
    assert report(root) == [
        "quizzes/oefening.yml:5: sinds “vraag-een” is nagekeken, is veranderd: “regel-een”; "
        "lees beide en draai “nox -s review -- vraag-een --reason …” [verdachte-regel]"
    ]
    assert review(root, "regel-een") == 0
    assert report(root) == []


def test_a_changed_title_is_no_change_of_the_rule(root: Path) -> None:
    """What does not bear the meaning moves no fingerprint."""
    review(root, "oefening")
    page = root / "docs" / "regels.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace("Emotie mag", "Boos zijn mag"), "utf-8"
    )
    assert report(root) == []


def test_an_editorial_change_takes_the_stamps_along(root: Path) -> None:
    """Who calls a change editorial vouches for every link that had been reviewed."""
    review(root, "oefening")
    write_rules(root, "Je mag roepen.")
    assert review(root, "regel-een", editorial=True, reason="Zelfde betekenis, korter") == 0
    assert report(root) == []
    entries = YAML(typ="safe").load((root / "herzieningen.yml").read_text(encoding="utf-8"))
    assert [entry["soort"] for entry in entries] == ["inhoudelijk", "redactioneel"]
    assert entries[1]["reden"] == "Zelfde betekenis, korter"
    assert [row["stukken"] for row in entries[1]["regels"]] == [["vraag-een"]]


def test_an_editorial_change_stamps_nothing_that_nobody_reviewed(root: Path) -> None:
    """A first review cannot be called editorial."""
    assert review(root, "regel-een", editorial=True) == 0
    assert len(report(root)) == 1
    assert not (root / STAMPS).exists()


@pytest.mark.parametrize(
    ("ids", "reason", "editorial"),
    [
        (["regel-nul"], REASON, False),
        (["vraag-een"], REASON, True),
        (["vraag-een"], "ok", False),
        (["vraag-een"], "Akkoord op 3 mei door de werkgroep", False),
        (["vraag-een"], "Nagekeken door iemand@voorbeeld.nl", False),
    ],
)
def test_a_review_that_will_not_do_writes_nothing(
    root: Path, ids: list[str], reason: str, editorial: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    """An unknown id, an id of another sort, or a reason with too little or too much."""
    assert review(root, *ids, reason=reason, editorial=editorial) == 1
    assert capsys.readouterr().err.startswith("Niets veranderd: ")
    assert not (root / STAMPS).exists()
    assert not (root / "herzieningen.yml").exists()


def test_a_review_waits_until_other_faults_are_mended(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Stamps are not set on content that cannot be read whole."""
    path = root / "quizzes" / "oefening.yml"
    path.write_text(EXERCISE.replace("oordeel: juist", "oordeel: goed"), encoding="utf-8")
    assert review(root, "vraag-een") == 1
    assert "[onbekende-waarde]" in capsys.readouterr().err
    assert not (root / STAMPS).exists()


def test_a_second_review_changes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was reviewed already is neither stamped nor logged again."""
    review(root, "oefening")
    before = (root / "herzieningen.yml").read_bytes()
    assert review(root, "oefening") == 0
    assert capsys.readouterr().err.endswith("Alles was al nagekeken.\n")
    assert (root / "herzieningen.yml").read_bytes() == before


def test_a_stamp_of_a_link_that_is_gone_goes_too(root: Path) -> None:
    """The file holds the links of today; the log holds the past."""
    review(root, "oefening")
    path = root / "quizzes" / "oefening.yml"
    path.write_text(EXERCISE.replace(", regel-twee", ""), encoding="utf-8")
    write_rules(root, "Roepen mag altijd.")
    review(root, "oefening")
    assert "regel-twee" not in (root / STAMPS).read_text(encoding="utf-8")


def test_a_broken_file_of_stamps_is_reported(root: Path) -> None:
    """A file that a merge left broken is a fault at its line, and is not written over."""
    (root / STAMPS).write_text("vraag-een:\n<<<<<<< links\n", encoding="utf-8")
    assert any(line.startswith(f"{STAMPS}:") for line in report(root))
    assert review(root, "oefening") == 1
    assert "<<<<" in (root / STAMPS).read_text(encoding="utf-8")
