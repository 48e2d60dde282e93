"""The title of a page, read from its first heading."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from agressieprotocol.source.plain import fill, plain

_HEADING = re.compile(r"^# +(?P<title>.+)$", re.MULTILINE)


def title_in(text: str) -> str:
    r"""Return the first heading of a MyST text without its markup, or an empty text.

    >>> title_in("(par-2)=\n# 2 Soorten **agressie**\n\nTekst.")
    '2 Soorten agressie'
    """
    found = _HEADING.search(text)
    return plain(found["title"]) if found else ""


def page_title(root: Path, page: str, settings: Mapping[str, str]) -> str:
    """Return the title of a page by its name, local facts filled in; the name itself without one.

    :raises OSError: when the page cannot be read.
    """
    text = (root / f"{page}.md").read_text(encoding="utf-8-sig")
    return title_in(fill(text, dict(settings))) or page
