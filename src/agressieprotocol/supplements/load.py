"""Read a supplement from YAML; every fault of form is recorded at its line."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.checks.personal import personal
from agressieprotocol.quizzes.codes import QuizCode
from agressieprotocol.source.codes import SourceCode
from agressieprotocol.source.plain import fill
from agressieprotocol.source.yaml_file import ID, Block
from agressieprotocol.supplements.codes import SupplementCode
from agressieprotocol.supplements.markup import markup_in
from agressieprotocol.supplements.model import (
    Aspect,
    Base,
    Confirmation,
    LocalContact,
    LocalNote,
    LocalStep,
    Place,
    PlaceKind,
    Said,
    Supplement,
    Tightening,
)
from agressieprotocol.supplements.nodes import read_nodes

T = TypeVar("T")
_FINGERPRINT = re.compile(r"[0-9a-f]{12}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
#: Names that a command or a folder of the site has already.
RESERVED = frozenset({"basis", "alle", "stempels", "grenzen", "sjabloon"})
TEXT_LIMIT = 600


@dataclass(slots=True)
class _Reader:
    """Read texts, and keep each text that readers will see."""

    base: Base
    said: list[Said] = field(default_factory=list)

    def text(self, block: Block, key: str, *, required: bool = True) -> str:
        """Return a text without markup, with the local facts filled in."""
        written = " ".join(block.text(key, required).split())
        if found := markup_in(written, self.base.settings.keys()):
            message = f"bij “{key}” kan geen {found[0]} staan: “{found[1]}”; schrijf gewone tekst"
            block.fault(key, SupplementCode.MARKUP, message.replace("geen een ", "geen "))
        if len(written) > TEXT_LIMIT:
            message = f"“{key}” telt {len(written)} tekens; hoogstens {TEXT_LIMIT}"
            block.fault(key, SourceCode.WRONG_TYPE, message)
        return fill(written, dict(self.base.settings))

    def shown(self, block: Block, key: str, *, required: bool = True) -> str:
        """Return a text as :meth:`text` does, and keep it for the lint on wording."""
        text = self.text(block, key, required=required)
        for what, found in personal(block.text(key, required=False)):
            message = f"hier lijkt {what} te staan: “{found}”; noem een functie, geen persoon"
            block.fault(key, QuizCode.PERSONAL, message)
        if text:
            self.said.append(Said(text=text, path=block.label, line=block.at(key)))
        return text


def read_supplement(
    text: str, label: str, team: str, base: Base, problems: Problems
) -> Supplement | None:
    """Read the text of one supplement; ``None`` where nothing can be read from it.

    :param label: path of the file as its author knows it.
    :param team: id of the team, which is the name of its folder.
    """
    node = read_nodes(text, label, problems)
    if node is None:
        return None
    block, reader = Block.of(node, label, problems), _Reader(base)
    _check_team(block, team)
    supplement = Supplement(
        team=team,
        name=reader.shown(block, "naam"),
        intro=reader.shown(block, "uitleg"),
        example=block.choice("voorbeeld", ("ja", "nee"), required=False) == "ja",
        adopted=_day(block, "vastgesteld"),
        tightenings=_rows(block, "aanscherpingen", reader, _tightening),
        notes=_rows(block, "notities", reader, _note),
        contacts=_rows(block, "contacten", reader, _contact),
        places=_rows(block, "plaatsen", reader, _place),
        steps=_rows(block, "stappen", reader, _step),
        confirmations=_rows(block, "bevestigd", reader, _confirmation),
        said=tuple(reader.said),
        path=label,
    )
    block.done()
    return supplement


def _check_team(block: Block, team: str) -> None:
    named = block.ident("team")
    if not ID.fullmatch(team) or team in RESERVED:
        message = f"“{team}” kan geen naam van een team zijn; kies kleine letters en streepjes"
        block.fault("team", SupplementCode.TEAM, message)
    elif named and named != team:
        message = f"deze aanvulling staat in de map “{team}”; schrijf “team: {team}”"
        block.fault("team", SupplementCode.TEAM, message)


def _rows(
    block: Block, key: str, reader: _Reader, read: Callable[[Block, _Reader], T]
) -> tuple[T, ...]:
    found = []
    for entry in block.blocks(key, required=False):
        found.append(read(entry, reader))
        entry.done()
    return tuple(found)


def _day(block: Block, key: str) -> date | None:
    written = block.text(key)
    if not written:
        return None
    try:
        if not _DAY.fullmatch(written):
            raise ValueError(written)
        return date.fromisoformat(written)
    except ValueError:
        message = f"“{written}” is geen datum; schrijf jaar-maand-dag, zoals 2028-03-01"
        block.fault(key, SupplementCode.DATE, message)
        return None


def _fingerprint(block: Block) -> str:
    written = block.text("vingerafdruk")
    if written and not _FINGERPRINT.fullmatch(written):
        message = f"“{written}” is geen vingerafdruk; dat zijn 12 tekens, 0 tot 9 en a tot f"
        block.fault("vingerafdruk", SourceCode.WRONG_TYPE, message)
    return written


def _tightening(block: Block, reader: _Reader) -> Tightening:
    kind = block.choice("soort", tuple(map(str, Aspect)))
    value = _value(block, reader)
    return Tightening(
        rule=block.ident("regel"),
        fingerprint=_fingerprint(block),
        aspect=Aspect(kind or Aspect.NORM),
        # Without its kind nothing can be said of a value.
        value=value if kind else "",
        reason=reader.shown(block, "reden"),
        text=reader.shown(block, "tekst", required=False),
        review_by=_day(block, "nakijken-voor"),
        line=block.line,
    )


def _value(block: Block, reader: _Reader) -> str:
    """Return a new value; it is read as a norm, a strength or roles later."""
    written = " ".join(block.text("waarde").split())
    signs = written.replace("<=", "≤").replace(">=", "≥")
    if found := markup_in(signs, ()):
        message = f"bij “waarde” kan “{found[1]}” niet staan"
        block.fault("waarde", SupplementCode.MARKUP, message)
    reader.said.extend(
        Said(text=part, path=block.label, line=block.at("waarde")) for part in written.split(";")
    )
    return written


def _note(block: Block, reader: _Reader) -> LocalNote:
    return LocalNote(
        rule=block.ident("regel"),
        fingerprint=_fingerprint(block),
        text=reader.shown(block, "tekst"),
        line=block.line,
    )


def _contact(block: Block, reader: _Reader) -> LocalContact:
    return LocalContact(
        name=reader.shown(block, "naam"),
        call=reader.text(block, "bel"),
        when=reader.shown(block, "wanneer", required=False),
        line=block.line,
    )


def _place(block: Block, reader: _Reader) -> Place:
    kinds = tuple(map(str, PlaceKind))
    return Place(
        kind=PlaceKind(block.choice("soort", kinds) or PlaceKind.OTHER),
        name=reader.shown(block, "naam"),
        where=reader.shown(block, "waar"),
        note=reader.shown(block, "uitleg", required=False),
        line=block.line,
    )


def _step(block: Block, reader: _Reader) -> LocalStep:
    before, after = (block.text(key, required=False) for key in ("voor", "na"))
    source, target = (block.text(key, required=False) for key in ("van", "naar"))
    if sum((bool(before), bool(after), bool(source or target))) > 1 or bool(source) != bool(target):
        message = "noem één plaats: “voor”, “na”, of “van” met “naar”"
        block.fault("schema", SupplementCode.STEP, message)
    return LocalStep(
        chart=block.ident("schema"),
        source=source or after,
        target=target or before,
        text=reader.shown(block, "tekst"),
        actor=block.text("wie", required=False),
        rules=block.texts("regels", required=False),
        reason=reader.shown(block, "reden"),
        safe=reader.shown(block, "veilig", required=False),
        line=block.line,
    )


def _confirmation(block: Block, reader: _Reader) -> Confirmation:
    return Confirmation(
        sentence=" ".join(block.text("zin").split()),
        reason=reader.text(block, "reden"),
        line=block.line,
    )
