"""Set quotations apart, so that what others said is not judged as our own text."""

from __future__ import annotations

import re

_DOUBLE = re.compile(r"“[^“”]*”")
_SINGLE = re.compile(r"(?<!\w)‘[^‘’]*’(?!\w)")
_ENDS = re.compile(r"[.!?…]")


def without_quotations(text: str) -> str:
    """Blank out every quotation; each character keeps its place.

    >>> without_quotations("De bron zegt “klant” en ‘bezoeker’.")
    'De bron zegt         en           .'
    """
    return _SINGLE.sub(_blank, _DOUBLE.sub(_blank, text))


def without_speech(text: str) -> str:
    """Blank out the quotations that are sentences; a quoted word or phrase stays.

    The mark that ends the last sentence stays too, so that the sentence around it ends there.

    >>> without_speech("Zeg: “Stop nu. Ga weg.” De norm is “in principe”.")
    'Zeg:                 .  De norm is “in principe”.'
    """
    return _DOUBLE.sub(_blank_speech, text)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _blank_speech(found: re.Match[str]) -> str:
    said = found[0]
    if not _ENDS.search(said):
        return said
    last = said[-2] if _ENDS.match(said[-2]) else " "
    return " " * (len(said) - 2) + last + " "
