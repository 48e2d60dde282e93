"""Keep the content that was read, until anything that it was read from changes."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path

from agressieprotocol.atomic import write_atomically
from agressieprotocol.content import Content, read_content
from agressieprotocol.lite.digest import below, digest, digest_paths
from agressieprotocol.problems import Problem, Problems

#: The rooms of authors, with everything in them; and the files beside those.
ROOMS = ("docs", "modules", "quizzes", "flowcharts", "supplements")
BESIDE = ("*.md", "*.yml", "conf.py")
PACKAGE = Path(__file__).parent
#: What reads the files, or makes something of what was read.
READERS = ("markdown-it-py", "mdit-py-plugins", "myst-parser", "pyyaml", "ruamel.yaml", "sphinx")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Content as it was read once."""

    #: Digest of what it was read from and of what read it.
    digest: str
    content: Content
    #: Every fault, in the order of its place.
    problems: tuple[Problem, ...]


def inputs(root: Path) -> str:
    """Return a digest of all that authors wrote below a root, and of the code that reads it."""
    rooms = [path for room in ROOMS for path in below(root / room)]
    beside = [path for pattern in BESIDE for path in sorted(root.glob(pattern))]
    written = (path for path in (*rooms, *beside) if not _is_scrap(path.name))
    # A team's rule that nobody reviewed in time is a fault from one day to the next.
    day = date.today().isoformat() if (root / "supplements").is_dir() else ""
    return digest(str(root), digest_paths(written), _code(), day)


def _is_scrap(name: str) -> bool:
    """Tell whether a file is one that an editor keeps for itself.

    >>> _is_scrap(".a.md.swp"), _is_scrap("a.md~"), _is_scrap("a.md")
    (True, True, False)
    """
    return name.startswith(".") or name.endswith("~")


@cache
def _code() -> str:
    """Digest the code that runs; it stays the same while it does."""
    modules = (path for path in below(PACKAGE) if path.suffix == ".py")
    return digest(digest_paths(modules), *(f"{name} {version(name)}" for name in READERS))


def read_once(root: Path, store: Path) -> Reading:
    """Read the content, or take what was read before where nothing changed since.

    :param store: file that keeps what was read; it is made and renewed here.
    """
    return _read(root, inputs(root), store)


@lru_cache(maxsize=2)
def _read(root: Path, now: str, store: Path) -> Reading:
    """Read once while the program runs; the last one but one serves who takes a change back."""
    kept = _load(store)
    if kept is not None and kept.digest == now:
        return kept
    problems = Problems()
    content = read_content(root, problems)
    reading = Reading(digest=now, content=content, problems=tuple(sorted(set(problems))))
    write_atomically(store, pickle.dumps(reading, pickle.HIGHEST_PROTOCOL))
    return reading


def _load(store: Path) -> Reading | None:
    """Return what the file keeps; one that lacks or is damaged keeps nothing."""
    try:
        found = pickle.loads(store.read_bytes())  # noqa: S301 - written by this module alone
    except Exception:  # whatever is wrong with it, it is made anew
        return None
    return found if isinstance(found, Reading) else None
