"""Each fault of form has a bad file beside the exact report that its author gets."""

from pathlib import Path

import pytest

from agressieprotocol.problems import Problems, SourceError
from agressieprotocol.source.codes import SourceCode
from agressieprotocol.source.yaml_file import read_block, read_blocks

FOLDER = Path(__file__).parent / "bad"
FILES = sorted(FOLDER.glob("*.yml"))
#: These two are found in pages; see ``tests/rules``.
ELSEWHERE = {SourceCode.DUPLICATE_ID, SourceCode.UNKNOWN_SETTING}


def read(path: Path) -> str:
    """Read a file as a block with a few keys; return the report."""
    problems = Problems()
    block = read_block(path, "map/bestand.yml", problems)
    if block is not None:
        block.text("naam")
        block.whole("aantal", default=1)
        block.texts("lijst", required=False)
        block.choice("keuze", ("rood", "groen"), required=False)
        block.asked.add("anders")
        if "id" in block.nodes:
            block.ident()
        block.done()
    return "".join(f"{problem}\n" for problem in sorted(problems))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_bad_file_gives_its_exact_report(path: Path) -> None:
    """Every fault of the file is reported at once, at its line, in Dutch."""
    assert read(path) == path.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", [code for code in SourceCode if code not in ELSEWHERE])
def test_each_fault_of_form_has_a_bad_file(code: SourceCode) -> None:
    """No check on form goes untested."""
    reports = (path.read_text(encoding="utf-8") for path in FOLDER.glob("*.txt"))
    assert any(f"[{code}]" in report for report in reports)


def test_a_file_that_is_gone_is_reported() -> None:
    """A missing file is a message, not a traceback."""
    problems = Problems()
    assert read_blocks(Path("bestaat-niet.yml"), "bestaat-niet.yml", problems) == ()
    with pytest.raises(SourceError, match=r"bestaat-niet\.yml:1: dit bestand is niet te lezen"):
        problems.raise_any()


def test_dutch_words_stay_text(tmp_path: Path) -> None:
    """A YAML 1.1 reader would make False of “no”; ours keeps what the author wrote."""
    path = tmp_path / "a.yml"
    path.write_text("naam: no\n", encoding="utf-8")
    problems = Problems()
    block = read_block(path, "a.yml", problems)
    assert block is not None
    assert block.text("naam") == "no"
