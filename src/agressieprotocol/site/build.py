"""Build the whole site: check the content, make the pages, compress them."""

from __future__ import annotations

import time
from pathlib import Path

from sphinx.cmd.build import main as sphinx_build

from agressieprotocol.site.compress import compress
from agressieprotocol.terminal import say

OUT = Path("build") / "site"
#: What Sphinx remembers of the pages.
DOCTREES = Path("build") / "doctrees"


def build(root: Path, *, arguments: tuple[str, ...] = ()) -> int:
    """Build the site below ``build/site``; a warning is an error.

    :param arguments: further options for Sphinx.
    :return: the exit status.
    """
    started = time.monotonic()
    out = root / OUT
    options = ["-b", "html", "-W", "--keep-going", "-j", "auto", "-d", str(root / DOCTREES), "-q"]
    say("1/2 Pagina's maken")
    status = sphinx_build([*options, *arguments, str(root), str(out)])
    if status:
        say("De site is niet gebouwd; de meldingen hierboven zeggen wat er mis is.")
        return status
    say("2/2 Bestanden kleiner maken")
    compress(out)
    say(f"Klaar in {time.monotonic() - started:.0f} seconden: {OUT.as_posix()}")
    return 0
