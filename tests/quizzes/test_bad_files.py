"""Each check on an exercise has a bad file beside the exact report that its author gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.codes import QuizCode
from agressieprotocol.quizzes.load import read_exercises
from agressieprotocol.rules.load import read_registry
from agressieprotocol.source.pages import read_pages
from agressieprotocol.source.settings import read_settings

FOLDER = Path(__file__).parent / "bad"
FILES = sorted(FOLDER.glob("*.yml"))
RULE = """\
:::{regel} regel-een
:titel: Emotie mag
:bron: 2.1
:wie: medewerker
:kracht: mag
:moment: tijdens

Roepen mag.
:::
"""
SCHEME = """\
doelgroepen: [{id: kantoor, naam: Kantoor}]
onderwerpen: [{id: soorten, naam: Soorten}]
kanalen: [{id: balie, naam: Balie}]
"""
PAGE = "# Oefenen\n\n:::{oefening} oefening\n:::\n"


def write_project(root: Path, exercise: bytes, page: str = PAGE) -> None:
    """Write the least that an exercise needs around it."""
    for label, text in {
        "instellingen.yml": 'telefoon_nood: "112"\n',
        "docs/rollen.yml": "- id: medewerker\n  naam: Medewerker\n",
        "docs/regels.md": RULE,
        "docs/oefenen.md": page,
        "quizzes/indeling.yml": SCHEME,
    }.items():
        (root / label).parent.mkdir(exist_ok=True)
        (root / label).write_text(text, encoding="utf-8")
    (root / "quizzes" / "oefening.yml").write_bytes(exercise)


def report_of(root: Path) -> str:
    """Read the exercises below a root; return every fault, a line each."""
    problems = Problems()
    settings = read_settings(root, problems)
    read_exercises(
        root,
        settings,
        read_registry(root, read_pages(root, problems), settings, problems),
        problems,
    )
    return "".join(f"{problem}\n" for problem in sorted(set(problems)))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_bad_file_gives_its_exact_report(file: Path, tmp_path: Path) -> None:
    """Every fault of the file is reported at once, at its line, in Dutch."""
    page = file.with_suffix(".md")
    text = page.read_text(encoding="utf-8") if page.exists() else PAGE
    write_project(tmp_path, file.read_bytes(), text)
    assert report_of(tmp_path) == file.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", QuizCode)
def test_each_check_has_a_bad_file(code: QuizCode) -> None:
    """No check on exercises goes untested: its bad file bears its name and reports it."""
    assert f"[{code}]" in (FOLDER / f"{code}.txt").read_text(encoding="utf-8")


def test_an_id_counts_over_all_files(tmp_path: Path) -> None:
    """Two items in two files with one id are a fault that names the first place."""
    good = (FOLDER / "niet-geplaatst.yml").read_bytes()
    write_project(tmp_path, good, PAGE + "\n:::{oefening} tweede\n:::\n")
    second = good.replace(b"id: oefening", b"id: tweede")
    (tmp_path / "quizzes" / "tweede.yml").write_bytes(second)
    expected = (
        "quizzes/tweede.yml:5: “vraag-een” bestaat al, in quizzes/oefening.yml:5 [dubbele-id]\n"
    )
    assert report_of(tmp_path) == expected


def test_a_good_file_gives_no_report(tmp_path: Path) -> None:
    """What the bad files are made from is in order itself."""
    write_project(tmp_path, (FOLDER / "niet-geplaatst.yml").read_bytes())
    assert report_of(tmp_path) == ""


def test_a_project_without_exercises_needs_no_scheme(tmp_path: Path) -> None:
    """A folder without exercises is no fault."""
    write_project(tmp_path, b"", "# Oefenen\n")
    (tmp_path / "quizzes" / "oefening.yml").unlink()
    (tmp_path / "quizzes" / "indeling.yml").unlink()
    assert report_of(tmp_path) == ""
