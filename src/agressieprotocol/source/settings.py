"""Read the local facts of the municipality: names, phone numbers, links."""

from __future__ import annotations

from pathlib import Path

from agressieprotocol.problems import Problems
from agressieprotocol.source.yaml_file import read_block

FILE = "instellingen.yml"


def read_settings(root: Path, problems: Problems) -> dict[str, str]:
    """Read ``instellingen.yml``: a flat mapping of names to texts; faults are recorded."""
    block = read_block(root / FILE, FILE, problems)
    if block is None:
        return {}
    return {key: block.text(key) for key in block.nodes}
