"""The checks on slides."""

from enum import StrEnum


class SlideCode(StrEnum):
    """Faults in slides; the comment above each is for authors."""

    #: De minuten van een dia staan er niet als “60 = 4; 90 = 5”.
    BAD_MINUTES = "geen-minuten"
    #: De minuten van een agenda tellen niet op tot haar lengte.
    TOTAL = "minuten-tellen-niet-op"
    #: Een dia, notitie of kolom noemt geen enkele regel of bronnoot.
    NO_GROUND = "zonder-regel"
    #: Een dia heeft geen notitie voor wie hem toont.
    NO_NOTE = "zonder-notitie"
    #: Een peiling heeft geen vraag, of minder dan twee antwoorden.
    EMPTY_TALLY = "lege-peiling"
    #: Een peiling noemt een vraag die er niet is, of die je niet met handen beantwoordt.
    UNKNOWN_ITEM = "onbekende-vraag"
    #: Een rolwissel mist een van de drie delen, of heeft er een dubbel.
    ROLES = "rolwissel-niet-heel"
    #: Een onderdeel van een dia staat buiten een dia.
    LOOSE = "buiten-dia"
    #: Een agenda noemt dia's of een lengte die er niet zijn.
    UNKNOWN_AGENDA = "onbekende-agenda"
