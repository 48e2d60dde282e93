"""The checks on tests."""

from enum import StrEnum


class ExamCode(StrEnum):
    """Faults in a test; the comment above each is for authors."""

    #: Er passen minder vragen bij de toets dan hij er wil stellen.
    TOO_FEW = "te-weinig-vragen"
    #: Geen heel getal, of een getal buiten de grenzen.
    BAD_NUMBER = "geen-getal"
    #: Een vraag staat in geen enkele oefening.
    UNKNOWN_ITEM = "onbekende-vraag"
    #: Een casus kan niet in een toets.
    CASE = "casus-in-toets"
