"""What a note on the source is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class NoteKind(StrEnum):
    """What is the matter with the source; the letter that a note's id begins with."""

    CONTRADICTION = "A"
    WRONG_REFERENCE = "B"
    MISSING_MATERIAL = "C"
    GAP = "D"
    CHART = "E"
    EDITOR = "G"


#: The sentence a reader sees above a note of each kind.
LABELS = {
    NoteKind.CONTRADICTION: "De bron is hier niet eenduidig",
    NoteKind.WRONG_REFERENCE: "De bron verwijst hier naar een andere plaats",
    NoteKind.MISSING_MATERIAL: "Dit staat niet op deze site",
    NoteKind.GAP: "De bron zegt dit niet",
    NoteKind.CHART: "Schema en tekst verschillen",
    NoteKind.EDITOR: "Kanttekening van de redactie, niet uit de bron",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One note on the source, at the place that it concerns."""

    #: Letter and number, such as ``A7``.
    id: str
    title: str
    #: ``H`` (safety or rights), ``M`` (procedure) or ``L`` (editorial).
    weight: str
    body: str
    page: str
    path: str
    line: int

    @property
    def kind(self) -> NoteKind:
        """Return what is the matter with the source here."""
        return NoteKind(self.id[0])

    @property
    def anchor(self) -> str:
        """Return the id of the note in its page."""
        return f"bronnoot-{self.id.lower()}"

    @property
    def url(self) -> str:
        """Return the address of the note, relative to the root of the site."""
        return f"{self.page}.html#{self.anchor}"
