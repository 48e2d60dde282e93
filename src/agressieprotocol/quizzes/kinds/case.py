"""A case that branches: what each choice leads to, and what it does to the tension."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any, ClassVar, NamedTuple

from agressieprotocol.quizzes.kinds.option import judged, option_data
from agressieprotocol.quizzes.model import Judged, Kind, Note, Option, RuleRef
from agressieprotocol.quizzes.plain import note_data
from agressieprotocol.quizzes.result import (
    Remark,
    Result,
    chained,
    unreadable,
)

#: The tension: calm, annoyed, angry, threatening, danger.
CALM, DANGER = 1, 5


class Ending(StrEnum):
    """How a case ends."""

    GOOD = "goed"
    COULD_BE_BETTER = "kan-beter"
    WENT_WRONG = "misgelopen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Move(Option):
    """A choice in a node."""

    #: What it does to the tension, from -2 to 2.
    effect: int
    #: Whether it ends the contact, brings into safety or calls for help.
    safe: bool
    #: Id of the node that follows.
    to: str
    #: From this tension on, after the effect, :attr:`otherwise` follows instead.
    limit: int | None
    otherwise: str | None
    #: Line in the author's file.
    line: int = field(default=1, compare=False)
    #: What is said of it; kept, since a path of choices has many.
    remark: Remark = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        remark = Remark(self.text, self.verdict, self.feedback, self.refs)
        object.__setattr__(self, "remark", remark)

    def after(self, tension: int) -> int:
        """Return the tension after the choice, between calm and danger."""
        level = tension + self.effect
        return CALM if level < CALM else DANGER if level > DANGER else level

    def target(self, tension: int) -> str:
        """Return the id of the node that follows at a tension after the effect."""
        if self.limit is None or self.otherwise is None or tension < self.limit:
            return self.to
        return self.otherwise

    def data(self) -> dict[str, Any]:
        """Return the choice as plain data."""
        return option_data(self) | {
            "spanning": self.effect,
            "veilig": self.safe,
            "naar": self.to,
            "vanaf-spanning": self.limit,
            "naar-dan": self.otherwise,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A moment in a case: a question with choices, or an ending."""

    id: str
    text: str
    #: Whether a physical threat or violence is going on.
    danger: bool = False
    question: str = ""
    moves: tuple[Move, ...] = ()
    ending: Ending | None = None
    #: What to report after this ending, to whom and when.
    report: Note | None = None
    aftercare: Note | None = None
    line: int = field(default=1, compare=False)

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return what stands at an ending."""
        return tuple(note for note in (self.report, self.aftercare) if note)

    def data(self) -> dict[str, Any]:
        """Return the node as plain data."""
        return {
            "id": self.id,
            "tekst": self.text,
            "gevaar": self.danger,
            "vraag": self.question,
            "keuzes": [move.data() for move in self.moves],
            "einde": self.ending and str(self.ending),
            "melding": note_data(self.report),
            "nazorg": note_data(self.aftercare),
        }


class Walk(NamedTuple):
    """Where a learner stands in a case."""

    node: Node
    tension: int
    #: The choices so far.
    moves: tuple[Move, ...]


@dataclass(frozen=True, kw_only=True)
class Case:
    """The nodes of a case; the first is the start."""

    kind: ClassVar[Kind] = Kind.CASE
    title: str
    #: Content warning; may be empty.
    warning: str
    #: The tension at the start.
    tension: int
    nodes: tuple[Node, ...]

    @property
    def judged(self) -> tuple[Judged, ...]:
        """Return the choices of all nodes."""
        return tuple(judged(move, node=node.id) for node in self.nodes for move in node.moves)

    @property
    def menus(self) -> tuple[tuple[Option, ...], ...]:
        """Return the choices of each node that has any."""
        return tuple(node.moves for node in self.nodes if node.moves)

    @property
    def cited(self) -> Iterator[RuleRef]:
        """Yield the rules that choices and endings name."""
        for node in self.nodes:
            for refs in (*(m.refs for m in node.moves), *(n.refs for n in node.notes)):
                yield from refs

    @cached_property
    def by_id(self) -> Mapping[str, Node]:
        """Return the nodes by id."""
        return {node.id: node for node in self.nodes}

    def walk(self, path: object) -> Walk | None:
        """Return where a path of choices leads, or ``None`` where it is no path of this case."""
        if (type(path) is not list and type(path) is not tuple) or not self.nodes:
            return None
        node, tension, taken = self.nodes[0], self.tension, []
        for choice in path:
            moves = node.moves
            if type(choice) is not int or not 0 <= choice < len(moves):
                return None
            move = moves[choice]
            tension = move.after(tension)
            onwards = self.by_id.get(move.target(tension))
            if onwards is None:
                return None
            node = onwards
            taken.append(move)
        return Walk(node, tension, tuple(taken))

    def data(self) -> dict[str, Any]:
        """Return the case as plain data."""
        return {
            "titel": self.title,
            "let-op": self.warning,
            "spanning": self.tension,
            "knopen": [node.data() for node in self.nodes],
        }

    def grade(self, item_id: str, answer: object) -> Result:
        """Judge a path of choices from the start; one without an ending has no verdict yet."""
        walk = self.walk(answer)
        if walk is None or not walk.moves:
            return unreadable(item_id, answer)
        parts = tuple([move.remark for move in walk.moves])
        return chained(item_id, parts, ended=walk.node.ending is not None)
