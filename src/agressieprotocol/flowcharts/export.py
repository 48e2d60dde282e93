"""Give charts to other programs as plain data, and to the stamps as links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from agressieprotocol.flowcharts.model import Arrow, Certainty, Chart, Node, Part
from agressieprotocol.stamps.model import Link


def charts_data(charts: Iterable[Chart]) -> list[dict[str, object]]:
    """Return every chart as plain data with Dutch keys, fit for JSON."""
    return [_chart_data(chart) for chart in charts]


def chart_links(charts: Iterable[Chart]) -> Iterator[Link]:
    """Yield a link for each rule that a step rests on."""
    for chart in charts:
        for node in chart.nodes:
            for rule in node.rules:
                yield Link(
                    owner=node.id, rule=rule, path=chart.path, line=node.line, within=chart.id
                )


def _chart_data(chart: Chart) -> dict[str, object]:
    return {
        "id": chart.id,
        "titel": chart.title,
        "beschrijving": chart.description,
        "banen": [_part_data(part) for part in chart.lanes],
        "niveaus": [_part_data(part) for part in chart.levels],
        "knopen": [_node_data(chart, node) for node in chart.nodes],
        "pijlen": [_arrow_data(arrow) for arrow in chart.arrows()],
        "url": chart.url,
    }


def _part_data(part: Part) -> dict[str, object]:
    return {"id": part.id, "titel": part.title, "vakken": list(part.boxes)}


def _node_data(chart: Chart, node: Node) -> dict[str, object]:
    return {
        "id": node.id,
        "nummer": chart.numbers[node.id],
        "tekst": node.text,
        "soort": str(node.kind),
        "actor": node.actor,
        "baan": node.lane,
        "niveau": node.level,
        "regels": list(node.rules),
        "vakken": list(node.boxes),
        "bronnoten": list(node.notes),
        "samen": node.together,
        "anders": node.otherwise,
        "opmerking": node.remark,
        "plaats_onzeker": list(node.alternatives),
        "url": chart.step_url(node.id),
    }


def _arrow_data(arrow: Arrow) -> dict[str, object]:
    stated = arrow.certainty is Certainty.STATED
    return {
        "van": arrow.source,
        "naar": arrow.target,
        "voorwaarde": arrow.condition,
        "zekerheid": str(arrow.certainty),
        "reden": "" if stated else arrow.ground,
        "grond": arrow.ground if stated else "",
    }
