"""Exercises as Jupyter widgets, for JupyterLite and for any notebook."""

from agressieprotocol.widgets.begin import start

__all__ = ["start"]
