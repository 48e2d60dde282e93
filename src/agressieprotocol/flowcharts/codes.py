"""The checks on flowcharts."""

from enum import StrEnum


class ChartCode(StrEnum):
    """Faults in a flowchart; the comment above each is for authors."""

    #: Een pijl wijst naar een knoop die niet bestaat.
    UNKNOWN_TARGET = "onbekend-doel"
    #: Geen pijl leidt vanaf de start naar deze knoop.
    UNREACHABLE = "onbereikbaar"
    #: Een knoop die geen einde is, heeft geen pijl verder.
    DEAD_END = "doodlopend"
    #: Een einde heeft toch een pijl verder.
    END_GOES_ON = "einde-gaat-door"
    #: Een beslissing heeft minder dan twee antwoorden.
    FEW_ANSWERS = "te-weinig-antwoorden"
    #: Een knoop heeft meer dan één pijl, en een daarvan heeft geen voorwaarde.
    UNLABELLED = "tak-zonder-voorwaarde"
    #: De enige pijl heeft een voorwaarde, en er staat niet wat anders geldt.
    HALF_BRANCH = "halve-tak"
    #: Twee knopen hebben dezelfde id.
    DUPLICATE_NODE = "dubbele-knoop"
    #: Twee pijlen gaan met dezelfde voorwaarde naar dezelfde knoop.
    DUPLICATE_ARROW = "dubbele-pijl"
    #: Een knoop noemt geen regel.
    NO_RULE = "zonder-regel"
    #: Een knoop noemt een regel die niet bestaat.
    UNKNOWN_RULE = "onbekende-regel"
    #: Een knoop noemt een bronnoot die niet bestaat.
    UNKNOWN_NOTE = "onbekende-bronnoot"
    #: Uit deze lus komt niemand meer.
    ENDLESS_LOOP = "lus-zonder-uitweg"
    #: De burger is hier nog agressief, en je kunt het contact niet meer beëindigen.
    UNSAFE = "geen-veilige-uitweg"
    #: Er is niet precies één start.
    ONE_START = "start"
    #: De id van het schema is niet de naam van het bestand.
    FILE_NAME = "bestandsnaam"
