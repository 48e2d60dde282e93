"""The checks hold for any chart: what they accept can be walked, what they refuse cannot."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from agressieprotocol.flowcharts.check import check_chart
from agressieprotocol.flowcharts.codes import ChartCode
from agressieprotocol.flowcharts.load import read_charts
from agressieprotocol.flowcharts.model import Chart, Contact
from agressieprotocol.flowcharts.procedure import procedure_text
from agressieprotocol.flowcharts.walk import backwards, paths, reachable, steps_by_rule, successors
from agressieprotocol.problems import Problems
from agressieprotocol.rules.model import Registry, Role

ChartMaker = Callable[[Mapping[str, Iterable[str]]], Chart]
NAMES = [f"s{number}" for number in range(6)]
GRAPHS = st.tuples(
    *[st.lists(st.sampled_from([*NAMES, "weg"]), max_size=3, unique=True) for _ in NAMES]
).map(lambda found: dict(zip(NAMES, found, strict=True)))
REGISTRY = Registry({}, {"medewerker": Role(id="medewerker", name="Medewerker")})


def codes(chart: Chart) -> set[str]:
    """Return the codes that a chart sets off."""
    problems = Problems()
    check_chart(chart, {"goed"}, set(), problems)
    return {problem.code for problem in problems}


@given(GRAPHS)
def test_an_accepted_chart_never_traps_anybody(
    make_chart: ChartMaker, graph: dict[str, list[str]]
) -> None:
    """Without faults, from every step an end can be reached, and every step from the start."""
    chart = make_chart(graph)
    if codes(chart):
        return
    ways = successors(chart)
    ends = [node.id for node in chart.nodes if not node.arrows]
    assert reachable(backwards(ways), ends) == set(chart.by_id)
    assert reachable(ways, [NAMES[0]]) == set(chart.by_id)
    assert list(paths(chart))


@given(GRAPHS)
def test_a_trap_is_always_found(make_chart: ChartMaker, graph: dict[str, list[str]]) -> None:
    """A loop that nobody leaves is reported, whatever else is wrong."""
    chart = make_chart(graph)
    ways = successors(chart)
    trapped = [
        name
        for name in ways
        if all(len(ways[m]) == len(chart.by_id[m].arrows) > 0 for m in reachable(ways, [name]))
    ]
    assert (ChartCode.ENDLESS_LOOP in codes(chart)) == bool(trapped)


@given(GRAPHS, st.sets(st.sampled_from(NAMES)), st.sets(st.sampled_from(NAMES)))
def test_an_aggressive_step_without_a_way_out_is_always_found(
    make_chart: ChartMaker, graph: dict[str, list[str]], hot: set[str], over: set[str]
) -> None:
    """The safety check agrees with a plain search from each aggressive step."""
    plain = make_chart(graph)
    nodes = tuple(
        replace(
            node,
            aggressive=node.id in hot,
            contact=Contact.ENDED if node.id in over else Contact.ONGOING,
        )
        for node in plain.nodes
    )
    chart = replace(plain, nodes=nodes)
    ways = successors(chart)
    unsafe = [name for name in hot if not reachable(ways, [name]) & over]
    assert (ChartCode.UNSAFE in codes(chart)) == bool(unsafe)


@given(GRAPHS)
def test_every_chart_can_be_told(make_chart: ChartMaker, graph: dict[str, list[str]]) -> None:
    """The text has a block for each step, even of a chart with faults but for unknown targets."""
    chart = make_chart({name: [t for t in found if t != "weg"] for name, found in graph.items()})
    assert procedure_text(chart, {}).count("\n\n") == len(chart.nodes) - 1


@settings(max_examples=60)
@given(st.text() | st.binary().map(lambda raw: raw.decode("latin-1")))
def test_any_file_gives_a_report_and_never_an_exception(
    tmp_path_factory: object, text: str
) -> None:
    """Whatever stands in a file, its author gets faults with a line."""
    root = tmp_path_factory.mktemp("schema")  # type: ignore[attr-defined]
    (root / "flowcharts").mkdir()
    Path(root / "flowcharts" / "a.yml").write_bytes(text.encode("utf-8", "replace"))
    problems = Problems()
    read_charts(root, REGISTRY, {}, set(), problems)
    assert all(problem.line >= 1 and problem.path == "flowcharts/a.yml" for problem in problems)
    assert len(problems) > 0


def test_a_rule_knows_the_steps_that_rest_on_it(charts: tuple[Chart, ...]) -> None:
    """The way back from rule to step misses none and invents none."""
    found = steps_by_rule(charts)
    pairs = {(rule, node.id) for rule, steps in found.items() for _, node in steps}
    assert pairs == {
        (rule, node.id) for chart in charts for node in chart.nodes for rule in node.rules
    }
