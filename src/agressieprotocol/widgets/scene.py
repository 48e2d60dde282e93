"""The sentences and the HTML of a case that branches, in widgets."""

from __future__ import annotations

from html import escape

from agressieprotocol.quizzes.kinds.case import Move, Walk
from agressieprotocol.quizzes.model import Note
from agressieprotocol.widgets.words import SITE, more, paragraph

CHECK = "Dit doe ik"
BEGIN = "Begin de casus"
ONWARDS = "Verder"
BACK = "Eén stap terug"
ANEW = "Casus opnieuw"
NO_CHOICE = "Kies eerst wat je doet."
TENSION = ("rustig", "geïrriteerd", "boos", "dreigend", "gevaar")
ENDINGS = {"goed": "goed afgelopen", "kan-beter": "kan beter", "misgelopen": "misgelopen"}
HELP = f"""Gebeurt dit nu echt? Kijk bij \
<a href="{SITE}docs/nu-hulp-nodig.html" target="_parent">Nu hulp nodig?</a>"""


def warning(text: str) -> str:
    """Return a content warning; without one nothing."""
    return f"<p><strong>Let op:</strong> {escape(text)}</p>" if text else ""


def heading(walk: Walk) -> str:
    """Return the heading of a step, or of an ending."""
    ending = walk.node.ending
    text = f"Einde: {ENDINGS[ending]}" if ending else f"Stap {len(walk.moves) + 1}"
    return f"<h3>{text}</h3>"


def tension(level: int) -> str:
    """Say how tense it is, in a word and with a meter.

    >>> tension(3)[:57]
    '<p>Spanning: <strong>boos</strong> (3 van 5) <span aria-h'
    """
    meter = "■" * level + "□" * (len(TENSION) - level)
    word = f"<strong>{TENSION[level - 1]}</strong> ({level} van {len(TENSION)})"
    return f'<p>Spanning: {word} <span aria-hidden="true">{meter}</span></p>'


def step(walk: Walk) -> str:
    """Return what happens in a step."""
    return tension(walk.tension) + paragraph(walk.node.text)


def ending(walk: Walk, credit: str) -> str:
    """Return how a case ended: what to report, the care afterwards, and every choice.

    :param credit: how many of the choices were right, in words.
    """
    node = walk.node
    chosen = "".join(map(_choice, walk.moves))
    notes = _note("Melden", node.report) + _note("Nazorg", node.aftercare)
    counted = paragraph(f"Je keuzes: {credit}")
    return f"{step(walk)}{counted}<ol>{chosen}</ol>{notes}<p>{HELP}</p>"


def _choice(move: Move) -> str:
    return f"<li>{escape(move.text)} <em>({move.verdict})</em></li>"


def _note(name: str, note: Note | None) -> str:
    if note is None:
        return ""
    return f"<p><strong>{name}.</strong> {escape(note.text)}</p>{more(note.refs)}"
