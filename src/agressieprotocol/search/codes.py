"""The checks on the list of everyday words."""

from enum import StrEnum


class SearchCode(StrEnum):
    """Faults in docs/zoeken.yml; the comment above each is for authors."""

    #: Dit woord staat twee keer in de lijst.
    DOUBLE = "dubbel-zoekwoord"
    #: Het woord bij “ook” staat in geen enkele regel, dus vindt het niets.
    NOWHERE = "zoekwoord-nergens"
    #: Het deel bij “later” komt bij geen enkele regel als bron voor.
    PART = "zoekdeel"
