"""Steps to put in order; some may change places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, combinations
from typing import TYPE_CHECKING, Any, ClassVar

from agressieprotocol.quizzes import plain
from agressieprotocol.quizzes.codes import QuizCode
from agressieprotocol.quizzes.kinds.answers import places
from agressieprotocol.quizzes.kinds.form import Form, Refs
from agressieprotocol.quizzes.kinds.option import check_count, check_equal
from agressieprotocol.quizzes.kinds.shuffle import shuffled
from agressieprotocol.quizzes.model import Judged, Kind, Option, RuleRef, Verdict
from agressieprotocol.quizzes.result import (
    Remark,
    Result,
    counted,
    unreadable,
)

if TYPE_CHECKING:
    from agressieprotocol.quizzes.desk import Desk
    from agressieprotocol.source.yaml_file import Block

LEAST, MOST = 3, 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step."""

    text: str
    #: Whether it may change places with the step before it.
    together: bool
    feedback: str
    refs: tuple[RuleRef, ...]


@dataclass(frozen=True, kw_only=True)
class Order:
    """Steps in the right order."""

    kind: ClassVar[Kind] = Kind.ORDER
    steps: tuple[Step, ...]
    #: The order in which a learner first sees them: places in :attr:`steps`.
    shown: tuple[int, ...]

    @property
    def judged(self) -> tuple[Judged, ...]:
        """Return the steps, all of them right."""
        return tuple(
            Judged(text=s.text, verdict=Verdict.RIGHT, feedback=s.feedback, refs=s.refs)
            for s in self.steps
        )

    @property
    def menus(self) -> tuple[tuple[Option, ...], ...]:
        """Return nothing: what is shown is not in an order of the author."""
        return ()

    @property
    def cited(self) -> Iterator[RuleRef]:
        """Yield the rules that the steps name."""
        return (rule for step in self.steps for rule in step.refs)

    @cached_property
    def groups(self) -> tuple[int, ...]:
        """Number the steps so that those in any order among themselves share a number."""
        return groups_of([step.together for step in self.steps])

    @cached_property
    def _remarks(self) -> tuple[Remark, ...]:
        """What is said of each step at its place."""
        return tuple(Remark(s.text, Verdict.RIGHT, s.feedback, s.refs) for s in self.steps)

    @cached_property
    def _homeless(self) -> tuple[Remark, ...]:
        """What is said of each step at another place."""
        return tuple(Remark(s.text, Verdict.WRONG, s.feedback, s.refs) for s in self.steps)

    def data(self) -> dict[str, Any]:
        """Return the steps as plain data, with the order in which they are shown."""
        return {"stappen": [_step_data(step) for step in self.steps], "getoond": list(self.shown)}

    def grade(self, item_id: str, answer: object) -> Result:
        """Judge the places of all steps, in the order of the learner.

        Credit counts pairs: who has one step at a wrong place still has most of the order.
        """
        size = len(self.steps)
        found = places(answer, size)
        if not found or len(found) < size:
            return unreadable(item_id, answer)
        groups, said, parts = self.groups, self._remarks, list(self._homeless)
        row = [groups[step] for step in found]
        for step, own, there in zip(found, row, groups, strict=True):
            if own == there:
                parts[step] = said[step]
        return counted(item_id, tuple(parts), *pairs_in_order(row))


def groups_of(together: Sequence[bool]) -> tuple[int, ...]:
    """Return a number for each step; steps that may change places share theirs.

    >>> groups_of([False, False, True, True, False])
    (1, 2, 2, 2, 3)
    """
    return tuple(accumulate(int(not same) for same in together))


def pairs_in_order(row: Sequence[int]) -> tuple[int, int]:
    """Count the pairs of which the first number is not above the second.

    :return: how many, and of how many.

    >>> pairs_in_order([1, 3, 2])
    (2, 3)
    """
    good = [first <= second for first, second in combinations(row, 2)]
    return good.count(True), len(good)


def new_order(steps: tuple[Step, ...], seed: str) -> Order:
    """Return steps with an order to show them in, which is not a right one."""
    groups = groups_of([step.together for step in steps])

    def is_wrong(order: tuple[int, ...]) -> bool:
        right, total = pairs_in_order([groups[step] for step in order])
        return right < total

    return Order(steps=steps, shown=shuffled(len(steps), seed, is_wrong))


def _step_data(step: Step) -> dict[str, Any]:
    return {
        "tekst": step.text,
        "samen": step.together,
        "feedback": step.feedback,
        "regels": [rule.id for rule in step.refs],
    }


def _read(block: Block, desk: Desk, ident: str) -> Order:
    steps = tuple(_read_step(entry, desk) for entry in block.blocks("stappen"))
    check_count(len(steps), LEAST, MOST, "stappen", block, "stappen")
    check_equal((step.text for step in steps), "de stap", block, "stappen")
    if steps and steps[0].together:
        message = "de eerste stap heeft geen stap ervoor; haal daar “samen” weg"
        block.fault("stappen", QuizCode.TOGETHER, message)
    if len(steps) > 1 and all(step.together for step in steps[1:]):
        message = "alle stappen mogen van plaats wisselen; dan is elke volgorde goed"
        block.fault("stappen", QuizCode.TOGETHER, message)
    return new_order(steps, ident)


def _read_step(block: Block, desk: Desk) -> Step:
    text = desk.text(block, "tekst")
    feedback, refs = desk.feedback(block, f"stap “{text or 'zonder tekst'}”")
    step = Step(text=text, together=desk.yes(block, "samen"), feedback=feedback, refs=refs)
    block.done()
    return step


def _parse(data: Mapping[str, Any], refs: Refs) -> Order:
    steps = tuple(
        Step(
            text=plain.text(entry, "tekst"),
            together=plain.flag(entry, "samen"),
            feedback=plain.text(entry, "feedback"),
            refs=plain.cited(entry, refs),
        )
        for entry in plain.entries(data, "stappen")
    )
    shown = plain.wholes(data, "getoond")
    if sorted(shown) != list(range(len(steps))):
        raise ValueError(f"no order of {len(steps)} steps: {shown}")
    return Order(steps=steps, shown=shown)


FORM = Form(read=_read, parse=_parse)
