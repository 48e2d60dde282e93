"""Draw a chart for a page: the whole for wide screens, its lanes for narrow ones."""

from __future__ import annotations

from collections.abc import Mapping

from agressieprotocol.flowcharts.dot import WHOLE, chart_dot
from agressieprotocol.flowcharts.draw import draw_svg, narrow_enough
from agressieprotocol.flowcharts.html import figure
from agressieprotocol.flowcharts.lanes import lane_dot
from agressieprotocol.flowcharts.model import Chart
from agressieprotocol.flowcharts.svg import inline_svg, link_labels

#: Width of the text column in pixels; a little more still reads well when it is shrunk.
PAGE_WIDTH = 800
_TOLD = "Dezelfde stappen staan onder de plaat als tekst, met alle pijlen."


def picture(chart: Chart, names: Mapping[str, str], program: str) -> str:
    """Return all pictures of a chart with their legend, as HTML.

    :param names: names of roles by id.
    :param program: path of Graphviz.
    :raises DrawError: when Graphviz fails.
    """
    dots = [chart_dot(chart, names, style) for style in WHOLE]
    dots += [lane_dot(chart, part.id, names) for part in chart.lanes]
    drawings = draw_svg(dots, program)
    labels = link_labels(chart, names)
    title = f"Stroomschema {chart.title}"
    wholes, lanes = drawings[: len(WHOLE)], drawings[len(WHOLE) :]
    whole = inline_svg(
        narrow_enough(wholes, PAGE_WIDTH),
        f"plaat-{chart.id}",
        (title, f"{len(chart.nodes)} stappen. {_TOLD}"),
        labels,
    )
    parts = [
        (part.title, inline_svg(lane, f"baan-{part.id}", (f"{title}: {part.title}", _TOLD), labels))
        for part, lane in zip(chart.lanes, lanes, strict=True)
    ]
    return figure(chart, whole, parts)
