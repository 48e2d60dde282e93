"""Follow the arrows of a chart: where they lead, and every way through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from agressieprotocol.flowcharts.model import Arrow, Chart, Kind, Node


def start(chart: Chart) -> Node:
    """Return the step where a chart starts.

    :raises ValueError: when there is none.
    """
    for node in chart.nodes:
        if node.kind is Kind.START:
            return node
    raise ValueError(f"chart {chart.id} has no start")


def successors(chart: Chart) -> dict[str, list[str]]:
    """Map each step to the steps that its arrows lead to."""
    return {
        node_id: [arrow.target for arrow in node.arrows if arrow.target in chart.by_id]
        for node_id, node in chart.by_id.items()
    }


def backwards(ways: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """Turn every arrow round.

    >>> backwards({"a": ["b"], "b": []})
    {'a': [], 'b': ['a']}
    """
    turned: dict[str, list[str]] = {node: [] for node in ways}
    for source, targets in ways.items():
        for target in targets:
            turned[target].append(source)
    return turned


def reachable(ways: Mapping[str, Iterable[str]], origins: Iterable[str]) -> set[str]:
    """Return all that can be reached from some steps, these steps included.

    >>> sorted(reachable({"a": ["b"], "b": [], "c": ["a"]}, ["a"]))
    ['a', 'b']
    """
    found = set(origins)
    waiting = list(found)
    while waiting:
        for target in ways[waiting.pop()]:
            if target not in found:
                found.add(target)
                waiting.append(target)
    return found


def paths(chart: Chart) -> Iterator[tuple[Arrow, ...]]:
    """Yield every way from the start to where the chart stops, no arrow taken twice.

    A way stops at a step without arrows, and where the only arrow has a condition that may not
    be met. Meant for charts that people read: the number of ways may grow with every branch.
    """
    yield from _onward(chart, start(chart), ())


def _onward(chart: Chart, node: Node, taken: tuple[Arrow, ...]) -> Iterator[tuple[Arrow, ...]]:
    ways = [arrow for arrow in node.arrows if arrow not in taken and arrow.target in chart.by_id]
    if not node.arrows or node.otherwise:
        yield taken
    for arrow in ways:
        yield from _onward(chart, chart.by_id[arrow.target], (*taken, arrow))


def steps_by_rule(charts: Iterable[Chart]) -> dict[str, list[tuple[Chart, Node]]]:
    """Map each rule to the steps that rest on it, in the order of the charts."""
    found: dict[str, list[tuple[Chart, Node]]] = {}
    for chart in charts:
        for node in chart.nodes:
            for rule in node.rules:
                found.setdefault(rule, []).append((chart, node))
    return found


def lane_nodes(chart: Chart, lane: str) -> Sequence[Node]:
    """Return the steps of one lane, in order."""
    return [node for node in chart.nodes if node.lane == lane]
