"""Find markup, code and links in a text that should hold words alone."""

from __future__ import annotations

import re
from collections.abc import Collection

_SETTING = re.compile(r"\{\{\s*([\w-]+)\s*\}\}")
#: What each sign would do; whoever shows a text may then put it into HTML, MyST or a template.
_MARKUP = (
    ("HTML", re.compile(r"[<>]|&[#\w]+;")),
    ("een sjabloon", re.compile(r"\{[{%#]|[%#}]\}|\$\{")),
    ("een blok van de site", re.compile(r":{3,}|~{3,}|\{")),
    ("code", re.compile(r"[`\\]|\$\$")),
    ("een link", re.compile(r"[\[\]]|://|\b(?:javascript|data|vbscript|file)\s*:", re.I)),
    ("een tabel", re.compile(r"\|")),
    ("opmaak", re.compile(r"(?:^|\s)(?:#{1,6}\s|\*{3}|-{3,}|\+{3})|\}")),
)
#: Most texts hold none of it, so that one look is enough.
_ANY = re.compile("|".join(f"(?:{pattern.pattern})" for _, pattern in _MARKUP), re.I)


def markup_in(text: str, settings: Collection[str]) -> tuple[str, str] | None:
    """Return what kind of markup a text holds and how it stands there.

    >>> markup_in("Bel {{ telefoon_nood }}.", {"telefoon_nood"})
    >>> markup_in("<script>", ())
    ('HTML', '<')

    :param settings: names of local facts that may stand between double braces.
    """
    bare = _SETTING.sub(lambda found: "" if found[1] in settings else found[0], text)
    if not _ANY.search(bare):
        return None
    for what, pattern in _MARKUP:
        if found := pattern.search(bare):
            return what, found[0].strip()
    return None
