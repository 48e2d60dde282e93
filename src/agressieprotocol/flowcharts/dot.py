"""Write a chart as DOT: the whole, or one lane with stubs for what lies outside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from agressieprotocol.flowcharts.model import Arrow, Certainty, Chart, Kind, Node, Part
from agressieprotocol.flowcharts.quote import attributes, markup, quoted
from agressieprotocol.flowcharts.walk import lane_nodes
from agressieprotocol.flowcharts.words import KIND_WORDS, READING_WORD

#: Metrics of this family are the same in Graphviz, in browsers and on paper.
FONT = "Arial"
_SHAPES = {
    Kind.START: {"shape": "ellipse", "style": "filled", "margin": "0.02,0.02"},
    Kind.ACTION: {"shape": "box", "style": "filled"},
    Kind.DECISION: {"shape": "hexagon", "style": "filled", "margin": "0.02,0.06"},
    Kind.OUTCOME: {"shape": "box", "style": "rounded,filled"},
    Kind.END: {"shape": "box", "style": "filled", "peripheries": "2"},
}
#: Colours on paper; on the site the style sheet replaces them.
_FILLS = {
    Kind.START: "#e3f0f3",
    Kind.ACTION: "#ffffff",
    Kind.DECISION: "#fdf3dc",
    Kind.OUTCOME: "#f4f1ec",
    Kind.END: "#e9f3e2",
}
INK, LINE, SOFT = "#1d2733", "#4a5665", "#c9c2b6"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How wide the texts of a picture run, in characters, and what its ids begin with."""

    prefix: str = "plaat"
    text: int = 26
    label: int = 20
    gap: str = "0.22"


WIDE = Style()
#: Fits a phone of 360 pixels at nearly full size.
NARROW = Style(prefix="baan", text=17, label=13, gap="0.06")
#: Lanes beside each other, for a sheet of A4 on its side.
SHEET = Style(prefix="vel", text=20, label=15, gap="0.1")


def chart_dot(chart: Chart, names: Mapping[str, str], style: Style = WIDE) -> str:
    """Return the whole chart, each lane in a box with its title.

    :param names: names of roles by id.
    """
    body = []
    for lane in chart.lanes:
        steps = (node_line(chart, node, names, style) for node in lane_nodes(chart, lane.id))
        body.append(_cluster(lane, steps))
    body += [arrow_line(arrow, arrow.target, style) for arrow in chart.arrows()]
    return _graph(chart.id, body, style)


def sheet_dot(chart: Chart, names: Mapping[str, str]) -> str:
    """Return the whole chart with its lanes beside each other, for a sheet of A4 on its side."""
    body = [_cluster(lane, _lane_body(chart, lane.id, names, SHEET)) for lane in chart.lanes]
    firsts = [quoted(nodes[0].id) for lane in chart.lanes if (nodes := lane_nodes(chart, lane.id))]
    body.append(f'  {{ rank="same"; {" -> ".join(firsts)} [style="invis"] }}')
    return _graph(chart.id, body, SHEET)


def lane_dot(chart: Chart, lane: str, names: Mapping[str, str], style: Style = NARROW) -> str:
    """Return one lane; an arrow that leaves it ends at a stub that names the step beyond."""
    return _graph(f"{chart.id}-{lane}", _lane_body(chart, lane, names, style), style)


def _lane_body(
    chart: Chart, lane: str, names: Mapping[str, str], style: Style
) -> Iterator[str]:
    steps = lane_nodes(chart, lane)
    inside = {node.id for node in steps}
    for node in steps:
        yield node_line(chart, node, names, style)
    for node in steps:
        leaves: list[str] = []
        for arrow in node.arrows:
            target = arrow.target
            if target not in inside:
                target = f"{node.id}>{arrow.target}"
                yield stub_line(chart, target, arrow, style)
            if target not in inside or not chart.by_id[target].arrows:
                leaves.append(target)
            yield arrow_line(arrow, target, style)
        yield from _stacked(leaves, len(node.arrows))


