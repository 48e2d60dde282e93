"""Write what the reader's search needs as plain data: short, since a browser loads it whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from agressieprotocol.flowcharts.model import Chart
from agressieprotocol.rules.model import Registry, Rule
from agressieprotocol.search.everyday import Everydays
from agressieprotocol.search.words import STEPS


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of the glossary with its meaning."""

    #: All spellings, the first one first.
    names: tuple[str, ...]
    meaning: str
    page: str
    anchor: str


def search_data(
    registry: Registry,
    *,
    terms: Iterable[Term],
    charts: Iterable[Chart],
    everydays: Everydays,
    sections: Mapping[str, str],
    strengths: Mapping[str, str],
    stopwords: Iterable[str],
) -> dict[str, object]:
    """Return the index of rules, terms and chart steps as plain data with Dutch keys.

    :param sections: title of each section of the protocol by its number, such as ``2.3``.
    :param strengths: what a reader sees of each strength.
    """
    pages = sorted({rule.page for rule in registry})
    number = {page: place for place, page in enumerate(pages)}
    names = list(strengths)
    return {
        "uitgangen": [[pattern, put.replace("\\", "$")] for pattern, put in STEPS],
        "stopwoorden": sorted(stopwords),
        "vormen": [list(forms) for forms in everydays.forms],
        "woorden": [[list(entry.typed), list(entry.also)] for entry in everydays.words],
        "later": list(everydays.behind),
        "krachten": list(strengths.values()),
        "rollen": {role.id: role.name for role in registry.roles.values()},
        "paragrafen": dict(sections),
        "paginas": pages,
        "regels": [_rule(rule, number, names) for rule in registry],
        "begrippen": [[t.page, t.anchor, list(t.names), t.meaning] for t in terms],
        "stappen": [
            [chart.step_url(node.id), node.text, chart.title]
            for chart in charts
            for node in chart.nodes
        ],
    }


def _rule(rule: Rule, number: Mapping[str, int], strengths: list[str]) -> list[object]:
    """Return a rule as a row: id, page, title, text, sources, strength, who."""
    return [
        rule.id,
        number[rule.page],
        rule.title,
        rule.text,
        list(rule.sources),
        strengths.index(str(rule.strength)),
        list(rule.who),
    ]
