"""Which files a device keeps, and when it fetches them again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agressieprotocol.offline.manifest import LIMIT, kept_files
from agressieprotocol.offline.worker import worker_text

PAGE = """<link rel="stylesheet" href="../_static/a.css?v=1"><link rel="next" href="ander.html">
<script type="module" src="../_static/a.js"></script><a href="ander.html">x</a>"""


@pytest.fixture
def small_site(tmp_path: Path) -> Path:
    """Return a site of one page that loads a style sheet and a script, which load others."""
    files = {
        "docs/hulp.html": PAGE,
        "docs/ander.html": "niet nodig",
        "_static/a.css": "b { background: url('b.png') }",
        "_static/b.png": "beeld",
        "_static/a.js": 'import { c } from "./c.js";',
        "_static/c.js": "export const c = 1;",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def urls(site: Path) -> list[str]:
    """List the addresses that are kept of the page."""
    return [file.url for file in kept_files(site, pages=("docs/hulp.html",), data=())]


def test_a_page_brings_what_it_loads_and_what_that_loads(small_site: Path) -> None:
    """Addresses are as the page asks for them, query and all; links are not followed."""
    assert urls(small_site) == [
        "_static/a.css?v=1",
        "_static/a.js",
        "_static/b.png",
        "_static/c.js",
        "docs/hulp.html",
    ]


def test_only_a_changed_file_gets_another_revision(small_site: Path) -> None:
    """A new build fetches again what is new, and nothing else."""
    pages = ("docs/*.html",)
    before = {file.url: file.revision for file in kept_files(small_site, pages)}
    (small_site / "_static" / "c.js").write_text("export const c = 2;", encoding="utf-8")
    after = {file.url: file.revision for file in kept_files(small_site, pages)}
    assert {url for url in after if before[url] != after[url]} == {"_static/c.js"}


def test_a_missing_file_is_an_error(small_site: Path) -> None:
    """A worker that asks for what is not there would never be installed."""
    (small_site / "_static" / "c.js").unlink()
    with pytest.raises(FileNotFoundError):
        urls(small_site)


def test_the_worker_changes_with_a_script_it_runs(small_site: Path) -> None:
    """Browsers compare the worker byte by byte; its scripts are named with their revision."""
    scripts = ("_static/a.js",)
    before = worker_text(small_site, (), scripts)
    assert worker_text(small_site, (), scripts) == before
    (small_site / "_static" / "a.js").write_text("1", encoding="utf-8")
    assert worker_text(small_site, (), scripts) != before


@pytest.mark.site
def test_the_built_site_keeps_what_help_needs(site: Path) -> None:
    """Help, home, charts, words and search; less than a million bytes; the worker lists them."""
    kept = kept_files(site)
    addresses = {file.url for file in kept}
    charts = {f"docs/stroomschemas/{p.name}" for p in site.glob("docs/stroomschemas/*.html")}
    assert len(charts) >= 6
    pages = {"index.html", "docs/nu-hulp-nodig.html", "docs/begrippen.html", "search.html"}
    assert charts | pages | {"data/begrippen.json"} <= addresses
    assert not [url for url in addresses if url.startswith("lite/")]
    assert sum(file.size for file in kept) <= LIMIT
    written = (site / "sw.js").read_text("utf-8").partition(";\nimportScripts")[0]
    listed = json.loads(written.removeprefix("self.BESTANDEN = "))
    assert {(entry["url"], entry["revision"]) for entry in listed} == {
        (file.url, file.revision) for file in kept
    }