def _stacked(leaves: list[str], ways: int) -> Iterator[str]:
    """Put the last steps of a wide branch below each other, so that a phone can show them."""
    if ways > 2:  # noqa: PLR2004 - two fit beside each other
        for upper, lower in zip(leaves, leaves[1:], strict=False):
            yield f'  {quoted(upper)} -> {quoted(lower)} [style="invis"]'


def _graph(name: str, body: Iterable[str], style: Style) -> str:
    font = {"fontname": FONT, "fontcolor": INK}
    heads = [
        f"digraph {quoted(name)} {{",
        "  graph "
        + attributes(
            font
            | {"rankdir": "TB", "nodesep": style.gap, "ranksep": "0.3", "bgcolor": "transparent"}
            | {"fontsize": "13", "pad": "0.05", "newrank": "true"}
        ),
        "  node " + attributes(font | {"fontsize": "14", "color": LINE, "margin": "0.1,0.07"}),
        "  edge " + attributes(font | {"fontsize": "12", "color": LINE, "arrowsize": "0.8"}),
    ]
    return "\n".join([*heads, *body, "}"]) + "\n"


def _cluster(lane: Part, steps: Iterable[str]) -> str:
    look = attributes(
        {"label": lane.title, "labeljust": "l", "color": SOFT, "style": "rounded", "class": "baan"}
    )
    rows = "\n".join(f"  {step}" for step in steps)
    return f"  subgraph {quoted('cluster_' + lane.id)} {{\n    graph {look}\n{rows}\n  }}"


def node_line(chart: Chart, node: Node, names: Mapping[str, str], style: Style) -> str:
    """Return the DOT line of a step: number, word for its kind, who acts, text."""
    head = f"{chart.numbers[node.id]}. {step_words(node, names)}"
    label = f'<<FONT POINT-SIZE="12">{markup(head, style.text)}</FONT><BR/>'
    look = {
        "id": f"{style.prefix}-{node.id}",
        "class": f"stap {node.kind}",
        "label": f"{label}{markup(node.text, style.text)}>",
        "fillcolor": _FILLS[node.kind],
        "URL": f"#stap-{node.id}",
        "tooltip": node.text,
    }
    return f"  {quoted(node.id)} {attributes(_SHAPES[node.kind] | look)}"


def step_words(node: Node, names: Mapping[str, str]) -> str:
    """Return the word for a step's kind and who acts; what the citizen does names no actor."""
    word = KIND_WORDS[node.kind]
    return word if node.kind is Kind.OUTCOME else f"{word}: {names.get(node.actor, node.actor)}"


def stub_line(chart: Chart, stub: str, arrow: Arrow, style: Style) -> str:
    """Return the DOT line of a stub: the number and lane of a step outside the picture."""
    target = chart.by_id[arrow.target]
    lane = next((lane.title for lane in chart.lanes if lane.id == target.lane), "")
    text = f"Ga naar stap {chart.numbers[target.id]}: {lane}"
    look = {
        "id": f"{style.prefix}-{arrow.source}-naar-{target.id}",
        "class": "elders",
        "shape": "box",
        "style": "dashed,rounded",
        "label": f"<{markup(text, style.label)}>",
        "fontsize": "12",
        "URL": f"#stap-{target.id}",
        "tooltip": target.text,
    }
    return f"  {quoted(stub)} {attributes(look)}"


def arrow_line(arrow: Arrow, target: str, style: Style) -> str:
    """Return the DOT line of an arrow; one that we infer is dashed and says so."""
    look = {"id": f"{style.prefix}-pijl-{arrow.source}-{arrow.target}"}
    words = markup(arrow.condition, style.label) if arrow.condition else ""
    if arrow.certainty is Certainty.READING:
        reading = f"<I>({READING_WORD})</I>"
        words = f"{words}<BR/>{reading}" if words else reading
        look |= {"class": "pijl lezing", "style": "dashed"}
    else:
        look |= {"class": "pijl"}
    if words:
        look |= {"label": f"<{words}>"}
    return f"  {quoted(arrow.source)} -> {quoted(target)} {attributes(look)}"
