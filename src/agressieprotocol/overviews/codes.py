"""The checks on the lists that authors give to an overview."""

from enum import StrEnum


class OverviewCode(StrEnum):
    """Faults in a list of rules; the comment above each is for authors."""

    #: De regel heeft geen termijn en is niet van “direct-erna”, dus hij past niet op een tijdlijn.
    NO_TIME = "geen-tijd"
    #: Een tijdlijn zonder regels.
    EMPTY = "lege-lijst"
