"""The checks on language."""

from enum import StrEnum


class LanguageCode(StrEnum):
    """Faults in the words of a page; the comment above each is for authors."""

    #: Een zin telt meer dan 25 woorden.
    LONG_SENTENCE = "lange-zin"
    #: De zinnen van een bladzijde tellen gemiddeld meer dan 13 woorden.
    LONG_ON_AVERAGE = "gemiddelde-zin"
    #: De hele site leest te moeilijk: het leesgemak is gemiddeld lager dan 60.
    EASE = "leesgemak"
    #: Een woord staat niet in het woordenboek en niet in taal/woorden.txt.
    SPELLING = "spelling"
    #: Voor dit ding gebruikt de site een ander woord; zie taal/termen.yml.
    TERM = "term"
    #: Misschien gebruikt de site hier een ander woord; dat is aan de auteur.
    DOUBTFUL_TERM = "term-twijfel"
    #: Een regel van taal/woorden.txt staat dubbel of niet op volgorde.
    WORD_LIST = "woordenlijst"
    #: Een woord of uitzondering in taal/ is nergens (meer) nodig.
    UNUSED = "ongebruikt"
