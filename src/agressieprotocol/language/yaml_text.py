"""Read the passages of a YAML file: the values that a reader sees, with their lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from agressieprotocol.language.inline import pieces
from agressieprotocol.language.model import Kind, Names, Passage
from agressieprotocol.language.myst import parse_inline
from agressieprotocol.problems import Problems
from agressieprotocol.source.yaml_file import ID
from agressieprotocol.source.yaml_nodes import (
    MAPPING,
    SCALAR,
    SEQUENCE,
    Node,
    Scalar,
    line_of,
    parse,
)

#: Keys with names, codes and the source's own words; a reader does not see them as our text.
_DATA = frozenset({"vakken", "waarde"})
#: Keys with a label.
_LABELS = frozenset({"titel", "naam", "als", "grond"})
_BLOCK_STYLES = ("|", ">")


@dataclass(frozen=True, slots=True)
class _File:
    path: str
    text: str
    names: Names
    place: str = ""


def yaml_passages(text: str, path: str, names: Names) -> list[Passage]:
    r"""List the passages of a YAML file in order; a broken file gives none.

    An id, a number or another code is no text: it has neither a blank nor a capital.

    >>> source = "- id: a-b\n  vraag: >-\n    Wat doe\n    je nu?\n  soort: keuze\n"
    >>> [(found.pieces, found.place) for found in yaml_passages(source, "a.yml", Names())]
    [(((3, 'Wat doe'), (4, 'je nu?')), 'a-b')]
    """
    node = parse(text, path, Problems())
    return [] if node is None else list(_passages(node, "", _File(path, text, names)))


def _passages(node: Node, key: str, file: _File) -> Iterator[Passage]:
    if key in _DATA:
        return
    if isinstance(node, MAPPING):
        inside = replace(file, place=_id(node) or file.place)
        for name, value in node.value:
            yield from _passages(value, str(name.value), inside)
    elif isinstance(node, SEQUENCE):
        for item in node.value:
            yield from _passages(item, key, file)
    elif isinstance(node, SCALAR) and _is_text(str(node.value)):
        yield from _scalar(node, key, file)


def _id(node: Node) -> str:
    return next((str(value.value) for name, value in node.value if name.value == "id"), "")


def _is_text(value: str) -> bool:
    return not ID.fullmatch(value) and any(sign.isalpha() for sign in value)


def _scalar(node: Scalar, key: str, file: _File) -> Iterator[Passage]:
    kind = Kind.LABEL if key in _LABELS else Kind.PROSE
    for line, text in _paragraphs(node, file.text):
        found = pieces(parse_inline(text), line, file.names)
        if found:
            yield Passage(path=file.path, kind=kind, pieces=found, place=file.place)


def _paragraphs(node: Scalar, source: str) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs of a value as they stand in the file, each with its first line."""
    lines = _lines(node, source)
    block: list[str] = []
    begin = line_of(node) + (node.style in _BLOCK_STYLES)
    for number, line in enumerate([*lines, ""]):
        if line:
            block.append(line)
        elif block:
            yield begin + number - len(block), "\n".join(block)
            block = []


def _lines(node: Scalar, source: str) -> list[str]:
    """Return the lines of a value without indentation, quotation marks and the block's sign."""
    raw = source[node.start_mark.index : node.end_mark.index]
    if node.style in _BLOCK_STYLES:
        raw = raw.partition("\n")[2]
    elif node.style == '"':
        raw = raw[1:-1].replace('\\"', '"')
    elif node.style == "'":
        raw = raw[1:-1].replace("''", "'")
    return [line.strip() for line in raw.splitlines()]
