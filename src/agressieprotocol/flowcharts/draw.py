"""Let Graphviz draw: one process for all pictures."""

from __future__ import annotations

import shutil
import subprocess
import sysconfig
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

#: The program that our dependencies bring; any ``dot`` will do.
PROGRAM = "graphviz-pure"


class DrawError(RuntimeError):
    """Graphviz lacks or failed, with the reason in Dutch."""


def find_program(name: str = PROGRAM) -> str:
    """Return the path of Graphviz: beside this Python first, then on the search path.

    :raises DrawError: when it is nowhere.
    """
    own = Path(sysconfig.get_path("scripts"))
    found = shutil.which(name, path=str(own)) or shutil.which(name)
    if found is None:
        raise DrawError(f"het programma “{name}” is er niet; installeer graphviz-pure of Graphviz")
    return found


def draw_svg(dots: Sequence[str], program: str) -> list[str]:
    """Return one SVG a graph, in order.

    :raises DrawError: when Graphviz does not understand a graph.
    """
    if not dots:
        return []
    output = _svg(program, "\n".join(dots))
    parts = [f"{part}</svg>" for part in output.split("</svg>")[:-1]]
    if len(parts) != len(dots):
        raise DrawError(f"Graphviz tekende {len(parts)} van de {len(dots)} platen")
    return [part[part.index("<svg") :] for part in parts]


@lru_cache(maxsize=32)
def _svg(program: str, dots: str) -> str:
    """Draw once while the program runs: a page may be made again for another reason."""
    return _run([program, "-Tsvg"], dots.encode("utf-8")).decode("utf-8")


def narrow_enough(drawings: Sequence[str], width: int) -> str:
    """Return the first drawing that fits a width in pixels, or else the last.

    >>> narrow_enough(['<svg viewBox="0 0 900 9">', '<svg viewBox="0 0 90 9">'], 100)
    '<svg viewBox="0 0 90 9">'
    """
    return next((drawing for drawing in drawings if width_of(drawing) <= width), drawings[-1])


def width_of(drawing: str) -> float:
    """Return the natural width of a drawing."""
    return _size(drawing)[0]


def largest(drawings: Sequence[str], room: tuple[float, float]) -> int:
    """Return the place of the drawing whose letters are largest when it fills a room.

    >>> largest(['<svg viewBox="0 0 90 9">', '<svg viewBox="0 0 50 20">'], (100, 100))
    1
    """
    scales = [min(room[0] / width, room[1] / height) for width, height in map(_size, drawings)]
    return scales.index(max(scales))


def _size(drawing: str) -> tuple[float, float]:
    box = drawing.partition('viewBox="')[2].partition('"')[0].split()
    return float(box[2]), float(box[3])


def draw_png(dot: str, program: str, dpi: int) -> bytes:
    """Return a graph as PNG on white.

    :raises DrawError: when Graphviz does not understand the graph.
    """
    return _run([program, "-Tpng", f"-Gdpi={dpi}", "-Gbgcolor=white"], dot.encode("utf-8"))


def _run(command: Sequence[str], text: bytes) -> bytes:
    done = subprocess.run(command, input=text, capture_output=True, check=False)  # noqa: S603 - our own program and graph
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise DrawError(f"Graphviz kan de plaat niet tekenen: {said}")
    return done.stdout
