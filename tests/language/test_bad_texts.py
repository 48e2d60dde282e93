"""Each check on language has a bad file beside the exact report that its author gets."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from agressieprotocol.language.codes import LanguageCode
from agressieprotocol.language.command import run_language

FOLDER = Path(__file__).parent / "bad"
FILES = sorted(path for path in FOLDER.iterdir() if path.suffix != ".txt")
#: Where a bad file stands in a checkout, by its ending.
PLACES = {
    ".md": "docs/bladzij.md",
    ".yml": "quizzes/vragen.yml",
    ".woorden": "taal/woorden.txt",
    ".termen": "taal/termen.yml",
}
#: A checkout without a fault.
GOOD = {
    "docs/rollen.yml": "- id: medewerker\n  naam: Medewerker\n",
    "instellingen.yml": 'telefoon: "112"\n',
    "index.md": "# Een kop\n\nDit is een gewone zin. En dit is er nog een.\n",
    "docs/goed.md": "# De ARIH\n\n:::{regel} een-regel\nDe bezoeker mag dit.\n:::\n",
    "taal/woorden.txt": "ARIH\n",
    "taal/termen.yml": """\
- gebruik: burger
  niet: [klant, klanten, cliënt, bezoeker]
  zekerheid: fout
  uitzonderingen:
    - plaats: een-regel
      woorden: [bezoeker]
      reden: de bron noemt beide
- gebruik: toegangsverbod
  niet: [gebouwverbod]
  zekerheid: fout
- gebruik: je
  niet: [u, uw]
  zekerheid: fout
  overal: ja
- gebruik: veroorzaker
  niet: [dader]
  zekerheid: twijfel
""",
}


def report(root: Path, files: dict[str, str], capsys: pytest.CaptureFixture[str]) -> str:
    """Write a checkout and return what the command says about it."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    run_language(argparse.Namespace(root=root, rapport=False))
    return capsys.readouterr().out


def test_a_good_checkout_gives_no_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the bad files below are put into is itself in order."""
    assert report(tmp_path, GOOD, capsys) == ""


@pytest.mark.parametrize("bad", FILES, ids=lambda path: path.name)
def test_a_bad_text_gives_its_exact_report(
    bad: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every fault of the file is reported at once, at its line, in Dutch."""
    files = GOOD | {PLACES[bad.suffix]: bad.read_text(encoding="utf-8")}
    expected = bad.with_suffix(bad.suffix + ".txt").read_text(encoding="utf-8")
    assert report(tmp_path, files, capsys) == expected


@pytest.mark.parametrize("code", LanguageCode)
def test_each_check_has_a_bad_text(code: LanguageCode) -> None:
    """No check on language goes untested."""
    reports = (path.read_text(encoding="utf-8") for path in FOLDER.glob("*.txt"))
    assert any(f"[{code}]" in text for text in reports)


@pytest.mark.parametrize("code", LanguageCode)
def test_each_check_is_explained_to_authors(code: LanguageCode) -> None:
    """The guide names every code that a report may show."""
    guide = Path(__file__).parents[2] / "docs" / "beheer" / "taal.md"
    assert f"`{code}`" in guide.read_text(encoding="utf-8")
