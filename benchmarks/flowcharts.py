"""Measure the charts: the check at 125, 500 and 2,000 steps, and drawing all six.

Run: ``python benchmarks/flowcharts.py``. Each figure is the median of five runs, in milliseconds.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from agressieprotocol.content import read_content
from agressieprotocol.flowcharts.check import check_chart
from agressieprotocol.flowcharts.draw import find_program
from agressieprotocol.flowcharts.load import read_charts
from agressieprotocol.flowcharts.model import Chart
from agressieprotocol.flowcharts.picture import picture
from agressieprotocol.flowcharts.words import role_names
from agressieprotocol.problems import Problems
from agressieprotocol.rules.model import Registry, Role

ROOT = Path(__file__).resolve().parent.parent
SIZES = (125, 500, 2000)
RUNS = 5
CHECK_BAR, DRAW_BAR = 2.0, 1.0

HEAD = """\
id: groot
titel: Groot
beschrijving: Een schema om te meten.
banen: [{id: baan, titel: Baan}]
knopen:
"""
NODE = """\
- id: n{0}
  tekst: Stap {0} van een lang schema
  soort: {1}
  wie: medewerker
  baan: baan
  regels: [regel-een, regel-twee]
  agressief: ja
  contact: {2}
"""
ARROW = "  - {{naar: n{0}, als: antwoord {1}, zekerheid: lezing, reden: om te meten}}\n"


def chart_text(size: int) -> str:
    """Write a chart of a size: each step leads to the next two, every tenth back as well."""
    parts = [HEAD]
    for number in range(size):
        last = number == size - 1
        kind = "start" if number == 0 else "einde" if last else "actie"
        parts.append(NODE.format(number, kind, "beëindigd" if last else "lopend"))
        targets = sorted({min(number + 1, size - 1), min(number + 2, size - 1)} - {number})
        targets += [number // 2] if (number + 1) % 10 == 0 and not last else []
        if targets:
            parts.append("  anders: Dan niet.\n  pijlen:\n")
            parts += [ARROW.format(target, place) for place, target in enumerate(targets)]
    return "".join(parts)


def seconds(act: Callable[[], object]) -> float:
    """Return the median time of some runs."""
    times = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        act()
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


def read(size: int) -> tuple[Chart, float]:
    """Read and check a file of a size; return the chart and how long that took."""
    registry = Registry({}, {"medewerker": Role(id="medewerker", name="Medewerker")})
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "flowcharts" / "groot.yml"
        path.parent.mkdir()
        path.write_text(chart_text(size), encoding="utf-8")
        problems = Problems()
        begin = time.perf_counter()
        (chart,) = read_charts(Path(folder), registry, {}, set(), problems)
        taken = time.perf_counter() - begin
    assert {problem.code for problem in problems} == {"onbekende-regel"}  # noqa: S101
    return chart, taken


def main() -> None:
    """Print the figures; fail where a bar is missed."""
    checks = {}
    for size in SIZES:
        chart, reading = read(size)
        rules = {"regel-een", "regel-twee"}
        checks[size] = seconds(lambda c=chart, r=rules: check_chart(c, r, set(), Problems()))  # type: ignore[misc]
        print(f"{size:5} steps: check {checks[size] * 1000:8.1f} ms, with YAML {reading:6.2f} s")
    content = read_content(ROOT, Problems())
    names, program = role_names(content.registry.roles), find_program()
    drawing = seconds(lambda: [picture(chart, names, program) for chart in content.charts])
    print(f"drawing all {len(content.charts)}: {drawing * 1000:.0f} ms")
    growth = checks[SIZES[-1]] / checks[SIZES[0]] / (SIZES[-1] / SIZES[0])
    print(f"growth against linear: {growth:.2f}")
    if checks[SIZES[-1]] > CHECK_BAR or drawing > DRAW_BAR:
        raise SystemExit("a bar is missed")


if __name__ == "__main__":
    main()
