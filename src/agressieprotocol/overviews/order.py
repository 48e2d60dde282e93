"""The order of the source, whatever the names of the pages sort like."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from agressieprotocol.rules.model import Rule

#: Pages that come before the numbered chapters.
FIRST = ("leeswijzer", "inleiding")
LAST = (1000,)


@cache
def page_order(page: str) -> tuple[int, ...]:
    """Return where a page stands in the source, by its name.

    >>> sorted(["10-nazorg", "4-6-opnamen", "4-digitaal", "inleiding", "bijlagen"], key=page_order)
    ['inleiding', '4-digitaal', '4-6-opnamen', '10-nazorg', 'bijlagen']
    """
    name = page.rpartition("/")[2]
    if name in FIRST:
        return (0, FIRST.index(name))
    numbers: list[int] = []
    for part in name.split("-"):
        if not part.isdigit():
            break
        numbers.append(int(part))
    return tuple(numbers) or LAST


def in_source_order(rules: Iterable[Rule]) -> list[Rule]:
    """Sort rules by page; on a page they keep their order."""
    return sorted(rules, key=lambda rule: page_order(rule.page))
