"""Write a chart as DOT, and the lines that every picture of it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from agressieprotocol.flowcharts.model import Arrow, Certainty, Chart, Kind, Node, Part
from agressieprotocol.flowcharts.quote import attributes, markup, quoted
from agressieprotocol.flowcharts.walk import lane_nodes
from agressieprotocol.flowcharts.words import DOUBT_WORD, KIND_WORDS, READING_WORD

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
    #: Room between boxes beside and below each other, in inches.
    gap: str = "0.22"
    fall: str = "0.3"
    #: Parts of a lane that hang together stand below each other, not beside each other.
    stacked: bool = False
    #: Boxes lead to the numbered text of the page; outside the site there is none.
    links: bool = True


#: For the whole chart, widest first; a page takes the first that fits.
WHOLE = (Style(), Style(text=19, label=15, gap="0.12"), Style(text=15, label=12, gap="0.06"))


def chart_dot(chart: Chart, names: Mapping[str, str], style: Style = WHOLE[0]) -> str:
    """Return the whole chart, each lane in a box with its title.

    :param names: names of roles by id.
    """
    body = []
    for lane in chart.lanes:
        steps = (node_line(chart, node, names, style) for node in lane_nodes(chart, lane.id))
        body.append(cluster(lane, steps))
    body += [arrow_line(arrow, arrow.target, style) for arrow in chart.arrows()]
    return graph(chart.id, body, style)


def graph(name: str, body: Iterable[str], style: Style) -> str:
    """Return a whole graph around its lines."""
    font = {"fontname": FONT, "fontcolor": INK}
    heads = [
        f"digraph {quoted(name)} {{",
        "  graph "
        + attributes(
            font
            | {
                "rankdir": "TB",
                "nodesep": style.gap,
                "ranksep": style.fall,
                "bgcolor": "transparent",
            }
            | {"fontsize": "13", "pad": "0.05", "newrank": "true"}
        ),
        "  node " + attributes(font | {"fontsize": "14", "color": LINE, "margin": "0.1,0.07"}),
        "  edge " + attributes(font | {"fontsize": "12", "color": LINE, "arrowsize": "0.8"}),
    ]
    return "\n".join([*heads, *body, "}"]) + "\n"


def cluster(lane: Part, steps: Iterable[str]) -> str:
    """Return a box with a title around the steps of a lane."""
    look = attributes(
        {"label": lane.title, "labeljust": "l", "color": SOFT, "style": "rounded", "class": "baan"}
    )
    rows = "\n".join(f"  {step}" for step in steps)
    return f"  subgraph {quoted('cluster_' + lane.id)} {{\n    graph {look}\n{rows}\n  }}"


def node_line(chart: Chart, node: Node, names: Mapping[str, str], style: Style) -> str:
    """Return the DOT line of a step: number, word for its kind, who acts, text."""
    head = f"{chart.numbers[node.id]}. {step_words(node, names)}"
    label = f'<<FONT POINT-SIZE="12">{markup(head, style.text)}</FONT><BR/>'
    doubt = f"<BR/><I>({DOUBT_WORD})</I>" if node.alternatives else ""
    look = {
        "id": f"{style.prefix}-{node.id}",
        "class": f"stap {node.kind}",
        "label": f"{label}{markup(node.text, style.text)}{doubt}>",
        "fillcolor": _FILLS[node.kind],
    }
    look |= _link(node, style)
    return f"  {quoted(node.id)} {attributes(_SHAPES[node.kind] | look)}"


def step_words(node: Node, names: Mapping[str, str]) -> str:
    """Return the word for a step's kind and who acts; what the citizen does names no actor."""
    word = KIND_WORDS[node.kind]
    return word if node.kind is Kind.OUTCOME else f"{word}: {names.get(node.actor, node.actor)}"


def _link(node: Node, style: Style) -> dict[str, str]:
    return {"URL": f"#stap-{node.id}", "tooltip": node.text} if style.links else {}


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
    }
    return f"  {quoted(stub)} {attributes(look | _link(target, style))}"


def arrow_line(arrow: Arrow, target: str, style: Style) -> str:
    """Return the DOT line of an arrow; one that we infer is dashed and says so."""
    look = {"id": f"{style.prefix}-pijl-{arrow.source}-{arrow.target}"}
    # A blank before each line keeps the words off the arrow.
    words = markup(arrow.condition, style.label, lead="&#160;") if arrow.condition else ""
    if arrow.certainty is Certainty.READING:
        reading = f"&#160;<I>({READING_WORD})</I>"
        words = f"{words}<BR/>{reading}" if words else reading
        look |= {"class": "pijl lezing", "style": "dashed"}
    else:
        look |= {"class": "pijl"}
    if words:
        look |= {"label": f"<{words}>"}
    return f"  {quoted(arrow.source)} -> {quoted(target)} {attributes(look)}"
