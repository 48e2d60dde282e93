"""Make a set of cases: from a wish, the bank, the year's own items and what was hard."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from agressieprotocol.casuistry.agenda import LEAST, MINUTES, MOST, agenda, room
from agressieprotocol.casuistry.draw import Candidate, drawn
from agressieprotocol.casuistry.model import Bank, CaseSet, Pick, Wish
from agressieprotocol.casuistry.weigh import Attention, rare_rules, reasons, weight
from agressieprotocol.quizzes.kinds.case import Case
from agressieprotocol.quizzes.model import Item, Kind

FIRST_YEAR, LAST_YEAR, HIGHEST_SEED = 2000, 2100, 999_999
#: A meeting begins with what is short and ends with a report of what happened.
ORDER = (Kind.CHOICE, Kind.SEVERAL, Kind.MATCH, Kind.ORDER, Kind.CASE, Kind.REPORT)
OWN = "een eigen casus van dit jaar"
NO_CASES = (
    "er past geen enkele casus bij deze doelgroep, onderwerpen en lengte; kies ruimer, of schrijf "
    "eigen casussen"
)


class ComposeError(ValueError):
    """A set that cannot be made; the message says why, in Dutch."""


def wish_faults(wish: Wish, bank: Bank) -> Iterator[str]:
    """Yield what is wrong with a wish, in Dutch."""
    numbers = (
        ("het jaar", wish.year, FIRST_YEAR, LAST_YEAR),
        ("het aantal minuten", wish.minutes, LEAST, MOST),
        ("het zaad", wish.seed, 0, HIGHEST_SEED),
    )
    for what, value, least, most in numbers:
        if not least <= value <= most:
            yield f"{what} is {value}; kies een getal van {least} tot {most}"
    if wish.audience not in bank.audiences:
        known = ", ".join(bank.audiences)
        yield f"doelgroep “{wish.audience}” bestaat niet; kies uit: {known}"
    for topic in wish.topics:
        if topic not in bank.topics:
            yield f"onderwerp “{topic}” bestaat niet; kies uit: {', '.join(bank.topics)}"


def compose(
    bank: Bank, wish: Wish, own: Sequence[Item] = (), hard: Collection[str] = ()
) -> CaseSet:
    """Make a set; the same input gives the same set everywhere.

    :param own: the year's own items, which go first; they were checked before.
    :param hard: ids of items that were hard.
    :raises ComposeError: when nothing fits.
    """
    # The order in which somebody ticked topics is no part of the wish.
    wish = replace(wish, topics=tuple(name for name in bank.topics if name in wish.topics))
    fitting = [item for item in chain(own, _unused(bank, wish)) if _fits(item, wish)]
    attention = Attention(
        changed=bank.history.changed(wish.year),
        rare=rare_rules(bank.items, bank.registry, wish.audience),
        hard=hard,
    )
    mine = {item.id for item in own}
    picks = {item.id: _pick(item, item.id in mine, attention) for item in fitting}
    names = drawn((_candidate(pick) for pick in picks.values()), room(wish.minutes), wish.seed)
    if not names:
        raise ComposeError(NO_CASES)
    chosen = sorted((picks[name] for name in names), key=_place)
    titles = [title_of(pick.item, bank) for pick in chosen]
    return CaseSet(wish=wish, picks=tuple(chosen), agenda=agenda(wish.minutes, chosen, titles))


def _unused(bank: Bank, wish: Wish) -> Iterator[Item]:
    used = bank.history.used(wish.year)
    return (item for item in bank.items if item.id not in used)


def _fits(item: Item, wish: Wish) -> bool:
    return wish.audience in item.audiences and (not wish.topics or item.topic in wish.topics)


def _pick(item: Item, own: bool, attention: Attention) -> Pick:
    why = ((OWN,) if own else ()) + reasons(item, attention)
    return Pick(item=item, minutes=MINUTES[item.kind], own=own, reasons=why)


def _candidate(pick: Pick) -> Candidate:
    item = pick.item
    return Candidate(
        id=item.id,
        kind=str(item.kind),
        channel=item.channel,
        topic=item.topic,
        minutes=pick.minutes,
        weight=weight(reason for reason in pick.reasons if reason != OWN),
        first=pick.own,
    )


def _place(pick: Pick) -> tuple[int, str]:
    return ORDER.index(pick.item.kind), pick.item.id


def title_of(item: Item, bank: Bank) -> str:
    """Return a title: of a case its own, of another item where it happens and what it is about."""
    if isinstance(item.body, Case):
        return item.body.title
    return f"{bank.channels[item.channel]}: {bank.topics[item.topic]}"
