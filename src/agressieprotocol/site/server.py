"""Serve the built site on this computer, with the compression and headers of production."""

from __future__ import annotations

import errno
import socket
from collections.abc import Callable, Iterable
from pathlib import Path
from wsgiref.headers import Headers
from wsgiref.types import StartResponse, WSGIEnvironment

from waitress.server import create_server
from whitenoise import WhiteNoise

from agressieprotocol.site.headers import headers_for
from agressieprotocol.terminal import say

HOST = "127.0.0.1"
PORT = 8000
MIMETYPES = {
    ".mjs": "text/javascript",
    ".wasm": "application/wasm",
    ".whl": "application/octet-stream",
    ".webmanifest": "application/manifest+json",
}
Application = Callable[[WSGIEnvironment, StartResponse], Iterable[bytes]]


def _add_headers(headers: Headers, path: str, url: str) -> None:  # noqa: ARG001 - WhiteNoise calls it so
    for name, value in headers_for(url).items():
        headers[name] = value


def _not_found(root: Path) -> Application:
    """Answer what does not exist with the site's own page for it."""

    def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        page = root / "404.html"
        body = page.read_bytes() if page.is_file() else b"Deze pagina bestaat niet."
        headers = headers_for(environ.get("PATH_INFO", "/"))
        start("404 Not Found", [("Content-Type", "text/html; charset=utf-8"), *headers.items()])
        return [body]

    return answer


def application(root: Path) -> WhiteNoise:
    """Return the site as a WSGI application.

    Files are looked up afresh at each request, so that a new build shows without a restart.

    :param root: the folder of the built site.
    """
    return WhiteNoise(
        _not_found(root),
        root=str(root),
        autorefresh=True,
        max_age=0,
        allow_all_origins=False,
        mimetypes=MIMETYPES,
        add_headers_function=_add_headers,
        index_file=True,
    )


def open_port(port: int) -> socket.socket | None:
    """Open a port of this computer, or say that another program has it."""
    try:
        return socket.create_server((HOST, port))
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
    say(f"Poort {port} is al in gebruik. Stop het andere programma of kies een andere poort:")
    say(f"  nox -s serve -- --poort {port + 1}")
    return None


def serve(root: Path, port: int = PORT) -> int:
    """Serve the site until it is stopped; give exit status 1 where that cannot begin."""
    if not (root / "index.html").is_file():
        say(f"Er staat geen site in {root}. Bouw haar eerst: nox -s site")
        return 1
    listener = open_port(port)
    if listener is None:
        return 1
    server = create_server(application(root), sockets=[listener], threads=8)
    say(f"De site staat klaar op http://{HOST}:{port}/  (stoppen: Ctrl+C)")
    try:
        server.run()
    except KeyboardInterrupt:
        say("Gestopt.")
    finally:
        server.close()
    return 0
