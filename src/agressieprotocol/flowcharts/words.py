"""The Dutch words that charts use for kinds of steps, certainty and roles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from agressieprotocol.flowcharts.model import Kind
from agressieprotocol.rules.model import Role

#: What a reader sees beside a step, so that shape and colour never carry the meaning alone.
KIND_WORDS = {
    Kind.START: "Start",
    Kind.ACTION: "Doen",
    Kind.DECISION: "Kiezen",
    Kind.OUTCOME: "Gebeurt",
    Kind.END: "Einde",
}
KIND_HELP = {
    Kind.START: "hier begint het schema",
    Kind.ACTION: "dit doe je",
    Kind.DECISION: "hier valt een keuze",
    Kind.OUTCOME: "dit is er aan de hand",
    Kind.END: "hier houdt een weg op",
}
READING_WORD = "lezing"
DOUBT_WORD = "plaats onzeker"


def role_names(roles: Mapping[str, Role]) -> dict[str, str]:
    """Map each role to a name that fits in a picture: its abbreviation, or what precedes it.

    >>> role_names({"cag": Role(id="cag", name="Coördinator agressie en geweld (CAG)")})
    {'cag': 'CAG'}
    >>> role_names({"m": Role(id="m", name="Manager (teammanager, teamleider)")})
    {'m': 'Manager'}
    """
    return {role_id: _short(role.name) for role_id, role in roles.items()}


def _short(name: str) -> str:
    head, _, tail = name.partition(" (")
    inner = tail.removesuffix(")")
    return inner if inner.isupper() else head


def joined(parts: Sequence[str], word: str = "en") -> str:
    """Join the words of a list in Dutch.

    >>> joined(["a", "b", "c"])
    'a, b en c'
    """
    if len(parts) <= 1:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def ranges(numbers: Sequence[int]) -> str:
    """Tell a rising row of numbers in short.

    >>> ranges([1, 2, 3, 5, 6, 8])
    '1 t/m 3, 5, 6 en 8'
    """
    rows: list[list[int]] = []
    for number in numbers:
        if rows and rows[-1][-1] == number - 1:
            rows[-1].append(number)
        else:
            rows.append([number])
    parts: list[str] = []
    for row in rows:
        short = len(row) > 2  # noqa: PLR2004 - two numbers are as short by themselves
        parts += [f"{row[0]} t/m {row[-1]}"] if short else map(str, row)
    return joined(parts)
