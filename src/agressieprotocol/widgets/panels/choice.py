"""Choose one option."""

from __future__ import annotations

from typing import cast

from ipywidgets import VBox

from agressieprotocol.quizzes.model import Item
from agressieprotocol.widgets.panels.panel import PlainPanel, radios


class ChoicePanel(PlainPanel):
    """Radio buttons."""

    def __init__(self, item: Item) -> None:
        """Show the options with none of them chosen."""
        self.choice = radios(item.question, (option.text for option in item.options))
        self.inputs = (self.choice,)
        self.widget = VBox([self.choice])

    def answer(self) -> object:
        """Return the place of the chosen option."""
        return cast(object, self.choice.index)

    def show(self, answer: object) -> None:
        """Show an option as chosen."""
        self.choice.index = answer
