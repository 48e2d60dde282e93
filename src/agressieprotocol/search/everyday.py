"""Everyday words: what people type, and the words of the protocol that it stands for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from agressieprotocol.problems import Problems
from agressieprotocol.rules.model import Rule
from agressieprotocol.search.codes import SearchCode
from agressieprotocol.search.words import key, words
from agressieprotocol.source.yaml_file import Block, read_block

FILE = "docs/zoeken.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Everyday:
    """Words that somebody types, and what is looked for besides."""

    #: Words or short phrases, as people type them.
    typed: tuple[str, ...]
    #: Words or short phrases of the protocol.
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Everydays:
    """The whole list."""

    #: Forms of one word that no rule of spelling joins, such as slaan, slaat, sloeg.
    forms: tuple[tuple[str, ...], ...] = ()
    words: tuple[Everyday, ...] = ()
    #: Parts of the protocol whose rules come later where others fit as well.
    behind: tuple[str, ...] = ()

    def with_forms(self, phrases: Iterable[str]) -> tuple[str, ...]:
        """Return phrases with all forms of those that have some.

        >>> Everydays(forms=(("slaan", "sloeg"),)).with_forms(["slaan", "klap"])
        ('slaan', 'sloeg', 'klap')
        """
        groups = {form: group for group in self.forms for form in group}
        found = (form for phrase in phrases for form in groups.get(phrase, (phrase,)))
        return tuple(dict.fromkeys(found))


def read_everydays(root: Path, rules: Collection[Rule], problems: Problems) -> Everydays:
    """Read the list, if there is one; a double word, or one that finds nothing, is recorded."""
    if not (root / FILE).exists():
        return Everydays()
    top = read_block(root / FILE, FILE, problems)
    if top is None:
        return Everydays()
    forms, entries = top.blocks("vormen"), top.blocks("woorden")
    behind = _parts(top, {source for rule in rules for source in rule.sources})
    top.done()
    known = {key(word) for rule in rules for word in words(f"{rule.title} {rule.text}")}
    found = Everydays(
        forms=tuple(_forms(block) for block in forms),
        words=tuple(_everyday(block, known) for block in entries),
        behind=behind,
    )
    _check_double(zip(forms, found.forms, strict=True), "vormen", problems)
    typed = (entry.typed for entry in found.words)
    _check_double(zip(entries, typed, strict=True), "typt", problems)
    return found


def _parts(top: Block, sources: Collection[str]) -> tuple[str, ...]:
    parts = top.texts("later", required=False)
    known = {part for source in sources for part in (source, chapter(source))}
    for part in parts:
        if part not in known:
            top.fault("later", SearchCode.PART, f"geen regel heeft “{part}” als bron")
    return parts


def chapter(source: str) -> str:
    """Return the chapter of a section of the source, such as ``6`` of ``6.4``."""
    return source.partition(".")[0]


def _forms(block: Block) -> tuple[str, ...]:
    word, others = block.text("woord"), block.texts("vormen")
    block.done()
    return (word, *others)


def _everyday(block: Block, known: set[str]) -> Everyday:
    entry = Everyday(typed=block.texts("typt"), also=block.texts("ook"))
    block.done()
    for phrase in entry.also:
        for word in _unknown(phrase, known):
            message = f"“{word}” staat in geen enkele regel en vindt dus niets"
            block.fault("ook", SearchCode.NOWHERE, message)
    return entry


def _unknown(phrase: str, known: set[str]) -> Iterator[str]:
    for word in phrase.split():
        if not any(key(part) in known for part in words(word)):
            yield word


def _check_double(
    pairs: Iterable[tuple[Block, tuple[str, ...]]], at: str, problems: Problems
) -> None:
    seen: dict[str, int] = {}
    for block, phrases in pairs:
        for phrase in phrases:
            same = " ".join(words(phrase))
            if same in seen:
                message = f"“{phrase}” staat al op regel {seen[same]}"
                problems.add(FILE, block.at(at), SearchCode.DOUBLE, message)
            seen.setdefault(same, block.at(at))
