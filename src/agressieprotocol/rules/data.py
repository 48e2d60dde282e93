"""Read rules back from what the site publishes, so that a browser knows them as the build does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agressieprotocol.rules.model import Moment, Rule, Strength
from agressieprotocol.rules.norm import Norm, NormKind


def read_rule(data: Mapping[str, Any]) -> Rule:
    """Return a rule as :func:`agressieprotocol.rules.export.rule_data` gave it.

    What only an author sees stays behind: its markup, its file and its line.

    :raises ValueError: when the data has another shape.
    """
    try:
        return Rule(
            id=str(data["id"]),
            title=str(data["titel"]),
            body=str(data["tekst"]),
            text=str(data["tekst"]),
            sources=tuple(map(str, data["bron"])),
            who=tuple(map(str, data["wie"])),
            strength=Strength(data["kracht"]),
            moments=tuple(map(Moment, data["moment"])),
            norm=None if data["norm"] is None else read_norm(data["norm"]),
            fingerprint=str(data["vingerafdruk"]),
            page=str(data["url"]).partition(".html#")[0],
            path="",
            line=1,
        )
    except (AttributeError, LookupError, TypeError) as error:
        raise ValueError(f"no data of a rule: {error!r}") from error


def read_norm(data: Mapping[str, Any]) -> Norm:
    """Return a norm as :meth:`agressieprotocol.rules.norm.Norm.as_data` gave it.

    >>> from agressieprotocol.rules.norm import parse_norm
    >>> read_norm(parse_norm("termijn ≤ 72 uur").as_data()) == parse_norm("termijn ≤ 72 uur")
    True
    """
    kind, relation = NormKind(data["soort"]), str(data["vergelijking"])
    if kind is NormKind.SET:
        return Norm(kind, relation, members=tuple(map(str, data["waarde"])))
    return Norm(kind, relation, int(data["waarde"]), str(data["eenheid"]))
