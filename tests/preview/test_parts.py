"""The parts of the preview: copying what differs, waiting for a save, and what a server sends."""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from wsgiref.headers import Headers
from wsgiref.types import WSGIEnvironment
from wsgiref.util import setup_testing_defaults

import pytest

from agressieprotocol.preview.application import SCRIPT, STANDING, WORKER, preview_application
from agressieprotocol.preview.board import Board
from agressieprotocol.preview.faults import faults_in
from agressieprotocol.preview.mirror import mirror
from agressieprotocol.preview.watch import saves, state
from agressieprotocol.problems import Problem
from agressieprotocol.site.headers import headers_for
from agressieprotocol.site.server import Application


def write(path: Path, text: str) -> Path:
    """Write a file with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_mirror_copies_what_differs_and_removes_what_is_gone(tmp_path: Path) -> None:
    """Files that are the same are left alone; folders that must stay are."""
    source, target = tmp_path / "bron", tmp_path / "doel"
    for name in ("a.html", "map/b.html", "lite/groot.js", "a.html.br"):
        write(source / name, name)
    assert mirror(source, target, leave_out=("lite", ".br")) == 2
    assert mirror(source, target, leave_out=("lite", ".br")) == 0
    same = (target / "a.html").stat().st_ino
    write(source / "map" / "b.html", "anders")
    write(target / "weg.html", "oud")
    write(target / "lite" / "blijft.js", "hier")
    assert mirror(source, target, leave_out=("lite", ".br")) == 2
    assert sorted(p.name for p in target.rglob("*.*")) == ["a.html", "b.html", "blijft.js"]
    assert (target / "map" / "b.html").read_text(encoding="utf-8") == "anders"
    assert (target / "a.html").stat().st_ino == same


def test_faults_are_read_from_what_sphinx_says() -> None:
    """Colours, paths and doubled codes go; what we know is Dutch; what we do not know stays."""
    text = (
        "\x1b[91m/p/docs/a.md:4: WARNING: Unknown directive type: 'x' [myst.directive_unknown]"
        "\x1b[39;49;00m\n"
        "docs/b.md:2: WARNING: regel “y” bestaat niet [onbekende-regel] [inhoud.onbekende-regel]\n"
        "/p/docs/c.md: WARNING: document isn't included in any toctree [toc.not_included]\n"
        "WARNING: iets anders\n"
        "geen melding\n"
    )
    assert [str(fault) for fault in faults_in(text, Path("/p"))] == [
        "conf.py:1: iets anders [sphinx]",
        "docs/a.md:4: het blok “x” bestaat niet; kijk naar de naam tussen accolades "
        "[myst.directive_unknown]",
        "docs/b.md:2: regel “y” bestaat niet [onbekende-regel]",
        "docs/c.md:1: deze bladzijde staat in geen enkele inhoudsopgave (toctree) "
        "[toc.not_included]",
    ]


@pytest.fixture
def waiting(tmp_path: Path) -> Iterator[tuple[Path, list[str]]]:
    """Wait for saves in a project; yield its folder and the states that were seen."""
    write(tmp_path / "docs" / "a.md", "een")
    write(tmp_path / "instellingen.yml", "a: b")
    stop, seen = threading.Event(), list[str]()
    before = state(tmp_path)

    def listen() -> None:
        for found in saves(tmp_path, before, stop):
            seen.append(found)

    thread = threading.Thread(target=listen)
    thread.start()
    time.sleep(0.5)
    yield tmp_path, seen
    stop.set()
    thread.join(timeout=10)
    assert not thread.is_alive()


def wait_for(seen: list[str], count: int) -> None:
    """Wait until so many states were seen; a busy machine may take long."""
    end = time.monotonic() + 20
    while len(seen) < count and time.monotonic() < end:
        time.sleep(0.02)
    assert len(seen) == count


def test_each_save_is_seen_once_and_an_empty_one_is_not(
    waiting: tuple[Path, list[str]],
) -> None:
    """A page, a new page, the settings and an editor's way of replacing a file count."""
    root, seen = waiting
    write(root / "docs" / "a.md", "twee")
    wait_for(seen, 1)
    write(root / "docs" / "map" / "nieuw.md", "nieuw")
    wait_for(seen, 2)
    write(root / "instellingen.yml", "a: c")
    wait_for(seen, 3)
    write(root / "docs" / ".a.md.swp", "van de editor")
    write(root / "docs" / "a.md", "twee")
    time.sleep(0.5)
    fresh = write(root / "docs" / "a.md~", "drie")
    fresh.replace(root / "docs" / "a.md")
    wait_for(seen, 4)


