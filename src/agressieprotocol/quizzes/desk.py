"""What a reader of items looks things up in, and how it reads texts, rules and feedback."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from agressieprotocol.quizzes.checks.personal import personal
from agressieprotocol.quizzes.codes import QuizCode
from agressieprotocol.quizzes.model import Note, RuleRef
from agressieprotocol.quizzes.scheme import Scheme
from agressieprotocol.quizzes.wording import LIMIT, long_sentences
from agressieprotocol.rules.codes import RuleCode
from agressieprotocol.rules.model import Registry, Rule
from agressieprotocol.source.codes import SourceCode
from agressieprotocol.source.plain import fill, setting_names, without_settings
from agressieprotocol.source.yaml_file import Block

_YES = ("ja", "nee")


@lru_cache(maxsize=32768)
def _personal(text: str) -> tuple[tuple[str, str], ...]:
    """Look at a text once while the program runs."""
    return tuple(personal(text))


@lru_cache(maxsize=32768)
def _long_sentences(text: str) -> tuple[tuple[str, int], ...]:
    """Count a text once while the program runs."""
    return tuple(long_sentences(text))


@dataclass(frozen=True, slots=True)
class Desk:
    """What a reader of items looks things up in."""

    settings: Mapping[str, str]
    registry: Registry
    scheme: Scheme
    #: What a learner sees of each rule that was named so far, by id.
    refs: dict[str, RuleRef] = field(default_factory=dict)

    def text(self, block: Block, key: str, *, required: bool = True) -> str:
        """Return a text with the local facts filled in; check its sentences."""
        return self._checked(block.text(key, required), block, key)

    def texts(self, block: Block, key: str) -> tuple[str, ...]:
        """Return a list of texts that may lack, read as :meth:`text` reads one."""
        found = block.texts(key, required=False)
        return tuple(self._checked(written, block, key) for written in found)

    def _checked(self, written: str, block: Block, key: str) -> str:
        text = own = " ".join(written.split())
        if "{{" in text:
            text, own = self._filled(text, block, key), without_settings(text)
        for what, found in _personal(own):
            message = f"hier lijkt {what} te staan: “{found}”; verzin iets zonder"
            block.fault(key, QuizCode.PERSONAL, message)
        for sentence, count in _long_sentences(text):
            start = " ".join(sentence.split()[:4])
            message = f"de zin “{start} …” telt {count} woorden; hoogstens {LIMIT}"
            block.fault(key, QuizCode.LONG_SENTENCE, message)
        return text

    def _filled(self, text: str, block: Block, key: str) -> str:
        """Return a text with the local facts in it."""
        for name in setting_names(text):
            if name not in self.settings:
                message = f"“{name}” staat niet in instellingen.yml"
                block.fault(key, SourceCode.UNKNOWN_SETTING, message)
        return fill(text, dict(self.settings))

    def yes(self, block: Block, key: str) -> bool:
        """Return whether an author wrote ``ja``; a key that lacks means no."""
        return block.choice(key, _YES, required=False) == "ja"

    def feedback(self, block: Block, name: str) -> tuple[str, tuple[RuleRef, ...]]:
        """Return the feedback on a part and the rules that it names.

        :param name: the part as a message names it, such as ``optie “Emotie”``.
        """
        text = self.text(block, "feedback", required=False)
        if not text:
            block.fault("feedback", QuizCode.NO_FEEDBACK, f"{name} heeft geen feedback")
        return text, self._refs(block, f"de feedback bij {name}")

    def note(self, block: Block, key: str, *, required: bool = True) -> Note | None:
        """Return a text with its rules, from a block under a key."""
        inner = block.block(key, required)
        if inner is None:
            return None
        note = Note(text=self.text(inner, "tekst"), refs=self._refs(inner, f"“{key}”"))
        inner.done()
        return note

    def _refs(self, block: Block, what: str) -> tuple[RuleRef, ...]:
        names = tuple(dict.fromkeys(block.texts("regels", required=False)))
        if not names:
            block.fault("regels", QuizCode.NO_RULE, f"{what} noemt geen regel")
        for name in names:
            if name not in self.registry:
                block.fault("regels", RuleCode.UNKNOWN_RULE, f"regel “{name}” bestaat niet")
        return tuple(self._ref(self.registry[name]) for name in names if name in self.registry)

    def _ref(self, rule: Rule) -> RuleRef:
        """Return what a learner sees of a rule; a rule that is named often is made once."""
        found = self.refs.get(rule.id)
        if found is None:
            found = RuleRef(id=rule.id, title=rule.title, citation=rule.citation, url=rule.url)
            self.refs[rule.id] = found
        return found
