"""The command ``lite``: build the JupyterLite folder alone."""

from __future__ import annotations

import argparse

from agressieprotocol.lite.build import build_lite
from agressieprotocol.lite.errors import LiteError
from agressieprotocol.terminal import say


def run_lite(options: argparse.Namespace) -> int:
    """Build the folder ``options.out`` where it is not current; give 1 where that fails."""
    try:
        built = build_lite(options.root, options.out)
    except LiteError as error:
        say(str(error))
        return 1
    if not built:
        say("JupyterLite is nog bij.")
    return 0
