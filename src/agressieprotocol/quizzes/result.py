"""What a learner hears about an answer, in words and in figures."""

from __future__ import annotations

from collections.abc import Collection
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
        return self[0] == self[1]

    @property
    def words(self) -> str:
        """Say it to a learner.

        >>> Credit(3, 4).words
        '3 van de 4 goed.'
        """
        return f"{self[0]} van de {self[1]} goed."


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
    nothing = answer is None or (type(answer) in {list, tuple} and not answer)
    return Result(item_id, None, NO_ANSWER if nothing else UNREADABLE)


def counted(item_id: str, parts: tuple[Remark, ...], credit: Credit) -> Result:
    """Return a result that is right where nothing was wrong, with a remark on each part."""
    verdict = Verdict.RIGHT if credit.full else Verdict.WRONG
    return Result(item_id, verdict, credit.words, (), credit, parts)


def weakest(verdicts: Collection[Verdict]) -> Verdict:
    """Return the verdict on a row of choices: that of the weakest.

    >>> str(weakest([Verdict.RIGHT, Verdict.DEFENSIBLE]))
    'verdedigbaar'
    """
    if Verdict.WRONG in verdicts:
        return Verdict.WRONG
    return Verdict.DEFENSIBLE if Verdict.DEFENSIBLE in verdicts else Verdict.RIGHT
