"""What a learner hears about an answer, in words and in figures."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
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
    def words(self) -> str:
        """Return how to say it to a learner."""
        return credit_said(*self)[1]


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


# A tuple, since Python makes one in a fifth of the time of a frozen dataclass.
class Result(NamedTuple):
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
        """Tell whether something was right although the whole was not."""
        return self.verdict is Verdict.WRONG and self.credit.right > 0


def unreadable(item_id: str, answer: object) -> Result:
    """Return what is said of what is no answer to this item: nothing, or something else."""
    row = type(answer) is list or type(answer) is tuple
    nothing = answer is None or (row and not answer)
    return Result(item_id, None, NO_ANSWER if nothing else UNREADABLE)


@lru_cache(maxsize=256)
def credit_said(right: int, total: int) -> tuple[Credit, str]:
    """Return credit and the words for it; there are few, so that each is made once.

    >>> credit_said(3, 4)
    (Credit(right=3, total=4), '3 van de 4 goed.')
    """
    return Credit(right, total), f"{right} van de {total} goed."


def counted(item_id: str, parts: tuple[Remark, ...], right: int, total: int) -> Result:
    """Return a result that is right where nothing was wrong, with a remark on each part."""
    credit, said = credit_said(right, total)
    verdict = Verdict.RIGHT if right == total else Verdict.WRONG
    return Result(item_id, verdict, said, (), credit, parts)


def chained(item_id: str, parts: tuple[Remark, ...], *, ended: bool = True) -> Result:
    """Return a result with the verdict of its weakest part; before the end it has none.

    A part that can be defended counts as good.
    """
    verdicts = [part.verdict for part in parts]
    total = len(verdicts)
    credit, said = credit_said(total - verdicts.count(Verdict.WRONG), total)
    if not ended:
        return Result(item_id, None, UNFINISHED, (), credit, parts)
    return Result(item_id, weakest(verdicts), said, (), credit, parts)


def weakest(verdicts: Collection[Verdict]) -> Verdict:
    """Return the verdict on a row of choices: that of the weakest.

    >>> str(weakest([Verdict.RIGHT, Verdict.DEFENSIBLE]))
    'verdedigbaar'
    """
    if Verdict.WRONG in verdicts:
        return Verdict.WRONG
    return Verdict.DEFENSIBLE if Verdict.DEFENSIBLE in verdicts else Verdict.RIGHT
