"""The checks on the layer of another municipality."""

from enum import StrEnum


class LayerCode(StrEnum):
    """Faults in a layer; the comment above each is for authors."""

    #: Het bestand hoort niet in een laag, of leidt naar een andere plaats.
    FILE = "vreemd-bestand"
    #: Een bestand vervangt er een van de basis, en niemand zei dat hij die bekeek.
    REPLACED = "basis-veranderd"
    #: De lijst noemt een bestand dat niet in de laag of niet in de basis staat.
    NOT_REPLACED = "vervangt-niets"
    #: In kleuren.css staat iets anders dan kleuren.
    COLOURS = "kleuren"
    #: In het logo staat iets dat kan werken of laden.
    LOGO = "logo"
