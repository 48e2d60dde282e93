"""What an exercise is: items with options, a verdict and feedback on each, and the rules behind."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """How an item is answered."""

    #: Choose one option.
    CHOICE = "keuze"


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
    #: Ids of the rules that the feedback rests on.
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question about one case."""

    #: Permanent id, unique over all exercises, never used again for another item.
    id: str
    #: Raised by the author when an old answer no longer counts.
    version: int
    kind: Kind
    #: What happens, in a few sentences.
    case: str
    question: str
    #: Ids of the audiences that the case fits.
    audiences: tuple[str, ...]
    topic: str
    #: Where it happens: desk, telephone, street.
    channel: str
    options: tuple[Option, ...]
    #: Every rule that an option names, once, in the order of the options.
    rules: tuple[RuleRef, ...]
    #: Path of the author's file and the line in it; empty where the item came from plain data.
    path: str = field(default="", compare=False)
    line: int = field(default=1, compare=False)

    @property
    def key(self) -> str:
        """Return what a learner's progress on this item is kept under.

        It holds neither the place of the item nor a digest of its text, so that progress
        survives edits elsewhere and mended typing errors.
        """
        return f"{self.id}@{self.version}"

    def refs(self, option: Option) -> tuple[RuleRef, ...]:
        """Return the rules that the feedback of an option names."""
        return tuple(rule for rule in self.rules if rule.id in option.rules)


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
