"""Find what would leave a person stuck, unsafe or without a rule in a chart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from agressieprotocol.flowcharts.codes import ChartCode
from agressieprotocol.flowcharts.model import Chart, Contact, Kind, Node
from agressieprotocol.flowcharts.walk import backwards, reachable, successors
from agressieprotocol.problems import Problems

_FEWEST_ANSWERS = 2


def check_chart(
    chart: Chart, rules: Collection[str], notes: Collection[str], problems: Problems
) -> None:
    """Record every fault in a chart; the time needed grows with steps and arrows.

    :param rules: ids of all rules.
    :param notes: ids of all notes on the source.
    """
    for node in chart.nodes:
        _check_links(chart, node, rules, notes, problems)
        _check_ways(chart, node, problems)
    _check_ids(chart, problems)
    _check_whole(chart, problems)


def _add(chart: Chart, node: Node, code: ChartCode, message: str, problems: Problems) -> None:
    problems.add(chart.path, node.line, code, message)


def _check_links(
    chart: Chart,
    node: Node,
    rules: Collection[str],
    notes: Collection[str],
    problems: Problems,
) -> None:
    if not node.rules:
        message = f"knoop “{node.id}” noemt geen regel; zet er een bij “regels”"
        _add(chart, node, ChartCode.NO_RULE, message, problems)
    for rule in node.rules:
        if rule not in rules:
            _add(chart, node, ChartCode.UNKNOWN_RULE, f"regel “{rule}” bestaat niet", problems)
    for note in node.notes:
        if note not in notes:
            _add(chart, node, ChartCode.UNKNOWN_NOTE, f"bronnoot “{note}” bestaat niet", problems)
    for arrow in node.arrows:
        if arrow.target not in chart.by_id:
            message = f"knoop “{arrow.target}” bestaat niet in dit schema"
            problems.add(chart.path, arrow.line, ChartCode.UNKNOWN_TARGET, message)


def _check_ways(chart: Chart, node: Node, problems: Problems) -> None:
    count = len(node.arrows)
    if node.kind is Kind.END and count:
        message = f"“{node.id}” is een einde, maar er gaat een pijl verder"
        _add(chart, node, ChartCode.END_GOES_ON, message, problems)
    if node.kind is not Kind.END and not count:
        message = f"na “{node.id}” gaat niets verder; maak er een einde van of voeg een pijl toe"
        _add(chart, node, ChartCode.DEAD_END, message, problems)
    if node.kind is Kind.DECISION and count < _FEWEST_ANSWERS:
        message = f"beslissing “{node.id}” heeft {count} antwoord; minstens twee zijn nodig"
        _add(chart, node, ChartCode.FEW_ANSWERS, message, problems)
    if count == 1 and node.arrows[0].condition and not node.otherwise:
        message = (
            f"na “{node.id}” is er maar één pijl, met een voorwaarde; schrijf bij “anders” wat "
            "geldt als die niet opgaat"
        )
        _add(chart, node, ChartCode.HALF_BRANCH, message, problems)
    if count > 1 and not node.together:
        _check_labels(chart, node, problems)


def _check_labels(chart: Chart, node: Node, problems: Problems) -> None:
    for arrow in node.arrows:
        if not arrow.condition:
            message = (
                f"de pijl van “{node.id}” naar “{arrow.target}” heeft geen voorwaarde (“als”); "
                "volgt alles samen, schrijf dan “samen: ja” bij de knoop"
            )
            problems.add(chart.path, arrow.line, ChartCode.UNLABELLED, message)


def _check_ids(chart: Chart, problems: Problems) -> None:
    for node in chart.nodes:
        first = chart.by_id[node.id]
        if first is not node:
            message = f"knoop “{node.id}” staat al op regel {first.line}"
            _add(chart, node, ChartCode.DUPLICATE_NODE, message, problems)
        counts = Counter((arrow.target, arrow.condition) for arrow in node.arrows)
        for (target, _), count in counts.items():
            if count > 1:
                message = f"de pijl van “{node.id}” naar “{target}” staat er {count} keer"
                _add(chart, node, ChartCode.DUPLICATE_ARROW, message, problems)


def _check_whole(chart: Chart, problems: Problems) -> None:
    starts = [node for node in chart.nodes if node.kind is Kind.START]
    if len(starts) != 1:
        message = f"een schema heeft precies één start; hier zijn er {len(starts)}"
        problems.add(chart.path, 1, ChartCode.ONE_START, message)
    ways = successors(chart)
    seen = reachable(ways, [node.id for node in starts])
    for node in chart.by_id.values():
        if starts and node.id not in seen:
            message = f"geen pijl leidt vanaf de start naar “{node.id}”"
            _add(chart, node, ChartCode.UNREACHABLE, message, problems)
    _check_loops(chart, ways, problems)
    _check_safety(chart, ways, problems)


def _check_loops(chart: Chart, ways: dict[str, list[str]], problems: Problems) -> None:
    """Report each group of steps from which no way leads to a stop, once."""
    stops = [node.id for node in chart.by_id.values() if not node.arrows]
    free = reachable(backwards(ways), stops)
    told: set[str] = set()
    for node in chart.by_id.values():
        # An arrow to nowhere is reported already, and may have been the way out.
        if node.id in free or node.id in told or not ways[node.id]:
            continue
        group = reachable(ways, [node.id])
        if any(len(ways[member]) < len(chart.by_id[member].arrows) for member in group):
            continue
        told |= group
        message = f"vanaf “{node.id}” komt niemand bij een einde; voeg een uitweg toe"
        _add(chart, node, ChartCode.ENDLESS_LOOP, message, problems)


def _check_safety(chart: Chart, ways: dict[str, list[str]], problems: Problems) -> None:
    """Demand that whoever faces an aggressive citizen can still end the contact."""
    ended = [n.id for n in chart.by_id.values() if n.contact is Contact.ENDED]
    safe = reachable(backwards(ways), ended)
    for node in chart.by_id.values():
        if node.aggressive and node.contact is Contact.ONGOING and node.id not in safe:
            message = (
                f"bij “{node.id}” is de burger nog agressief, maar geen weg leidt naar een knoop "
                "met “contact: beëindigd”"
            )
            _add(chart, node, ChartCode.UNSAFE, message, problems)
