"""Cut a Dutch text into words and give each the key that its inflections share.

``web/zoeken/words.js`` does the same in the browser; a test holds the two together.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_WORD = re.compile(r"\d+\.\d+|[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_POSSESSIVE = re.compile(r"['’]s\b", re.ASCII)
#: A shorter word is its own key.
SHORTEST = 4
_DIGIT = re.compile(r"\d")
_SEPARABLE = (
    "(aan|achter|af|bekend|bij|binnen|buiten|door|in|mee|na|neer|om|op|over|"
    "tegen|terug|toe|uit|vast|voor|weg)?"
)
#: Words in ge- that are no participle.
_NO_PARTICIPLE = (
    "(?!ge(?:bied|beur|bruik|dacht|deelt|duld|grond|laat|lijk|luid|meent|recht|schikt|weld|wicht|"
    "zicht|zond))"
)
#: Words whose en is no ending: herken, teken, oefen.
_STEMS = ("herk", "^rek", "^berek", "^tek", "^ondertek", "^oef", "^wap")
_STEM_IN_EN = "".join(f"(?<!{start})" for start in _STEMS)
#: Endings with what takes their place, one after the other; read by Python and by the browser.
#: Before each stand the last letters that a word must have for it; none means any.
STEPS = (
    ("de", f"^{_SEPARABLE}{_NO_PARTICIPLE}ge(.{{2,}}[bgijlmnrvwz])(?<!mel)de?$", r"\1\2"),
    ("dte", f"^{_SEPARABLE}{_NO_PARTICIPLE}ge(.{{2,}}(?:t|[eilnru]d))e?$", r"\1\2"),
    ("", r"([aou])(?=\1)|e(?=e(?!n$))", ""),
    ("n", r"heden$", "heid"),
    ("d", r"(?<=.{5})heid$", ""),
    ("s", r"(?<=.{3}[^aiouys])s$", ""),
    ("e", r"(?<=m)pje$|(?<=.{3}[^t])je$|(?<=.{4})ende$", ""),
    ("e", r"(?<=.{2})atie$", "er"),
    ("dgn", r"(?<=.{4})end(?:en)?$|(?<=.{3})ing$", ""),
    ("n", rf"(?<=.{{3}})ingen$|{_STEM_IN_EN}(?<=.{{2}}[^aeiou])en$|(?<=[ao]i)en$", ""),
    ("e", r"(?<=.{2}[^aeiou])e$", ""),
    ("t", r"(?<=.{2}[bdfgklmprvw])t$|(?<=[fkp]en)t$", ""),
    ("d", r"^(.{2,}[gmp]|.{3,}er|be.{2,}[lrw]|(?:her|ont|ver).{2,}[lr])d$", r"\1"),
    ("", r"([^aeiou])\1$", r"\1"),
    ("v", r"v$", "f"),
    ("z", r"z$", "s"),
    ("f", r"(?<=.{4})ief$", "ie"),
    # Only now, since the en of alleen is no ending.
    ("n", r"een$", "en"),
)
_STEPS = tuple((last, re.compile(pattern), put) for last, pattern, put in STEPS)
#: Words that tell nothing about what somebody looks for, beside those that Sphinx knows.
COMMON = frozenset(
    """
    doe doet ga gaan gaat gekregen ging jij jou jouw kreeg krijg krijgen krijgt kun kunt mag mogen
    moeten ons onze waar waarom wanneer we welk welke wel wij wilt willen zou zouden
    """.split()  # noqa: SIM905 - thirty lines otherwise
)
#: Words that tell little beside others: they count less in a query.
WEAK = frozenset(
    """
    gebeurd gebeuren gebeurt geef geeft gegeven gemaakt geven gezet hoeveel kom komen komt laat
    laten maak maakt maken neem neemt nemen sinds staan staat vaak vind vinden vindt voel voelen
    voelt weet weten zeg zegt zeggen zet zetten zitten zit
    """.split()  # noqa: SIM905
)


def fold(text: str) -> str:
    """Return a text in small letters without accents or a possessive s.

    >>> fold("Coördinator CAG, de 7 W’s")
    'coordinator cag, de 7 w'
    """
    small = text.lower()
    if not small.isascii():
        letters = unicodedata.normalize("NFKD", small)
        small = "".join(letter for letter in letters if unicodedata.category(letter)[0] != "M")
    return _POSSESSIVE.sub("", small)


def words(text: str) -> list[str]:
    """List the folded words of a text; one with hyphens also counts by its parts.

    >>> words("Zie § 7.4: e-mail de manager")
    ['zie', '7.4', 'email', 'e', 'mail', 'de', 'manager']
    """
    found: list[str] = []
    for word in _WORD.findall(fold(text)):
        parts = word.split("-")
        found += ["".join(parts), *parts] if len(parts) > 1 else parts
    return found


@cache
def key(word: str) -> str:
    """Return what the inflections of a folded word share; mostly no word itself.

    >>> [key(word) for word in ("melden", "meldt", "gemeld", "melding", "meldingen")]
    ['meld', 'meld', 'meld', 'meld', 'meld']
    >>> [key(word) for word in ("verbod", "verboden", "brief", "brieven", "112")]
    ['verbod', 'verbod', 'brief', 'brief', '112']
    """
    if len(word) < SHORTEST or _DIGIT.search(word):
        return word
    for last, pattern, put in _STEPS:
        if not last or word[-1] in last:
            word = pattern.sub(put, word)
    return word
