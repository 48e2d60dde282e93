"""The checks on modules and paths."""

from enum import StrEnum


class ModuleCode(StrEnum):
    """Faults in a module or a path; the comment above each is for authors."""

    #: Een vraag staat in geen enkele oefening.
    UNKNOWN_ITEM = "onbekende-vraag"
    #: Een vraag staat twee keer in dezelfde rij.
    ITEM_TWICE = "dubbele-vraag"
    #: Een pad of een toets noemt een module die er niet is.
    UNKNOWN_MODULE = "onbekende-module"
    #: Een pagina toont een pad dat niet in modules/paden.yml staat.
    UNKNOWN_PATH = "onbekend-pad"
    #: De map heet anders dan de module.
    FOLDER_NAME = "mapnaam"
    #: Geen enkel pad noemt deze module.
    NO_PATH = "zonder-pad"
    #: Een pad noemt dezelfde module twee keer.
    MODULE_TWICE = "dubbele-module"
    #: De laatste stap van een pad is geen eindtoets.
    NO_FINAL = "geen-eindtoets"
    #: Geen enkele pagina toont dit pad.
    NO_PAGE = "pad-zonder-pagina"
    #: Een stap van een pad noemt geen module, of een module en een keuze.
    STEP = "stap"
    #: De module duurt langer dan tien minuten.
    TOO_LONG = "te-lang"
    #: De tekst van de module noemt geen enkele regel.
    NO_RULES = "zonder-regels"
    #: De module oefent te weinig of te veel vragen.
    COUNT = "aantal-vragen"
    #: Alle vragen van de module zijn van dezelfde soort.
    ONE_KIND = "een-soort"
    #: De module heeft geen voortoets van drie tot vijf vragen.
    NO_PRETEST = "geen-voortoets"
    #: De voortoets stelt een vraag die de module ook oefent.
    SAME_ITEM = "zelfde-vraag"
    #: Aan het einde van de module staat niet hoe je verdergaat en waar je hulp vindt.
    NO_END = "geen-einde"
