"""The checks that hold for every file an author writes."""

from enum import StrEnum


class SourceCode(StrEnum):
    """Faults of form, whatever the file is about; the docstring of each is for authors."""

    #: Het bestand is niet te lezen of is geen UTF-8.
    UNREADABLE = "onleesbaar"
    #: De YAML klopt niet: inspringing, dubbele punt of aanhalingstekens.
    BROKEN_YAML = "yaml"
    #: Dezelfde sleutel staat twee keer in een blok.
    DUPLICATE_KEY = "dubbele-sleutel"
    #: Deze sleutel bestaat niet.
    UNKNOWN_KEY = "onbekende-sleutel"
    #: Een verplichte sleutel staat er niet.
    MISSING_KEY = "ontbreekt"
    #: De waarde heeft de verkeerde vorm, zoals een lijst waar een tekst hoort.
    WRONG_TYPE = "verkeerde-vorm"
    #: De waarde staat niet in de lijst van toegestane waarden.
    UNKNOWN_VALUE = "onbekende-waarde"
    #: De id heeft niet de vorm kleine-letters-met-streepjes.
    BAD_ID = "id-vorm"
    #: Twee stukken hebben dezelfde id.
    DUPLICATE_ID = "dubbele-id"
    #: Een plaatselijk gegeven tussen accolades staat niet in instellingen.yml.
    UNKNOWN_SETTING = "onbekende-instelling"
