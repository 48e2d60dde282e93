"""Turn an exercise into plain data and back: what the site publishes and JupyterLite reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agressieprotocol.quizzes import plain
from agressieprotocol.quizzes.kinds import FORMS
from agressieprotocol.quizzes.kinds.option import option_data
from agressieprotocol.quizzes.model import Exercise, Item, Judged, Kind, RuleRef

__all__ = ["exercise_data", "item_data", "judged_data", "option_data", "read_exercise", "rule_data"]


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
        "hint": item.hint,
        "waarom": plain.note_data(item.why),
        "doelgroep": list(item.audiences),
        "onderwerp": item.topic,
        "kanaal": item.channel,
        **item.body.data(),
        "regels": [rule_data(rule) for rule in item.rules],
    }


def judged_data(part: Judged) -> dict[str, Any]:
    """Return any judged part as plain data, with where it stands in its item."""
    where = {"deel": part.part, "knoop": part.node}
    return option_data(part) | {key: name for key, name in where.items() if name}


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
            id=plain.text(data, "id"),
            title=plain.text(data, "titel"),
            intro=plain.text(data, "uitleg"),
            items=tuple(map(_item, plain.entries(data, "items"))),
        )
    except (AttributeError, LookupError, TypeError) as error:
        raise ValueError(f"no exercise data: {error!r}") from error


def _item(data: Mapping[str, Any]) -> Item:
    rules = tuple(map(_rule, plain.entries(data, "regels")))
    refs = {rule.id: rule for rule in rules}
    return Item(
        id=plain.text(data, "id"),
        version=plain.whole(data, "versie"),
        case=plain.text(data, "casus"),
        question=plain.text(data, "vraag"),
        hint=plain.text(data, "hint"),
        why=plain.note(data["waarom"], refs),
        audiences=plain.texts(data, "doelgroep"),
        topic=plain.text(data, "onderwerp"),
        channel=plain.text(data, "kanaal"),
        body=FORMS[Kind(data["soort"])].parse(data, refs),
        rules=rules,
    )


def _rule(data: Mapping[str, Any]) -> RuleRef:
    return RuleRef(
        id=plain.text(data, "id"),
        title=plain.text(data, "titel"),
        citation=plain.text(data, "bron"),
        url=plain.text(data, "url"),
    )
