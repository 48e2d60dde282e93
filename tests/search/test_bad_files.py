"""Each check on the list of everyday words has a bad file beside its author's exact report."""

from pathlib import Path

import pytest

from agressieprotocol.content import read_content
from agressieprotocol.problems import Problems
from agressieprotocol.search.codes import SearchCode

FOLDER = Path(__file__).parent / "bad"
FILES = sorted(FOLDER.glob("*.yml"))
RULE = """\
:::{regel} slaan
:titel: Sla niet
:bron: 2.1
:wie: medewerker
:kracht: moet niet
:moment: tijdens

Niemand mag slaan.
:::
"""


def _report(root: Path) -> str:
    problems = Problems()
    read_content(root, problems)
    return "".join(f"{problem}\n" for problem in sorted(problems))


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a checkout with one rule, without a fault and without the list."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "rollen.yml").write_text("- id: medewerker\n  naam: Medewerker\n", encoding="utf-8")
    (docs / "bladzij.md").write_text(RULE, encoding="utf-8")
    (tmp_path / "instellingen.yml").write_text('telefoon_nood: "112"\n', encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_bad_list_gives_its_exact_report(file: Path, checkout: Path) -> None:
    """Every fault is reported at once, at its line, in Dutch."""
    (checkout / "docs" / "zoeken.yml").write_bytes(file.read_bytes())
    assert _report(checkout) == file.with_suffix(".txt").read_text(encoding="utf-8")


def test_a_site_may_do_without_the_list(checkout: Path) -> None:
    """Search works without everyday words."""
    assert _report(checkout) == ""


@pytest.mark.parametrize("code", SearchCode)
def test_each_check_has_a_bad_file(code: SearchCode) -> None:
    """No check on the list goes untested."""
    reports = (path.read_text(encoding="utf-8") for path in FOLDER.glob("*.txt"))
    assert any(f"[{code}]" in report for report in reports)
