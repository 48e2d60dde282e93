"""Read and write the stamps of one folder of content."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from agressieprotocol.atomic import write_atomically
from agressieprotocol.problems import Problems
from agressieprotocol.source.yaml_file import read_block
from agressieprotocol.stamps.model import Link, Stamps, stamp_of

_HEAD = """\
# Geschreven door “nox -s review”; verander dit bestand niet met de hand.
# Per stuk en per regel: de vingerafdruk van de regel toen iemand het stuk nakeek.
"""


def read_stamps(root: Path, label: str, problems: Problems) -> Stamps:
    """Read a file of stamps; one that does not exist holds none.

    :param label: path of the file relative to the root of the project.
    """
    if not (root / label).is_file():
        return {}
    block = read_block(root / label, label, problems)
    if block is None:
        return {}
    found = {}
    for owner in block.nodes:
        rules = block.block(owner)
        if rules is not None:
            found[owner] = {rule: rules.text(rule) for rule in rules.nodes}
    return found


def stamps_yaml(stamps: Stamps, links: Iterable[Link]) -> str:
    """Return the text of a file of stamps, sorted; stamps without a link are left out.

    >>> link = Link(owner="a", rule="r", path="a.yml", line=1, within="all")
    >>> stamps_yaml({"a": {"r": "01", "gone": "02"}}, [link]).splitlines()[-2:]
    ['a:', '  r: "01"']
    """
    owners: dict[str, list[str]] = {}
    for owner, rule, stamp in sorted({(i.owner, i.rule, stamp_of(stamps, i)) for i in links}):
        if stamp:
            owners.setdefault(owner, []).append(f"  {rule}: {json.dumps(stamp)}\n")
    return _HEAD + (
        "".join(f"{owner}:\n{''.join(rows)}" for owner, rows in owners.items()) or "{}\n"
    )


def write_stamps(root: Path, label: str, stamps: Stamps, links: Iterable[Link]) -> None:
    """Write a file of stamps, whole or not at all.

    :raises OSError: when the file cannot be written; the old one then stays as it was.
    """
    write_atomically(root / label, stamps_yaml(stamps, links).encode("utf-8"))
