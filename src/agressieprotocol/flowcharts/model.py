"""What a flowchart is: steps in lanes, joined by arrows that the source states or that we read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a step is; shape and word in the picture follow from it."""

    START = "start"
    ACTION = "actie"
    DECISION = "beslissing"
    OUTCOME = "uitkomst"
    END = "einde"


class Certainty(StrEnum):
    """Whether the source states an arrow or we infer it."""

    STATED = "bron"
    READING = "lezing"


class Contact(StrEnum):
    """How the contact with the citizen stands at a step; the safety check starts from it."""

    #: There is a conversation that can be ended.
    ONGOING = "lopend"
    #: The conversation has been ended at this step, or is over.
    ENDED = "beëindigd"
    #: There is no conversation that could be ended, as with a letter.
    NONE = "geen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """A way on from one step to another."""

    source: str
    target: str
    #: When this way is taken; empty where it always is.
    condition: str = ""
    certainty: Certainty
    #: The place in the source that states the arrow, or the reason why we read it so.
    ground: str
    #: Line in the author's file, counted from 1.
    line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A step of a chart."""

    #: Permanent id, unique on the site.
    id: str
    text: str
    kind: Kind
    #: Id of the role that acts.
    actor: str
    #: Id of a lane and of a level of the chart.
    lane: str
    level: str = ""
    #: Ids of the rules that the step rests on.
    rules: tuple[str, ...] = ()
    #: The source's box texts that this step stands for, in lower case.
    boxes: tuple[str, ...] = ()
    #: Ids of notes on the source that concern this step.
    notes: tuple[str, ...] = ()
    #: The citizen is still aggressive at this step.
    aggressive: bool = False
    contact: Contact = Contact.ONGOING
    #: All that applies follows after this step, not one way out of several.
    together: bool = False
    #: What to know where the only way on has a condition that is not met.
    otherwise: str = ""
    #: A remark on how the source puts this step.
    remark: str = ""
    #: Other lanes where the source's box may belong; empty where its place is sure.
    alternatives: tuple[str, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A lane or a level: its id, its title, and the box texts of the source that name it."""

    id: str
    title: str
    boxes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A flowchart."""

    id: str
    title: str
    #: One or two sentences: for whom and when.
    description: str
    lanes: tuple[Part, ...]
    levels: tuple[Part, ...] = ()
    nodes: tuple[Node, ...]
    #: Path of the author's file, relative to the root of the project.
    path: str = ""
    by_id: Mapping[str, Node] = field(init=False, repr=False, compare=False)
    numbers: Mapping[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the steps; of two with one id the first counts, and the check reports the other."""
        by_id: dict[str, Node] = {}
        for node in self.nodes:
            by_id.setdefault(node.id, node)
        object.__setattr__(self, "by_id", by_id)
        numbers = {node_id: number for number, node_id in enumerate(by_id, 1)}
        object.__setattr__(self, "numbers", numbers)

    @property
    def page(self) -> str:
        """Return the name of the chart's page, without its ending."""
        return f"docs/stroomschemas/{self.id}"

    @property
    def url(self) -> str:
        """Return the address of the chart, relative to the root of the site."""
        return f"{self.page}.html"

    def step_url(self, node_id: str) -> str:
        """Return the address of a step, which works with and without the walk."""
        return f"{self.url}?stap={node_id}#stap-{node_id}"

    def arrows(self) -> Iterator[Arrow]:
        """Yield every arrow, in the order of the steps."""
        for node in self.nodes:
            yield from node.arrows
