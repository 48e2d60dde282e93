"""An exercise as paragraphs and lists, for formats other than HTML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from docutils import nodes
from docutils.nodes import Node

Data = Mapping[str, Any]


def plain_exercise(data: Data) -> list[Node]:
    """Return an exercise, given as plain data, as nodes that every format can show."""
    found: list[Node] = [nodes.paragraph("", data["uitleg"])]
    total = len(data["items"])
    for number, item in enumerate(data["items"], 1):
        found += _item(item, f"Vraag {number} van {total}")
    return found


def _item(item: Data, heading: str) -> list[Node]:
    told = [item.get("let-op"), item["casus"], item.get("vraag"), item.get("hint")]
    answers = nodes.bullet_list("", *map(_entry, _answers(item)))
    return [
        nodes.paragraph("", "", nodes.strong("", heading)),
        *(nodes.paragraph("", text) for text in told if text),
        nodes.bullet_list("", *map(_entry, _asked(item))),
        nodes.paragraph("", "Antwoorden:"),
        answers,
    ]


def _asked(item: Data) -> list[str]:
    """List what a learner chooses from or puts in order."""
    match item["soort"]:
        case "volgorde":
            return [item["stappen"][step]["tekst"] for step in item["getoond"]]
        case "koppel":
            return [*(pair["links"] for pair in item["paren"]), *item["kanten"]]
        case "melding":
            return [o["tekst"] for part in item["delen"] for o in part["opties"]]
        case "casus":
            return [node["tekst"] for node in item["knopen"]]
    return [option["tekst"] for option in item["opties"]]


def _answers(item: Data) -> list[str]:
    """List every judged part with what is said of it, and the explanation at the end."""
    why = item.get("waarom")
    end = [f"{why['tekst']} {_more(item, why['regels'])}"] if why else []
    return [_answer(item, text, part) for text, part in _judged(item)] + end


def _judged(item: Data) -> Sequence[tuple[str, Data]]:
    """Return the judged parts of an item, each with its text and, where it has one, verdict."""
    match item["soort"]:
        case "volgorde":
            steps = enumerate(item["stappen"], 1)
            return [(f"{number}. {step['tekst']}:", step) for number, step in steps]
        case "koppel":
            sides = item["kanten"]
            return [(f"{p['links']}: {sides[p['rechts']]}.", p) for p in item["paren"]]
        case "melding":
            return [_chosen(option) for part in item["delen"] for option in part["opties"]]
        case "casus":
            return [_chosen(c) for node in item["knopen"] for c in node.get("keuzes") or ()]
    return [_chosen(option) for option in item["opties"]]


def _chosen(option: Data) -> tuple[str, Data]:
    return f"{option['tekst']}: {option['oordeel']}.", option


def _answer(item: Data, text: str, part: Data) -> str:
    return f"{text} {part['feedback']} {_more(item, part['regels'])}"


def _more(item: Data, ids: Sequence[str]) -> str:
    """Name the rules.

    >>> _more({"regels": [{"id": "a", "titel": "A", "bron": "§ 1"}]}, ["a"])
    'Lees meer: A (§ 1).'
    """
    named = {rule["id"]: f"{rule['titel']} ({rule['bron']})" for rule in item["regels"]}
    return f"Lees meer: {'; '.join(named[ident] for ident in ids)}."


def _entry(text: str) -> nodes.list_item:
    return nodes.list_item("", nodes.paragraph("", text))
