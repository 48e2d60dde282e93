"""What a supplement is: what a team tightens, and what it adds of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from agressieprotocol.flowcharts.model import Chart
from agressieprotocol.quizzes.model import Exercise
from agressieprotocol.rules.model import Registry

FOLDER = "supplements"
FILE = "supplement.yml"


class Aspect(StrEnum):
    """What of a rule a team tightens."""

    #: The number, term or set.
    NORM = "norm"
    #: How strongly it binds.
    STRENGTH = "kracht"


class PlaceKind(StrEnum):
    """What there is at a place."""

    ALARM = "alarmknop"
    EXIT = "vluchtdeur"
    GATHERING = "verzamelplek"
    RISK_LIST = "arih-lijst"
    FIRST_AID = "ehbo"
    CAMERA = "camera"
    OTHER = "anders"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tightening:
    """One rule that a team makes stricter."""

    #: Id of the rule.
    rule: str
    #: Fingerprint of the rule when the team last compared the two.
    fingerprint: str
    aspect: Aspect
    #: The new value as the team wrote it, such as ``termijn ≤ 24 uur``.
    value: str
    reason: str
    #: How the team says it, for its page; may be empty.
    text: str = ""
    #: The last day on which it holds without another look; ``None`` where it cannot be read.
    review_by: date | None
    line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalNote:
    """What a team adds in words at a rule."""

    rule: str
    fingerprint: str
    text: str
    line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalContact:
    """Somebody whom the team calls, by function and never by name."""

    name: str
    #: Number, extension or radio channel.
    call: str
    #: When to call; may be empty.
    when: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something is that helps."""

    kind: PlaceKind
    name: str
    where: str
    #: What to know of it; may be empty.
    note: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalStep:
    """A step that a team adds to a chart; it adds no way round the base's steps."""

    #: Id of the chart.
    chart: str
    #: Ids of the base's steps beside it: before one (only ``target``), after one (only
    #: ``source``), or between two that an arrow joins (both).
    source: str = ""
    target: str = ""
    text: str
    #: Id of the role that acts; may be empty.
    actor: str = ""
    #: Ids of the rules that it rests on; may be none.
    rules: tuple[str, ...] = ()
    reason: str
    #: Why it brings into safety; needed where the citizen is still aggressive.
    safe: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """A sentence that sounds weak, and why a person says that it is not."""

    sentence: str
    reason: str
    line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A text for readers, and where it stands; the lint on wording looks at all of them."""

    text: str
    path: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalPage:
    """A free page of a team, as its author wrote it."""

    #: File name without its ending.
    name: str
    text: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplement:
    """What one team adds to the protocol."""

    #: Id of the team, and name of its folder.
    team: str
    #: Name as readers see it.
    name: str
    intro: str
    #: Whether it is invented, to show how it works.
    example: bool = False
    #: When the team last adopted it.
    adopted: date | None
    tightenings: tuple[Tightening, ...] = ()
    notes: tuple[LocalNote, ...] = ()
    contacts: tuple[LocalContact, ...] = ()
    places: tuple[Place, ...] = ()
    steps: tuple[LocalStep, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()
    #: Own pages in the order in which they are shown.
    pages: tuple[LocalPage, ...] = ()
    #: Own exercises, without a page of their own: the site of the team gives them one.
    exercises: tuple[Exercise, ...] = ()
    #: Every text for readers.
    said: tuple[Said, ...] = field(default=(), repr=False)
    #: Path of the author's file, relative to the root of the project.
    path: str = ""

    def of_rule(self, rule_id: str) -> tuple[Tightening, ...]:
        """Return what the team tightens of one rule, in the author's order."""
        return tuple(entry for entry in self.tightenings if entry.rule == rule_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """The protocol that supplements are held against."""

    registry: Registry
    charts: tuple[Chart, ...] = ()
    #: Local facts by name.
    settings: Mapping[str, str] = field(default_factory=dict)
    #: Why a team does not tighten a rule, by the id of the rule.
    limits: Mapping[str, str] = field(default_factory=dict)
