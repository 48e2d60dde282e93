"""The rules of one moment, by the page that holds them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from agressieprotocol.overviews.order import in_source_order
from agressieprotocol.overviews.tasks import split
from agressieprotocol.rules.model import Moment, Registry, Rule


@dataclass(frozen=True, slots=True)
class Topic:
    """The rules of one page that matter at a moment."""

    #: Name of the page without its ending.
    page: str
    #: What binds, advises or permits.
    rules: tuple[Rule, ...]
    #: What explains.
    background: tuple[Rule, ...]


def topics_at(registry: Registry, moment: Moment) -> tuple[Topic, ...]:
    """Group the rules of a moment by page, in the order of the source."""
    rules = in_source_order(rule for rule in registry if moment in rule.moments)
    grouped = groupby(rules, key=lambda rule: rule.page)
    return tuple(Topic(page, *split(group)) for page, group in grouped)
