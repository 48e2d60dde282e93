"""The sentences and the HTML of an exercise in widgets."""

from __future__ import annotations

from html import escape

from agressieprotocol.quizzes.grade import Result
from agressieprotocol.quizzes.model import RuleRef, Verdict
from agressieprotocol.quizzes.session import Progress

#: What stands beside the word for a verdict, so that neither word nor colour stands alone.
SIGNS = {Verdict.RIGHT: "✓", Verdict.DEFENSIBLE: "≈", Verdict.WRONG: "✗"}
CHECK = "Controleer"
NEXT = "Volgende vraag"
TO_RESULT = "Bekijk je resultaat"
RESTART = "Opnieuw beginnen"
END = "Je bent aan het einde"
NOT_LOADED = (
    "De oefening kan hier niet worden geladen. Probeer het later opnieuw, "
    "of doe de oefening op de pagina zelf."
)
#: From the page of JupyterLite to the root of the site.
SITE = "../../"


def title(text: str) -> str:
    """Return the title of an exercise."""
    return f"<h1>{escape(text)}</h1>"


def heading(text: str) -> str:
    """Return the heading of what is shown now."""
    return f"<h2>{escape(text)}</h2>"


def place(number: int, total: int) -> str:
    """Say where the learner is.

    >>> place(3, 15)
    'Vraag 3 van 15'
    """
    return f"Vraag {number} van {total}"


def paragraph(text: str) -> str:
    """Return a paragraph of plain text.

    >>> paragraph("1 < 2")
    '<p>1 &lt; 2</p>'
    """
    return f"<p>{escape(text)}</p>"


def feedback(result: Result) -> str:
    """Return what is said of an answer, with the rules to read."""
    if result.verdict is None:
        return paragraph(result.feedback)
    sign, word = SIGNS[result.verdict], str(result.verdict).capitalize()
    verdict = f'<p><span aria-hidden="true">{sign}</span> <strong>{word}</strong></p>'
    rules = ", ".join(map(_link, result.rules))
    more = f"<p>Lees meer: {rules}</p>" if rules else ""
    box = f'<div data-oordeel="{result.verdict}">'
    return f"{box}{verdict}{paragraph(result.feedback)}{more}</div>"


def _link(rule: RuleRef) -> str:
    """Return a link to a rule, which opens in the page around the exercise."""
    text = escape(f"{rule.title} ({rule.citation})")
    return f'<a href="{escape(SITE + rule.url)}" target="_parent">{text}</a>'


def outcome(progress: Progress) -> str:
    """Return how an exercise went."""
    count = progress.verdicts
    return paragraph(
        f"Je hebt {progress.done} van de {progress.total} vragen gedaan: "
        f"{count[Verdict.RIGHT]} juist, {count[Verdict.DEFENSIBLE]} verdedigbaar "
        f"en {count[Verdict.WRONG]} onjuist."
    )