def ask(pages: Application, path: str, **more: str) -> tuple[str, Headers, bytes]:
    """Ask the preview for a path."""
    environ: WSGIEnvironment = {"PATH_INFO": path, **more}
    setup_testing_defaults(environ)
    said: list[tuple[str, Headers]] = []

    def start(status: str, headers: list[tuple[str, str]], *_: object) -> None:
        said.append((status, Headers(headers)))

    body = pages(environ, start)  # type: ignore[arg-type]
    data = b"".join(body)
    if hasattr(body, "close"):
        body.close()
    return (*said[0], data)


@pytest.fixture
def pages(tmp_path: Path) -> tuple[Application, Board]:
    """Return a preview of a few files, and its board."""
    write(tmp_path / "goed" / "index.html", "<html><head></head><body>Dag</body></html>")
    write(tmp_path / "goed" / "404.html", "<html><head></head><body>Weg</body></html>")
    write(tmp_path / "goed" / "sw.js", "worker")
    write(tmp_path / "goed" / "stijl.css", "</head>")
    write(tmp_path / "lite" / "repl" / "index.html", "<head></head>")
    board = Board()
    return preview_application(tmp_path / "goed", tmp_path / "lite", board), board


def test_a_page_gets_the_script_and_keeps_the_strict_policy(
    pages: tuple[Application, Board], tmp_path: Path
) -> None:
    """Pages alone get it, from the same address; the files do not have it."""
    answer, board = pages
    for path, status in (("/", "200 OK"), ("/weg.html", "404 Not Found")):
        found, headers, body = ask(answer, path, HTTP_IF_MODIFIED_SINCE="x")
        assert found == status
        assert f'src="{SCRIPT}" data-voorbeeld="{board.version}"'.encode() in body
        assert headers["Content-Length"] == str(len(body))
        assert headers["Cache-Control"] == "no-store"
        strict = headers_for(path)["Content-Security-Policy"]
        assert headers["Content-Security-Policy"] == strict
        assert "unsafe" not in strict
    assert ask(answer, "/stijl.css")[2] == b"</head>"
    assert ask(answer, "/lite/repl/")[2] == b"<head></head>"
    assert b"script" not in (tmp_path / "goed" / "index.html").read_bytes()


def test_the_standing_tells_version_and_faults(pages: tuple[Application, Board]) -> None:
    """A fault keeps the version; new pages give another."""
    answer, board = pages
    first = json.loads(ask(answer, STANDING)[2])
    assert first == {"versie": board.version, "meldingen": [], "nakijken": []}
    board.put([Problem("docs/a.md", 3, "code", "mis")], [])
    assert json.loads(ask(answer, STANDING)[2])["meldingen"] == ["docs/a.md:3: mis [code]"]
    assert board.version == first["versie"]
    board.put([], [Problem("docs/a.md", 3, "code", "later")])
    last = json.loads(ask(answer, STANDING)[2])
    assert last["versie"] != first["versie"]
    assert (last["meldingen"], last["nakijken"]) == ([], ["docs/a.md:3: later [code]"])


def test_no_worker_keeps_a_page_that_is_being_edited(pages: tuple[Application, Board]) -> None:
    """The preview has no service worker; its own script is sent as a script."""
    answer, _ = pages
    assert ask(answer, WORKER)[0] == "404 Not Found"
    status, headers, body = ask(answer, SCRIPT)
    assert status == "200 OK"
    assert headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert b"follow()" in body


def test_the_built_site_holds_nothing_of_the_preview() -> None:
    """The script lies outside the folders that a build copies."""
    code = Path(preview_application.__code__.co_filename).parent
    assert os.path.commonpath([code, code / "page"]) == str(code)
    assert not list((code.parent / "web").rglob("volg.js"))
