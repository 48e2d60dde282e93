"""A server of one's own per test: at any path, and one that can be stopped."""

from __future__ import annotations

import shutil
import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from urllib.parse import urlsplit
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import pytest
from waitress.server import create_server

from agressieprotocol.offline.manifest import kept_files
from agressieprotocol.offline.worker import SCRIPTS, worker_text
from agressieprotocol.site.server import application

Serve = Callable[..., str]


def below(prefix: str, app: WSGIApplication) -> WSGIApplication:
    """Put an application below a path, as behind a proxy; all else does not exist."""

    def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        if not path.startswith(prefix):
            start("404 Not Found", [("Content-Type", "text/plain")])
            return [b""]
        inner = {"PATH_INFO": "/" + path.removeprefix(prefix), "SCRIPT_NAME": prefix.rstrip("/")}
        return app(environ | inner, start)

    return answer


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Return a function that serves a folder below a path and returns its address."""
    servers = []

    def begin(folder: Path, prefix: str = "/") -> str:
        app = below(prefix, application(folder))
        listener = socket.create_server(("127.0.0.1", 0))
        server = create_server(app, sockets=[listener], threads=8)
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        servers.append((server, thread))
        return f"http://127.0.0.1:{listener.getsockname()[1]}{prefix}"

    yield begin
    for server, thread in servers:
        server.close()
        thread.join(timeout=5)


@pytest.fixture
def copy_of_site(site: Path, tmp_path: Path) -> Path:
    """Copy what the worker keeps, and the worker, so that a test may change it."""
    urls = [file.url for file in kept_files(site)]
    for url in [*urls, *SCRIPTS, "404.html", "_static/niet-gevonden.js"]:
        path = urlsplit(url).path
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(site / path, tmp_path / path)
    write_worker(tmp_path)
    return tmp_path


def write_worker(site: Path) -> None:
    """Do what the end of a build does."""
    text = worker_text(site, kept_files(site))
    (site / "sw.js").write_text(text, encoding="utf-8")


@pytest.fixture
def rebuild() -> Callable[[Path], None]:
    """Return the function that writes the worker of a changed site."""
    return write_worker
