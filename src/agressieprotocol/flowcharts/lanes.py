"""Write the lanes of a chart as DOT: one for a phone, or all beside each other for paper."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from agressieprotocol.flowcharts.dot import (
    Style,
    arrow_line,
    cluster,
    graph,
    node_line,
    stub_line,
)
from agressieprotocol.flowcharts.model import Arrow, Chart, Node
from agressieprotocol.flowcharts.quote import quoted
from agressieprotocol.flowcharts.walk import lane_nodes

#: Fits a phone of 360 pixels at nearly full size.
NARROW = Style(prefix="baan", text=17, label=13, gap="0.06", stacked=True)
#: Lanes beside each other, for a sheet of A4; the one that gives the largest letters is taken.
SHEETS = tuple(
    Style(prefix="vel", text=text, label=label, gap="0.08", fall="0.2", links=False)
    for text, label in ((16, 12), (20, 15), (24, 18), (30, 22))
)
#: Boxes that fit beside each other.
_ABREAST = 2


def sheet_dot(chart: Chart, names: Mapping[str, str], style: Style = SHEETS[0]) -> str:
    """Return the whole chart with its lanes beside each other."""
    body = [cluster(lane, _lane_body(chart, lane.id, names, style)) for lane in chart.lanes]
    firsts = [quoted(nodes[0].id) for lane in chart.lanes if (nodes := lane_nodes(chart, lane.id))]
    body.append(f'  {{ rank="same"; {" -> ".join(firsts)} [style="invis"] }}')
    return graph(chart.id, body, style)


def lane_dot(chart: Chart, lane: str, names: Mapping[str, str], style: Style = NARROW) -> str:
    """Return one lane; an arrow that leaves it ends at a stub that names the step beyond."""
    return graph(f"{chart.id}-{lane}", _lane_body(chart, lane, names, style), style)


def _lane_body(chart: Chart, lane: str, names: Mapping[str, str], style: Style) -> Iterator[str]:
    steps = lane_nodes(chart, lane)
    inside = {node.id for node in steps}
    for node in steps:
        yield node_line(chart, node, names, style)
    for node in steps:
        yield from _ways(chart, node, inside, style)
    if style.stacked:
        yield from _stack(steps)


def _ways(chart: Chart, node: Node, inside: Collection[str], style: Style) -> Iterator[str]:
    """Return the arrows of a step and the stubs they need; a wide branch runs down."""
    boxes = [_end(arrow, inside) for arrow in node.arrows]
    for arrow, box in zip(node.arrows, boxes, strict=True):
        if arrow.target not in inside:
            yield stub_line(chart, box, arrow, style)
        yield arrow_line(arrow, box, style)
    if len(boxes) > _ABREAST:
        yield from _below([box for box in boxes if not _goes_on(chart, box, inside)])


def _stack(steps: Sequence[Node]) -> Iterator[str]:
    """Put what no arrow of the lane leads to below the step before it."""
    led_to = {arrow.target for node in steps for arrow in node.arrows}
    for before, node in pairwise(steps):
        if node.id not in led_to:
            yield from _below([before.id, node.id])


def _end(arrow: Arrow, inside: Collection[str]) -> str:
    """Name the box where an arrow ends: the step itself, or a stub of its own."""
    return arrow.target if arrow.target in inside else f"{arrow.source}>{arrow.target}"


def _goes_on(chart: Chart, box: str, inside: Collection[str]) -> bool:
    """Tell whether a box has an arrow to another step of the lane."""
    return box in inside and any(a.target in inside for a in chart.by_id[box].arrows)


def _below(boxes: list[str]) -> Iterator[str]:
    """Put boxes below each other, so that a narrow picture can hold them."""
    for upper, lower in pairwise(boxes):
        yield f'  {quoted(upper)} -> {quoted(lower)} [style="invis"]'
