"""Every option that fits: feedback on each, chosen or not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from agressieprotocol.quizzes import plain
from agressieprotocol.quizzes.codes import QuizCode
from agressieprotocol.quizzes.kinds.answers import places
from agressieprotocol.quizzes.kinds.form import Form, Refs
from agressieprotocol.quizzes.kinds.option import (
    check_count,
    check_equal,
    judged,
    option_data,
    parse_option,
    read_options,
)
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

LEAST, MOST = 4, 7
_WORTH = {Verdict.RIGHT: 1, Verdict.DEFENSIBLE: 0, Verdict.WRONG: -1}


@dataclass(frozen=True, kw_only=True)
class Several:
    """Options of which a learner chooses all that fit."""

    kind: ClassVar[Kind] = Kind.SEVERAL
    options: tuple[Option, ...]

    @property
    def judged(self) -> tuple[Judged, ...]:
        """Return the options."""
        return tuple(map(judged, self.options))

    @property
    def menus(self) -> tuple[tuple[Option, ...], ...]:
        """Return the one list of options."""
        return (self.options,)

    @property
    def cited(self) -> Iterator[RuleRef]:
        """Yield the rules that the options name."""
        return (rule for option in self.options for rule in option.refs)

    def data(self) -> dict[str, Any]:
        """Return the options as plain data."""
        return {"opties": [option_data(option) for option in self.options]}

    @cached_property
    def _left(self) -> tuple[Remark, ...]:
        """What is said of each option when it was left."""
        return tuple(_remark(option, chosen=False) for option in self.options)

    @cached_property
    def _taken(self) -> tuple[Remark, ...]:
        """What is said of each option when it was chosen."""
        return tuple(_remark(option, chosen=True) for option in self.options)

    @cached_property
    def _worth(self) -> tuple[int, ...]:
        return tuple(_WORTH[option.verdict] for option in self.options)

    @cached_property
    def _total(self) -> int:
        return self._worth.count(1)

    def grade(self, item_id: str, answer: object) -> Result:
        """Judge the places of the chosen options, in any order.

        A wrong option that was chosen takes away a right one, so that choosing all earns nothing.
        """
        found = places(answer, len(self.options))
        if not found:
            return unreadable(item_id, answer)
        parts, right = list(self._left), 0
        for chosen in found:
            parts[chosen] = self._taken[chosen]
            right += self._worth[chosen]
        return counted(item_id, tuple(parts), max(0, right), self._total)


def _remark(option: Option, *, chosen: bool) -> Remark:
    verdict = option.verdict
    if verdict is not Verdict.DEFENSIBLE:
        verdict = Verdict.RIGHT if chosen is (verdict is Verdict.RIGHT) else Verdict.WRONG
    return Remark(option.text, verdict, option.feedback, option.refs)


def _read(block: Block, desk: Desk, ident: str) -> Several:
    options = read_options(block, desk)
    check_count(len(options), LEAST, MOST, "opties", block, "opties")
    verdicts = {option.verdict for option in options}
    if options and Verdict.RIGHT not in verdicts:
        message = f"bij “{ident}” is geen enkele optie juist"
        block.fault("opties", QuizCode.NO_RIGHT, message)
    if options and Verdict.WRONG not in verdicts:
        message = f"bij “{ident}” is geen enkele optie onjuist; alles kiezen is dan altijd goed"
        block.fault("opties", QuizCode.NO_WRONG, message)
    check_equal((option.text for option in options), "de optie", block, "opties")
    return Several(options=options)


def _parse(data: Mapping[str, Any], refs: Refs) -> Several:
    return Several(
        options=tuple(parse_option(entry, refs) for entry in plain.entries(data, "opties"))
    )


FORM = Form(read=_read, parse=_parse)
