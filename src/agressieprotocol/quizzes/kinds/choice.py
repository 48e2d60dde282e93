"""One choice from some options."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from agressieprotocol.quizzes import plain
from agressieprotocol.quizzes.codes import QuizCode
from agressieprotocol.quizzes.kinds.answers import place
from agressieprotocol.quizzes.kinds.form import Form, Refs
from agressieprotocol.quizzes.kinds.option import (
    check_equal,
    judged,
    option_data,
    parse_option,
    read_options,
)
from agressieprotocol.quizzes.model import Judged, Kind, Option, RuleRef, Verdict
from agressieprotocol.quizzes.result import Credit, Result, unreadable

if TYPE_CHECKING:
    from agressieprotocol.quizzes.desk import Desk
    from agressieprotocol.source.yaml_file import Block

LEAST = 2
_GOOD, _BAD = Credit(1, 1), Credit(0, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Options of which a learner chooses one."""

    kind: ClassVar[Kind] = Kind.CHOICE
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

    def grade(self, item_id: str, answer: object) -> Result:
        """Judge the place of the chosen option."""
        chosen = place(answer, len(self.options))
        if chosen is None:
            return unreadable(item_id, answer)
        option = self.options[chosen]
        credit = _BAD if option.verdict is Verdict.WRONG else _GOOD
        return Result(item_id, option.verdict, option.feedback, option.refs, credit)


def _read(block: Block, desk: Desk, ident: str) -> Choice:
    options = read_options(block, desk)
    if 0 < len(options) < LEAST:
        message = f"een vraag heeft minstens {LEAST} opties nodig; hier staat er {len(options)}"
        block.fault("opties", QuizCode.FEW_OPTIONS, message)
    if options and not any(option.verdict is Verdict.RIGHT for option in options):
        message = f"bij “{ident}” is geen enkele optie juist"
        block.fault("opties", QuizCode.NO_RIGHT, message)
    check_equal((option.text for option in options), "de optie", block, "opties")
    return Choice(options=options)


def _parse(data: Mapping[str, Any], refs: Refs) -> Choice:
    return Choice(
        options=tuple(parse_option(entry, refs) for entry in plain.entries(data, "opties"))
    )


FORM = Form(read=_read, parse=_parse)
