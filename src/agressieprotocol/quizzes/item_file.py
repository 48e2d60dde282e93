"""Read one item of an exercise from YAML; every fault is recorded at its line."""

from __future__ import annotations

from agressieprotocol.quizzes.desk import Desk
from agressieprotocol.quizzes.kinds import FORMS
from agressieprotocol.quizzes.kinds.choice import Choice
from agressieprotocol.quizzes.model import Item, Kind
from agressieprotocol.source.yaml_file import Block

__all__ = ["Desk", "read_item"]

_KINDS = tuple(map(str, Kind))


def read_item(block: Block, desk: Desk) -> Item:
    """Read an item with its body; what could not be read stays empty."""
    named = block.choice("soort", _KINDS)
    form = FORMS[Kind(named or Kind.CHOICE)]
    ident = block.ident()
    # Without its kind nothing can be said of an item's body, so then nothing is.
    body = form.read(block, desk, ident) if named else Choice(options=())
    why = desk.note(block, "waarom", required=False)
    item = Item(
        id=ident,
        version=block.whole("versie", default=1),
        case=desk.text(block, "casus"),
        question=desk.text(block, "vraag") if form.question else "",
        hint=desk.text(block, "hint", required=False),
        why=why,
        audiences=block.choices("doelgroep", tuple(desk.scheme.audiences)),
        topic=block.choice("onderwerp", tuple(desk.scheme.topics)),
        channel=block.choice("kanaal", tuple(desk.scheme.channels)),
        body=body,
        rules=tuple(dict.fromkeys([*body.cited, *(why.refs if why else ())])),
        path=block.label,
        line=block.line,
    )
    if named:
        block.done()
    return item
