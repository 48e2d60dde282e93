"""The checks on exercises and their items."""

from enum import StrEnum


class QuizCode(StrEnum):
    """Faults in an exercise; the comment above each is for authors."""

    #: Geen enkele optie is juist.
    NO_RIGHT = "geen-juist"
    #: Een vraag heeft minstens twee opties nodig.
    FEW_OPTIONS = "te-weinig-opties"
    #: Twee opties van een vraag hebben dezelfde tekst.
    EQUAL_OPTIONS = "gelijke-opties"
    #: Een optie zonder feedback.
    NO_FEEDBACK = "geen-feedback"
    #: Feedback die geen regel noemt.
    NO_RULE = "geen-regel"
    #: Een zin van meer dan 25 woorden.
    LONG_SENTENCE = "lange-zin"
    #: De bestandsnaam is niet de id van de oefening.
    FILE_NAME = "bestandsnaam"
    #: Geen enkele pagina toont de oefening.
    NOT_PLACED = "niet-geplaatst"
    #: Meer dan een pagina toont de oefening.
    PLACED_TWICE = "dubbel-geplaatst"
    #: Een pagina toont een oefening die niet bestaat.
    UNKNOWN_EXERCISE = "onbekende-oefening"
