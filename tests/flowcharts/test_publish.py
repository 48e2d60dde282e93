"""The files for intranet and wall: all there, of the right kind, the same each time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from agressieprotocol.content import Content
from agressieprotocol.flowcharts.publish import publish
from agressieprotocol.problems import Problems


@pytest.fixture(scope="module")
def folder(real: tuple[Content, Problems], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with everything written."""
    out = tmp_path_factory.mktemp("charts")
    publish(real[0], out)
    return out


def test_each_chart_gives_three_files(folder: Path, real: tuple[Content, Problems]) -> None:
    """SVG, PNG and PDF, each named after its chart."""
    wanted = {f"stroomschema-{c.id}.{e}" for c in real[0].charts for e in ("svg", "png", "pdf")}
    assert {path.name for path in folder.iterdir()} == wanted


def test_a_sheet_is_one_page_of_a4_on_its_side(folder: Path) -> None:
    """842 by 595 points, one page, Dutch, with words that can be searched."""
    for path in folder.glob("*.pdf"):
        data = path.read_bytes()
        assert data.startswith(b"%PDF-")
        assert data.count(b"/MediaBox") == 1
        assert b"/MediaBox [ 0 0 841.8898 595.2756 ]" in data
        assert b"/Lang (nl)" in data


def test_a_picture_is_sharp_enough_for_print(folder: Path) -> None:
    """At least 1,500 pixels wide."""
    for path in folder.glob("*.png"):
        data = path.read_bytes()
        assert data.startswith(b"\x89PNG")
        assert int.from_bytes(data[16:20], "big") >= 1500


def test_a_drawing_stands_alone(folder: Path) -> None:
    """Well-formed, without links into a page that is not there."""
    for path in folder.glob("*.svg"):
        root = ET.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314 - our own drawing
        assert not list(root.iter("{http://www.w3.org/2000/svg}a"))


def test_writing_twice_gives_the_same_bytes(
    folder: Path, real: tuple[Content, Problems], tmp_path: Path
) -> None:
    """No time and no random name is in a file."""
    content = real[0]
    publish(replace(content, charts=content.charts[3:4]), tmp_path)
    for path in tmp_path.iterdir():
        assert path.read_bytes() == (folder / path.name).read_bytes()
