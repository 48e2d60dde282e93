"""An empty item lands whole in its file, or nothing changes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from agressieprotocol.cli import main
from agressieprotocol.content import Content
from agressieprotocol.quizzes.model import Kind

EXERCISE = "quizzes/herken-het-type.yml"


@pytest.fixture
def root(content: Content, tmp_path: Path) -> Path:
    """Return a copy of the content that may be written in."""
    for name in ("docs", "quizzes", "flowcharts"):
        shutil.copytree(content.root / name, tmp_path / name)
    for path in content.root.glob("*.yml"):
        shutil.copy(path, tmp_path)
    for path in content.root.glob("*.md"):
        shutil.copy(path, tmp_path)
    return tmp_path


def run(root: Path, *arguments: str) -> int:
    """Run ``new-item``."""
    return main(["--root", str(root), "new-item", *arguments])


@pytest.mark.parametrize("kind", list(map(str, Kind)))
def test_an_item_of_each_kind_asks_only_to_be_filled_in(
    root: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The check then names what is still empty, at the lines of the new item."""
    before = (root / EXERCISE).read_text(encoding="utf-8")
    options = ("--oefening", "herken-het-type", "--soort", kind, "--id", "herken-nieuw")
    named = ("--doelgroep", "kantoor", "--onderwerp", "soorten-agressie", "--kanaal", "balie")
    assert run(root, *options, *named) == 0
    line = before.count("\n") + 2
    assert f"{EXERCISE}:{line}: vul de vraag in" in capsys.readouterr().err
    assert (root / EXERCISE).read_text(encoding="utf-8").startswith(before)
    assert main(["--root", str(root), "check"]) == 1
    reported = capsys.readouterr().out.splitlines()
    assert any("“casus” is leeg" in fault for fault in reported)
    assert all(int(fault.split(":")[1]) >= line for fault in reported)
    wrong = ("[onbekende-sleutel]", "[onbekende-waarde]", "[yaml]", "[verkeerde-vorm]", "[id-vorm]")
    shapes = [fault for fault in reported if fault.endswith(wrong)]
    assert shapes == []


def test_a_new_exercise_gets_a_file(root: Path) -> None:
    """With a title the file is made."""
    options = ("--oefening", "nieuw", "--soort", "keuze", "--id", "nieuw-een")
    assert run(root, *options, "--titel", "Oefen 't zelf") == 0
    text = (root / "quizzes" / "nieuw.yml").read_text(encoding="utf-8")
    assert text.startswith("id: nieuw\ntitel: 'Oefen ''t zelf'\n")


def test_every_fault_is_told_at_once_and_nothing_is_written(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A taken id, an unknown audience and topic: three reports, one untouched file."""
    before = (root / EXERCISE).read_bytes()
    options = (
        "--oefening",
        "herken-het-type",
        "--soort",
        "keuze",
        "--id",
        "herken-derde-keer-balie",
    )
    assert run(root, *options, "--doelgroep", "iedereen", "--onderwerp", "taart") == 1
    reported = capsys.readouterr().out.splitlines()
    codes = [fault.rpartition("[")[2] for fault in reported]
    assert codes == ["dubbele-id]", "onbekende-waarde]", "onbekende-waarde]"]
    assert (root / EXERCISE).read_bytes() == before


@pytest.mark.parametrize(
    ("exercise", "ident", "code"),
    [
        ("bestaat-niet", "a-b", "onbekende-oefening"),
        ("../buiten", "a-b", "id-vorm"),
        ("herken-het-type", "Één Twee", "id-vorm"),
    ],
)
def test_a_name_that_cannot_be_is_refused(
    root: Path, exercise: str, ident: str, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is written outside the folder, and no exercise is made by mistake."""
    files = sorted(root.rglob("*.yml"))
    assert run(root, "--oefening", exercise, "--soort", "keuze", "--id", ident) == 1
    assert f"[{code}]" in capsys.readouterr().out
    assert sorted(root.rglob("*.yml")) == files


def test_a_broken_file_is_left_alone(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its fault is told first."""
    (root / EXERCISE).write_text('titel: "open\n', encoding="utf-8")
    assert run(root, "--oefening", "herken-het-type", "--soort", "keuze", "--id", "herken-y") == 1
    assert "[yaml]" in capsys.readouterr().out
    assert (root / EXERCISE).read_text(encoding="utf-8") == 'titel: "open\n'


def test_without_a_terminal_nothing_is_asked(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What lacks is named."""
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    assert run(root, "--oefening", "herken-het-type") == 1
    assert "--soort" in capsys.readouterr().err


def test_at_a_terminal_what_lacks_is_asked(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three questions, three answers."""
    answers = iter(["herken-het-type", "keuze", "herken-gevraagd"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    assert run(root) == 0
    assert "- id: herken-gevraagd\n" in (root / EXERCISE).read_text(encoding="utf-8")
