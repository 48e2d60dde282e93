"""Read YAML into typed values that know their line; faults go to a collector."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from agressieprotocol.problems import Problems
from agressieprotocol.source.codes import SourceCode
from agressieprotocol.source.yaml_nodes import (
    MAPPING,
    SCALAR,
    SEQUENCE,
    Kind,
    Node,
    line_of,
    parse,
)

ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_SHAPES = {MAPPING: "een blok met sleutels", SEQUENCE: "een lijst", SCALAR: "een tekst"}


def read_text(path: Path, label: str, problems: Problems) -> str | None:
    """Read a UTF-8 file, or record why that cannot be done.

    :param label: the path as the author knows it.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        problems.add(label, 1, SourceCode.UNREADABLE, "dit bestand is geen UTF-8; bewaar het zo")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        problems.add(label, 1, SourceCode.UNREADABLE, f"dit bestand is niet te lezen ({reason})")
    return None


@dataclass(slots=True)
class Block:
    """A YAML mapping being read: ask for its keys by type, then call :meth:`done`."""

    label: str
    line: int
    problems: Problems
    nodes: dict[str, Node]
    lines: dict[str, int]
    asked: set[str] = field(default_factory=set)
    #: Whether this is no mapping at all; then its keys are not said to lack.
    broken: bool = False

    @classmethod
    def of(cls, node: Node, label: str, problems: Problems) -> Block:
        """Wrap a node; one that is no mapping is recorded and gives an empty block."""
        block = cls(label, line_of(node), problems, {}, {})
        if not isinstance(node, MAPPING):
            block.broken = True
            block._wrong(line_of(node), "hier", "een blok met sleutels", node)
            return block
        for key, value in node.value:
            name = str(key.value)
            if name in block.nodes:
                first = block.lines[name]
                message = f"sleutel “{name}” staat hier dubbel; hij stond al op regel {first}"
                problems.add(label, line_of(key), SourceCode.DUPLICATE_KEY, message)
            else:
                block.nodes[name], block.lines[name] = value, line_of(key)
        return block

    def at(self, key: str) -> int:
        """Return the line of a key, or that of the block where the key lacks."""
        return self.lines.get(key, self.line)

    def fault(self, key: str, code: str, message: str) -> None:
        """Record a fault at the line of a key."""
        self.problems.add(self.label, self.at(key), code, message)

    def _wrong(self, line: int, what: str, wanted: str, node: Node) -> None:
        shape = next(shape for kind, shape in _SHAPES.items() if isinstance(node, kind))
        message = f"{what} hoort {wanted} te staan, geen {shape.removeprefix('een ')}"
        self.problems.add(self.label, line, SourceCode.WRONG_TYPE, message)

    def _get(self, key: str, kind: Kind, wanted: str, required: bool) -> Node | None:
        self.asked.add(key)
        node = self.nodes.get(key)
        if node is None:
            if required and not self.broken:
                self.fault(key, SourceCode.MISSING_KEY, f"de sleutel “{key}” ontbreekt")
            return None
        if not isinstance(node, kind):
            self._wrong(self.at(key), f"bij “{key}”", wanted, node)
            return None
        return node

    def text(self, key: str, required: bool = True) -> str:
        """Return a text, blanks at the ends cut; an empty one counts as missing."""
        node = self._get(key, SCALAR, "een tekst", required)
        value = "" if node is None else str(node.value).strip()
        if node is not None and not value and required:
            self.fault(key, SourceCode.MISSING_KEY, f"de sleutel “{key}” is leeg")
        return value

    def ident(self, key: str = "id") -> str:
        """Return an id: lower-case words joined by hyphens."""
        value = self.text(key)
        if value and not ID.fullmatch(value):
            message = f"“{value}” is geen goede id; gebruik kleine letters, cijfers en streepjes"
            self.fault(key, SourceCode.BAD_ID, message)
        return value

    def whole(self, key: str, default: int | None = None) -> int:
        """Return a whole number of 0 or more; without a default the key is required."""
        value = self.text(key, required=default is None)
        if value.isascii() and value.isdigit():
            return int(value)
        if value:
            message = f"bij “{key}” hoort een heel getal te staan, geen “{value}”"
            self.fault(key, SourceCode.WRONG_TYPE, message)
        return default or 0

    def choice(self, key: str, allowed: tuple[str, ...], required: bool = True) -> str:
        """Return one of the allowed texts, or an empty text where it is none of them."""
        value = self.text(key, required)
        return value if self._allowed(key, value, allowed) else ""

    def choices(self, key: str, allowed: tuple[str, ...], required: bool = True) -> tuple[str, ...]:
        """Return the texts of a list that are allowed; the others are recorded."""
        return tuple(v for v in self.texts(key, required) if self._allowed(key, v, allowed))

    def _allowed(self, key: str, value: str, allowed: tuple[str, ...]) -> bool:
        if value and value not in allowed:
            message = f"“{value}” kan niet bij “{key}”; kies uit: {', '.join(allowed)}"
            self.fault(key, SourceCode.UNKNOWN_VALUE, message)
        return value in allowed

    def texts(self, key: str, required: bool = True) -> tuple[str, ...]:
        """Return a list of texts; one that is no text is recorded and left out."""
        found = []
        for node in self._items(key, required):
            if isinstance(node, SCALAR) and str(node.value).strip():
                found.append(str(node.value).strip())
            else:
                self._wrong(line_of(node), f"in de lijst “{key}”", "een tekst", node)
        return tuple(found)

    def blocks(self, key: str, required: bool = True) -> tuple[Block, ...]:
        """Return a list of blocks."""
        nodes = self._items(key, required)
        return tuple(Block.of(node, self.label, self.problems) for node in nodes)

    def block(self, key: str, required: bool = True) -> Block | None:
        """Return a block under a key."""
        node = self._get(key, MAPPING, "een blok met sleutels", required)
        return None if node is None else Block.of(node, self.label, self.problems)

    def _items(self, key: str, required: bool) -> list[Node]:
        node = self._get(key, SEQUENCE, "een lijst", required)
        if node is not None and required and not node.value:
            self.fault(key, SourceCode.MISSING_KEY, f"de lijst “{key}” is leeg")
        return [] if node is None else list(node.value)

    def done(self) -> None:
        """Record every key that nobody asked for."""
        for key in self.nodes.keys() - self.asked:
            known = ", ".join(sorted(self.asked))
            message = f"sleutel “{key}” bestaat niet; wel: {known}"
            self.fault(key, SourceCode.UNKNOWN_KEY, message)


def read_block(path: Path, label: str, problems: Problems) -> Block | None:
    """Read a file whose top level is a mapping; faults are recorded."""
    text = read_text(path, label, problems)
    node = None if text is None else parse(text, label, problems)
    return None if node is None else Block.of(node, label, problems)


def read_blocks(path: Path, label: str, problems: Problems) -> tuple[Block, ...]:
    """Read a file whose top level is a list of mappings; faults are recorded."""
    text = read_text(path, label, problems)
    node = None if text is None else parse(text, label, problems)
    if node is None:
        return ()
    if not isinstance(node, SEQUENCE):
        problems.add(
            label, line_of(node), SourceCode.WRONG_TYPE, "dit bestand hoort een lijst te zijn"
        )
        return ()
    return tuple(Block.of(item, label, problems) for item in node.value)
