"""Begin the composer of casuistry: the one line that JupyterLite runs."""

from __future__ import annotations

import asyncio
import json

from IPython.display import display
from ipywidgets import HTML

from agressieprotocol.widgets import words
from agressieprotocol.widgets.browser import keep_none
from agressieprotocol.widgets.source import add_writing, read_data

NOT_LOADED = "Dit kan hier niet worden geladen. Probeer het later opnieuw."


async def start() -> None:
    """Show the composer; where the bank cannot be read, say so to the trainer."""
    keep_none()
    try:
        await add_writing()
        widget = await _composer()
    except (OSError, ValueError):
        display(HTML(words.paragraph(NOT_LOADED), _dom_classes=["oefening"]))
        return
    display(widget)


async def _composer() -> object:
    """Return the widgets; what they are made of came along only now."""
    from agressieprotocol.casuistry import bank  # noqa: PLC0415 - each button loads what it needs alone
    from agressieprotocol.widgets.casuistry import ComposerWidget  # noqa: PLC0415 - each button loads what it needs alone

    index = json.loads(await read_data(bank.FILE))
    names = [f"{bank.EXERCISES}/{name}.json" for name in index["oefeningen"]]
    rules, *exercises = await asyncio.gather(*map(read_data, [bank.RULES, *names]))
    found = bank.read_bank(index, json.loads(rules), map(json.loads, exercises))
    return ComposerWidget(found).widget
