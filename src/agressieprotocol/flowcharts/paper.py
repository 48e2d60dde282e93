"""Put a chart on a sheet of A4 as PDF, with its title, its legend and where it comes from."""

from __future__ import annotations

from io import BytesIO, StringIO
from typing import Any

from reportlab.graphics import renderPDF
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas
from svglib.svglib import svg2rlg

from agressieprotocol.flowcharts.model import Chart, Kind
from agressieprotocol.flowcharts.words import KIND_HELP, KIND_WORDS

#: Room around the picture, in points.
EDGE = 28
HEAD = 30
FOOT = 34
#: What remains for the picture on a sheet on its side, in points.
ROOM = (landscape(A4)[0] - 2 * EDGE, landscape(A4)[1] - 2 * EDGE - HEAD - FOOT)
_FONT = "Helvetica"


def sheet_pdf(chart: Chart, drawing: str, foot: str) -> bytes:
    """Return one sheet of A4 on its side with a picture as large as fits.

    :param drawing: SVG of the picture.
    :param foot: last line: where the chart comes from, whom to call.
    """
    picture = _read(drawing)
    scale = min(ROOM[0] / picture.width, ROOM[1] / picture.height)
    picture.scale(scale, scale)
    written = BytesIO()
    # The same chart gives the same bytes: no time, no random id.
    canvas = Canvas(written, pagesize=landscape(A4), invariant=1, lang="nl")
    _words(canvas, chart, foot)
    left = EDGE + (ROOM[0] - picture.width * scale) / 2
    renderPDF.draw(picture, canvas, left, EDGE + FOOT + ROOM[1] - picture.height * scale)
    canvas.showPage()
    canvas.save()
    return written.getvalue()


def _read(drawing: str) -> Any:  # noqa: ANN401 - the library has no types
    """Read a drawing; its letters become one that every reader of PDF has."""
    plain = drawing.replace('font-family="Arial"', f'font-family="{_FONT}"')
    picture = svg2rlg(StringIO(plain))
    if picture is None:
        raise ValueError("the drawing cannot be read")
    return picture


def _words(canvas: Canvas, chart: Chart, foot: str) -> None:
    """Write title, legend and foot."""
    title = f"Stroomschema {chart.title}"
    canvas.setTitle(title)
    canvas.setFont(f"{_FONT}-Bold", 20)
    canvas.drawString(EDGE, EDGE + FOOT + ROOM[1] + HEAD - 16, title)
    used = {node.kind for node in chart.nodes}
    kinds = [f"{KIND_WORDS[kind]}: {KIND_HELP[kind]}." for kind in Kind if kind in used]
    lines = (
        foot,
        "Hele lijn: deze pijl volgt uit de bron. Streepjes met “lezing”: deze pijl staat niet in "
        "de bron; zo lezen wij haar.",
        " ".join(kinds),
    )
    canvas.setFont(_FONT, 8.5)
    for place, line in enumerate(lines):
        canvas.drawString(EDGE, EDGE + place * 11, line)
