"""Another municipality takes the whole over: its own facts everywhere, nothing of the first."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from agressieprotocol.cli import main
from agressieprotocol.municipality.codes import LayerCode
from agressieprotocol.municipality.layer import check_layer, seen
from agressieprotocol.municipality.merge import merge
from agressieprotocol.problems import Problems
from agressieprotocol.source.settings import read_settings

ROOT = Path(__file__).resolve().parents[2]
LAYER = Path(__file__).parent / "laag"
GUIDE = ROOT / "docs" / "beheer" / "andere-gemeente.md"
SETTINGS = "instellingen.yml"
#: Facts that name or reach one municipality; the others, such as a kind of building, are words of
#: the protocol as well.
LOCAL = (
    *("gemeente", "gemeente_kort", "protocol_titel", "domein_mandaat", "telefoon_bot", "mail_bot"),
    *("intranetpagina", "intranet", "link_infographic", "link_werkinstructie_aangifte"),
    "link_soorten_incidenten",
)
#: What is published of a page's source or of the code; tests and settings are not.
SOURCES = ("docs", "modules", "quizzes", "flowcharts", "supplements", "src", "lite", "index.md")
PUBLISHED = {".md", ".yml", ".html", ".js", ".mjs", ".css", ".json", ".svg", ".xml"}
#: Pages that show facts of each kind; together with the data they hold what all pages hold.
PAGES = (
    *(
        "index",
        "docs/nu-hulp-nodig",
        "docs/eigen-afspraken",
        "docs/protocol/6-politieke-ambtsdragers",
    ),
    *("docs/protocol/inleiding", "docs/protocol/8-maatregelen", "docs/stroomschemas/kantoor"),
)


def settings_of(folder: Path) -> dict[str, str]:
    """Return the local facts of a folder."""
    return read_settings(folder, Problems())


def foreign(text: str) -> list[str]:
    """Return what of the first municipality stands in a text."""
    return sorted(set(_local().findall(text.casefold())))


@cache
def _local() -> re.Pattern[str]:
    facts = settings_of(ROOT)
    return re.compile(r"\b(?:" + "|".join(re.escape(facts[n].casefold()) for n in LOCAL) + r")\b")


@pytest.fixture(scope="module")
def merged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the base with the layer of the invented municipality."""
    out = tmp_path_factory.mktemp("gemeente") / "waterdam"
    command = ["--root", str(ROOT), "municipality", "--laag", str(LAYER), "--uit", str(out)]
    assert main(command) == 0
    return out


@pytest.fixture(scope="module")
def built(merged: Path) -> Path:
    """Return its site: some pages and all data, without JupyterLite."""
    out = merged / "build" / "site"
    patterns = ",".join(f"{page}.md" for page in PAGES)
    options = ["-b", "html", "-q", "-t", "zonder_lite", "-D", f"include_patterns={patterns}"]
    # Pages that were left out are missed; whether each link holds is tested with the whole site.
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", *options, str(merged), str(out)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return out


def test_no_local_fact_is_typed_in_a_source() -> None:
    """Name, numbers and addresses come from the settings alone, in every file that is published."""
    paths = [path for name in SOURCES for path in ([ROOT / name, *(ROOT / name).rglob("*")])]
    found = {
        path.relative_to(ROOT).as_posix(): facts
        for path in paths
        if path.is_file() and path.suffix in PUBLISHED and "node_modules" not in path.parts
        if (facts := foreign(path.read_text(encoding="utf-8")))
    }
    assert found == {}


def test_nothing_of_the_first_municipality_is_left(built: Path) -> None:
    """Not in a page, not in the data, not in the search index; quotations are marked as such."""
    left = {}
    for path in (
        p for p in built.rglob("*") if p.is_file() and p.suffix in {*PUBLISHED, ".webmanifest"}
    ):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".html":
            text = _as_read(_without_quotations(text))
        if facts := foreign(text):
            left[path.relative_to(built).as_posix()] = facts
    assert left == {}


def _as_read(html: str) -> str:
    """Return a page with what stands for a sign, such as that in an address, as the sign."""
    return unescape(html).replace("%40", "@")


def _without_quotations(html: str) -> str:
    page = BeautifulSoup(html, "html.parser")
    for quotation in page.select("blockquote, q"):
        quotation.decompose()
    return str(page)


