"""The checks on links to rules."""

from enum import StrEnum


class StampCode(StrEnum):
    """Faults in a link to a rule; the comment above each is for authors."""

    #: De regel is veranderd sinds iemand dit stuk voor het laatst heeft nagekeken.
    SUSPECT = "verdachte-regel"
    #: Niemand heeft nog nagekeken of dit stuk bij de regel past.
    UNSTAMPED = "zonder-stempel"
