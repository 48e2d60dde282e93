"""The checks on supplements of teams."""

from enum import StrEnum


class SupplementCode(StrEnum):
    """Faults in a supplement; the comment above each is for authors."""

    #: De nieuwe waarde laat iets toe dat de basis verbiedt.
    WEAKER = "zwakker"
    #: De nieuwe waarde zegt het omgekeerde van de basis.
    CONTRADICTS = "tegenspraak"
    #: De waarden zijn niet precies te vergelijken, zoals maanden met dagen.
    UNIT = "eenheid"
    #: De nieuwe waarde zegt hetzelfde als de basis.
    NOTHING = "verandert-niets"
    #: De nieuwe waarde is nul, of zo groot dat niemand haar haalt.
    OUT_OF_REACH = "onhaalbaar"
    #: De regel heeft niets van deze soort dat scherper kan.
    NO_NORM = "geen-norm"
    #: Een team gaat niet over deze regel.
    LIMIT = "grens"
    #: Dezelfde regel staat er twee keer met dezelfde soort, of een naam staat er dubbel.
    DOUBLE = "dubbel"
    #: De datum om na te kijken is voorbij.
    EXPIRED = "verlopen"
    #: Een datum heeft een andere vorm of ligt te ver weg.
    DATE = "datum"
    #: De reden is te kort, of noemt een datum of een adres.
    REASON = "reden"
    #: Er staat een teken dat op een ander lijkt of niet te zien is.
    CHARACTER = "vreemd-teken"
    #: Er staat opmaak, code of een link waar die niet kan.
    MARKUP = "opmaak"
    #: Een stuk YAML wordt met & en * herhaald.
    ALIAS = "herhaling"
    #: Een zin klinkt als een verzwakking; een mens bevestigt haar met een reden.
    WORDING = "verzwakkende-woorden"
    #: Een bevestiging hoort bij geen enkele zin.
    LOOSE = "losse-bevestiging"
    #: Een bestand of map hoort niet bij een aanvulling.
    FILE = "vreemd-bestand"
    #: De naam van het team is niet de naam van de map, of kan niet.
    TEAM = "team"
    #: Het schema, de stap of de pijl bestaat niet.
    STEP = "onbekende-stap"
    #: Een extra stap houdt iemand op terwijl de burger nog agressief is.
    DANGER = "stap-bij-gevaar"
    #: Een contact voor nood heeft een ander nummer dan de basis.
    EMERGENCY = "noodnummer"
