"""The server that shows the site as production would."""

from __future__ import annotations

import gzip
import http.client
import os
import socket
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import pytest

from agressieprotocol.site.compress import compress
from agressieprotocol.site.headers import headers_for
from agressieprotocol.site.server import serve


@dataclass(frozen=True)
class Answer:
    """What a server said."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes


def get(url: str, path: str, **headers: str) -> Answer:
    """Ask for a path without following or unpacking anything."""
    with closing(http.client.HTTPConnection(urlsplit(url).netloc, timeout=10)) as connection:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return Answer(answer.status, answer.headers, answer.read())


@pytest.mark.site
def test_pages_come_compressed_and_with_the_strict_policy(site_url: str) -> None:
    """A page is sent as brotli to who takes it, and forbids inline script."""
    answer = get(site_url, "/", **{"Accept-Encoding": "br, gzip"})
    assert answer.status == 200
    assert answer.headers["Content-Encoding"] == "br"
    policy = answer.headers["Content-Security-Policy"]
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert b"<!doctype html>" in brotli.decompress(answer.body)


@pytest.mark.site
def test_what_does_not_exist_gets_a_dutch_page(site_url: str) -> None:
    """An unknown address is answered with 404 and the headers of any page."""
    answer = get(site_url, "/bestaat-niet.html")
    assert answer.status == 404
    assert "script-src 'self';" in answer.headers["Content-Security-Policy"]


@pytest.mark.site
def test_files_outside_the_site_stay_outside(site_url: str) -> None:
    """No path climbs out of the site's folder."""
    assert get(site_url, "/../../pyproject.toml").status == 404
    assert get(site_url, "/%2e%2e/%2e%2e/pyproject.toml").status == 404


def test_the_lite_folder_has_its_own_policy() -> None:
    """Only Python in the browser may compile code."""
    assert "'wasm-unsafe-eval'" in headers_for("/lite/repl/index.html")["Content-Security-Policy"]
    assert "'wasm-unsafe-eval'" not in headers_for("/index.html")["Content-Security-Policy"]


def test_a_taken_port_is_a_clear_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever starts the server twice reads what to do, not a traceback."""
    (tmp_path / "index.html").write_text("x", encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert serve(tmp_path, port) == 1
    assert f"Poort {port} is al in gebruik" in capsys.readouterr().err


def test_no_site_is_a_clear_message(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever serves before building reads which command builds."""
    assert serve(tmp_path) == 1
    assert "nox -s site" in capsys.readouterr().err


def test_only_what_changed_is_compressed_again(tmp_path: Path) -> None:
    """A second build costs what changed; a copy whose file is gone goes too."""
    page = tmp_path / "a.html"
    page.write_text("<p>regel</p>" * 500, encoding="utf-8")
    (tmp_path / "b.html").write_text("klein", encoding="utf-8")
    assert compress(tmp_path) == 1
    assert compress(tmp_path) == 0
    packed = (tmp_path / "a.html.gz").read_bytes()
    assert gzip.decompress(packed) == page.read_bytes()
    os.utime(page, (page.stat().st_mtime + 60,) * 2)
    assert compress(tmp_path) == 0  # written again with what it held
    page.write_text("<p>andere</p>" * 500, encoding="utf-8")
    os.utime(page, (page.stat().st_mtime + 120,) * 2)
    assert compress(tmp_path) == 1
    assert gzip.decompress((tmp_path / "a.html.gz").read_bytes()) == page.read_bytes()
    os.utime(page, (page.stat().st_mtime + 240,) * 2)
    (tmp_path / "a.html.gz").write_bytes(b"kapot")
    assert compress(tmp_path) == 1
    page.unlink()
    assert compress(tmp_path) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.html"]
