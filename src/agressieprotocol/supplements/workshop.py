"""The base as plain data for the browser, and the verdict on a supplement that is typed there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from agressieprotocol.flowcharts.model import Arrow, Certainty, Chart, Kind, Node
from agressieprotocol.problems import Problem, Problems
from agressieprotocol.rules.data import read_rule
from agressieprotocol.rules.model import Registry, Role
from agressieprotocol.supplements.check import check_supplement
from agressieprotocol.supplements.load import read_supplement
from agressieprotocol.supplements.model import FILE, FOLDER, Base, Supplement

#: Paths below the folder ``data`` of the site: what is only for the workshop, and the rules.
DATA, RULES = "werkplaats.json", "regels.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the check says of a supplement."""

    #: ``None`` where nothing can be read.
    supplement: Supplement | None
    problems: tuple[Problem, ...]

    @property
    def accepted(self) -> bool:
        """Tell whether nothing is refused."""
        return self.supplement is not None and not self.problems


def verdict(text: str, team: str, base: Base, today: date) -> Outcome:
    """Check the text of a supplement as the command checks its file; every fault at once.

    :param team: name of the folder in which the file is to stand.
    :param today: the day on which it is judged.
    """
    problems = Problems()
    supplement = read_supplement(text, f"{FOLDER}/{team}/{FILE}", team, base, problems)
    if supplement is not None:
        check_supplement(supplement, base, today, problems)
    return Outcome(supplement=supplement, problems=tuple(sorted(set(problems))))


def base_data(base: Base) -> dict[str, Any]:
    """Return what the check needs of the base besides its rules, fit for JSON."""
    return {
        "rollen": [{"id": role.id, "naam": role.name} for role in base.registry.roles.values()],
        "instellingen": dict(base.settings),
        "grenzen": dict(base.limits),
        "stroomschemas": [_chart_data(chart) for chart in base.charts],
    }


def _chart_data(chart: Chart) -> dict[str, Any]:
    nodes = [
        {
            "id": node.id,
            "tekst": node.text,
            "agressief": node.aggressive,
            "naar": [arrow.target for arrow in node.arrows],
        }
        for node in chart.nodes
    ]
    return {"id": chart.id, "titel": chart.title, "knopen": nodes}


def read_base(data: Mapping[str, Any], rules: Iterable[Mapping[str, Any]]) -> Base:
    """Read the base back from the data of the site.

    :param rules: as in ``data/regels.json``.
    :raises ValueError: when the data has another shape.
    """
    try:
        roles = {entry["id"]: Role(id=entry["id"], name=entry["naam"]) for entry in data["rollen"]}
        registry = Registry({rule.id: rule for rule in map(read_rule, rules)}, roles)
        return Base(
            registry=registry,
            charts=tuple(map(_chart, data["stroomschemas"])),
            settings=dict(data["instellingen"]),
            limits=dict(data["grenzen"]),
        )
    except (AttributeError, LookupError, TypeError) as error:
        raise ValueError(f"no data of a base: {error!r}") from error


def _chart(data: Mapping[str, Any]) -> Chart:
    nodes = tuple(map(_node, data["knopen"]))
    return Chart(id=data["id"], title=data["titel"], description="", lanes=(), nodes=nodes)


def _node(data: Mapping[str, Any]) -> Node:
    """Return a step with what the check asks of it: where it leads, and whether it is dangerous."""
    arrows = (
        Arrow(source=data["id"], target=target, certainty=Certainty.STATED, ground="")
        for target in data["naar"]
    )
    return Node(
        id=data["id"],
        text=data["tekst"],
        kind=Kind.ACTION,
        actor="",
        lane="",
        aggressive=bool(data["agressief"]),
        arrows=tuple(arrows),
    )
