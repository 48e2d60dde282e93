"""Check a step that a team adds to a chart: its place, and that it holds nobody up in danger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from agressieprotocol.flowcharts.model import Chart, Node
from agressieprotocol.rules.codes import RuleCode
from agressieprotocol.stamps.review import reason_fault
from agressieprotocol.supplements.codes import SupplementCode
from agressieprotocol.supplements.judge import Fault, unknown_rule
from agressieprotocol.supplements.model import Base, LocalStep


def step_faults(step: LocalStep, charts: Mapping[str, Chart], base: Base) -> Iterator[Fault]:
    """Yield every reason to refuse a step.

    :param charts: the charts of the base by their ids.
    """
    yield from (unknown_rule(rule) for rule in step.rules if rule not in base.registry)
    if step.actor and step.actor not in base.registry.roles:
        yield Fault(RuleCode.ROLE, f"rol “{step.actor}” staat niet in docs/rollen.yml")
    for text in filter(None, (step.reason, step.safe)):
        if wrong := reason_fault(text):
            yield Fault(SupplementCode.REASON, wrong)
    if unknown := _unknown_place(step, charts):
        yield Fault(SupplementCode.STEP, unknown)
    elif not step.safe and (danger := _danger(step, charts[step.chart])):
        yield Fault(SupplementCode.DANGER, danger)


def _unknown_place(step: LocalStep, charts: Mapping[str, Chart]) -> str:
    """Say in Dutch why there is no such place in the charts, or return an empty text."""
    chart = charts.get(step.chart)
    if chart is None:
        return f"schema “{step.chart}” bestaat niet; kies uit: {', '.join(sorted(charts))}"
    for name in filter(None, (step.source, step.target)):
        if name not in chart.by_id:
            return f"stap “{name}” bestaat niet in schema “{chart.id}”"
    if not (step.source or step.target):
        return "noem bij de stap waar hij komt: “voor”, “na”, of “van” met “naar”"
    if step.source and step.target:
        targets = [arrow.target for arrow in chart.by_id[step.source].arrows]
        if step.target not in targets:
            return f"er is geen pijl van “{step.source}” naar “{step.target}”"
    return ""


def _danger(step: LocalStep, chart: Chart) -> str:
    """Say in Dutch why a step may cost time that nobody has, or return an empty text."""
    before = next((node for node in _before(step, chart) if node.aggressive), None)
    after = chart.by_id.get(step.target)
    if before is None and not (after and after.aggressive):
        return ""
    place = (before or after or chart.nodes[0]).id
    return (
        f"bij stap “{place}” is de burger nog agressief, en een stap erbij kost tijd; zet hier "
        "alleen wat in veiligheid brengt of hulp haalt, en zeg bij “veilig” waarom"
    )


def _before(step: LocalStep, chart: Chart) -> Iterable[Node]:
    """Return the steps from which one comes to an added step."""
    if step.source:
        return [chart.by_id[step.source]]
    return [chart.by_id[a.source] for a in chart.arrows() if a.target == step.target]
