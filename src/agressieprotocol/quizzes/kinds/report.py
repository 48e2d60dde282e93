"""A practice report: for each W the sentence that belongs in it; nothing is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from agressieprotocol.quizzes import plain
from agressieprotocol.quizzes.codes import QuizCode
from agressieprotocol.quizzes.kinds.answers import looked_up
from agressieprotocol.quizzes.kinds.form import Form, Refs
from agressieprotocol.quizzes.kinds.option import (
    check_count,
    check_equal,
    judged,
    option_data,
    parse_option,
    read_option,
)
from agressieprotocol.quizzes.model import Judged, Kind, Option, RuleRef, Verdict
from agressieprotocol.quizzes.result import (
    Remark,
    Result,
    chained,
    unreadable,
)

if TYPE_CHECKING:
    from agressieprotocol.quizzes.desk import Desk
    from agressieprotocol.source.yaml_file import Block

NOTHING = "Hier koos je nog niets."
LEAST, MOST = 5, 7
LEAST_OPTIONS, MOST_OPTIONS = 3, 4


class Word(StrEnum):
    """What a part of a report answers, in the order of a report."""

    WHO = "wie"
    WHAT = "wat"
    WHERE = "waar"
    WITH = "waarmee"
    HOW = "op-welke-wijze"
    WHEN = "wanneer"
    WHY = "waarom"


class Fault(StrEnum):
    """Why a sentence does not belong in a report."""

    #: An opinion.
    OPINION = "mening"
    #: Something lacks.
    INCOMPLETE = "onvolledig"
    #: Personal data or a background that does not belong there.
    OUT_OF_PLACE = "hoort-er-niet"
    #: Hearsay or a guess.
    NOT_SEEN = "niet-gezien"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence(Option):
    """A sentence that could stand in the report."""

    #: Why it does not belong there, where it does not.
    fault: Fault | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of the 7 W's."""

    word: Word
    question: str
    options: tuple[Sentence, ...]


@dataclass(frozen=True, kw_only=True)
class Report:
    """The parts of a report."""

    kind: ClassVar[Kind] = Kind.REPORT
    parts: tuple[Part, ...]

    @property
    def judged(self) -> tuple[Judged, ...]:
        """Return the sentences of all parts."""
        return tuple(judged(o, part=str(part.word)) for part in self.parts for o in part.options)

    @property
    def menus(self) -> tuple[tuple[Option, ...], ...]:
        """Return the sentences of each part."""
        return tuple(part.options for part in self.parts)

    @property
    def cited(self) -> Iterator[RuleRef]:
        """Yield the rules that the sentences name."""
        return (rule for part in self.parts for option in part.options for rule in option.refs)

    @property
    def model(self) -> tuple[str, ...]:
        """Return the right sentences: the whole report."""
        right = Verdict.RIGHT
        return tuple(o.text for part in self.parts for o in part.options if o.verdict is right)

    @cached_property
    def _remarks(self) -> tuple[dict[int | None, Remark], ...]:
        """What is said of each choice in each part."""
        return tuple(_remarks(part) for part in self.parts)

    def data(self) -> dict[str, Any]:
        """Return the parts as plain data."""
        return {"delen": [_part_data(part) for part in self.parts]}

    def grade(self, item_id: str, answer: object) -> Result:
        """Judge the place of a sentence, or nothing, for each part."""
        parts = looked_up(answer, self._remarks)
        if not parts:
            return unreadable(item_id, answer if parts is None else None)
        return chained(item_id, parts)


def _remarks(part: Part) -> dict[int | None, Remark]:
    said: dict[int | None, Remark] = {
        place: Remark(option.text, option.verdict, option.feedback, option.refs)
        for place, option in enumerate(part.options)
    }
    return said | {None: Remark(part.question, Verdict.WRONG, NOTHING, ())}


def _part_data(part: Part) -> dict[str, Any]:
    return {
        "w": str(part.word),
        "vraag": part.question,
        "opties": [
            option_data(option) | {"fout": option.fault and str(option.fault)}
            for option in part.options
        ],
    }


def _read(block: Block, desk: Desk, _: str) -> Report:
    parts = tuple(_read_part(entry, desk) for entry in block.blocks("delen"))
    check_count(len(parts), LEAST, MOST, "delen", block, "delen")
    order = list(Word)
    found = [order.index(part.word) for part in parts]
    if found != sorted(set(found)):
        message = f"zet de delen in deze volgorde, elk een keer: {', '.join(order)}"
        block.fault("delen", QuizCode.WORDS, message)
    return Report(parts=parts)


def _read_part(block: Block, desk: Desk) -> Part:
    part = Part(
        word=Word(block.choice("w", tuple(map(str, Word))) or Word.WHO),
        question=desk.text(block, "vraag"),
        options=tuple(_read_sentence(entry, desk) for entry in block.blocks("opties")),
    )
    block.done()
    count = len(part.options)
    check_count(count, LEAST_OPTIONS, MOST_OPTIONS, "opties", block, "opties")
    check_equal((option.text for option in part.options), "de optie", block, "opties")
    right = sum(option.verdict is Verdict.RIGHT for option in part.options)
    if part.options and right != 1:
        message = f"bij “{part.word}” is precies één optie juist; hier zijn het er {right}"
        block.fault("opties", QuizCode.ONE_RIGHT, message)
    return part


def _read_sentence(block: Block, desk: Desk) -> Sentence:
    option = read_option(block, desk)
    wrong = option.verdict is Verdict.WRONG
    fault = block.choice("fout", tuple(map(str, Fault)), required=False)
    if wrong and not block.text("fout", required=False):
        names = ", ".join(Fault)
        message = f"zeg bij een onjuiste optie met “fout” wat er mis is: {names}"
        block.fault("oordeel", QuizCode.FAULT, message)
    if fault and not wrong:
        message = f"“fout” hoort alleen bij een onjuiste optie; deze is {option.verdict}"
        block.fault("fout", QuizCode.FAULT, message)
    block.done()
    return _sentence(option, Fault(fault) if fault else None)


def _sentence(option: Option, fault: Fault | None) -> Sentence:
    return Sentence(
        text=option.text,
        verdict=option.verdict,
        feedback=option.feedback,
        refs=option.refs,
        fault=fault,
    )


def _parse(data: Mapping[str, Any], refs: Refs) -> Report:
    return Report(parts=tuple(_parse_part(entry, refs) for entry in plain.entries(data, "delen")))


def _parse_part(data: Mapping[str, Any], refs: Refs) -> Part:
    return Part(
        word=Word(data["w"]),
        question=plain.text(data, "vraag"),
        options=tuple(
            _sentence(
                parse_option(entry, refs), None if entry["fout"] is None else Fault(entry["fout"])
            )
            for entry in plain.entries(data, "opties")
        ),
    )


FORM = Form(read=_read, parse=_parse)
