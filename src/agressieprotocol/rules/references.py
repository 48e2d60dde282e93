"""Find the places in the pages that refer to a rule or a note, and check that it exists."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from agressieprotocol.problems import Problems
from agressieprotocol.rules.codes import RuleCode
from agressieprotocol.source.pages import Page

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
    pages: Iterable[Page], rules: Container[str], notes: Container[str], problems: Problems
) -> None:
    """Record every reference in a page to what does not exist."""
    for page in pages:
        for role, target, line in references(page.text):
            if target not in (rules if role == "regel" else notes):
                message = f"{role} “{target}” bestaat niet"
                problems.add(page.label, line, RuleCode.UNKNOWN_RULE, message)
