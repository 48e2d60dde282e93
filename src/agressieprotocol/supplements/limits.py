"""Read which rules a team does not tighten, and why."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path

from agressieprotocol.problems import Problems
from agressieprotocol.rules.codes import RuleCode
from agressieprotocol.source.codes import SourceCode
from agressieprotocol.source.yaml_file import read_blocks
from agressieprotocol.supplements.model import FOLDER

LIMITS_FILE = f"{FOLDER}/grenzen.yml"
SCHEMA_FILE = f"{FOLDER}/supplement.schema.json"


def read_limits(root: Path, rules: Container[str], problems: Problems) -> dict[str, str]:
    """Return the reason for each rule that is not a team's to tighten; without a file none is.

    :param rules: ids of the rules of the base.
    """
    if not (root / LIMITS_FILE).is_file():
        return {}
    found: dict[str, str] = {}
    for block in read_blocks(root / LIMITS_FILE, LIMITS_FILE, problems):
        reason = block.text("reden")
        for rule in block.texts("regels"):
            if rule not in rules:
                block.fault("regels", RuleCode.UNKNOWN_RULE, f"regel “{rule}” bestaat niet")
            if rule in found:
                block.fault("regels", SourceCode.DUPLICATE_ID, f"“{rule}” staat er al")
            found[rule] = reason
        block.done()
    return found
