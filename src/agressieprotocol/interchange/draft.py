"""An item as an author writes it: what goes out, and what comes in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import StringIO
from typing import Any

from ruamel.yaml import YAML

from agressieprotocol.quizzes.kinds.match import Match
from agressieprotocol.quizzes.kinds.order import Order
from agressieprotocol.quizzes.model import Item, Kind, Note, RuleRef

Draft = dict[str, Any]
#: Between a case and its question, and between the parts of a feedback.
GAP = "\n\n"
_READ_ON = "Lees meer: "
_WHY = "Waarom"
#: Between two rules; the sections of one rule may hold a semicolon.
_BESIDE = " · "
_WIDE = 100


def draft_of(item: Item) -> Draft:
    """Return the keys of an item as its author wrote them."""
    draft: Draft = {
        "id": item.id,
        "soort": str(item.kind),
        "doelgroep": list(item.audiences),
        "onderwerp": item.topic,
        "kanaal": item.channel,
        "casus": item.case,
        "vraag": item.question,
    }
    if item.version != 1:
        draft["versie"] = item.version
    if item.hint:
        draft["hint"] = item.hint
    if item.why:
        draft["waarom"] = {"tekst": item.why.text, "regels": [rule.id for rule in item.why.refs]}
    return draft | _body(item)


def _body(item: Item) -> Draft:
    body = item.body
    if isinstance(body, Match):
        used = {pair.right for pair in body.pairs}
        extra = sorted(side for place, side in enumerate(body.sides) if place not in used)
        pairs = [
            {
                "links": pair.left,
                "rechts": body.sides[pair.right],
                **_said(pair.feedback, pair.refs),
            }
            for pair in body.pairs
        ]
        return {"paren": pairs} | ({"extra": extra} if extra else {})
    if isinstance(body, Order):
        steps = [
            {"tekst": step.text}
            | ({"samen": "ja"} if step.together else {})
            | _said(step.feedback, step.refs)
            for step in body.steps
        ]
        return {"stappen": steps}
    return body.data()


def _said(feedback: str, refs: Iterable[RuleRef]) -> Draft:
    return {"feedback": feedback, "regels": [rule.id for rule in refs]}


def with_rules(text: str, refs: Iterable[RuleRef]) -> str:
    r"""Return a feedback that names its rules, so that it can be read anywhere.

    >>> with_rules("Ja.", [RuleRef(id="a", title="Groet", citation="§ 2", url="")])
    'Ja.\n\nLees meer: Groet (§ 2)'
    """
    named = _BESIDE.join(f"{rule.title} ({rule.citation})" for rule in refs)
    return f"{text}{GAP}{_READ_ON}{named}" if named else text


def note_text(note: Note | None) -> str:
    """Return a note with its rules; without a note an empty text."""
    return with_rules(note.text, note.refs) if note else ""


def without_rules(text: str, names: Mapping[str, str]) -> tuple[str, list[str]]:
    r"""Take the rules off a feedback again.

    :param names: id of each rule, by its name as :func:`with_rules` writes it.
    :return: the feedback and the ids; a name that is no rule of this site stays in the text.

    >>> without_rules("Ja.\n\nLees meer: Groet (§ 2)", {"Groet (§ 2)": "a"})
    ('Ja.', ['a'])
    """
    said, found, named = text.rpartition(GAP + _READ_ON)
    ids = [names.get(name, "") for name in named.split(_BESIDE)] if found else []
    return (said, ids) if ids and all(ids) else (text, [])


def join(case: str, question: str) -> str:
    r"""Return a case and its question as one text.

    >>> join("Er gebeurt iets.", "Wat doe je?")
    'Er gebeurt iets.\n\nWat doe je?'
    """
    return f"{case}{GAP}{question}" if case else question


def general(parts: Iterable[tuple[str, str]], why: Note | None) -> str:
    """Return one feedback on several parts, for programs that have no feedback on each.

    :param parts: name of each part, and what is said of it.
    """
    named = [f"{name}: {said}" for name, said in parts]
    return GAP.join([*named, *([f"{_WHY}: {note_text(why)}"] if why else [])])


def parts_of(text: str, names: Iterable[str]) -> tuple[list[str], str]:
    r"""Take a general feedback apart again.

    :param names: name of each part, in order.
    :return: what is said of each part, empty where nothing is; and the explanation of the whole.

    >>> parts_of("a: Ja.\n\nb: Nee.\n\nWaarom: Daarom.", ["a", "b"])
    (['Ja.', 'Nee.'], 'Daarom.')
    """
    whole = GAP + text
    places: list[tuple[int, int]] = []
    place = 0
    for name in [*names, _WHY]:
        mark = f"{GAP}{name}: "
        at = whole.find(mark, place)
        place = place if at < 0 else at + len(mark)
        places.append((at, place))
    begins = [*(at for at, _ in places), len(whole)]
    said = [
        "" if at < 0 else whole[end : min(other for other in begins if other > at)]
        for at, end in places
    ]
    return said[:-1], said[-1]


def split(text: str) -> tuple[str, str]:
    """Return the case and the question of a text.

    >>> split("Wat doe je?")
    ('', 'Wat doe je?')
    """
    case, _, question = text.rpartition(GAP)
    return case, question


def exercise_yaml(ident: str, title: str, drafts: Iterable[Draft]) -> str:
    """Return an exercise file of items that came in; what lacks is empty, for the author."""
    yaml = YAML()
    yaml.width = _WIDE
    yaml.allow_unicode = True
    out = StringIO()
    items = [_in_order(draft) for draft in drafts]
    yaml.dump({"id": ident, "titel": title, "uitleg": "", "items": items}, out)
    return out.getvalue()


def _in_order(draft: Draft) -> Draft:
    """Put the keys in the order of the house and add the ones that an author still fills in."""
    empty: Draft = {"doelgroep": [], "onderwerp": "", "kanaal": "", "casus": "", "vraag": ""}
    head = ("id", "versie", "soort", "doelgroep", "onderwerp", "kanaal", "casus", "vraag", "hint")
    whole = empty | draft
    return {key: whole[key] for key in head if key in whole} | {
        key: value for key, value in whole.items() if key not in head
    }


#: Kinds that other programs know, for each form.
PLAIN = {
    "gift": (Kind.CHOICE, Kind.SEVERAL, Kind.MATCH),
    "qti": (Kind.CHOICE, Kind.SEVERAL, Kind.ORDER, Kind.MATCH),
}
