"""How the body of an item of one kind is read, from an author's file and from plain data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from agressieprotocol.quizzes.model import Body, RuleRef

if TYPE_CHECKING:
    # The engine in the browser has neither a reader of YAML nor authors.
    from agressieprotocol.quizzes.desk import Desk
    from agressieprotocol.source.yaml_file import Block

#: The rules of an item by id.
Refs = Mapping[str, RuleRef]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The two ways to read a body."""

    #: Read the author's block of the item with this id; faults are recorded.
    read: Callable[[Block, Desk, str], Body]
    #: Read back what :meth:`Body.data` returned; other data raises ``AttributeError``,
    #: ``LookupError``, ``TypeError`` or ``ValueError``.
    parse: Callable[[Mapping[str, Any], Refs], Body]
    #: Whether the item asks one question; otherwise its body asks them.
    question: bool = True
