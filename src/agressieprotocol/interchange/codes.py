"""Why an item cannot go out or come in."""

from enum import StrEnum


class InterchangeCode(StrEnum):
    """Faults; the comment above each is for authors."""

    #: Deze soort vraag bestaat in het andere programma niet.
    KIND = "soort-kan-niet"
    #: De vraag heeft iets wat het andere programma niet kent.
    FEATURE = "kan-niet-mee"
    #: Het bestand is niet te lezen.
    UNREADABLE = "onleesbaar"
    #: Er staat al een bestand met deze naam.
    EXISTS = "bestaat-al"
