"""The bank as plain data, as the site publishes it, and back: so that both sides start equal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from agressieprotocol.casuistry.model import Bank, History, Looks, Used, Wish, Year
from agressieprotocol.quizzes import plain
from agressieprotocol.quizzes.data import read_exercise
from agressieprotocol.quizzes.model import Exercise
from agressieprotocol.rules.model import Moment, Registry, Rule, Strength

#: Path below the folder ``data`` of the site.
FILE = "casuistiek.json"
RULES = "regels.json"
EXERCISES = "oefeningen"
#: Folder of the authors' files.
QUIZZES = "quizzes"


def index_data(
    exercises: Iterable[Exercise],
    settings: Mapping[str, str],
    names: Mapping[str, Mapping[str, str]],
    history: History,
    looks: Looks,
) -> dict[str, Any]:
    """Return what a set needs besides the rules and the exercises, fit for JSON.

    :param names: names by id, for ``doelgroepen``, ``onderwerpen`` and ``kanalen``.
    """
    return {
        "oefeningen": [exercise.id for exercise in exercises],
        "instellingen": dict(settings),
        "indeling": {what: dict(named) for what, named in names.items()},
        "jaren": [year_data(year) for year in history.years],
        "veranderd": [list(entry) for entry in history.changes],
        "vorm": {"pagina": looks.page, "dias": looks.slides, "script": looks.script},
    }


def year_data(year: Year) -> dict[str, Any]:
    """Return the sets of a year as plain data."""
    return {
        "jaar": year.year,
        "herzieningen": year.reviews,
        "sets": [wish_data(used.wish) | {"items": list(used.items)} for used in year.sets],
    }


def wish_data(wish: Wish) -> dict[str, Any]:
    """Return a wish as plain data, without its year."""
    return {
        "doelgroep": wish.audience,
        "minuten": wish.minutes,
        "onderwerpen": list(wish.topics),
        "zaad": wish.seed,
    }


def read_bank(
    index: Mapping[str, Any], rules: Iterable[Mapping[str, Any]], exercises: Iterable[Any]
) -> Bank:
    """Read back the data of the site.

    :param rules: as in ``data/regels.json``.
    :param exercises: the exercises that the index names, in its order.
    :raises ValueError: when the data has another shape.
    """
    try:
        names, looks = index["indeling"], index["vorm"]
        return Bank(
            exercises=tuple(map(_exercise, exercises)),
            registry=Registry({rule["id"]: _rule(rule) for rule in rules}, {}),
            settings=dict(index["instellingen"]),
            audiences=dict(names["doelgroepen"]),
            topics=dict(names["onderwerpen"]),
            channels=dict(names["kanalen"]),
            history=History(
                years=tuple(map(_year, plain.entries(index, "jaren"))),
                changes=tuple(map(tuple, plain.entries(index, "veranderd"))),
            ),
            looks=Looks(page=looks["pagina"], slides=looks["dias"], script=looks["script"]),
        )
    except (AttributeError, LookupError, TypeError) as error:
        raise ValueError(f"no data of a bank: {error!r}") from error


def _exercise(data: Mapping[str, Any]) -> Exercise:
    """Return an exercise whose items know their file, for who hears that one looks like another."""
    found = read_exercise(data)
    path = f"{QUIZZES}/{found.id}.yml"
    return replace(found, items=tuple(replace(item, path=path) for item in found.items))


def _year(data: Mapping[str, Any]) -> Year:
    year = plain.whole(data, "jaar")
    used = (_used(year, entry) for entry in plain.entries(data, "sets"))
    return Year(year=year, reviews=plain.whole(data, "herzieningen"), sets=tuple(used))


def _used(year: int, data: Mapping[str, Any]) -> Used:
    wish = Wish(
        year=year,
        audience=plain.text(data, "doelgroep"),
        minutes=plain.whole(data, "minuten"),
        topics=plain.texts(data, "onderwerpen"),
        seed=plain.whole(data, "zaad"),
    )
    return Used(wish=wish, items=plain.texts(data, "items"))


def _rule(data: Mapping[str, Any]) -> Rule:
    """Return a rule with all that a reader sees; its norm and its markup stay behind."""
    page, _, _ = plain.text(data, "url").partition(".html#")
    text = plain.text(data, "tekst")
    return Rule(
        id=plain.text(data, "id"),
        title=plain.text(data, "titel"),
        body=text,
        text=text,
        sources=plain.texts(data, "bron"),
        who=plain.texts(data, "wie"),
        strength=Strength(data["kracht"]),
        moments=tuple(map(Moment, plain.texts(data, "moment"))),
        norm=None,
        fingerprint=plain.text(data, "vingerafdruk"),
        page=page,
        path="",
        line=1,
    )
