"""Read by what the bank is ordered: audiences, topics and channels."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from agressieprotocol.problems import Problems
from agressieprotocol.source.codes import SourceCode
from agressieprotocol.source.yaml_file import Block, read_block

FILE = "quizzes/indeling.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """The names that items may use, each by its id."""

    audiences: dict[str, str] = field(default_factory=dict)
    topics: dict[str, str] = field(default_factory=dict)
    channels: dict[str, str] = field(default_factory=dict)


def read_scheme(root: Path, problems: Problems) -> Scheme:
    """Read ``quizzes/indeling.yml``; faults are recorded."""
    block = read_block(root / FILE, FILE, problems)
    if block is None:
        return Scheme()
    scheme = Scheme(
        audiences=_names(block, "doelgroepen"),
        topics=_names(block, "onderwerpen"),
        channels=_names(block, "kanalen"),
    )
    block.done()
    return scheme


def _names(block: Block, key: str) -> dict[str, str]:
    names: dict[str, str] = {}
    for entry in block.blocks(key):
        ident, name = entry.ident(), entry.text("naam")
        entry.done()
        if ident in names:
            entry.fault("id", SourceCode.DUPLICATE_ID, f"“{ident}” staat al bij “{key}”")
        names[ident] = name
    return names
