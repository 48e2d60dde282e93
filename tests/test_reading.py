"""Content is read once, and again as soon as anything that it was read from changes."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from agressieprotocol import reading
from agressieprotocol.reading import inputs, read_once

FILES = {
    "conf.py": "language = 'nl'\n",
    "index.md": "# Begin\n",
    "instellingen.yml": 'telefoon_nood: "112"\n',
    "docs/rollen.yml": "- id: medewerker\n  naam: Medewerker\n",
    "docs/regels.md": "# Regels\n\nZie {regel}`bestaat-niet`.\n",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a small project with one fault."""
    for label, text in FILES.items():
        (tmp_path / label).parent.mkdir(exist_ok=True)
        (tmp_path / label).write_text(text, encoding="utf-8")
    return tmp_path


def test_unchanged_content_is_not_read_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read comes back whole, its faults included."""
    first = read_once(root, root / "inhoud.pickle")
    assert [problem.code for problem in first.problems] == ["onbekende-regel"]

    def refuse(*_: object) -> None:
        pytest.fail("read again")

    monkeypatch.setattr(reading, "read_content", refuse)
    reading._read.cache_clear()  # as in another run of the program
    assert read_once(root, root / "inhoud.pickle") == first


@pytest.mark.parametrize(
    "label", [*FILES, "quizzes/nieuw.yml", "modules/a/b.md", "supplements/team/eigen.yml"]
)
def test_any_changed_or_new_file_counts(root: Path, label: str) -> None:
    """Whichever room a file lies in, a change of it is seen."""
    before = inputs(root)
    path = root / label
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(FILES.get(label, "") + "# anders\n", encoding="utf-8")
    assert inputs(root) != before


def test_a_removed_file_counts(root: Path) -> None:
    """A page that is gone leaves no rule behind."""
    before = inputs(root)
    (root / "docs" / "regels.md").unlink()
    assert inputs(root) != before


def test_other_code_reads_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another version of the program read is not trusted."""
    before = inputs(root)
    monkeypatch.setattr(reading, "_code", lambda: "andere code")
    assert inputs(root) != before


@pytest.mark.parametrize("data", [b"", b"geen pickle", pickle.dumps({"digest": "x"})])
def test_a_damaged_store_is_made_anew(root: Path, data: bytes) -> None:
    """A file that is cut off or of something else costs time and nothing more."""
    store = root / "inhoud.pickle"
    store.write_bytes(data)
    reading._read.cache_clear()  # as in another run of the program
    found = read_once(root, store)
    assert found.content.settings == {"telefoon_nood": "112"}
    reading._read.cache_clear()
    assert read_once(root, store) == found
