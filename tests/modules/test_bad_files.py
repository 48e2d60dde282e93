"""Each check on modules and paths has a bad file beside the exact report that its author gets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from agressieprotocol.modules.codes import ModuleCode

FOLDER = Path(__file__).parent / "bad"
FILES = sorted(path for path in FOLDER.iterdir() if path.suffix in {".md", ".yml"})
GUIDE = Path(__file__).resolve().parents[2] / "docs" / "beheer" / "modules.md"
#: Which file of the project a bad file stands for, by its ending.
PLACES = {".md": "modules/een/index.md", ".yml": "modules/paden.yml"}


def test_the_good_project_has_no_fault(read: Callable[..., Any]) -> None:
    """What the bad files differ from is right itself."""
    assert list(read({}).problems) == []


@pytest.mark.parametrize("bad", FILES, ids=lambda path: path.name)
def test_a_bad_file_gives_its_exact_report(bad: Path, read: Callable[..., Any]) -> None:
    """Every fault is reported at once, at its line, in Dutch."""
    found = read({PLACES[bad.suffix]: bad.read_text(encoding="utf-8")}).problems
    report = "".join(f"{problem}\n" for problem in sorted(found))
    assert report == bad.with_suffix(".txt").read_text(encoding="utf-8")


def test_every_check_has_a_bad_file_and_stands_in_the_guide() -> None:
    """Whoever meets a code can look it up."""
    guide = GUIDE.read_text(encoding="utf-8")
    reports = "".join(path.with_suffix(".txt").read_text(encoding="utf-8") for path in FILES)
    for code in ModuleCode:
        assert f"[{code}]" in reports
        assert f"`{code}`" in guide
