"""Each check on a rule has a bad page beside the exact report that its author gets."""

from pathlib import Path

import pytest

from agressieprotocol.content import read_content
from agressieprotocol.problems import Problems
from agressieprotocol.rules.codes import RuleCode

FOLDER = Path(__file__).parent / "bad"
PAGES = sorted(FOLDER.glob("*.md"))
ROLES = "- id: medewerker\n  naam: Medewerker\n"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_bad_page_gives_its_exact_report(page: Path, tmp_path: Path) -> None:
    """Every fault of the page is reported at once, at its line, in Dutch."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "rollen.yml").write_text(ROLES, encoding="utf-8")
    (tmp_path / "instellingen.yml").write_text('telefoon_nood: "112"\n', encoding="utf-8")
    (docs / "bladzij.md").write_bytes(page.read_bytes())
    problems = Problems()
    read_content(tmp_path, problems)
    report = "".join(f"{problem}\n" for problem in sorted(problems))
    assert report == page.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", RuleCode)
def test_each_check_has_a_bad_page(code: RuleCode) -> None:
    """No check on rules goes untested."""
    reports = (path.read_text(encoding="utf-8") for path in FOLDER.glob("*.txt"))
    assert any(f"[{code}]" in report for report in reports)
