"""Begin the workshop for supplements: the one line that JupyterLite runs."""

from __future__ import annotations

import json
from datetime import date

from IPython.display import display
from ipywidgets import HTML

from agressieprotocol.widgets import words
from agressieprotocol.widgets.browser import keep_none
from agressieprotocol.widgets.source import add_writing, read_data

NOT_LOADED = "De werkplaats kan hier niet worden geladen. Probeer het later opnieuw."


async def start() -> None:
    """Show the workshop; where the rules cannot be read, say so to the team."""
    keep_none()
    try:
        await add_writing()
        widget = await _workshop()
    except (OSError, ValueError):
        display(HTML(words.paragraph(NOT_LOADED), _dom_classes=["oefening"]))
        return
    display(widget)


async def _workshop() -> object:
    """Return the widgets; what they are made of came along only now."""
    from agressieprotocol.supplements import workshop  # noqa: PLC0415 - each button loads what it needs alone
    from agressieprotocol.widgets.workshop import WorkshopWidget  # noqa: PLC0415 - each button loads what it needs alone

    data = json.loads(await read_data(workshop.DATA))
    rules = json.loads(await read_data(workshop.RULES))
    return WorkshopWidget(workshop.read_base(data, rules), date.today()).widget
