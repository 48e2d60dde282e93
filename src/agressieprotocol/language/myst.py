"""Read the passages of a MyST page, those inside directives too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.myst_blocks import myst_block_plugin
from mdit_py_plugins.myst_role import myst_role_plugin
from mdit_py_plugins.substitution import substitution_plugin

from agressieprotocol.language.inline import pieces
from agressieprotocol.language.model import Kind, Names, Passage

#: Directives whose body is for the program or is code, not text.
_DATA = frozenset(
    {
        "bronnoten",
        "code",
        "code-block",
        "image",
        "include",
        "literalinclude",
        "oefening",
        "raw",
        "stroomschema",
        "tijdlijn",
        "toctree",
    }
)
#: Directives whose argument a reader sees.
_TITLED = frozenset({"uitklap", "grid-item-card", "admonition", "dropdown"})
#: Options that a reader sees.
_SHOWN = frozenset({"titel", "caption", "alt", "doel", "voor", "let-op"})
_INFO = re.compile(r"\{(?P<name>[\w-]+)\}\s*(?P<argument>.*)")
_OPTION = re.compile(r":(?P<key>[\w-]+):(?:\s+(?P<value>.*))?$")
_PLACES = frozenset({"regel", "bronnoot"})
_CELLS = frozenset({"th_open", "td_open"})
_LABELS = frozenset({"heading_open", "dt_open"})


@dataclass(frozen=True, slots=True)
class _Where:
    """What holds for the passages of one part of a page."""

    path: str
    #: Line of the file before the first of this part.
    before: int = 0
    place: str = ""
    free_terms: bool = False


def page_passages(text: str, path: str, names: Names) -> list[Passage]:
    r"""List the passages of a page in order.

    >>> page = "# Kop\n\n:::{regel} a-b\n:titel: Stop\n\nStop\n**direct**.\n:::\n"
    >>> for found in page_passages(page, "a.md", Names()):
    ...     print([str(found.kind), found.place, *found.pieces])
    ['kop', '', (1, 'Kop')]
    ['kop', 'a-b', (4, 'Stop')]
    ['tekst', 'a-b', (6, 'Stop'), (7, 'direct.')]
    """
    return list(_parse(text, _Where(path), names))


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    for plugin in (
        front_matter_plugin,
        myst_block_plugin,
        myst_role_plugin,
        colon_fence_plugin,
        deflist_plugin,
        substitution_plugin,
        attrs_block_plugin,
    ):
        parser.use(plugin)
    return parser


_PARSER = _parser()


def _parse(text: str, where: _Where, names: Names) -> Iterator[Passage]:
    kind = Kind.PROSE
    for token in _PARSER.parse(text):
        if token.type in _CELLS:
            kind = Kind.CELL
        elif token.type in _LABELS:
            kind = Kind.LABEL
        elif token.type.endswith("_close"):
            kind = Kind.PROSE
        elif token.type == "inline" and token.map:
            found = pieces(token.children or [], where.before + token.map[0] + 1, names)
            if found:
                yield _passage(found, kind, where)
        elif token.type in {"colon_fence", "fence"}:
            yield from _directive(token, where, names)


def _passage(found: tuple[tuple[int, str], ...], kind: Kind, where: _Where) -> Passage:
    return Passage(
        path=where.path,
        kind=kind,
        pieces=found,
        place=where.place,
        free_terms=where.free_terms,
    )


def _directive(token: Token, where: _Where, names: Names) -> Iterator[Passage]:
    """Yield what a directive shows: its title, the options with text, and its body."""
    info = _INFO.fullmatch(token.info.strip())
    if info is None or token.map is None or info["name"] in _DATA:
        return
    opening = where.before + token.map[0] + 1
    inside = replace(where, before=opening)
    if info["name"] in _PLACES:
        noted = info["name"] == "bronnoot"
        inside = replace(inside, place=info["argument"].strip(), free_terms=noted)
    elif info["name"] in _TITLED and info["argument"]:
        yield from _label(info["argument"], replace(where, before=opening - 1), names)
    lines = token.content.splitlines()
    count = 0
    for option in map(_OPTION.fullmatch, map(str.strip, lines)):
        if option is None:
            break
        count += 1
        if option["key"] in _SHOWN and option["value"]:
            yield from _label(option["value"], replace(inside, before=opening + count - 1), names)
    body = lines[count:]
    yield from _body(info["name"], body, replace(inside, before=opening + count), names)


def parse_inline(text: str) -> list[Token]:
    """Parse a text that holds inline markup alone.

    >>> [token.type for token in parse_inline("Bel **nu**")]
    ['text', 'strong_open', 'text', 'strong_close', 'text']
    """
    return [child for token in _PARSER.parseInline(text) for child in token.children or []]


def _label(text: str, where: _Where, names: Names) -> Iterator[Passage]:
    """Yield one line of text that is a label."""
    found = pieces(parse_inline(text), where.before + 1, names)
    if found:
        yield _passage(found, Kind.LABEL, where)


def _body(name: str, lines: list[str], where: _Where, names: Names) -> Iterator[Passage]:
    if name == "glossary":
        yield from _glossary(lines, where, names)
    elif name == "bellen":
        for number, line in enumerate(lines):
            _, colon, said = line.partition(":")
            place = replace(where, before=where.before + number)
            yield from _label(said.strip(), place, names) if colon else ()
    else:
        yield from _parse("\n".join(lines), where, names)


def _glossary(lines: list[str], where: _Where, names: Names) -> Iterator[Passage]:
    """Yield the terms, each on a line of its own, and the definitions indented beneath them.

    A definition may name other words for its term, so no word is refused there.
    """
    free = replace(where, free_terms=True)
    block: list[str] = []
    for number, line in enumerate([*lines, ""]):
        if line[:1].isspace() or (block and not line.strip() and number < len(lines)):
            block.append(line.strip())
            continue
        if block:
            begin = free.before + number - len(block)
            yield from _parse("\n".join(block), replace(free, before=begin), names)
            block = []
        if line.strip():
            yield from _label(line.strip(), replace(free, before=free.before + number), names)
