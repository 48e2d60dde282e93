"""Turn the inline markup of a MyST text into plain words, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from agressieprotocol.language.model import Names

_EXPLICIT = re.compile(r"(?P<text>.*?)\s*<(?P<target>[^<>]*)>", re.DOTALL)
_LINK_TEXT = re.compile(r"\[([^\]]*)\]")
_END_MARKS = re.compile(r"[.!?…]+")


def pieces(tokens: Sequence[Token], line: int, names: Names) -> tuple[tuple[int, str], ...]:
    """Return the words of each line of an inline text; lines without words are left out.

    :param line: line of the first token, counted from 1.
    """
    found: list[tuple[int, str]] = []
    words = ""
    for part in _parts(tokens, names):
        if part == "\n":
            found.append((line, words))
            words, line = "", line + 1
        else:
            words += part
    found.append((line, words))
    cleaned = ((number, " ".join(text.split())) for number, text in found)
    return tuple((number, text) for number, text in cleaned if text)


def _parts(tokens: Sequence[Token], names: Names) -> Iterator[str]:
    """Yield the texts of the tokens, with a line break as a part of its own."""
    for token in tokens:
        if token.type in {"softbreak", "hardbreak"}:
            yield "\n"
        elif token.type == "myst_role":
            yield from _lines(role_text(token.meta["name"], token.content, names))
        elif token.type.startswith("substitution"):
            yield setting_text(token.content, names)
        elif token.type in {"text", "image"}:
            yield token.content


def _lines(text: str) -> Iterator[str]:
    first, *others = text.split("\n")
    yield first
    for other in others:
        yield "\n"
        yield other


def role_text(role: str, content: str, names: Names) -> str:
    """Return what a reader sees of a role.

    The title of a rule or a note stands between quotation marks, without marks that would end a
    sentence: it names something, as the title of a book does.

    >>> names = Names(titles={("regel", "stop"): "Bedreigd? Stop (§ 2.3)"})
    >>> role_text("regel", "stop", names), role_text("term", "burgers <burger>", names)
    ('“Bedreigd Stop (§ 2.3)”', 'burgers')
    """
    explicit = _EXPLICIT.fullmatch(content)
    if explicit is not None:
        return explicit["text"]
    title = names.titles.get((role, content.strip()))
    return content if title is None else f"“{_without_end_marks(title)}”"


def _without_end_marks(title: str) -> str:
    return _END_MARKS.sub(lambda found: "" if found.end() == len(title) else _inner(found), title)


def _inner(found: re.Match[str]) -> str:
    """Keep the point within a number such as 2.3."""
    text = found.string
    return found[0] if text[found.end()].isdigit() else ""


def setting_text(content: str, names: Names) -> str:
    """Return what a reader sees of a substitution.

    >>> setting_text("gemeente", Names(settings={"gemeente": "gemeente Heerlen"}))
    'gemeente Heerlen'
    >>> setting_text("'[Werkinstructie]({})'.format(link)", Names())
    'Werkinstructie'
    """
    if content.strip() in names.settings:
        return names.settings[content.strip()]
    return " ".join(_LINK_TEXT.findall(content))
