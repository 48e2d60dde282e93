"""Turn the inline and list markup of a MyST text into plain text."""

from __future__ import annotations

import re
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

_ROLE = re.compile(r"\{[\w:-]+\}`([^`<]*?)(?:\s*<([^`>]*)>)?`")
_SETTING = re.compile(r"\{\{\s*([\w-]+)\s*\}\}")
_PARSER = MarkdownIt("commonmark")


def setting_names(text: str) -> tuple[str, ...]:
    """List the local facts that a text asks for.

    >>> setting_names("Bel {{ telefoon_nood }}.")
    ('telefoon_nood',)
    """
    return tuple(_SETTING.findall(text))


def fill(text: str, settings: dict[str, str]) -> str:
    """Put the local facts into a text; an unknown one stays as it stands.

    >>> fill("Bel {{ telefoon_nood }}.", {"telefoon_nood": "112"})
    'Bel 112.'
    """
    return _SETTING.sub(lambda found: settings.get(found[1], found[0]), text)


def without_settings(text: str) -> str:
    """Leave the local facts out of a text: what remains is what its author typed.

    >>> without_settings("Bel {{ telefoon_nood }} nu.")
    'Bel  nu.'
    """
    return _SETTING.sub("", text)


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    r"""Return a MyST text without its markup, one line a paragraph or list item.

    >>> plain("Bel **direct** de {term}`politie <x>`.\n\n- een\n- [twee](#par-2)")
    'Bel direct de politie.\n- een\n- twee'
    """
    tokens = _PARSER.parse(_ROLE.sub(lambda found: found[1] or found[2] or "", text))
    lines: list[str] = []
    fresh = False
    for token in tokens:
        if token.type == "list_item_open":
            fresh = True
        elif token.type == "inline":
            lines.append(("- " if fresh else "") + _inline(token))
            fresh = False
        elif token.type in {"fence", "code_block"}:
            lines.append(token.content.strip())
    return "\n".join(lines)


def _inline(token: Token) -> str:
    parts = []
    for child in token.children or []:
        if child.type in {"softbreak", "hardbreak"}:
            parts.append(" ")
        else:
            parts.append(child.content)
    return " ".join("".join(parts).split())
