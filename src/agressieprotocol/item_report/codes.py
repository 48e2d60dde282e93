"""The checks on exported progress."""

from enum import StrEnum


class ReportCode(StrEnum):
    """Faults in a file with progress; the comment above each is for trainers."""

    #: Het bestand is geen JSON.
    BROKEN_JSON = "json"
    #: Het bestand is geen voortgang, of van een versie die dit programma niet kent.
    NO_PROGRESS = "geen-voortgang"
    #: Een antwoord heeft niet de vorm van een antwoord.
    BAD_ENTRY = "antwoord-vorm"
    #: Er is geen enkel bestand om te lezen.
    NO_FILES = "geen-bestanden"
