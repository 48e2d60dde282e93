"""What a learner hears about an answer, in words and in figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from agressieprotocol.quizzes.model import RuleRef, Verdict

NO_ANSWER = "Kies eerst een antwoord."
UNREADABLE = "Dit antwoord hoort niet bij deze vraag. Kies er een uit de lijst."
UNFINISHED = "Deze casus is nog niet af. Maak je volgende keuze."


class Credit(NamedTuple):
    """How much of an answer was right."""

    right: int
    total: int

    @property
    def full(self) -> bool:
        """Tell whether nothing was wrong.

        >>> Credit(3, 4).full, Credit(4, 4).full
        (False, True)
        """
        return self.right == self.total

    def __str__(self) -> str:
        return f"{self.right} van de {self.total} goed."


NO_CREDIT = Credit(0, 0)


class Remark(NamedTuple):
    """What is said of one part of an answer."""

    #: What it is about: an option, a step, the left side of a pair, a sentence, a choice.
    text: str
    #: Of what the learner did with this part.
    verdict: Verdict
    feedback: str
    #: The rules that the feedback names.
    rules: tuple[RuleRef, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """What a learner hears about an answer."""

    item_id: str
    #: ``None`` where there was no answer that could be judged.
    verdict: Verdict | None
    feedback: str
    #: The rules that the feedback names.
    rules: tuple[RuleRef, ...] = ()
    credit: Credit = NO_CREDIT
    #: A remark on each part, in the author's order; empty where an answer is one choice.
    parts: tuple[Remark, ...] = ()

    @property
    def judged(self) -> bool:
        """Tell whether the answer could be judged as a whole."""
        return self.verdict is not None

    @property
    def partly(self) -> bool:
        """Tell whether something was right and something else was not."""
        return 0 < self.credit.right < self.credit.total


def no_answer(item_id: str) -> Result:
    """Return what is said where nothing was chosen."""
    return Result(item_id, None, NO_ANSWER)


def unreadable(item_id: str, answer: object) -> Result:
    """Return what is said of what is no answer to this item: nothing, or something else."""
    nothing = answer is None or (type(answer) in {list, tuple} and not answer)
    return no_answer(item_id) if nothing else Result(item_id, None, UNREADABLE)


def counted(item_id: str, parts: tuple[Remark, ...], credit: Credit) -> Result:
    """Return a result that is right where nothing was wrong, with a remark on each part."""
    verdict = Verdict.RIGHT if credit.full else Verdict.WRONG
    return Result(item_id, verdict, str(credit), (), credit, parts)


def weakest(verdicts: set[Verdict]) -> Verdict:
    """Return the verdict on a row of choices: that of the weakest.

    >>> str(weakest({Verdict.RIGHT, Verdict.DEFENSIBLE}))
    'verdedigbaar'
    """
    if Verdict.WRONG in verdicts:
        return Verdict.WRONG
    return Verdict.DEFENSIBLE if Verdict.DEFENSIBLE in verdicts else Verdict.RIGHT
