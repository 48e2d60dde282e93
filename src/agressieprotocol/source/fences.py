"""Find the colon fences of a MyST page, with their options and lines, without Sphinx."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

_INFO = re.compile(r"\{(?P<name>[\w-]+)\}\s*(?P<argument>.*)")
_PARSER = MarkdownIt("commonmark").use(colon_fence_plugin).use(front_matter_plugin)
_OPTION = re.compile(r":(?P<key>[\w-]+):(?:\s+(?P<value>.*))?$")


@dataclass(frozen=True, slots=True)
class Fence:
    """One directive as it stands in a page."""

    name: str
    argument: str
    #: Options in order: key, value, line counted from 1.
    options: tuple[tuple[str, str, int], ...]
    body: str
    #: Line of the opening fence, counted from 1.
    line: int


@lru_cache(maxsize=512)
def fences(text: str) -> tuple[Fence, ...]:
    r"""List every colon fence of a page in order, those inside others too.

    Pages that stay as they were are not parsed again while the program runs.

    >>> [f.argument for f in fences(":::{regel} a-b\n:bron: 2.1\n\nTekst.\n:::\n")]
    ['a-b']
    """
    return tuple(_fences(text))


def _fences(text: str) -> Iterator[Fence]:
    for token in _PARSER.parse(text):
        found = _INFO.fullmatch(token.info.strip()) if token.type == "colon_fence" else None
        if found is None or token.map is None:
            continue
        line = token.map[0] + 1
        options, body, used = _split(token.content, line + 1)
        yield Fence(found["name"], found["argument"].strip(), options, body, line)
        # Most directives hold plain text: parse again only what may hold another.
        if ":::" in body:
            for inner in fences(body):
                yield _moved(inner, line + used)


def _split(content: str, first: int) -> tuple[tuple[tuple[str, str, int], ...], str, int]:
    """Split a fence's content into options and body; also count the option lines."""
    lines = content.splitlines()
    options = []
    for number, line in enumerate(lines):
        found = _OPTION.fullmatch(line.strip())
        if found is None:
            break
        options.append((found["key"], (found["value"] or "").strip(), first + number))
    return tuple(options), "\n".join(lines[len(options) :]), len(options)


def _moved(fence: Fence, by: int) -> Fence:
    """Count the lines of an inner fence from the top of the page."""
    options = tuple((key, value, line + by) for key, value, line in fence.options)
    return Fence(fence.name, fence.argument, options, fence.body, fence.line + by)
