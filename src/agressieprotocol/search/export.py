"""Write what the reader's search needs as plain data: short, since a browser loads it whole."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from agressieprotocol.flowcharts.model import Chart
from agressieprotocol.rules.model import Registry, Rule
from agressieprotocol.search.everyday import Everydays, chapter
from agressieprotocol.search.index import build_index
from agressieprotocol.search.words import STEPS, WEAK, key, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of the glossary with its meaning."""

    #: All spellings, the first one first.
    names: tuple[str, ...]
    meaning: str
    page: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Findable:
    """All that our own index holds."""

    registry: Registry
    terms: Sequence[Term]
    charts: Sequence[Chart]

    def steps(self) -> list[tuple[str, str, str]]:
        """Return the address, the text and the chart of each chart step."""
        return [
            (chart.step_url(node.id), node.text, chart.title)
            for chart in self.charts
            for node in chart.nodes
        ]

    def texts(self) -> list[tuple[str, str]]:
        """Return title and text of each record: rules, then terms, then chart steps."""
        rules = [(rule.title, rule.text) for rule in self.registry]
        terms = [(", ".join(term.names), term.meaning) for term in self.terms]
        return [*rules, *terms, *((text, "") for _, text, _ in self.steps())]


def search_data(
    found: Findable,
    *,
    everydays: Everydays,
    sections: Mapping[str, str],
    strengths: Mapping[str, str],
    stopwords: Collection[str],
) -> dict[str, object]:
    """Return the index as plain data with Dutch keys, without the texts.

    :param sections: title of each section of the protocol by its source, such as ``2.3``.
    :param strengths: what a reader sees of each strength.
    """
    roles = found.registry.roles
    rows = Rows(
        pages=sorted({rule.page for rule in found.registry}),
        sections=sorted({source for rule in found.registry for source in rule.sources}),
        roles=list(roles),
        strengths=list(strengths),
        behind=everydays.behind,
    )
    index = build_index(found.texts(), stopwords)
    return {
        "uitgangen": [[last, pattern, put.replace("\\", "$")] for last, pattern, put in STEPS],
        "stopwoorden": sorted(stopwords),
        "zwak": sorted(WEAK),
        "vormen": [
            [_typed_phrases(forms, stopwords), _meant_phrases(forms, stopwords)]
            for forms in everydays.forms
        ],
        "alledaags": [
            [
                _typed_phrases(everydays.with_forms(entry.typed), stopwords),
                _meant_phrases(entry.also, stopwords),
            ]
            for entry in everydays.words
        ],
        "getypt": " ".join(_typed(everydays)),
        "krachten": list(strengths.values()),
        "rollen": [_named(roles[role].name) for role in rows.roles],
        "paragrafen": [_named(_section(source, sections)) for source in rows.sections],
        "paginas": rows.pages,
        "regels": [rows.of(rule) for rule in found.registry],
        "begrippen": [[term.page, term.anchor, list(term.names)] for term in found.terms],
        "stappen": [list(step) for step in found.steps()],
        "woorden": index.groups,
        "plaatsen": index.places,
        "lengtes": index.lengths,
    }


def text_data(found: Findable) -> list[str]:
    """Return the text of each record, for the snippets beneath the titles."""
    return [text for _, text in found.texts()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """What the rows of rules name by its number."""

    pages: Sequence[str]
    sections: Sequence[str]
    roles: Sequence[str]
    strengths: Sequence[str]
    behind: Collection[str]

    def of(self, rule: Rule) -> list[object]:
        """Return a rule as a row: id, page, title, sections, strength, roles, comes later."""
        return [
            rule.id,
            self.pages.index(rule.page),
            rule.title,
            [self.sections.index(source) for source in rule.sources],
            self.strengths.index(str(rule.strength)),
            [self.roles.index(role) for role in rule.who],
            int(all(self._is_behind(source) for source in rule.sources)),
        ]

    def _is_behind(self, source: str) -> bool:
        return source in self.behind or chapter(source) in self.behind


def _section(source: str, titles: Mapping[str, str]) -> str:
    """Return a section as a reader sees it.

    A section 4.0 is the text beneath the title of chapter 4.

    >>> titles = {"2.3": "2.3 De-escaleren", "4": "4 Online"}
    >>> [_section(source, titles) for source in ("2.3", "4.0", "bijlage IV")]
    ['§ 2.3 De-escaleren', '§ 4 Online', 'Bijlage IV']
    """
    name = source.removesuffix(".0").lower().replace(" ", "-")
    title = titles.get(name, source)
    return f"§ {title}" if title[0].isdigit() else title[0].upper() + title[1:]


def _named(name: str) -> list[str]:
    """Return a name with the keys of its words."""
    return [name, " ".join(sorted({key(word) for word in words(name)}))]


def _typed_phrases(phrases: Sequence[str], stopwords: Collection[str]) -> list[str]:
    """Return phrases by the keys of their words, with a mark at those that tell nothing."""
    return [
        " ".join(key(word) + ("*" if word in stopwords else "") for word in words(phrase))
        for phrase in phrases
    ]


def _meant_phrases(phrases: Sequence[str], stopwords: Collection[str]) -> list[str]:
    """Return phrases by the keys of their words that tell something."""
    found = ([key(word) for word in words(p) if word not in stopwords] for p in phrases)
    return [" ".join(keys) for keys in found if keys]


def _typed(everydays: Everydays) -> list[str]:
    """List the single words that people type, for the mending of typing errors."""
    typed = [phrase for entry in everydays.words for phrase in entry.typed]
    typed += [phrase for forms in everydays.forms for phrase in forms]
    return sorted({found[0] for phrase in typed if len(found := words(phrase)) == 1})
