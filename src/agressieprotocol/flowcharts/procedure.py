"""Tell a chart as numbered steps: the same steps and arrows, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from agressieprotocol.flowcharts.dot import step_words
from agressieprotocol.flowcharts.model import Arrow, Certainty, Chart, Kind, Node
from agressieprotocol.flowcharts.words import READING_WORD, joined

TOGETHER = "Hierna volgt alles wat van toepassing is:"
STOP = "Hier houdt deze weg op."


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way on, in words."""

    arrow: Arrow
    #: The condition as a phrase that ends in a colon, or an empty text.
    condition: str
    #: Where to go, such as ``ga naar stap 4``.
    go: str
    #: The word that marks a way we infer, between brackets, or an empty text.
    reading: str

    @property
    def text(self) -> str:
        """Return the whole sentence."""
        return " ".join(part for part in (self.condition, self.go, self.reading) if part) + "."


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step, in words."""

    number: int
    node: Node
    #: Word for the kind, and who acts.
    head: str
    #: What to know about how the source puts the step.
    remarks: tuple[str, ...]
    #: Sentence before the ways, or an empty text.
    lead: str
    ways: tuple[Way, ...]


def procedure(chart: Chart, names: Mapping[str, str]) -> tuple[Step, ...]:
    """Return the steps of a chart in order.

    :param names: names of roles by id.
    """
    return tuple(_step(chart, node, names) for node in chart.nodes)


def _step(chart: Chart, node: Node, names: Mapping[str, str]) -> Step:
    lead = TOGETHER if node.together else ""
    return Step(
        number=chart.numbers[node.id],
        node=node,
        head=step_words(node, names),
        remarks=tuple(filter(None, (node.remark, _doubt(chart, node)))),
        lead=STOP if node.kind is Kind.END else lead,
        ways=tuple(_way(chart, arrow) for arrow in node.arrows),
    )


def _doubt(chart: Chart, node: Node) -> str:
    """Say where else the source's box may belong, or nothing where its place is sure."""
    titles = [f"“{lane.title}”" for lane in chart.lanes if lane.id in node.alternatives]
    if not titles:
        return ""
    return f"De plaats van deze stap is onzeker. Zij kan ook horen bij {joined(titles, 'of')}."


def _way(chart: Chart, arrow: Arrow) -> Way:
    condition = arrow.condition[:1].upper() + arrow.condition[1:]
    go = f"ga naar stap {chart.numbers[arrow.target]}"
    return Way(
        arrow=arrow,
        condition=f"{condition}:" if condition else "",
        go=go if condition else go.capitalize(),
        reading=f"({READING_WORD})" if arrow.certainty is Certainty.READING else "",
    )


def procedure_text(chart: Chart, names: Mapping[str, str]) -> str:
    """Return the steps of a chart as plain text, one step a block."""
    blocks = []
    for step in procedure(chart, names):
        lines = [f"{step.number}. {step.head}. {step.node.text}."]
        lines += [f"   {line}" for line in (*step.remarks, step.lead) if line]
        lines += [f"   - {way.text}" for way in step.ways]
        lines += [f"   {step.node.otherwise}"] if step.node.otherwise else []
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"
