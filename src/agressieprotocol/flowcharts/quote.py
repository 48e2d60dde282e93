"""Quote and wrap texts for Graphviz."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from html import escape


def quoted(text: str) -> str:
    r"""Return a text as a DOT string.

    >>> print(quoted('a "b" \\c'))
    "a \"b\" \\c"
    """
    inner = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{inner}"'


def attributes(values: Mapping[str, str]) -> str:
    """Return attributes as DOT writes them; a value between angle brackets is a label in HTML.

    >>> attributes({"shape": "box", "label": "<<B>a</B>>"})
    '[shape="box", label=<<B>a</B>>]'
    """
    pairs = (f"{key}={_value(value)}" for key, value in values.items())
    return f"[{', '.join(pairs)}]"


def _value(value: str) -> str:
    return value if value.startswith("<") and value.endswith(">") else quoted(value)


def wrap(text: str, width: int) -> list[str]:
    """Break a text into lines of about equal length, none longer than a width where words allow.

    >>> wrap("De burger gaat niet weg", 14)
    ['De burger', 'gaat niet weg']
    """
    count = len(textwrap.wrap(text, width, break_long_words=False)) or 1
    for narrow in range(len(text) // count, width):
        lines = textwrap.wrap(text, narrow, break_long_words=False, break_on_hyphens=False)
        if len(lines) <= count and max(map(len, lines), default=0) <= narrow:
            return lines
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def markup(text: str, width: int, lead: str = "") -> str:
    """Return a text as lines of an HTML-like label.

    >>> markup("a < b en c", 6)
    'a &lt; b<BR/>en c'

    :param lead: what each line begins with, as it stands.
    """
    return "<BR/>".join(lead + escape(line, quote=False) for line in wrap(text, width))
