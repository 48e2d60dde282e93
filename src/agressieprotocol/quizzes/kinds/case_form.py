"""Read a case, from an author's file and from plain data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from agressieprotocol.quizzes import plain
from agressieprotocol.quizzes.codes import QuizCode
from agressieprotocol.quizzes.kinds.case import CALM, DANGER, Case, Ending, Move, Node
from agressieprotocol.quizzes.kinds.form import Form, Refs
from agressieprotocol.quizzes.kinds.option import (
    check_count,
    check_equal,
    parse_option,
    read_option,
)

if TYPE_CHECKING:
    from agressieprotocol.quizzes.desk import Desk
    from agressieprotocol.source.yaml_file import Block

LEAST, MOST = 8, 20
LEAST_MOVES, MOST_MOVES = 2, 4
_LEVELS = tuple(str(level) for level in range(CALM, DANGER + 1))
_EFFECTS = ("-2", "-1", "0", "1", "2", "+1", "+2")
_ENDINGS = tuple(map(str, Ending))


def _read(block: Block, desk: Desk, _: str) -> Case:
    # Checks are for authors: the browser gets none of them.
    from agressieprotocol.quizzes.checks.case import check_case  # noqa: PLC0415 - as above

    case = Case(
        title=desk.text(block, "titel"),
        warning=desk.text(block, "let-op", required=False),
        tension=int(block.choice("spanning", _LEVELS) or CALM),
        nodes=tuple(_read_node(entry, desk) for entry in block.blocks("knopen")),
    )
    check_count(len(case.nodes), LEAST, MOST, "knopen", block, "knopen")
    check_case(case, block)
    return case


def _read_node(block: Block, desk: Desk) -> Node:
    return _read_ending(block, desk) if "einde" in block.nodes else _read_choices(block, desk)


def _read_ending(block: Block, desk: Desk) -> Node:
    node = Node(
        id=block.ident(),
        text=desk.text(block, "tekst"),
        ending=Ending(block.choice("einde", _ENDINGS) or Ending.WENT_WRONG),
        report=desk.note(block, "melding"),
        aftercare=desk.note(block, "nazorg"),
        line=block.line,
    )
    for key in ("vraag", "keuzes", "gevaar"):
        if key in block.nodes:
            block.asked.add(key)
            message = f"“{node.id}” is een einde; daar hoort geen “{key}” bij"
            block.fault(key, QuizCode.ENDING, message)
    block.done()
    return node


def _read_choices(block: Block, desk: Desk) -> Node:
    node = Node(
        id=block.ident(),
        text=desk.text(block, "tekst"),
        danger=desk.yes(block, "gevaar"),
        question=desk.text(block, "vraag"),
        moves=tuple(_read_move(entry, desk) for entry in block.blocks("keuzes")),
        line=block.line,
    )
    for key in ("melding", "nazorg"):
        if key in block.nodes:
            block.asked.add(key)
            message = f"“{key}” hoort bij een einde; “{node.id}” is er geen"
            block.fault(key, QuizCode.ENDING, message)
    block.done()
    check_count(len(node.moves), LEAST_MOVES, MOST_MOVES, "keuzes", block, "keuzes")
    check_equal((move.text for move in node.moves), "de keuze", block, "keuzes")
    return node


def _read_move(block: Block, desk: Desk) -> Move:
    option = read_option(block, desk)
    limit = block.choice("vanaf-spanning", _LEVELS, required=False)
    otherwise = block.text("naar-dan", required=False)
    if ("vanaf-spanning" in block.nodes) is not ("naar-dan" in block.nodes):
        message = "“vanaf-spanning” en “naar-dan” horen bij elkaar; hier staat er één"
        block.fault("naar", QuizCode.LIMIT, message)
    move = Move(
        text=option.text,
        verdict=option.verdict,
        feedback=option.feedback,
        refs=option.refs,
        effect=int(block.choice("spanning", _EFFECTS, required=False) or 0),
        safe=desk.yes(block, "veilig"),
        to=block.text("naar"),
        limit=int(limit) if limit else None,
        otherwise=otherwise or None,
        line=block.line,
    )
    block.done()
    return move


def _parse(data: Mapping[str, Any], refs: Refs) -> Case:
    return Case(
        title=plain.text(data, "titel"),
        warning=plain.text(data, "let-op"),
        tension=plain.whole(data, "spanning"),
        nodes=tuple(_parse_node(entry, refs) for entry in plain.entries(data, "knopen")),
    )


def _parse_node(data: Mapping[str, Any], refs: Refs) -> Node:
    ending = data["einde"]
    return Node(
        id=plain.text(data, "id"),
        text=plain.text(data, "tekst"),
        danger=plain.flag(data, "gevaar"),
        question=plain.text(data, "vraag"),
        moves=tuple(_parse_move(entry, refs) for entry in plain.entries(data, "keuzes")),
        ending=None if ending is None else Ending(ending),
        report=plain.note(data["melding"], refs),
        aftercare=plain.note(data["nazorg"], refs),
    )


def _parse_move(data: Mapping[str, Any], refs: Refs) -> Move:
    option = parse_option(data, refs)
    limit, otherwise = data["vanaf-spanning"], data["naar-dan"]
    return Move(
        text=option.text,
        verdict=option.verdict,
        feedback=option.feedback,
        refs=option.refs,
        effect=plain.whole(data, "spanning"),
        safe=plain.flag(data, "veilig"),
        to=plain.text(data, "naar"),
        limit=None if limit is None else plain.whole(data, "vanaf-spanning"),
        otherwise=None if otherwise is None else plain.text(data, "naar-dan"),
    )


FORM = Form(read=_read, parse=_parse, question=False)
