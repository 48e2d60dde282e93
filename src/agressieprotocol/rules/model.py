"""What a rule is: its text, source, strength, who it binds, when, and its typed norm."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from agressieprotocol.rules.norm import Norm


class Strength(StrEnum):
    """How strongly a rule binds, weakest last."""

    MUST = "moet"
    MUST_NOT = "moet niet"
    SHOULD = "zou moeten"
    MAY = "mag"
    INFO = "info"


class Moment(StrEnum):
    """When a rule matters."""

    PREVENT = "voorkomen"
    DURING = "tijdens"
    RIGHT_AFTER = "direct-erna"
    LATER = "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Somebody whom rules bind or help."""

    id: str
    name: str
    #: Ids of the wider roles whose rules hold too.
    belongs_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of the protocol."""

    #: Permanent id, never used again for another rule.
    id: str
    #: Short label, unique on the site.
    title: str
    #: Text in MyST, with local facts still as names between braces.
    body: str
    #: Text without markup, local facts filled in.
    text: str
    #: Sections of the source, as it numbers them.
    sources: tuple[str, ...]
    #: Ids of roles.
    who: tuple[str, ...]
    strength: Strength
    moments: tuple[Moment, ...]
    norm: Norm | None
    #: See :func:`agressieprotocol.rules.fingerprint.fingerprint`.
    fingerprint: str
    #: Name of the page without its ending, such as ``docs/protocol/1-preventie``.
    page: str
    #: Path of the page with its ending, and the line of the rule in it.
    path: str
    line: int

    @property
    def url(self) -> str:
        """Return the address of the rule, relative to the root of the site."""
        return f"{self.page}.html#{self.id}"

    @property
    def citation(self) -> str:
        """Return the sections of the source, ready to print, such as ``§ 2.3``."""
        return ", ".join(f"§ {s}" if s[:1].isdigit() else s for s in self.sources)


@dataclass(frozen=True, slots=True)
class Registry:
    """All rules of the site, in the order of their pages, and the roles they name."""

    rules: Mapping[str, Rule]
    roles: Mapping[str, Role]

    def __contains__(self, rule_id: object) -> bool:
        return rule_id in self.rules

    def __getitem__(self, rule_id: str) -> Rule:
        return self.rules[rule_id]

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules.values())

    def __len__(self) -> int:
        return len(self.rules)
