"""Read one item of an exercise from YAML; every fault is recorded at its line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from agressieprotocol.quizzes.codes import QuizCode
from agressieprotocol.quizzes.model import Item, Kind, Option, RuleRef, Verdict
from agressieprotocol.quizzes.scheme import Scheme
from agressieprotocol.quizzes.wording import LIMIT, long_sentences
from agressieprotocol.rules.codes import RuleCode
from agressieprotocol.rules.model import Registry
from agressieprotocol.source.codes import SourceCode
from agressieprotocol.source.plain import fill, setting_names
from agressieprotocol.source.yaml_file import Block

LEAST_OPTIONS = 2
_VERDICTS = tuple(map(str, Verdict))
_KINDS = tuple(map(str, Kind))


@dataclass(frozen=True, slots=True)
class Desk:
    """What a reader of items looks things up in."""

    settings: Mapping[str, str]
    registry: Registry
    scheme: Scheme

    def text(self, block: Block, key: str, *, required: bool = True) -> str:
        """Return a text with the local facts filled in; check its sentences."""
        written = block.text(key, required)
        for name in setting_names(written):
            if name not in self.settings:
                message = f"“{name}” staat niet in instellingen.yml"
                block.fault(key, SourceCode.UNKNOWN_SETTING, message)
        text = " ".join(fill(written, dict(self.settings)).split())
        for sentence, count in long_sentences(text):
            start = " ".join(sentence.split()[:4])
            message = f"de zin “{start} …” telt {count} woorden; hoogstens {LIMIT}"
            block.fault(key, QuizCode.LONG_SENTENCE, message)
        return text


def read_item(block: Block, desk: Desk) -> Item:
    """Read an item with its options; what could not be read stays empty."""
    kind = block.choice("soort", _KINDS)
    options = tuple(_option(entry, desk) for entry in block.blocks("opties"))
    item = Item(
        id=block.ident(),
        version=block.whole("versie", default=1),
        kind=Kind(kind or Kind.CHOICE),
        case=desk.text(block, "casus"),
        question=desk.text(block, "vraag"),
        audiences=block.choices("doelgroep", tuple(desk.scheme.audiences)),
        topic=block.choice("onderwerp", tuple(desk.scheme.topics)),
        channel=block.choice("kanaal", tuple(desk.scheme.channels)),
        options=options,
        rules=_refs(options, desk.registry),
        path=block.label,
        line=block.line,
    )
    block.done()
    _check_options(item, block)
    return item


def _option(block: Block, desk: Desk) -> Option:
    option = Option(
        text=desk.text(block, "tekst"),
        verdict=Verdict(block.choice("oordeel", _VERDICTS) or Verdict.RIGHT),
        feedback=desk.text(block, "feedback", required=False),
        rules=tuple(dict.fromkeys(block.texts("regels", required=False))),
    )
    block.done()
    name = option.text or "zonder tekst"
    if not option.feedback:
        block.fault("feedback", QuizCode.NO_FEEDBACK, f"optie “{name}” heeft geen feedback")
    if not option.rules:
        message = f"de feedback bij optie “{name}” noemt geen regel"
        block.fault("regels", QuizCode.NO_RULE, message)
    for rule in option.rules:
        if rule not in desk.registry:
            block.fault("regels", RuleCode.UNKNOWN_RULE, f"regel “{rule}” bestaat niet")
    return option


def _refs(options: Iterable[Option], registry: Registry) -> tuple[RuleRef, ...]:
    names = dict.fromkeys(rule for option in options for rule in option.rules)
    rules = [registry[name] for name in names if name in registry]
    return tuple(
        RuleRef(id=rule.id, title=rule.title, citation=rule.citation, url=rule.url)
        for rule in rules
    )


def _check_options(item: Item, block: Block) -> None:
    count = len(item.options)
    if 0 < count < LEAST_OPTIONS:
        message = f"een vraag heeft minstens {LEAST_OPTIONS} opties nodig; hier staat er {count}"
        block.fault("opties", QuizCode.FEW_OPTIONS, message)
    if item.options and not any(option.verdict is Verdict.RIGHT for option in item.options):
        block.fault("opties", QuizCode.NO_RIGHT, f"bij “{item.id}” is geen enkele optie juist")
    seen: set[str] = set()
    for option in item.options:
        text = option.text.casefold().rstrip(".")
        if text and text in seen:
            message = f"de optie “{option.text}” staat er twee keer"
            block.fault("opties", QuizCode.EQUAL_OPTIONS, message)
        seen.add(text)
