"""The files that a reader's device keeps, each with the revision of its content."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from agressieprotocol.offline.references import loads_of_page, loads_of_script, loads_of_style

#: Pages that a reader needs most, as patterns below the root of the site.
PAGES = (
    "index.html",
    "search.html",
    "docs/nu-hulp-nodig.html",
    "docs/geen-verbinding.html",
    "docs/begrippen.html",
    "docs/stroomschemas/*.html",
    # These fetch items of other pages, of which a device keeps those that were asked for.
    "docs/oefenen/herhaal.html",
    "docs/oefenen/toets.html",
    "docs/oefenen/voortgang.html",
    "docs/oefenen/bewijs.html",
)
#: What scripts of those pages ask for by themselves.
DATA = ("data/begrippen.json", "data/zoeken.json", "data/oefenlijst.json")
#: Bytes that a first visit may fetch for this, compressed as a server sends them.
LIMIT = 1_000_000
REVISION_LENGTH = 12

_READERS: dict[str, Callable[[str], list[str]]] = {
    ".html": loads_of_page,
    ".js": loads_of_script,
    ".mjs": loads_of_script,
    ".css": loads_of_style,
}


@dataclass(frozen=True, slots=True, order=True)
class Kept:
    """One file that a device keeps."""

    #: Address relative to the root of the site, with its query.
    url: str
    #: Digest of the content.
    revision: str
    #: Bytes that a server sends, compressed.
    size: int


def kept_files(
    site: Path, pages: Iterable[str] = PAGES, data: Iterable[str] = DATA
) -> tuple[Kept, ...]:
    """Find the pages, what they load, and what that loads in turn.

    :param site: folder of the built site.
    :raises FileNotFoundError: when a page loads a file that is not there.
    """
    waiting = first_files(site, pages, data)
    found: dict[str, Kept] = {}
    while waiting:
        url = waiting.pop()
        if url not in found:
            path = site / urlsplit(url).path
            content = path.read_bytes()
            found[url] = Kept(url, revision(content), _packed(content))
            waiting += _loads(url, path, content)
    return tuple(sorted(found.values()))


def first_files(site: Path, pages: Iterable[str] = PAGES, data: Iterable[str] = DATA) -> list[str]:
    """List the pages and data from which the search for files starts."""
    found = [path.relative_to(site).as_posix() for p in pages for path in site.glob(p)]
    return sorted(found) + [path for path in data if (site / path).is_file()]


@lru_cache(maxsize=256)
def _packed(content: bytes) -> int:
    """Return the size of a file as a server sends it."""
    return len(gzip.compress(content))


def _loads(url: str, path: Path, content: bytes) -> list[str]:
    """List what a file loads, relative to the root of the site."""
    reader = _READERS.get(path.suffix)
    if reader is None:
        return []
    root = "https://site.invalid/"
    loads = (urljoin(root + url, load) for load in reader(content.decode("utf-8")))
    return [load.removeprefix(root).partition("#")[0] for load in loads]


def revision(content: bytes) -> str:
    """Digest the content of a file.

    >>> revision(b"a") == revision(b"a"), revision(b"a") == revision(b"b")
    (True, False)
    """
    return hashlib.sha256(content).hexdigest()[:REVISION_LENGTH]
