"""What goes out comes back the same, in both forms, for every item that can go."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agressieprotocol.cli import main
from agressieprotocol.content import Content, read_content
from agressieprotocol.interchange.draft import draft_of
from agressieprotocol.interchange.fit import TITLES, fitting
from agressieprotocol.interchange.gift_read import plain, read_gift
from agressieprotocol.interchange.gift_write import escape, gift_item
from agressieprotocol.interchange.qti_read import read_qti
from agressieprotocol.interchange.qti_write import qti_package
from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.model import Item, Kind

KINDS = {
    "gift": {"keuze", "meerkeuze", "koppel"},
    "qti": {"keuze", "meerkeuze", "koppel", "volgorde"},
}


def there_and_back(items: tuple[Item, ...], form: str, names: dict[str, str]) -> list[object]:
    """Return the drafts of items that were written and read."""
    problems = Problems()
    if form == "gift":
        text = "\n".join(map(gift_item, items))
        drafts = read_gift(text, "x.gift", names, problems)
    else:
        drafts = read_qti(qti_package(items), "x.zip", names, problems)
    assert list(map(str, problems)) == []
    return list(drafts)


@pytest.mark.parametrize("form", TITLES)
def test_a_sample_of_each_kind_comes_back(
    sample: tuple[Item, ...], form: str, names: dict[str, str]
) -> None:
    """Also hints, explanations, versions and signs that the form uses itself."""
    going = fitting(sample, form, Problems())
    assert {str(item.kind) for item in going} == KINDS[form]
    assert there_and_back(going, form, names) == [draft_of(item) for item in going]


@pytest.mark.parametrize("form", TITLES)
def test_the_whole_bank_comes_back(content: Content, form: str, names: dict[str, str]) -> None:
    """Every real item that the form can hold."""
    items = tuple(item for exercise in content.exercises.values() for item in exercise.items)
    going = fitting(items, form, Problems())
    assert len(going) > len(items) / 2
    assert there_and_back(going, form, names) == [draft_of(item) for item in going]


@pytest.mark.parametrize("form", TITLES)
def test_kinds_that_a_form_has_not_are_named(content: Content, form: str) -> None:
    """Each left out by its id, its kind and its place."""
    items = tuple(item for exercise in content.exercises.values() for item in exercise.items)
    problems = Problems()
    fitting(items, form, problems)
    named = {problem.message.split("”")[0].lstrip("“") for problem in problems}
    assert {item.id for item in items if item.kind in {Kind.CASE, Kind.REPORT}} <= named
    assert all(problem.path.startswith("quizzes/") for problem in problems)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])))
def test_any_text_survives_gift(text: str) -> None:
    """Whatever an author types."""
    assert plain(escape(text)) == text.strip()


def test_the_same_items_give_the_same_package(sample: tuple[Item, ...]) -> None:
    """Byte for byte, and with a manifest that names every file."""
    assert qti_package(sample) == qti_package(sample)


def test_the_command_line_goes_there_and_back(
    content: Content, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An exercise that came in is read by the check with nothing but its place to complain of."""
    out = tmp_path / "vragen.zip"
    root = _copy(content.root, tmp_path / "kopie")
    name = "herken-het-type"
    assert main(["--root", str(root), "export", str(out), "--vorm", "qti", "--oefening", name]) == 0
    assert zipfile.is_zipfile(out)
    back = ["--root", str(root), "import", str(out), "--oefening", "terug", "--titel", "Terug"]
    assert main(back) == 0
    assert "vragen ingelezen" in capsys.readouterr().err
    problems = Problems()
    found = read_content(root, problems)
    codes = {problem.code for problem in problems if problem.path == "quizzes/terug.yml"}
    assert codes <= {"niet-geplaatst", "zonder-stempel", "ontbreekt", "bijna-dubbel"}
    first, again = content.exercises[name].items, found.exercises["terug"].items
    assert [item.question for item in again] == [item.question for item in first]
    assert [item.options for item in again] == [item.options for item in first]


def _copy(root: Path, target: Path) -> Path:
    for name in ("docs", "quizzes", "flowcharts"):
        shutil.copytree(root / name, target / name)
    for path in (*root.glob("*.yml"), *root.glob("*.md")):
        shutil.copy(path, target)
    return target
