"""Write all charts as files for the intranet and the wall: SVG, PNG and A4 as PDF."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from agressieprotocol.atomic import write_atomically
from agressieprotocol.content import Content, load_content
from agressieprotocol.flowcharts.draw import DrawError, draw_png, draw_svg, find_program, largest
from agressieprotocol.flowcharts.lanes import SHEETS, sheet_dot
from agressieprotocol.flowcharts.model import Chart
from agressieprotocol.flowcharts.paper import ROOM, sheet_pdf
from agressieprotocol.flowcharts.words import role_names
from agressieprotocol.problems import SourceError
from agressieprotocol.terminal import report, say

#: Sharp on a large screen and on paper.
DPI = 144
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def publish(content: Content, out: Path) -> list[Path]:
    """Write three files a chart below a folder; return their paths.

    :raises DrawError: when Graphviz fails; no file is then half-written.
    """
    program = find_program()
    names = role_names(content.registry.roles)
    foot = _foot(content.settings)
    written = []
    for chart in content.charts:
        for ending, data in _files(chart, names, program, foot).items():
            path = out / f"stroomschema-{chart.id}.{ending}"
            write_atomically(path, data)
            written.append(path)
    return written


def _files(chart: Chart, names: Mapping[str, str], program: str, foot: str) -> dict[str, bytes]:
    dots = [sheet_dot(chart, names, style) for style in SHEETS]
    drawings = draw_svg(dots, program)
    best = largest(drawings, ROOM)
    return {
        "svg": (HEAD + drawings[best]).encode("utf-8"),
        "png": draw_png(dots[best], program, DPI),
        "pdf": sheet_pdf(chart, drawings[best], foot),
    }


def _foot(settings: Mapping[str, str]) -> str:
    numbers = [settings[f"telefoon_{name}"] for name in ("nood", "politie", "bot")]
    told = "Direct gevaar: bel {}. Vooraf de politie inlichten: {}. Opvang (BOT): {}.".format(
        *numbers
    )
    return f"{settings['protocol_titel']}, bijlage IV. {told}"


def run_charts(options: argparse.Namespace) -> int:
    """Write all charts; return the exit status."""
    try:
        content = load_content(options.root)
        written = publish(content, options.out)
    except (SourceError, DrawError, OSError) as error:
        report(str(error))
        return 1
    say(f"{len(written)} bestanden geschreven in {options.out.as_posix()}")
    return 0
