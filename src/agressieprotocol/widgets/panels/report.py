"""Build a practice report; nothing that is typed is kept."""

from __future__ import annotations

from typing import cast

from ipywidgets import Textarea, VBox

from agressieprotocol.quizzes.kinds.report import Part, Report
from agressieprotocol.quizzes.model import Item
from agressieprotocol.quizzes.result import Remark, Result
from agressieprotocol.widgets import words
from agressieprotocol.widgets.panels.panel import STYLE, PlainPanel, appear, radios, text


class ReportPanel(PlainPanel):
    """Radio buttons for each W, and a place for own words once it was checked."""

    missing = words.NO_SENTENCE

    def __init__(self, item: Item) -> None:
        """Show the parts with no sentence chosen."""
        self.body = cast(Report, item.body)
        self.inputs = self.parts = tuple(
            radios(f"{words.W[part.word]}: {part.question}", (o.text for o in part.options))
            for part in self.body.parts
        )
        own = Textarea(description=words.OWN, rows=6, style=STYLE)
        self.own = VBox([own, text("oefening-uitleg", words.paragraph(words.OWN_STAYS))])
        self.after = (self.own,)
        appear(self.own, False)
        self.widget = VBox([text("oefening-vraag", words.paragraph(item.question)), *self.parts])

    def answer(self) -> object:
        """Return the sentence for each W, once there is one at all."""
        found = [part.index for part in self.parts]
        return None if found.count(None) == len(found) else found

    def show(self, answer: object) -> None:
        """Show the sentences that were chosen."""
        chosen = answer if isinstance(answer, list | tuple) else [None] * len(self.parts)
        for part, place in zip(self.parts, chosen, strict=True):
            part.index = place

    def feedback(self, result: Result) -> str:
        """Say what is right and wrong, then show the whole report."""
        appear(self.own, True)
        chosen = zip(self.body.parts, self.parts, result.parts, strict=True)
        said = [_said(part, shown.index, remark) for part, shown, remark in chosen]
        return words.whole(result) + "".join(said) + words.report(self.body.model)


def _said(part: Part, place: int | None, remark: Remark) -> str:
    fault = None if place is None else part.options[place].fault
    told = f"{words.FAULTS[fault]} {remark.feedback}" if fault else remark.feedback
    return words.remark(remark._replace(feedback=told))
