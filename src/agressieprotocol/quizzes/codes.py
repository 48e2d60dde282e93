"""The checks on exercises and their items."""

from enum import StrEnum


class QuizCode(StrEnum):
    """Faults in an exercise; the comment above each is for authors."""

    #: Geen enkele optie is juist.
    NO_RIGHT = "geen-juist"
    #: Een vraag heeft minstens twee opties nodig.
    FEW_OPTIONS = "te-weinig-opties"
    #: Bij een meerkeuzevraag is geen enkele optie onjuist.
    NO_WRONG = "geen-onjuist"
    #: Er staan te veel of te weinig opties, stappen, paren, delen, knopen of keuzes.
    COUNT = "aantal"
    #: Twee opties, stappen of kanten van een vraag hebben dezelfde tekst.
    EQUAL_OPTIONS = "gelijke-opties"
    #: Een optie zonder feedback.
    NO_FEEDBACK = "geen-feedback"
    #: Feedback die geen regel noemt.
    NO_RULE = "geen-regel"
    #: Een zin van meer dan 25 woorden.
    LONG_SENTENCE = "lange-zin"
    #: Bij een volgorde: de eerste stap, of elke stap, mag van plaats wisselen.
    TOGETHER = "samen"
    #: Bij een koppel hebben alle paren dezelfde rechterkant.
    ONE_SIDE = "zelfde-kant"
    #: De delen van een melding staan niet in de vaste volgorde, of een deel staat er twee keer.
    WORDS = "delen-volgorde"
    #: Een deel van een melding heeft niet precies een juiste optie.
    ONE_RIGHT = "een-juist"
    #: Bij een onjuiste optie van een melding ontbreekt “fout”, of “fout” staat bij een andere.
    FAULT = "fout"
    #: Een einde van een casus met keuzes, of een andere knoop met melding of nazorg.
    ENDING = "einde"
    #: Twee knopen van een casus hebben dezelfde id.
    DOUBLE_NODE = "dubbele-knoop"
    #: Een keuze gaat naar een knoop die er niet is.
    UNKNOWN_NODE = "onbekende-knoop"
    #: Van “vanaf-spanning” en “naar-dan” staat er een zonder de ander.
    LIMIT = "vanaf-spanning"
    #: De spanning komt altijd of nooit bij “vanaf-spanning”.
    IDLE_LIMIT = "spanning-zonder-gevolg"
    #: De keuzes van een casus gaan in een kring.
    LOOP = "kring"
    #: Geen enkele weg komt bij deze knoop.
    UNREACHED = "onbereikbaar"
    #: Vanaf deze knoop is er geen einde te bereiken.
    DEAD_END = "doodlopend"
    #: Een casus heeft minstens drie eindes, waaronder goed en een ander.
    FEW_ENDINGS = "te-weinig-eindes"
    #: Er is maar een weg zonder onjuiste keuze.
    ONE_WAY = "een-weg"
    #: Elke onjuiste keuze loopt mis.
    NO_REPAIR = "geen-herstel"
    #: Vanaf deze knoop is er geen einde met een veilige keuze.
    UNSAFE = "geen-veiligheid"
    #: Bij gevaar is een keuze juist die niet in veiligheid brengt.
    IN_DANGER = "gevaar"
    #: Twee vragen lijken te veel op elkaar.
    NEAR = "bijna-dubbel"
    #: De feedback bij “verdedigbaar” geeft geen argument.
    ARGUMENT = "zonder-argument"
    #: Het juiste antwoord staat te vaak of te weinig op dezelfde plaats.
    PLACE = "plaats-verraadt"
    #: Het langste antwoord is te vaak het juiste.
    LONGEST = "lengte-verraadt"
    #: Er staat iets in dat naar een echte persoon kan wijzen.
    PERSONAL = "persoonsgegeven"
    #: De bestandsnaam is niet de id van de oefening.
    FILE_NAME = "bestandsnaam"
    #: Geen enkele pagina toont de oefening.
    NOT_PLACED = "niet-geplaatst"
    #: Meer dan een pagina toont de oefening.
    PLACED_TWICE = "dubbel-geplaatst"
    #: Een pagina toont een oefening die niet bestaat.
    UNKNOWN_EXERCISE = "onbekende-oefening"
