"""The sentences and the HTML of an exercise in widgets."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from agressieprotocol.quizzes.grade import Result
from agressieprotocol.quizzes.model import Item, RuleRef, Verdict
from agressieprotocol.quizzes.result import Remark
from agressieprotocol.quizzes.session import Progress

#: What stands beside the word for a verdict, so that neither word nor colour stands alone.
SIGNS = {Verdict.RIGHT: "✓", Verdict.DEFENSIBLE: "≈", Verdict.WRONG: "✗"}
PARTLY = ("◐", "Deels goed", "deels")
CHECK = "Controleer"
AGAIN = "Probeer het opnieuw"
NEXT = "Volgende vraag"
PREVIOUS = "Vorige"
TO_RESULT = "Bekijk je resultaat"
RESTART = "Opnieuw beginnen"
END = "Je bent aan het einde"
BELONGS = {
    Verdict.RIGHT: "Hoort erbij",
    Verdict.DEFENSIBLE: "Mag erbij",
    Verdict.WRONG: "Hoort er niet bij",
}
TAKES_AWAY = "Wat er niet bij hoort, telt af."
PLACES = ("Op zijn plaats", "Hoort later", "Hoort eerder")
COUNTED = "Elk tweetal stappen in de goede volgorde telt mee."
FITS, FITS_NOT, NOTHING_YET = "Past", "Past niet", "je koos nog niets"
FAULTS = {
    "mening": "Dit is een mening.",
    "onvolledig": "Dit is niet volledig.",
    "hoort-er-niet": "Dit hoort niet in een melding.",
    "niet-gezien": "Dit is niet gezien of gehoord.",
}
PLACE = "Plaats?"
PARTNER = "Kies wat erbij past"
NO_ANSWERS = "Kies eerst een of meer antwoorden."
NO_PLACES = "Geef elke stap eerst een eigen plaats."
NO_PARTNER = "Kies eerst bij minstens één regel wat erbij past."
NO_SENTENCE = "Kies eerst een zin voor je melding."
OWN = "Schrijf de melding nu in je eigen woorden"
OWN_STAYS = "Wat je hier typt, wordt nergens bewaard. Gebruik geen echte namen."
ALL_THAT_FITS = "Kies alles wat past."
NOT_LOADED = (
    "De oefening kan hier niet worden geladen. Probeer het later opnieuw, "
    "of doe de oefening op de pagina zelf."
)
W = {
    "wie": "Wie",
    "wat": "Wat",
    "waar": "Waar",
    "waarmee": "Waarmee",
    "op-welke-wijze": "Op welke wijze",
    "wanneer": "Wanneer",
    "waarom": "Waarom",
}
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


def several(question: str) -> str:
    """Return a question with the instruction to choose all, once.

    >>> several("Wat doe je?")
    'Wat doe je? Kies alles wat past.'
    """
    asked = "kies alles" in question.casefold()
    return question if asked else f"{question} {ALL_THAT_FITS}"


def feedback(result: Result) -> str:
    """Return what is said of an answer: as a whole, then of each part, with the rules to read."""
    return whole(result) + "".join(map(remark, result.parts))


def whole(result: Result, *more_said: str) -> str:
    """Return what is said of an answer as a whole.

    :param more_said: sentences that follow.
    """
    if result.verdict is None:
        return paragraph(result.feedback)
    partly = result.verdict is Verdict.WRONG and result.credit.right > 0
    sign, word, look = PARTLY if partly else _verdict(result.verdict)
    said = f'<span aria-hidden="true">{sign}</span> <strong>{word}</strong>'
    told = "".join(map(paragraph, (result.feedback, *more_said)))
    return f'<div data-oordeel="{look}"><p>{said}</p>{told}{more(result.rules)}</div>'


def remark(part: Remark, name: str = "", *, feedback: bool = True) -> str:
    """Return what is said of one part of an answer.

    :param name: what stands for the verdict; without it the verdict itself.
    :param feedback: whether to say why, too.
    """
    sign, word, look = _verdict(part.verdict)
    mark = f'<span aria-hidden="true">{sign}</span> <strong>{name or word}</strong>'
    told = paragraph(part.feedback) + more(part.rules) if feedback else ""
    return f'<div data-oordeel="{look}"><p>{mark}: {escape(part.text)}</p>{told}</div>'


def _verdict(verdict: Verdict) -> tuple[str, str, str]:
    return SIGNS[verdict], str(verdict).capitalize(), str(verdict)


def missing(count: int) -> str:
    """Say how many right options were not chosen.

    >>> missing(1), missing(2)
    ('Je mist nog 1 antwoord.', 'Je mist nog 2 antwoorden.')
    """
    return f"Je mist nog {count} {'antwoord' if count == 1 else 'antwoorden'}."


def hint(text: str) -> str:
    """Return a hint that is read once it is opened."""
    return f"<details><summary>Hint</summary>{paragraph(text)}</details>"


def why(item: Item | None) -> str:
    """Return the explanation of an item, where it has one."""
    if item is None or item.why is None:
        return ""
    note = item.why
    return f"<p><strong>Waarom?</strong> {escape(note.text)}</p>{more(note.refs)}"


def report(sentences: Iterable[str]) -> str:
    """Return the whole report."""
    return f"<p><strong>Zo kan de melding eruitzien</strong></p>{paragraph(' '.join(sentences))}"


def more(rules: Iterable[RuleRef]) -> str:
    """Return the rules to read; without any nothing."""
    links = ", ".join(map(_link, rules))
    return f"<p>Lees meer: {links}</p>" if links else ""


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
