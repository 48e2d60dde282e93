"""The ways through an item for who leads the talk: each with its verdict, argument and rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from agressieprotocol.casuistry.markup import bullets, cited, e, paragraphs, tag
from agressieprotocol.quizzes.kinds.case import Case, Move, Node
from agressieprotocol.quizzes.kinds.match import Match
from agressieprotocol.quizzes.kinds.order import Order
from agressieprotocol.quizzes.kinds.report import Report
from agressieprotocol.quizzes.model import Item, Kind, Note, Option, RuleRef, Verdict

SIGNS = {Verdict.RIGHT: "✓ juist", Verdict.DEFENSIBLE: "≈ verdedigbaar", Verdict.WRONG: "✗ onjuist"}
#: What can be defended comes first: that is what a group looks for.
_ORDER = (Verdict.RIGHT, Verdict.DEFENSIBLE, Verdict.WRONG)
ENDINGS = {"goed": "goed afgelopen", "kan-beter": "kan beter", "misgelopen": "misgelopen"}
QUESTIONS = {
    Kind.REPORT: "Welke zin hoort in de melding? En waarom die?",
    Kind.CASE: "Wat doe je nu? Kies na elke stap samen hoe het verdergaat.",
}


def question_of(item: Item) -> str:
    """Return the question for the group."""
    return item.question or QUESTIONS.get(item.kind, "")


def rules_line(refs: Iterable[RuleRef]) -> str:
    """Return the rules that something rests on, by title and section."""
    return cited((rule.title, rule.citation) for rule in refs)


def ways(item: Item, level: int, place: int) -> str:
    """Return everything on which something is said.

    :param level: of the headings for steps and parts.
    :param place: number of the item in the set, by which steps are named.
    """
    write: Mapping[Kind, Callable[[Any, int, int], str]] = {
        Kind.ORDER: _order,
        Kind.MATCH: _match,
        Kind.REPORT: _report,
        Kind.CASE: _case,
    }
    if item.kind in write:
        return write[item.kind](item.body, level, place)
    return options(item.options)


def options(found: Iterable[Option]) -> str:
    """Return options, what is right first."""
    chosen = sorted(found, key=lambda option: _ORDER.index(option.verdict))
    return bullets(map(_option, chosen))


def _option(option: Option, after: str = "") -> str:
    """Return an option with what is said of it.

    :param after: HTML that follows it.
    """
    verdict = tag("strong", SIGNS[option.verdict], class_=f"oordeel {option.verdict}")
    said = tag("p", option.feedback)
    return f"{verdict} {e(option.text)}{said}{rules_line(option.refs)}{after}"


def _order(body: Order, level: int, place: int) -> str:  # noqa: ARG001 - one shape for all kinds
    mark = " (mag ook van plaats wisselen met de stap ervoor)"
    steps = (
        f"{e(step.text)}{mark if step.together else ''}{tag('p', step.feedback)}"
        f"{rules_line(step.refs)}"
        for step in body.steps
    )
    return bullets(steps, "ol")


def _match(body: Match, level: int, place: int) -> str:  # noqa: ARG001 - one shape for all kinds
    return bullets(
        f"{e(pair.left)} → <strong>{e(body.sides[pair.right])}</strong>"
        f"{tag('p', pair.feedback)}{rules_line(pair.refs)}"
        for pair in body.pairs
    )


def _report(body: Report, level: int, place: int) -> str:  # noqa: ARG001 - one shape for all kinds
    return "".join(
        tag(f"h{level}", f"{_capital(part.word)}: {part.question}") + options(part.options)
        for part in body.parts
    )


def _case(body: Case, level: int, place: int) -> str:
    numbers = {node.id: number for number, node in enumerate(body.nodes, 1)}
    return "".join(_node(node, numbers, level, place) for node in body.nodes)


def step_name(number: int, node: Node) -> str:
    """Return the heading of a step of a case."""
    if node.ending:
        return f"Stap {number}: einde, {ENDINGS[node.ending]}"
    return f"Stap {number}"


def step_id(place: int, number: int) -> str:
    """Return the id of a step, unique in a file."""
    return f"casus-{place}-stap-{number}"


def _node(node: Node, numbers: Mapping[str, int], level: int, place: int) -> str:
    number = numbers[node.id]
    danger = tag("p", "Hier is gevaar. Bespreek de veilige keuzes.") if node.danger else ""

    def href(to: int) -> str:
        return f"#{step_id(place, to)}"

    moves = (_option(m, f"<p>{onwards(m, numbers, href)}</p>") for m in _sorted(node.moves))
    question = tag("p", node.question, class_="vraag") if node.question else ""
    return (
        tag(f"h{level}", step_name(number, node), id=step_id(place, number))
        + paragraphs(node.text)
        + danger
        + question
        + bullets(moves)
        + note("Melden", node.report)
        + note("Nazorg", node.aftercare)
    )


def _sorted(moves: Iterable[Move]) -> list[Move]:
    return sorted(moves, key=lambda move: _ORDER.index(move.verdict))


def onwards(move: Move, numbers: Mapping[str, int], href: Callable[[int], str]) -> str:
    """Say where a choice leads, with links to the steps.

    :param numbers: of the steps, by the id of their node.
    :param href: gives the address of a step by its number.
    """

    def link(name: str) -> str:
        return f'<a href="{href(numbers[name])}">stap {numbers[name]}</a>'

    way = f"Spanning {move.effect:+d}. " if move.effect else ""
    way += f"Verder bij {link(move.to)}"
    if move.limit is None or move.otherwise is None:
        return f"{way}."
    return f"{way}; is de spanning {move.limit} of hoger, dan bij {link(move.otherwise)}."


def note(name: str, found: Note | None) -> str:
    """Return what to report or the care at an ending."""
    if found is None:
        return ""
    return f"<p><strong>{name}.</strong> {e(found.text)}</p>{rules_line(found.refs)}"


def _capital(word: str) -> str:
    return word.replace("-", " ").capitalize()
