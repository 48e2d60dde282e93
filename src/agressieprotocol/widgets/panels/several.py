"""Choose every option that fits."""

from __future__ import annotations

from ipywidgets import Checkbox

from agressieprotocol.quizzes.model import Item, Option, Verdict
from agressieprotocol.quizzes.result import Remark, Result
from agressieprotocol.widgets import words
from agressieprotocol.widgets.panels.panel import STYLE, PlainPanel, group


class SeveralPanel(PlainPanel):
    """A box to check for each option."""

    missing = words.NO_ANSWERS
    trait = "value"

    def __init__(self, item: Item) -> None:
        """Show the options with none of them chosen."""
        self.options = item.options
        self.inputs = self.boxes = tuple(
            Checkbox(value=False, description=option.text, indent=False, style=STYLE)
            for option in item.options
        )
        self.widget = group(words.several(item.question), self.boxes)

    def answer(self) -> object:
        """Return the places of the chosen options."""
        return [place for place, box in enumerate(self.boxes) if box.value] or None

    def show(self, answer: object) -> None:
        """Show options as chosen."""
        chosen = set(answer) if isinstance(answer, list | tuple) else set()
        for place, box in enumerate(self.boxes):
            box.value = place in chosen

    def feedback(self, result: Result) -> str:
        """Say of each chosen option whether it belongs, and how many are missing."""
        chosen = [option for option, box in zip(self.options, self.boxes, strict=True) if box.value]
        verdicts = [option.verdict for option in chosen]
        right = [option.verdict for option in self.options].count(Verdict.RIGHT)
        missed = right - verdicts.count(Verdict.RIGHT)
        more = [words.missing(missed)] if missed else []
        more += [words.TAKES_AWAY] if Verdict.WRONG in verdicts else []
        return words.whole(result, *more) + "".join(map(_said, chosen))


def _said(option: Option) -> str:
    part = Remark(option.text, option.verdict, option.feedback, option.refs)
    return words.remark(part, words.BELONGS[option.verdict])
