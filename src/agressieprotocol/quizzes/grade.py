"""Judge an answer: any input gives a result, none raises."""

from __future__ import annotations

from dataclasses import dataclass

from agressieprotocol.quizzes.model import Item, Option, RuleRef, Verdict

NO_ANSWER = "Kies eerst een antwoord."
UNREADABLE = "Dit antwoord hoort niet bij deze vraag. Kies er een uit de lijst."


@dataclass(frozen=True, slots=True)
class Result:
    """What a learner hears about an answer."""

    item_id: str
    #: ``None`` where there was no answer that could be judged.
    verdict: Verdict | None
    feedback: str
    #: The rules that the feedback names.
    rules: tuple[RuleRef, ...] = ()

    @property
    def judged(self) -> bool:
        """Tell whether the answer was one of the options."""
        return self.verdict is not None


def grade(item: Item, answer: object) -> Result:
    """Judge the answer to an item with one choice.

    :param answer: place of the chosen option, counted from 0; anything else is allowed and
        gives a result without a verdict.
    """
    if answer is None:
        return Result(item.id, None, NO_ANSWER)
    option = chosen(item, answer)
    if option is None:
        return Result(item.id, None, UNREADABLE)
    return Result(item.id, option.verdict, option.feedback, item.refs(option))


def chosen(item: Item, answer: object) -> Option | None:
    """Return the option that an answer means, or ``None``.

    A truth value is no place in a list, although Python counts it as a number.
    """
    if type(answer) is int and 0 <= answer < len(item.options):
        return item.options[answer]
    return None
