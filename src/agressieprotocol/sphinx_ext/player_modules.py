"""Which modules of the player a page needs, so that the browser can fetch them all at once."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from functools import cache

from sphinx.config import Config

from agressieprotocol.lite.scripts import ENTRIES, joined_name
from agressieprotocol.sphinx_ext.page import WEB

FOLDER = WEB / "player"
#: Setting of Sphinx: the scripts stand joined in the site.
SETTING = "agressieprotocol_scripts_samen"
ENTRY = "player.js"
#: An import that is not left until it is asked for.
_IMPORT = re.compile(r'\bfrom\s+"(?P<path>\.[^"]+)"')

_SCRIPT = '<script type="module" blocking="render" src="{folder}{name}"></script>'
_PRELOAD = '<link rel="modulepreload" href="{folder}{name}">'


def player_tags(config: Config, folder: str, kinds: Iterable[str], entry: str = ENTRY) -> str:
    """Return the tags in the head for the player and the modules that these kinds need.

    A site that has npm holds each script joined with all that it imports, in one file.

    :param folder: address of the player's folder, ending in a slash.
    :param entry: name of the script that begins.
    """
    if getattr(config, SETTING, False) and f"player/{entry}" in ENTRIES:
        return "\n" + _SCRIPT.format(folder=folder, name=joined_name(entry)) + "\n"
    entries = (entry, *(f"kinds/{kind}.js" for kind in sorted(kinds)))
    names = dict.fromkeys(name for one in entries for name in modules(one))
    preloads = [_PRELOAD.format(folder=folder, name=name) for name in names if name != entry]
    return "\n".join(["", _SCRIPT.format(folder=folder, name=entry), *preloads, ""])


@cache
def modules(entry: str) -> tuple[str, ...]:
    """Return a module of the player and all that it imports, each before what it asks for itself.

    >>> modules("kinds/options.js")
    ('kinds/options.js',)
    """
    found: dict[str, None] = {}
    waiting = [entry]
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = None
            waiting += _imports(name)
    return tuple(found)


def _imports(name: str) -> Iterator[str]:
    code = (FOLDER / name).read_text(encoding="utf-8")
    for match in _IMPORT.finditer(code):
        yield posixpath.normpath(posixpath.join(posixpath.dirname(name), match["path"]))
