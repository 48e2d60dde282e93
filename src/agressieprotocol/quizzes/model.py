"""What an exercise is: items with judged parts, feedback on each, and the rules behind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

if TYPE_CHECKING:
    from agressieprotocol.quizzes.result import Result


class Kind(StrEnum):
    """How an item is answered."""

    #: Choose one option.
    CHOICE = "keuze"
    #: Choose every option that fits.
    SEVERAL = "meerkeuze"
    #: Put steps in order.
    ORDER = "volgorde"
    #: Find the partner of each left side.
    MATCH = "koppel"
    #: Choose a sentence for each part of a report.
    REPORT = "melding"
    #: Make choices on a way that branches.
    CASE = "casus"


class Verdict(StrEnum):
    """What is said of an answer."""

    RIGHT = "juist"
    #: Arguable; the feedback holds the argument.
    DEFENSIBLE = "verdedigbaar"
    WRONG = "onjuist"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleRef:
    """What a learner sees of a rule that feedback names."""

    id: str
    title: str
    #: Sections of the source, ready to print, such as ``§ 2.1``.
    citation: str
    #: Address relative to the root of the site.
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer that a learner can give, with what is said of it."""

    text: str
    verdict: Verdict
    feedback: str
    #: The rules that the feedback rests on.
    refs: tuple[RuleRef, ...]

    @property
    def rules(self) -> tuple[str, ...]:
        """Return the ids of the rules."""
        return tuple(rule.id for rule in self.refs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged(Option):
    """Any part of an item on which something is said, whatever the kind of the item."""

    #: Which of the 7 W's it answers, in a report.
    part: str = ""
    #: Id of the node where the choice is made, in a case.
    node: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A text with the rules that it rests on."""

    text: str
    refs: tuple[RuleRef, ...]


class Body(Protocol):
    """What makes an item one of its kind; each kind has a module in ``kinds``."""

    kind: ClassVar[Kind]

    @property
    def judged(self) -> tuple[Judged, ...]:
        """Return everything on which something is said, flat."""

    @property
    def menus(self) -> Iterable[tuple[Option, ...]]:
        """Yield the lists of options that a learner chooses from, as the author ordered them."""

    @property
    def cited(self) -> Iterable[RuleRef]:
        """Yield the rules that it names, in the author's order, perhaps more than once."""

    def data(self) -> dict[str, Any]:
        """Return it as plain data with Dutch keys, fit for JSON."""

    def grade(self, item_id: str, answer: object) -> Result:
        """Judge an answer; any object gives a result, none raises."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question about one case."""

    #: Permanent id, unique over all exercises, never used again for another item.
    id: str
    #: Raised by the author when an old answer no longer counts.
    version: int
    #: What happens, in a few sentences.
    case: str
    #: Empty where the body asks its own questions.
    question: str
    #: Helps without giving the answer away; may be empty.
    hint: str = ""
    #: Explanation after the answer, whatever it was.
    why: Note | None = None
    #: Ids of the audiences that the case fits.
    audiences: tuple[str, ...]
    topic: str
    #: Where it happens: desk, telephone, street.
    channel: str
    body: Body
    #: Every rule that the item names, once, in the author's order.
    rules: tuple[RuleRef, ...]
    #: Path of the author's file and the line in it; empty where the item came from plain data.
    path: str = field(default="", compare=False)
    line: int = field(default=1, compare=False)

    @property
    def kind(self) -> Kind:
        """Return how the item is answered."""
        return self.body.kind

    @property
    def judged(self) -> tuple[Judged, ...]:
        """Return everything on which something is said, flat, whatever the kind."""
        return self.body.judged

    @property
    def options(self) -> tuple[Option, ...]:
        """Return the options to choose from; a kind without such a list has none."""
        options: tuple[Option, ...] = getattr(self.body, "options", ())
        return options

    @property
    def key(self) -> str:
        """Return what a learner's progress on this item is kept under.

        It holds neither the place of the item nor a digest of its text, so that progress
        survives edits elsewhere and mended typing errors.
        """
        return f"{self.id}@{self.version}"

    def refs(self, option: Option) -> tuple[RuleRef, ...]:
        """Return the rules that the feedback of an option names."""
        return option.refs


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """A row of items on one subject."""

    id: str
    title: str
    #: What a learner does here, in a sentence or two.
    intro: str
    items: tuple[Item, ...]
    #: Name of the page that shows it, without its ending; empty where it came from plain data.
    page: str = field(default="", compare=False)

    def url(self, item: Item) -> str:
        """Return the address of an item, relative to the root of the site."""
        return f"{self.page}.html#{item.id}"
