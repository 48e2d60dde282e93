"""Find the places in the pages that refer to a rule or a note, and check that it exists."""

from __future__ import annotations

import re
from collections.abc import Container
from pathlib import Path

from agressieprotocol.problems import Problems
from agressieprotocol.rules.codes import RuleCode
from agressieprotocol.source.yaml_file import read_text

_ROLE = re.compile(r"\{(?P<role>regel|bronnoot)\}`(?:[^`<]*<)?(?P<target>[^`<>]+)>?`")


def references(text: str) -> list[tuple[str, str, int]]:
    r"""List role, target and line (from 1) of every reference in a MyST text.

    >>> references("Zie {regel}`a` en\n{bronnoot}`hier <A7>`.")
    [('regel', 'a', 1), ('bronnoot', 'A7', 2)]
    """
    return [
        (match["role"], match["target"].strip(), number)
        for number, line in enumerate(text.splitlines(), start=1)
        for match in _ROLE.finditer(line)
    ]


def check_references(
    root: Path, rules: Container[str], notes: Container[str], problems: Problems
) -> None:
    """Record every reference in a page below ``docs/`` or ``modules/`` to what does not exist."""
    pages = [*sorted((root / "docs").rglob("*.md")), *sorted((root / "modules").rglob("*.md"))]
    for path in pages:
        label = path.relative_to(root).as_posix()
        for role, target, line in references(read_text(path, label, problems) or ""):
            if target not in (rules if role == "regel" else notes):
                message = f"{role} “{target}” bestaat niet"
                problems.add(label, line, RuleCode.UNKNOWN_RULE, message)
