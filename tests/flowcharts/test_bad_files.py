"""Each check on a chart has a bad file beside the exact report that its author gets."""

from collections.abc import Callable
from pathlib import Path

import pytest

from agressieprotocol.flowcharts.codes import ChartCode
from agressieprotocol.flowcharts.load import FOLDER
from agressieprotocol.flowcharts.model import Chart
from agressieprotocol.problems import Problems

ChartReader = Callable[[Path, Problems], tuple[Chart, ...]]
GUIDE = Path(__file__).resolve().parents[2] / "docs" / "beheer" / "stroomschemas.md"
FILES = sorted((Path(__file__).parent / "bad").glob("*.yml"))


def report(source: Path, root: Path, read: ChartReader) -> str:
    """Read a file as the only chart below a root; return what its author sees."""
    (root / FOLDER).mkdir()
    (root / FOLDER / source.name).write_bytes(source.read_bytes())
    problems = Problems()
    read(root, problems)
    return "".join(f"{problem}\n" for problem in sorted(set(problems)))


@pytest.mark.parametrize("source", FILES, ids=lambda path: path.stem)
def test_a_bad_chart_gives_its_exact_report(
    source: Path, tmp_path: Path, read_small: ChartReader
) -> None:
    """Every fault of the file is reported at once, at its line, in Dutch."""
    expected = source.with_suffix(".txt").read_text(encoding="utf-8")
    assert report(source, tmp_path, read_small) == expected


def test_every_check_has_a_bad_file() -> None:
    """No check exists that no file sets off or that the guide for authors does not explain."""
    guide = GUIDE.read_text(encoding="utf-8")
    assert [code for code in ChartCode if f"| `{code}` |" not in guide] == []
    names = {path.stem for path in FILES}
    assert {str(code) for code in ChartCode} <= names
    for path in FILES:
        told = path.with_suffix(".txt").read_text(encoding="utf-8")
        assert path.stem == "vorm" or f"[{path.stem}]" in told


def test_a_step_may_not_exist_in_two_charts(tmp_path: Path, read_small: ChartReader) -> None:
    """Links name a step alone, so its id is unique on the site."""
    (tmp_path / FOLDER).mkdir()
    source = (Path(__file__).parent / "bad" / "start.yml").read_text(encoding="utf-8")
    whole = source.replace("soort: actie", "soort: start", 1)
    for name in ("een", "twee"):
        text = whole.replace("id: start\n", f"id: {name}\n", 1)
        (tmp_path / FOLDER / f"{name}.yml").write_text(text, encoding="utf-8")
    problems = Problems()
    read_small(tmp_path, problems)
    assert [str(problem) for problem in problems] == [
        "flowcharts/twee.yml:7: knoop “a” bestaat ook in flowcharts/een.yml [dubbele-knoop]",
        "flowcharts/twee.yml:17: knoop “b” bestaat ook in flowcharts/een.yml [dubbele-knoop]",
    ]
