"""Read a year's own cases; they pass every check before anything is made of them."""

from __future__ import annotations

from agressieprotocol.casuistry.model import Bank
from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.checks.bank import check_bank
from agressieprotocol.quizzes.item_file import Desk, read_item
from agressieprotocol.quizzes.model import Exercise, Item
from agressieprotocol.quizzes.scheme import Scheme
from agressieprotocol.source.codes import SourceCode
from agressieprotocol.source.yaml_file import Block
from agressieprotocol.source.yaml_nodes import parse

#: What the keys of a file may be: what an exercise has, so that a file can move to the bank.
_LOOSE = ("id", "titel", "uitleg")


def read_own(text: str, label: str, bank: Bank, problems: Problems) -> tuple[Item, ...]:
    """Read the items of a file; every fault is recorded.

    :param label: the path as the trainer knows it.
    """
    node = parse(text, label, problems)
    if node is None:
        return ()
    block = Block.of(node, label, problems)
    block.asked.update(_LOOSE)
    scheme = Scheme(
        audiences=dict(bank.audiences), topics=dict(bank.topics), channels=dict(bank.channels)
    )
    desk = Desk(bank.settings, bank.registry, scheme)
    taken = {item.id for item in bank.items} | set(bank.registry.rules)
    items = tuple(_item(entry, desk, taken) for entry in block.blocks("items"))
    block.done()
    mine = Exercise(id=label, title="", intro="", items=items)
    check_bank({one.id: one for one in (*bank.exercises, mine) if one.items}, problems)
    return items


def _item(block: Block, desk: Desk, taken: set[str]) -> Item:
    item = read_item(block, desk)
    if item.id in taken:
        message = f"“{item.id}” bestaat al; kies een andere id"
        block.fault("id", SourceCode.DUPLICATE_ID, message)
    taken.add(item.id)
    return item
