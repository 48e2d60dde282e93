"""Read the charts from their YAML files."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from agressieprotocol.flowcharts.check import check_chart
from agressieprotocol.flowcharts.codes import ChartCode
from agressieprotocol.flowcharts.model import Arrow, Certainty, Chart, Contact, Kind, Node, Part
from agressieprotocol.problems import Problems
from agressieprotocol.rules.model import Registry
from agressieprotocol.source.codes import SourceCode
from agressieprotocol.source.plain import fill, setting_names
from agressieprotocol.source.yaml_file import Block, read_block

FOLDER = "flowcharts"
#: The stamps of the charts stand in the same folder.
STAMPS = "flowcharts/stempels.yml"


@dataclass(frozen=True, slots=True)
class _Names:
    """What a chart may refer to."""

    roles: tuple[str, ...]
    settings: Mapping[str, str]


def read_charts(
    root: Path,
    registry: Registry,
    settings: Mapping[str, str],
    notes: Collection[str],
    problems: Problems,
) -> tuple[Chart, ...]:
    """Read and check every chart below a root, in the order that their files give."""
    names = _Names(tuple(registry.roles), settings)
    found: list[tuple[int, Chart]] = []
    for path in sorted((root / FOLDER).glob("*.yml")):
        label = path.relative_to(root).as_posix()
        block = None if label == STAMPS else read_block(path, label, problems)
        if block is not None:
            order = block.whole("volgorde", default=0)
            chart = _chart(block, names)
            check_chart(chart, registry.rules.keys(), notes, problems)
            found.append((order, chart))
    charts = tuple(chart for _, chart in sorted(found, key=lambda pair: pair[0]))
    _check_unique(charts, problems)
    return charts


def _chart(block: Block, names: _Names) -> Chart:
    """Read one chart; every fault of form is recorded."""
    lanes = tuple(_part(part) for part in block.blocks("banen"))
    levels = tuple(_part(part) for part in block.blocks("niveaus", required=False))
    chart = Chart(
        id=block.ident(),
        title=block.text("titel"),
        description=block.text("beschrijving"),
        lanes=lanes,
        levels=levels,
        nodes=tuple(_node(node, lanes, levels, names) for node in block.blocks("knopen")),
        path=block.label,
    )
    block.done()
    if chart.id != Path(block.label).stem:
        message = f"schema “{chart.id}” hoort in {FOLDER}/{chart.id}.yml te staan"
        block.fault("id", ChartCode.FILE_NAME, message)
    return chart


def _part(block: Block) -> Part:
    part = Part(
        id=block.ident(), title=block.text("titel"), boxes=block.texts("vakken", required=False)
    )
    block.done()
    return part


def _node(block: Block, lanes: tuple[Part, ...], levels: tuple[Part, ...], names: _Names) -> Node:
    lane_ids = tuple(part.id for part in lanes)
    node_id = block.ident()
    node = Node(
        id=node_id,
        text=_filled(block, "tekst", names),
        kind=Kind(block.choice("soort", tuple(Kind)) or Kind.ACTION),
        actor=block.choice("wie", names.roles),
        lane=block.choice("baan", lane_ids),
        level=block.choice("niveau", tuple(part.id for part in levels), required=bool(levels)),
        rules=block.texts("regels", required=False),
        boxes=block.texts("vakken", required=False),
        notes=block.texts("bronnoten", required=False),
        aggressive=_yes(block, "agressief"),
        contact=Contact(block.choice("contact", tuple(Contact), False) or Contact.ONGOING),
        together=_yes(block, "samen"),
        otherwise=_filled(block, "anders", names, required=False),
        remark=_filled(block, "opmerking", names, required=False),
        alternatives=block.choices("of_in_baan", lane_ids, required=False),
        arrows=tuple(_arrow(node_id, arrow) for arrow in block.blocks("pijlen", required=False)),
        line=block.line,
    )
    block.done()
    return node


def _arrow(source: str, block: Block) -> Arrow:
    certainty = Certainty(block.choice("zekerheid", tuple(Certainty)) or Certainty.READING)
    # What the author calls the ground differs: a place in the source, or our own reason.
    key = "grond" if certainty is Certainty.STATED else "reden"
    arrow = Arrow(
        source=source,
        target=block.text("naar"),
        condition=block.text("als", required=False),
        certainty=certainty,
        ground=block.text(key),
        line=block.line,
    )
    block.done()
    return arrow


def _yes(block: Block, key: str) -> bool:
    return block.choice(key, ("ja", "nee"), required=False) == "ja"


def _filled(block: Block, key: str, names: _Names, required: bool = True) -> str:
    """Return a text with its local facts; an unknown one is recorded."""
    text = block.text(key, required)
    for name in setting_names(text):
        if name not in names.settings:
            message = f"“{name}” staat niet in instellingen.yml"
            block.fault(key, SourceCode.UNKNOWN_SETTING, message)
    return fill(text, dict(names.settings))


def _check_unique(charts: tuple[Chart, ...], problems: Problems) -> None:
    """Record each id that a step shares with a step of another chart: links name it alone."""
    owners: dict[str, Chart] = {}
    for chart in charts:
        for node in chart.by_id.values():
            first = owners.setdefault(node.id, chart)
            if first is not chart:
                message = f"knoop “{node.id}” bestaat ook in {first.path}"
                problems.add(chart.path, node.line, ChartCode.DUPLICATE_NODE, message)
