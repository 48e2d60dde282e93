"""The checks on what a set of cases is made from."""

from enum import StrEnum


class CasuistryCode(StrEnum):
    """Faults around a set of cases; the comment above each is for authors."""

    #: De wens kan niet: jaar, minuten, zaad, doelgroep of onderwerp.
    WISH = "wens"
    #: Er past geen enkele casus bij de wens.
    NO_CASES = "geen-casussen"
    #: Het bestand van een jaar heet anders dan het jaar dat erin staat.
    YEAR = "jaar"
    #: Het bestand met wat moeilijk was, is geen rapport van “nox -s item-report”.
    NO_REPORT = "geen-rapport"
