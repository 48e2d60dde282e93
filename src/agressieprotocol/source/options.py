"""Read the options of a directive by type; faults go to a collector."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from agressieprotocol.problems import Problems
from agressieprotocol.source.codes import SourceCode
from agressieprotocol.source.fences import Fence


@dataclass(slots=True)
class Options:
    """The options of one directive being read: ask for each, then call :meth:`done`."""

    fence: Fence
    label: str
    problems: Problems
    values: dict[str, tuple[str, int]] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, fence: Fence, label: str, problems: Problems) -> Options:
        """Wrap the options of a fence; a double one is recorded."""
        options = cls(fence, label, problems)
        for key, value, line in fence.options:
            if key in options.values:
                options.fault(line, SourceCode.DUPLICATE_KEY, f"“{key}” staat hier dubbel")
            options.values.setdefault(key, (value, line))
        return options

    def fault(self, line: int, code: str, message: str) -> None:
        """Record a fault at a line of the page."""
        self.problems.add(self.label, line, code, message)

    def text(self, key: str, required: bool = True) -> tuple[str, int]:
        """Return a text and its line; a missing one that is required is recorded."""
        self.asked.add(key)
        value, line = self.values.get(key, ("", self.fence.line))
        if required and not value:
            what = f"bij {self.fence.name} “{self.fence.argument}” ontbreekt “:{key}:”"
            self.fault(line, SourceCode.MISSING_KEY, what)
        return value, line

    def texts(self, key: str, required: bool = True) -> tuple[tuple[str, ...], int]:
        """Return the parts of a text between semicolons, and the line."""
        value, line = self.text(key, required)
        return tuple(part.strip() for part in value.split(";") if part.strip()), line

    def choice(self, key: str, allowed: Sequence[str], code: str) -> str:
        """Return a text that is allowed, or an empty one and a recorded fault."""
        value, line = self.text(key)
        return value if self._allowed(key, value, line, allowed, code) else ""

    def choices(self, key: str, allowed: Sequence[str], code: str) -> tuple[str, ...]:
        """Return the parts that are allowed; the others are recorded."""
        values, line = self.texts(key)
        return tuple(v for v in values if self._allowed(key, v, line, allowed, code))

    def _allowed(self, key: str, value: str, line: int, allowed: Sequence[str], code: str) -> bool:
        if value and value not in allowed:
            message = f"“{value}” kan niet bij “{key}”; kies uit: {', '.join(allowed)}"
            self.fault(line, code, message)
        return value in allowed

    def done(self) -> None:
        """Record every option that nobody asked for."""
        for key, (_, line) in self.values.items():
            if key not in self.asked:
                message = f"“:{key}:” bestaat niet; wel: {', '.join(sorted(self.asked))}"
                self.fault(line, SourceCode.UNKNOWN_KEY, message)