def test_its_own_facts_stand_everywhere(built: Path) -> None:
    """Name, title, numbers, addresses, logo, colours and own page are those of the layer."""
    mine = settings_of(LAYER)
    front = BeautifulSoup((built / "index.html").read_text("utf-8"), "html.parser")
    assert mine["protocol_titel"] in front.title.text if front.title else False
    logo = front.select_one("img.sidebar-logo")
    assert logo is not None
    assert (built / str(logo["src"]).partition("?")[0]).is_file()
    sheets = [str(link["href"]) for link in front.select('link[rel="stylesheet"]')]
    place = {
        name: n
        for n, href in enumerate(sheets)
        for name in ("/style.css", "kleuren.css")
        if name in href
    }
    assert place["kleuren.css"] > place["/style.css"]
    help_page = (built / "docs" / "nu-hulp-nodig.html").read_text("utf-8")
    assert f"tel:{mine['telefoon_bot']}" in help_page
    whole = _as_read("".join(path.read_text("utf-8") for path in built.rglob("*.html")))
    for name in ("gemeente", "mail_bot", "intranet", "stadhuis", "domein_mandaat"):
        assert mine[name] in whole
    assert mine["gemeente"] in (built / "docs" / "eigen-afspraken.html").read_text("utf-8")
    assert mine["telefoon_bot"] in (built / "data" / "regels.json").read_text("utf-8")


@pytest.fixture
def layer(tmp_path: Path) -> Path:
    """Return a copy of the layer in which a test may write."""
    return Path(shutil.copytree(LAYER, tmp_path / "laag"))


def told(layer: Path) -> list[str]:
    """Return everything that is said of a layer."""
    problems = Problems()
    check_layer(ROOT, layer, problems)
    return [str(problem) for problem in sorted(set(problems))]


def bad_layers() -> Iterator[tuple[str, str, str]]:
    """Yield a file of a layer, what stands in it, and the code of what is said."""
    yield "conf.py", "import os", LayerCode.FILE
    yield "docs/raar.html", "<script>", LayerCode.FILE
    yield "docs/begrippen.md", "# Anders", LayerCode.REPLACED
    yield "vervangt.yml", "- {bestand: docs/nergens.md, vingerafdruk: '0'}", LayerCode.NOT_REPLACED
    yield "eigen/kleuren.css", "body { background: url(https://elders.nl) }", LayerCode.COLOURS
    yield "eigen/kleuren.css", "@import 'x.css';", LayerCode.COLOURS
    yield "eigen/logo.svg", "<svg onload='x()'/>", LayerCode.LOGO
    yield "instellingen.yml", "gemeente: gemeente Waterdam", "ontbreekt"
    yield "instellingen.yml", (LAYER / SETTINGS).read_text("utf-8") + "x: y\n", "onbekende-sleutel"


@pytest.mark.parametrize(("name", "text", "code"), list(bad_layers()))
def test_a_layer_with_a_fault_is_refused(layer: Path, name: str, text: str, code: str) -> None:
    """The fault is told at its file, in Dutch, and nothing is written."""
    (layer / name).write_text(text, encoding="utf-8")
    said = told(layer)
    assert said
    assert all(line.endswith(f"[{code}]") for line in said)
    assert not merge(ROOT, layer, layer.parent / "uit", Problems())
    assert not (layer.parent / "uit").exists()
    assert code not in set(LayerCode) or f"| `{code}` |" in GUIDE.read_text("utf-8")


def test_a_replaced_page_is_looked_at_again_when_the_base_moves(layer: Path) -> None:
    """With the fingerprint of the base's page it is taken; with another the new one is told."""
    name = "docs/begrippen.md"
    (layer / name).write_text("# Anders\n", encoding="utf-8")
    now = seen(ROOT / name)
    (layer / "vervangt.yml").write_text(f"- bestand: {name}\n  vingerafdruk: '{now}'\n", "utf-8")
    assert told(layer) == []
    (layer / "vervangt.yml").write_text(f"- bestand: {name}\n  vingerafdruk: oud\n", "utf-8")
    (said,) = told(layer)
    assert said.startswith("vervangt.yml:1: ")
    assert now in said


def test_no_folder_of_somebody_else_is_replaced(layer: Path) -> None:
    """A folder that this command did not make stays as it is."""
    problems = Problems()
    assert not merge(ROOT, LAYER, layer, problems)
    assert [problem.code for problem in problems] == [LayerCode.FILE]
    assert (layer / SETTINGS).is_file()
