"""Turn an exercise into plain data and back: what the site publishes and JupyterLite reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from agressieprotocol.quizzes.model import Exercise, Item, Kind, Option, RuleRef, Verdict


def exercise_data(exercise: Exercise) -> dict[str, Any]:
    """Return an exercise as plain data with Dutch keys, fit for JSON."""
    return {
        "id": exercise.id,
        "titel": exercise.title,
        "uitleg": exercise.intro,
        "items": [item_data(item) for item in exercise.items],
    }


def item_data(item: Item) -> dict[str, Any]:
    """Return an item as plain data with Dutch keys."""
    return {
        "id": item.id,
        "versie": item.version,
        "soort": str(item.kind),
        "casus": item.case,
        "vraag": item.question,
        "doelgroep": list(item.audiences),
        "onderwerp": item.topic,
        "kanaal": item.channel,
        "opties": [option_data(option) for option in item.options],
        "regels": [rule_data(rule) for rule in item.rules],
    }


def option_data(option: Option) -> dict[str, Any]:
    """Return an option as plain data with Dutch keys."""
    return {
        "tekst": option.text,
        "oordeel": str(option.verdict),
        "feedback": option.feedback,
        "regels": list(option.rules),
    }


def rule_data(rule: RuleRef) -> dict[str, str]:
    """Return what a learner sees of a rule as plain data.

    >>> rule_data(RuleRef(id="a", title="A", citation="§ 2.1", url="a.html#a"))["bron"]
    '§ 2.1'
    """
    return {"id": rule.id, "titel": rule.title, "bron": rule.citation, "url": rule.url}


def read_exercise(data: Mapping[str, Any]) -> Exercise:
    """Read back what :func:`exercise_data` returned.

    :raises ValueError: when the data has another shape.
    """
    try:
        return Exercise(
            id=str(data["id"]),
            title=str(data["titel"]),
            intro=str(data["uitleg"]),
            items=tuple(map(_item, data["items"])),
        )
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"no exercise data: {error!r}") from error


def _item(data: Mapping[str, Any]) -> Item:
    return Item(
        id=str(data["id"]),
        version=int(data["versie"]),
        kind=Kind(data["soort"]),
        case=str(data["casus"]),
        question=str(data["vraag"]),
        audiences=_texts(data["doelgroep"]),
        topic=str(data["onderwerp"]),
        channel=str(data["kanaal"]),
        options=tuple(map(_option, data["opties"])),
        rules=tuple(map(_rule, data["regels"])),
    )


def _option(data: Mapping[str, Any]) -> Option:
    return Option(
        text=str(data["tekst"]),
        verdict=Verdict(data["oordeel"]),
        feedback=str(data["feedback"]),
        rules=_texts(data["regels"]),
    )


def _rule(data: Mapping[str, Any]) -> RuleRef:
    return RuleRef(
        id=str(data["id"]),
        title=str(data["titel"]),
        citation=str(data["bron"]),
        url=str(data["url"]),
    )


def _texts(values: Sequence[Any]) -> tuple[str, ...]:
    return tuple(map(str, values))
