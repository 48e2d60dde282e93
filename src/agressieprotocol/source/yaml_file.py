"""Read YAML into typed values that know their line; faults go to a collector."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from ruamel.yaml import YAML, nodes
from ruamel.yaml.error import YAMLError

from agressieprotocol.problems import Problems
from agressieprotocol.source.codes import SourceCode

ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
#: The nodes of both readers, by what they are called here.
Node = nodes.Node | yaml.Node
Scalar = nodes.ScalarNode | yaml.ScalarNode
MAPPING = (nodes.MappingNode, yaml.MappingNode)
SEQUENCE = (nodes.SequenceNode, yaml.SequenceNode)
SCALAR = (nodes.ScalarNode, yaml.ScalarNode)
_SHAPES = {MAPPING: "een blok met sleutels", SEQUENCE: "een lijst", SCALAR: "een tekst"}
Kind = tuple[type[nodes.Node], type[yaml.Node]]


def line_of(node: Node) -> int:
    """Return the line of a node, counted from 1."""
    return int(node.start_mark.line) + 1


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


def parse(text: str, label: str, problems: Problems) -> Node | None:
    """Parse YAML into nodes; an empty or broken file is recorded and gives ``None``.

    Only what stands in the file counts: no value is turned into a number or a boolean here.
    """
    try:
        node: Node | None = _compose(text)
    except YAMLError as error:
        problems.add(label, _fault_line(error), SourceCode.BROKEN_YAML, _advice(error))
        return None
    if node is None:
        problems.add(label, 1, SourceCode.BROKEN_YAML, "dit bestand is leeg")
    return node


def _fault_line(error: YAMLError) -> int:
    """Return the line to look at: of an open quote where it began, not where the file ended."""
    marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    if "quoted scalar" in str(getattr(error, "context", "")):
        marks.reverse()
    return next((mark.line + 1 for mark in marks if mark), 1)


def _fast_loader() -> Any:  # noqa: ANN401 - without the reader in C there is none
    """Return the reader in C, which here need not guess what a value is: all of it is text."""
    base = getattr(yaml, "CBaseLoader", None)
    return base and type(
        "FastLoader",
        (base,),
        {
            "resolve": lambda *_: "",
            "descend_resolver": lambda *_: None,
            "ascend_resolver": lambda *_: None,
        },
    )


_FAST = _fast_loader()


@lru_cache(maxsize=128)
def _compose(text: str) -> Node | None:
    """Parse with the fast reader in C where there is one; the other one explains what is wrong.

    Nodes are only looked at, so that those of a file that stays as it was serve again.
    """
    if _FAST is not None:
        try:
            return yaml.compose(text, Loader=_FAST)
        except yaml.YAMLError:
            pass
    found: Node | None = YAML(typ="safe", pure=True).compose(text)
    return found


def _advice(error: YAMLError) -> str:
    """Say in Dutch what an author can do about broken YAML."""
    said = str(getattr(error, "problem", "") or "")
    known = {
        "mapping values are not allowed": "er staat een dubbele punt op een plaats waar dat niet "
        "kan; zet de tekst tussen aanhalingstekens of controleer de inspringing",
        "found character '\\t'": "er staat een tab; gebruik spaties om in te springen",
        "could not find expected ':'": "hier ontbreekt een dubbele punt na een sleutel",
        "expected <block end>": "de inspringing klopt hier niet",
        "found unexpected end of stream": "een aanhalingsteken is niet gesloten",
        "undefined alias": "deze verwijzing met * heeft geen anker met &",
    }
    for start, advice in known.items():
        if start in said:
            return advice
    return (
        "dit is geen geldige YAML; kijk naar inspringing, dubbele punten, haken en aanhalingstekens"
    )


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
