"""Read the style sheets and the script that the files of a set carry along."""

from __future__ import annotations

from pathlib import Path

from agressieprotocol.casuistry.model import Looks
from agressieprotocol.slides import inline as presenter

HERE = Path(__file__).parent


def read_looks() -> Looks:
    """Return the texts; they come from the package, so that every machine has the same."""
    page = (HERE / "pagina.css").read_text(encoding="utf-8")
    slides = (HERE / "dias.css").read_text(encoding="utf-8")
    return Looks(page=page, slides=page + slides + presenter.style(), script=presenter.script())
