"""What a learner answers an item with: one panel of widgets for each kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from agressieprotocol.quizzes.model import Item, Kind
from agressieprotocol.widgets.panels.case import CasePanel
from agressieprotocol.widgets.panels.choice import ChoicePanel
from agressieprotocol.widgets.panels.match import MatchPanel
from agressieprotocol.widgets.panels.order import OrderPanel
from agressieprotocol.widgets.panels.panel import Panel
from agressieprotocol.widgets.panels.report import ReportPanel
from agressieprotocol.widgets.panels.several import SeveralPanel

__all__ = ["Panel", "panel_for"]

_PANELS: Mapping[Kind, Callable[[Item], Panel]] = {
    Kind.CHOICE: ChoicePanel,
    Kind.SEVERAL: SeveralPanel,
    Kind.ORDER: OrderPanel,
    Kind.MATCH: MatchPanel,
    Kind.REPORT: ReportPanel,
    Kind.CASE: CasePanel,
}


def panel_for(item: Item) -> Panel:
    """Return a new panel for an item."""
    return _PANELS[item.kind](item)
