"""Each check on a source note has a bad page beside the exact report that its author gets."""

from pathlib import Path

import pytest

from agressieprotocol.notes.load import read_notes
from agressieprotocol.problems import Problems
from agressieprotocol.source.pages import read_pages

PAGES = sorted((Path(__file__).parent / "bad").glob("*.md"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_bad_page_gives_its_exact_report(page: Path, tmp_path: Path) -> None:
    """Every fault of the page is reported at once, at its line, in Dutch."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "bladzij.md").write_bytes(page.read_bytes())
    problems = Problems()
    read_notes(read_pages(tmp_path, problems), problems)
    report = "".join(f"{problem}\n" for problem in sorted(problems))
    assert report == page.with_suffix(".txt").read_text(encoding="utf-8")
