"""Each check on an exercise has a bad file beside the exact report that its author gets."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agressieprotocol.content import Content
from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.codes import QuizCode
from agressieprotocol.quizzes.item_file import Desk, read_item
from agressieprotocol.quizzes.load import read_exercises
from agressieprotocol.quizzes.scheme import read_scheme
from agressieprotocol.rules.load import read_registry
from agressieprotocol.source.pages import read_pages
from agressieprotocol.source.settings import read_settings
from agressieprotocol.source.yaml_file import read_blocks

FOLDER = Path(__file__).parent / "bad"
GUIDE = Path(__file__).resolve().parents[2] / "docs" / "beheer" / "oefeningen.md"
GOOD_FILES = sorted((FOLDER.parent / "good").glob("*.yml"))
FILES = sorted(FOLDER.glob("*.yml"))
RULES = """\
:::{regel} regel-een
:titel: Emotie mag
:bron: 2.1
:wie: medewerker
:kracht: mag
:moment: tijdens

Roepen mag.
:::

:::{regel} regel-twee
:titel: Agressie niet
:bron: 2.1
:wie: medewerker
:kracht: moet niet
:moment: tijdens

Dreigen mag niet.
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
        "docs/regels.md": RULES,
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
    """No check goes untested or unexplained: its bad file bears its name, the guide tells it."""
    assert f"[{code}]" in (FOLDER / f"{code}.txt").read_text(encoding="utf-8")
    assert f"| `{code}` |" in GUIDE.read_text(encoding="utf-8")


def test_the_example_in_the_guide_is_in_order(content: Content, tmp_path: Path) -> None:
    """What an author copies from the guide gives no report."""
    example = GUIDE.read_text(encoding="utf-8").partition("```yaml\n")[2].partition("```")[0]
    (tmp_path / "voorbeeld.yml").write_text(example, encoding="utf-8")
    problems = Problems()
    desk = Desk(content.settings, content.registry, read_scheme(content.root, problems))
    (block,) = read_blocks(tmp_path / "voorbeeld.yml", "voorbeeld.yml", problems)
    item = read_item(block, desk)
    assert list(problems) == []
    assert len(item.options) == 2


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


@pytest.mark.parametrize(
    "file", [*GOOD_FILES, FOLDER / "niet-geplaatst.yml"], ids=lambda file: file.stem
)
def test_a_good_file_gives_no_report(file: Path, tmp_path: Path) -> None:
    """What the bad files are made from is in order itself."""
    write_project(tmp_path, file.read_bytes())
    assert report_of(tmp_path) == ""


def test_a_project_without_exercises_needs_no_scheme(tmp_path: Path) -> None:
    """A folder without exercises is no fault."""
    write_project(tmp_path, b"", "# Oefenen\n")
    (tmp_path / "quizzes" / "oefening.yml").unlink()
    (tmp_path / "quizzes" / "indeling.yml").unlink()
    assert report_of(tmp_path) == ""


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(GOOD_FILES),
    st.integers(0, 120),
    st.sampled_from(
        ["", "- ", "  ", "id:", "opties: [", "regels: {a: b}", "? !x", "soort: 3", "&a"]
    )
    | st.text(),
)
def test_no_file_whatever_raises(
    tmp_path_factory: pytest.TempPathFactory, file: Path, place: int, line: str
) -> None:
    """Put anything in the place of any line: the author gets a report, or there is no fault."""
    root = tmp_path_factory.mktemp("project", numbered=True)
    good = file.read_text(encoding="utf-8").splitlines()
    good[place : place + 1] = [line]
    write_project(root, "\n".join(good).encode("utf-8", "surrogatepass"))
    for told in report_of(root).splitlines():
        assert told.startswith(("quizzes/", "docs/"))
