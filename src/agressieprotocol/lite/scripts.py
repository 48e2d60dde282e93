"""Join each script of the player with the modules that it imports: a page then fetches one file."""

from __future__ import annotations

from pathlib import Path

from agressieprotocol.lite.cache import kept
from agressieprotocol.lite.digest import digest, digest_paths
from agressieprotocol.lite.node import MANIFEST, install_packages, run_script

#: Scripts that a page begins with, below the folder of what the browser gets.
ENTRIES = ("player/player.js", "player/toets.js", "player/herhaal.js")
#: End of the name of a joined script.
JOINED = ".samen.js"
#: Names stay as they are: they cost little after compression, and errors can be read.
OPTIONS = (
    "--bundle",
    "--format=esm",
    "--minify-whitespace",
    "--minify-syntax",
    "--charset=utf8",
    "--legal-comments=inline",
    "--log-level=warning",
    f"--out-extension:.js={JOINED}",
)


def joined_name(entry: str) -> str:
    """Return the name of the file in which a script stands with all that it imports.

    >>> joined_name("player/player.js")
    'player/player.samen.js'
    """
    return entry.removesuffix(".js") + JOINED


def join_scripts(web: Path, settings: Path, cache: Path) -> Path:
    """Return a folder with the joined scripts; they are made where a module changed.

    :param web: folder of what the browser gets.
    :param settings: folder with the packages of npm, of which esbuild is one.
    :raises LiteError: when npm or esbuild fails, with what it said.
    """
    sources = [path for path in sorted(web.rglob("*js")) if path.is_file()]
    key = digest(digest_paths([*sources, *(settings / name for name in MANIFEST)]), *OPTIONS)

    def make(folder: Path) -> None:
        esbuild = install_packages(settings, cache) / "esbuild" / "bin" / "esbuild"
        entries = [web / name for name in ENTRIES]
        run_script(esbuild, *entries, *OPTIONS, f"--outbase={web}", f"--outdir={folder}")

    return kept(cache, "scripts", key, make)
