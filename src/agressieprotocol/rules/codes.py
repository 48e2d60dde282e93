"""The checks on rules and on the roles they name."""

from enum import StrEnum


class RuleCode(StrEnum):
    """Faults in a rule; the comment above each is for authors."""

    #: De kracht is geen van: moet, moet niet, zou moeten, mag, info.
    STRENGTH = "kracht"
    #: De rol staat niet in docs/rollen.yml.
    ROLE = "onbekende-rol"
    #: Het moment is geen van: voorkomen, tijdens, direct-erna, later.
    MOMENT = "moment"
    #: De norm heeft geen bekende vorm.
    NORM = "norm"
    #: De bron is geen paragraaf van het protocol.
    SOURCE = "bron"
    #: De regel heeft geen tekst.
    NO_TEXT = "geen-tekst"
    #: Twee regels hebben dezelfde titel, of de titel is langer dan 60 tekens.
    TITLE = "titel"
    #: Een verwijzing naar een regel die niet bestaat.
    UNKNOWN_RULE = "onbekende-regel"
