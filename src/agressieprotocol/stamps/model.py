"""What a stamp belongs to: a link from a piece of content to a rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

#: Owner id → rule id → fingerprint of the rule when a person last reviewed the link.
Stamps = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A piece of content, such as a question or a step of a chart, that cites a rule."""

    #: Id of the piece, permanent and unique among all pieces that cite rules.
    owner: str
    #: Id of the rule.
    rule: str
    #: Path of the author's file, relative to the root of the project.
    path: str
    #: Line of the piece, counted from 1.
    line: int
    #: Id of the exercise or chart that the piece is part of.
    within: str

    def touches(self, ids: frozenset[str]) -> bool:
        """Tell whether an id names this link's owner, its rule or what it is part of.

        >>> link = Link(owner="a", rule="r", path="a.yml", line=1, within="all")
        >>> link.touches(frozenset({"all"})), link.touches(frozenset({"b"}))
        (True, False)
        """
        return not ids.isdisjoint((self.owner, self.rule, self.within))


def stamp_of(stamps: Stamps, link: Link) -> str:
    """Return the fingerprint under which a link was reviewed, or an empty text.

    >>> link = Link(owner="a", rule="r", path="a.yml", line=1, within="all")
    >>> stamp_of({"a": {"r": "0123"}}, link), stamp_of({}, link)
    ('0123', '')
    """
    return stamps.get(link.owner, {}).get(link.rule, "")
