"""Pairs: the right partner for each left side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from agressieprotocol.quizzes import plain
from agressieprotocol.quizzes.codes import QuizCode
from agressieprotocol.quizzes.kinds.answers import looked_up
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
LEAST_SIDES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A left side and its partner."""

    left: str
    #: Place of its partner in :attr:`Match.sides`.
    right: int
    feedback: str
    refs: tuple[RuleRef, ...]


@dataclass(frozen=True, kw_only=True)
class Match:
    """Left sides, and the right sides from which a learner chooses for each."""

    kind: ClassVar[Kind] = Kind.MATCH
    pairs: tuple[Pair, ...]
    #: Every right side once, in the order in which a learner sees them.
    sides: tuple[str, ...]

    @property
    def judged(self) -> tuple[Judged, ...]:
        """Return the pairs, all of them right."""
        return tuple(
            Judged(
                text=f"{pair.left} – {self.sides[pair.right]}",
                verdict=Verdict.RIGHT,
                feedback=pair.feedback,
                refs=pair.refs,
            )
            for pair in self.pairs
        )

    @property
    def menus(self) -> tuple[tuple[Option, ...], ...]:
        """Return nothing: what is shown is not in an order of the author."""
        return ()

    @property
    def cited(self) -> Iterator[RuleRef]:
        """Yield the rules that the pairs name."""
        return (rule for pair in self.pairs for rule in pair.refs)

    @cached_property
    def _remarks(self) -> tuple[dict[int | None, Remark], ...]:
        """What is said of each left side with each partner, and without one."""
        return tuple(_remarks(pair, len(self.sides)) for pair in self.pairs)

    def data(self) -> dict[str, Any]:
        """Return the pairs as plain data, with the right sides as they are shown."""
        return {"paren": [_pair_data(pair) for pair in self.pairs], "kanten": list(self.sides)}

    def grade(self, item_id: str, answer: object) -> Result:
        """Judge the place of a right side, or nothing, for each left side."""
        parts = looked_up(answer, self._remarks)
        if not parts:
            return unreadable(item_id, answer if parts is None else None)
        right = [part.verdict for part in parts].count(Verdict.RIGHT)
        return counted(item_id, parts, right, len(parts))


def _remarks(pair: Pair, sides: int) -> dict[int | None, Remark]:
    wrong = Remark(pair.left, Verdict.WRONG, pair.feedback, pair.refs)
    right = Remark(pair.left, Verdict.RIGHT, pair.feedback, pair.refs)
    return {None: wrong} | dict.fromkeys(range(sides), wrong) | {pair.right: right}


def sides_of(rights: list[str], extra: list[str], seed: str) -> tuple[str, ...]:
    """Return every right side once, in an order that is not that of the left sides.

    >>> sides_of(["a", "b", "a"], ["c"], "x")
    ('a', 'c', 'b')
    """
    sides = list(dict.fromkeys([*rights, *extra]))
    order = shuffled(len(sides), seed, lambda order: list(order) != sorted(order))
    return tuple(sides[place] for place in order)


def _pair_data(pair: Pair) -> dict[str, Any]:
    return {
        "links": pair.left,
        "rechts": pair.right,
        "feedback": pair.feedback,
        "regels": [rule.id for rule in pair.refs],
    }


def _read(block: Block, desk: Desk, ident: str) -> Match:
    entries = block.blocks("paren")
    rights = [desk.text(entry, "rechts") for entry in entries]
    extra = list(desk.texts(block, "extra"))
    sides = sides_of(rights, extra, ident)
    pairs = tuple(
        _read_pair(entry, desk, sides.index(right))
        for entry, right in zip(entries, rights, strict=True)
    )
    check_count(len(pairs), LEAST, MOST, "paren", block, "paren")
    check_equal((pair.left for pair in pairs), "de linkerkant", block, "paren")
    _check_sides(rights, extra, block)
    return Match(pairs=pairs, sides=sides)


def _check_sides(rights: list[str], extra: list[str], block: Block) -> None:
    check_equal([*dict.fromkeys(rights), *extra], "de rechterkant", block, "paren")
    if rights and len({*rights, *extra}) < LEAST_SIDES:
        message = "alle paren hebben dezelfde rechterkant; dan valt er niets te kiezen"
        block.fault("paren", QuizCode.ONE_SIDE, message)


def _read_pair(block: Block, desk: Desk, right: int) -> Pair:
    left = desk.text(block, "links")
    feedback, refs = desk.feedback(block, f"paar “{left or 'zonder tekst'}”")
    block.done()
    return Pair(left=left, right=right, feedback=feedback, refs=refs)


def _parse(data: Mapping[str, Any], refs: Refs) -> Match:
    sides = plain.texts(data, "kanten")
    pairs = tuple(
        Pair(
            left=plain.text(entry, "links"),
            right=plain.whole(entry, "rechts"),
            feedback=plain.text(entry, "feedback"),
            refs=plain.cited(entry, refs),
        )
        for entry in plain.entries(data, "paren")
    )
    if not all(0 <= pair.right < len(sides) for pair in pairs):
        raise ValueError("a pair names a side that is not there")
    return Match(pairs=pairs, sides=sides)


FORM = Form(read=_read, parse=_parse)
