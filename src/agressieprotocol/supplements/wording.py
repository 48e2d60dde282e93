"""Find sentences that tend to weaken a rule; a machine cannot prove it, a person confirms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from agressieprotocol.supplements.model import Confirmation, Said
from agressieprotocol.supplements.tighten import folded

#: Words that often take something back, each as readers write it; blanks may be any and more.
_WEAK = (
    *(r"hoef(?:t|den?)? (?:\w+ ){0,4}(?:niet|geen)", r"hoeven (?:\w+ ){0,4}(?:niet|geen)"),
    *("niet nodig", "niet verplicht", "onverplicht", "vrijblijvend", "zonder dat (?:je|u) hoeft"),
    *(r"geld(?:t|en) (?:\w+ ){0,4}niet", "niet (?:meer )?van toepassing", "niet van kracht"),
    *("in afwijking van", "afwijken", "afwijkend van", "anders dan (?:het|de) (?:protocol|regel)"),
    *("mag achterwege", "achterwege (?:laten|blijven)", "mag (?:je |u )?(?:weg)?laten", "weglaten"),
    *("mag (?:ook )?later", "mag (?:ook )?langer", "mag (?:ook )?minder", "sla(?:at)? .{0,20}over"),
    *("alleen als", "alleen wanneer", "alleen bij", "uitsluitend (?:als|bij|wanneer)", "slechts"),
    *("pas als", "pas wanneer", "pas na", "tenzij", "behalve", "uitgezonderd", "met uitzondering"),
    *("vervangt", "vervangen", "in plaats van", "komt te vervallen", "vervalt", "vervallen"),
    *("negeer", "negeren", "niet (?:te )?melden", "meld (?:het |dit |dat )?niet", "geen melding"),
    *(
        "niet (?:te )?bellen",
        "bel (?:dan |nu )?(?:niet|nooit|geen)",
        "geen (?:politie|112|aangifte)",
    ),
    *(
        "naar eigen inzicht",
        "naar keuze",
        "eventueel",
        "desgewenst",
        "waar mogelijk",
        "zo mogelijk",
    ),
    *("in principe", "liever niet", "kan wachten", "wacht (?:er )?(?:rustig )?mee", "optioneel"),
    *("is niet erg", "hoort erbij", "valt mee", "doe (?:dan )?niets", "laat (?:het|dit) gaan"),
)
_PATTERN = re.compile(r"\b(?:" + "|".join(p.replace(" ", r"\s+") for p in _WEAK) + r")\b")
_END = re.compile(r"(?<=[.!?…:;”])\s+|\n\s*\n|\n\s*[-*]\s+")
_MARKS = re.compile(r"[*_~`]+")


def sentences(text: str) -> Iterator[tuple[str, int]]:
    r"""Yield the sentences of a text, with the line from 1 where each begins.

    >>> list(sentences("Een. Twee\ndrie."))
    [('Een.', 1), ('Twee drie.', 1)]
    """
    place = 0
    for end in [*(found.span() for found in _END.finditer(text)), (len(text), len(text))]:
        said = text[place : end[0]]
        if said.strip():
            line = text.count("\n", 0, place + len(said) - len(said.lstrip())) + 1
            yield " ".join(said.split()), line
        place = end[1]


def weakening(sentence: str) -> str:
    """Return the words that tend to weaken, as they stand in a sentence; empty where none does.

    Accents, case, blanks and emphasis in between make no difference.

    >>> weakening("Dat **hoeft** dan níet.")
    'hoeft dan niet'
    """
    found = _PATTERN.search(folded(_MARKS.sub("", sentence)))
    return found[0] if found else ""


def doubts(
    said: Iterable[Said], confirmations: Iterable[Confirmation]
) -> Iterator[tuple[Said, str]]:
    """Yield each sentence that sounds weak and that nobody confirmed, with the words."""
    known = {folded(entry.sentence) for entry in confirmations}
    for text in said:
        for sentence, line in sentences(text.text):
            words = weakening(sentence)
            if words and folded(sentence) not in known:
                yield Said(text=sentence, path=text.path, line=text.line + line - 1), words


def loose(said: Iterable[Said], confirmations: Iterable[Confirmation]) -> Iterator[Confirmation]:
    """Yield each confirmation that belongs to no sentence that sounds weak."""
    waiting = tuple(confirmations)
    weak = {
        folded(sentence)
        for text in (said if waiting else ())
        for sentence, _ in sentences(text.text)
        if weakening(sentence)
    }
    return (entry for entry in waiting if folded(entry.sentence) not in weak)
