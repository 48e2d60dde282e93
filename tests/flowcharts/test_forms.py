"""Picture, lanes, sheet, text and data have the same steps and arrows, in every real chart."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from agressieprotocol.flowcharts.draw import draw_svg, find_program
from agressieprotocol.flowcharts.export import charts_data
from agressieprotocol.flowcharts.lanes import sheet_dot
from agressieprotocol.flowcharts.load import FOLDER
from agressieprotocol.flowcharts.model import Certainty, Chart
from agressieprotocol.flowcharts.picture import picture
from agressieprotocol.flowcharts.procedure import procedure, procedure_text
from agressieprotocol.flowcharts.walk import lane_nodes, paths, start

ROOT = Path(__file__).resolve().parents[2]
IDS = [path.stem for path in sorted((ROOT / FOLDER).glob("*.yml")) if path.stem != "stempels"]
BOXES = Path(__file__).parent / "vakken"
READINGS = 72


@pytest.fixture(scope="module")
def pictures(charts: tuple[Chart, ...], names: dict[str, str]) -> dict[str, BeautifulSoup]:
    """Return the drawn pictures of each chart."""
    program = find_program()
    return {c.id: BeautifulSoup(picture(c, names, program), "html.parser") for c in charts}


@pytest.fixture(params=IDS)
def chart(request: pytest.FixtureRequest, charts: tuple[Chart, ...]) -> Chart:
    """Return each real chart in turn."""
    return next(chart for chart in charts if chart.id == request.param)


def steps_of(part: Tag) -> list[str]:
    """List the steps that a picture draws."""
    links = part.select("g.stap a")
    return sorted(str(link["href"]).removeprefix("#stap-") for link in links)


def arrows_of(part: Tag, prefix: str) -> Counter[tuple[str, bool]]:
    """Count the arrows that a picture draws, each with whether it is dashed."""
    found: Counter[tuple[str, bool]] = Counter()
    for group in part.select("g.pijl"):
        line = group.select_one("path")
        assert line is not None
        dashed = line.has_attr("stroke-dasharray")
        assert dashed == ("lezing" in group["class"])
        assert dashed == ("(lezing)" in group.get_text())
        found[str(group["id"]).removeprefix(f"{prefix}-pijl-"), dashed] += 1
    return found


def wanted_arrows(chart: Chart) -> Counter[tuple[str, bool]]:
    """Count the arrows that a chart has."""
    reading = Certainty.READING
    return Counter((f"{a.source}-{a.target}", a.certainty is reading) for a in chart.arrows())


def test_the_picture_has_every_step_and_arrow(
    chart: Chart, pictures: dict[str, BeautifulSoup]
) -> None:
    """Each step is a link to its text; each arrow that we infer is dashed and says so."""
    whole = pictures[chart.id].select_one(".schema-heel")
    assert whole is not None
    assert steps_of(whole) == sorted(chart.by_id)
    assert arrows_of(whole, "plaat") == wanted_arrows(chart)


def test_the_lanes_together_have_every_step_and_arrow(
    chart: Chart, pictures: dict[str, BeautifulSoup]
) -> None:
    """What a phone shows lacks nothing and says nothing twice."""
    lanes = pictures[chart.id].select(".schema-baan")
    assert len(lanes) == len(chart.lanes)
    drawn: Counter[tuple[str, bool]] = Counter()
    for lane, part in zip(lanes, chart.lanes, strict=True):
        assert steps_of(lane) == sorted(node.id for node in lane_nodes(chart, part.id))
        drawn += arrows_of(lane, "baan")
    assert drawn == wanted_arrows(chart)


def test_the_sheet_has_every_step_and_arrow(chart: Chart, names: dict[str, str]) -> None:
    """What hangs on the wall is the same chart."""
    (drawing,) = draw_svg([sheet_dot(chart, names)], find_program())
    sheet = BeautifulSoup(drawing, "html.parser")
    steps = [str(group["id"]).removeprefix("vel-") for group in sheet.select("g.stap")]
    assert sorted(steps) == sorted(chart.by_id)
    assert arrows_of(sheet, "vel") == wanted_arrows(chart)


def test_the_text_has_every_step_and_arrow(chart: Chart, names: dict[str, str]) -> None:
    """“Ga naar stap n” says exactly what the arrows say, in the order of the numbers."""
    text = procedure_text(chart, names)
    heads = re.findall(r"^(\d+)\. [^\n]*?\. (.*)\.$", text, re.M)
    assert heads == [(str(chart.numbers[n.id]), n.text) for n in chart.nodes]
    told: Counter[tuple[str, str, bool]] = Counter()
    for block in text.split("\n\n"):
        number = block.partition(".")[0].strip()
        for target, reading in re.findall(r"[Gg]a naar stap (\d+)( \(lezing\))?\.$", block, re.M):
            told[number, target, bool(reading)] += 1
    numbers = chart.numbers
    assert told == Counter(
        (str(numbers[a.source]), str(numbers[a.target]), a.certainty is Certainty.READING)
        for a in chart.arrows()
    )
    assert [step.node for step in procedure(chart, names)] == list(chart.nodes)


def test_the_data_has_every_step_and_arrow(chart: Chart) -> None:
    """Other programs get the same chart, each arrow with its ground."""
    (data,) = charts_data([chart])
    assert [node["id"] for node in data["knopen"]] == [n.id for n in chart.nodes]  # type: ignore[attr-defined]
    arrows = [(a["van"], a["naar"], a["voorwaarde"]) for a in data["pijlen"]]  # type: ignore[attr-defined]
    assert arrows == [(a.source, a.target, a.condition) for a in chart.arrows()]
    for arrow in data["pijlen"]:  # type: ignore[attr-defined]
        assert bool(arrow["reden"]) == (arrow["zekerheid"] == "lezing")
        assert bool(arrow["grond"]) == (arrow["zekerheid"] == "bron")


def test_every_box_of_the_source_is_in_one_step(chart: Chart) -> None:
    """The boxes of annex IV and those that the chart names are the same, none twice."""
    source = (BOXES / f"{chart.id}.txt").read_text(encoding="utf-8").splitlines()
    named = [box for node in chart.nodes for box in node.boxes]
    named += [box for part in (*chart.lanes, *chart.levels) for box in part.boxes]
    assert len(named) == len(source)
    left = list(source)
    for box in sorted(named, key=lambda name: "…" in name):
        begin, _, end = box.partition("…")
        found = [one for one in left if one.startswith(begin.strip()) and one.endswith(end.strip())]
        exact = [one for one in found if one == box] or found
        assert exact, box
        left.remove(exact[0])
    assert left == []


def test_drawings_obey_a_strict_policy(chart: Chart, pictures: dict[str, BeautifulSoup]) -> None:
    """No style attribute, no script, no handler, nothing from elsewhere."""
    for element in pictures[chart.id].find_all(True):
        assert element.name not in {"script", "style", "image", "use"}
        assert not [name for name in element.attrs if name == "style" or name.startswith("on")]
        assert str(element.get("href", "#")).startswith("#stap-") or not element.get("href")


def test_pictures_have_names_and_no_id_twice(
    chart: Chart, pictures: dict[str, BeautifulSoup]
) -> None:
    """A screen reader hears a title, a description and a name for each link."""
    ids = [element["id"] for element in pictures[chart.id].find_all(id=True)]
    assert len(ids) == len(set(ids))
    for drawing in pictures[chart.id].find_all("svg"):
        for key in ("aria-labelledby", "aria-describedby"):
            told = drawing.find(id=str(drawing[key]))
            assert told is not None
            assert told.get_text()
        assert all(link.get("aria-label") for link in drawing.find_all("a"))


def test_lanes_fit_a_phone(chart: Chart, pictures: dict[str, BeautifulSoup]) -> None:
    """Shrunk to 328 pixels, a lane's text of 14 keeps at least 11.5."""
    for drawing in pictures[chart.id].select(".schema-baan svg"):
        assert 14 * min(1, 328 / float(str(drawing["width"]))) >= 11.5


def test_every_way_can_be_walked(chart: Chart) -> None:
    """Each way from the start ends at an end, or where a condition is not met."""
    taken = set()
    for way in paths(chart):
        last = chart.by_id[way[-1].target] if way else start(chart)
        assert not last.arrows or last.otherwise
        taken |= set(way)
    assert taken == set(chart.arrows())


def test_there_are_six_charts_with_the_arrows_that_we_read(charts: tuple[Chart, ...]) -> None:
    """A changed number of arrows or readings is a change that somebody meant."""
    arrows = [arrow for chart in charts for arrow in chart.arrows()]
    readings = [arrow for arrow in arrows if arrow.certainty is Certainty.READING]
    assert len(charts) == len(IDS) == 6
    assert (len(arrows), len(readings)) == (144, READINGS)
