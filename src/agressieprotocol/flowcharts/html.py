"""Write the parts of a chart's page that have no counterpart in MyST, as HTML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from agressieprotocol.flowcharts.model import Chart, Kind, Part
from agressieprotocol.flowcharts.walk import start
from agressieprotocol.flowcharts.words import KIND_HELP, KIND_WORDS, READING_WORD, ranges


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleText:
    """A rule as it stands beside a step."""

    title: str
    #: Strength and section, such as ``moet, § 2.3``.
    foot: str
    #: Plain text, one line a paragraph or list item.
    text: str
    url: str
    #: What a team tightens of it, a line each.
    local: tuple[str, ...] = ()


def phone(number: str) -> str:
    """Return a link that dials a number.

    >>> phone("0900-8844")
    '<a href="tel:09008844">0900-8844</a>'
    """
    digits = "".join(sign for sign in number if sign.isdigit() or sign == "+")
    return f'<a href="tel:{digits}">{escape(number)}</a>'


def emergency(settings: Mapping[str, str]) -> str:
    """Return the numbers that stay in sight on a chart's page."""
    numbers = (
        ("Direct gevaar:", settings["telefoon_nood"]),
        ("Vooraf de politie inlichten:", settings["telefoon_politie"]),
        ("Opvang (BOT):", settings["telefoon_bot"]),
    )
    items = "".join(f"<li>{label} {phone(number)}</li>" for label, number in numbers)
    return f'<ul class="schema-nood" aria-label="Telefoonnummers">{items}</ul>\n'


def walk_place(chart: Chart) -> str:
    """Return the place of the walk; without scripts it leads to the numbered text."""
    first = start(chart)
    return (
        f'<div class="schema-lopen" data-schema="{chart.id}" data-titel="{escape(chart.title)}">\n'
        f'<p class="schema-begin"><a href="#stap-{first.id}">Begin bij stap '
        f"{chart.numbers[first.id]}</a></p>\n"
        '<p class="schema-melding visueel-verborgen" role="status"></p>\n</div>\n'
    )


def figure(chart: Chart, whole: str, lanes: Sequence[tuple[str, str]]) -> str:
    """Return the pictures of a chart: the whole for wide screens, the lanes for narrow ones.

    :param lanes: title and drawing of each lane.
    """
    parts = "".join(
        f'<div class="schema-baan"><p class="schema-baan-titel">{escape(title)}</p>'
        f'<div class="schema-venster">{drawing}</div></div>\n'
        for title, drawing in lanes
    )
    return (
        f'<div class="schema-figuur" data-schema="{chart.id}">\n'
        f'<div class="schema-heel"><div class="schema-venster">{whole}</div></div>\n'
        f'<div class="schema-banen">\n{parts}</div>\n{legend(chart)}</div>\n'
    )


def legend(chart: Chart) -> str:
    """Return what the shapes and lines mean, for the kinds that occur in a chart."""
    used = {node.kind for node in chart.nodes}
    rows = [
        f'<li><span class="schema-vorm {kind}"></span><span><b>{KIND_WORDS[kind]}</b>: '
        f"{KIND_HELP[kind]}</span></li>"
        for kind in Kind
        if kind in used
    ]
    rows.append(
        '<li><span class="schema-lijn"></span><span><b>Hele lijn</b>: deze pijl volgt uit de bron'
        "</span></li>"
    )
    rows.append(
        '<li><span class="schema-lijn gestreept"></span><span><b>Streepjes</b> en het woord '
        f"“{READING_WORD}”: deze pijl staat niet in de bron; zo lezen wij haar</span></li>"
    )
    rows += [_level(chart, level) for level in chart.levels]
    return f'<ul class="schema-legenda" aria-label="Wat de vormen betekenen">{"".join(rows)}</ul>\n'


def _level(chart: Chart, level: Part) -> str:
    """Return which steps stand on a level."""
    steps = [chart.numbers[node.id] for node in chart.nodes if node.level == level.id]
    told = f"<b>Niveau {escape(level.title)}</b>: stap {ranges(steps)}"
    return f"<li><span></span><span>{told}</span></li>"


def rules_details(step: str, rules: Sequence[RuleText]) -> str:
    """Return the rules of a step behind a native disclosure.

    :param step: text of the step.
    """
    count = f"{len(rules)} regel" + ("s" if len(rules) != 1 else "")
    items = "".join(_rule_item(rule) for rule in rules)
    return (
        f'<details class="schema-regels"><summary>Wat hoort hierbij<span class="visueel-verborgen">'
        f" bij: {escape(step)}</span> ({count})</summary><ul>{items}</ul></details>\n"
    )


def _rule_item(rule: RuleText) -> str:
    local = "".join(
        f'<p class="afspraak-kort">{escape(line, quote=False)}</p>' for line in rule.local
    )
    return (
        f'<li><p><a href="{escape(rule.url)}">{escape(rule.title)}</a> '
        f'<span class="schema-kracht">({escape(rule.foot)})</span></p>'
        f"{plain_html(rule.text)}{local}</li>"
    )


def plain_html(text: str) -> str:
    r"""Return plain text as paragraphs and lists.

    >>> plain_html("Kies:\n- a\n- b")
    '<p>Kies:</p><ul><li>a</li><li>b</li></ul>'
    """
    parts: list[str] = []
    items: list[str] = []
    for line in [*text.splitlines(), ""]:
        if line.startswith("- "):
            items.append(f"<li>{escape(line[2:], quote=False)}</li>")
            continue
        if items:
            parts.append(f"<ul>{''.join(items)}</ul>")
            items = []
        if line:
            parts.append(f"<p>{escape(line, quote=False)}</p>")
    return "".join(parts)
