"""Write which cases a year used, so that a later year repeats none of them."""

from __future__ import annotations

from agressieprotocol.casuistry.model import CaseSet, History, Used, Year

_HEAD = """\
# Welke casussen dit jaar aan de beurt waren; geschreven door “nox -s casuistry”.
# Een later jaar herhaalt ze niet. Bewaar dit bestand in quizzes/casuistiek/.
"""


def with_set(history: History, made: CaseSet) -> Year:
    """Return the year of a set with that set in it; the same wish takes the place of its old set.

    What was reviewed before the year began stays what it was when its first set was made.
    """
    wish = made.wish
    new = Used(wish=wish, items=tuple(pick.item.id for pick in made.picks))
    old = next((one for one in history.years if one.year == wish.year), None)
    if old is None:
        return Year(year=wish.year, reviews=len(history.changes), sets=(new,))
    kept = (used for used in old.sets if used.wish != wish)
    return Year(year=wish.year, reviews=old.reviews, sets=(*kept, new))


def year_yaml(year: Year) -> str:
    """Return the text of the file of a year.

    >>> print(year_yaml(Year(year=2027, reviews=3, sets=())).splitlines()[2])
    jaar: 2027
    """
    lines = [f"jaar: {year.year}", f"herzieningen: {year.reviews}", "sets:"]
    for used in year.sets:
        wish = used.wish
        lines += [
            f"- doelgroep: {wish.audience}",
            f"  minuten: {wish.minutes}",
            f"  onderwerpen: [{', '.join(wish.topics)}]",
            f"  zaad: {wish.seed}",
            "  items:",
            *(f"  - {name}" for name in used.items),
        ]
    return _HEAD + "\n".join(lines) + "\n"
