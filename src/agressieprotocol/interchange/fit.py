"""Tell which items another form can hold without losing what they say."""

from __future__ import annotations

from agressieprotocol.interchange.codes import InterchangeCode
from agressieprotocol.interchange.draft import PLAIN
from agressieprotocol.interchange.gift_write import ARROW
from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.kinds.choice import Choice
from agressieprotocol.quizzes.kinds.match import Match
from agressieprotocol.quizzes.kinds.order import Order
from agressieprotocol.quizzes.model import Item, Verdict

#: The forms, by the name that people know.
TITLES = {"gift": "GIFT", "qti": "QTI 2.1"}


def fitting(items: tuple[Item, ...], form: str, problems: Problems) -> tuple[Item, ...]:
    """Return the items that can go; each other one is named with the reason.

    :param form: a key of :data:`TITLES`.
    """
    return tuple(item for item in items if _fits(item, form, problems))


def _fits(item: Item, form: str, problems: Problems) -> bool:
    if item.kind not in PLAIN[form]:
        message = f"“{item.id}” is van de soort {item.kind}; {TITLES[form]} kent die niet"
        problems.add(item.path, item.line, InterchangeCode.KIND, message)
        return False
    lost = _lost(item, form)
    if lost:
        message = f"“{item.id}” kan niet mee naar {TITLES[form]}: {lost}"
        problems.add(item.path, item.line, InterchangeCode.FEATURE, message)
    return not lost


def _lost(item: Item, form: str) -> str:
    """Say what of an item would be judged in another way over there."""
    body = item.body
    if isinstance(body, Order) and any(step.together for step in body.steps):
        return "stappen mogen er niet van plaats wisselen"
    if isinstance(body, Choice) and form == "qti" and _rights(body) > 1:
        return "een keuze heeft er maar één juist antwoord"
    if isinstance(body, Match) and form == "gift":
        sides = [*(pair.left for pair in body.pairs), *body.sides]
        if any(ARROW in side for side in sides):
            return f"“{ARROW}” in de tekst betekent er iets anders"
    return ""


def _rights(body: Choice) -> int:
    return sum(option.verdict is Verdict.RIGHT for option in body.options)
