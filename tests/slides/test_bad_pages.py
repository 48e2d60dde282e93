"""Each check on slides has a bad page beside the exact report that its author gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.model import Exercise
from agressieprotocol.rules.references import check_references
from agressieprotocol.slides.codes import SlideCode
from agressieprotocol.slides.load import read_decks
from agressieprotocol.source.pages import read_pages

FOLDER = Path(__file__).parent / "bad"
PAGES = sorted(FOLDER.glob("*.md"))
GUIDE = Path(__file__).resolve().parents[2] / "docs" / "beheer" / "startbijeenkomst.md"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_bad_page_gives_its_exact_report(page: Path, tmp_path: Path, exercise: Exercise) -> None:
    """Every fault of the page is reported at once, at its line, in Dutch."""
    (tmp_path / "modules").mkdir()
    (tmp_path / "modules" / "dias.md").write_bytes(page.read_bytes())
    problems = Problems()
    pages = read_pages(tmp_path, problems)
    read_decks(pages, {"oefening": exercise}, problems)
    check_references(pages, {"regel"}, {}, problems)
    report = "".join(f"{problem}\n" for problem in sorted(problems))
    assert report == page.with_suffix(".txt").read_text(encoding="utf-8")


def test_every_check_has_a_bad_page_and_stands_in_the_guide() -> None:
    """Whoever meets a code can look it up."""
    guide = GUIDE.read_text(encoding="utf-8")
    for code in SlideCode:
        assert FOLDER / f"{code}.md" in PAGES
        assert f"`{code}`" in guide
