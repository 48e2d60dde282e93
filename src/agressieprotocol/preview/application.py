"""The site as a server sends it, with a script in each page that follows the changes.

The files of the site do not have that script, and the strict policy stays: it comes from the same
address, and asks that address alone. It asks now and then; a stream of events would keep one of
the server's few threads for every open page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from wsgiref.headers import Headers
from wsgiref.types import StartResponse, WSGIEnvironment

from agressieprotocol.preview.board import Board
from agressieprotocol.site.headers import LITE, headers_for
from agressieprotocol.site.server import Application, application

SCRIPT = "/_voorbeeld/volg.js"
STANDING = "/_voorbeeld/stand.json"
#: The worker that keeps pages without a connection; an edited page must not be kept.
WORKER = "/sw.js"
_CODE = Path(__file__).parent / "page" / "volg.js"
_TAG = '<script type="module" src="{script}" data-voorbeeld="{version}"></script>\n</head>'
#: What a browser asks for to get less than the whole page, or a packed one.
_SHORTER = {
    "HTTP_ACCEPT_ENCODING",
    "HTTP_IF_MODIFIED_SINCE",
    "HTTP_IF_NONE_MATCH",
    "HTTP_RANGE",
    "wsgi.file_wrapper",
}


def preview_application(pages: Path, lite: Path, board: Board) -> Application:
    """Return the preview as a WSGI application.

    :param pages: folder of the pages that are shown.
    :param lite: folder of JupyterLite, as the site was built.
    """
    site = application(pages)
    if lite.is_dir():
        site.add_files(str(lite), prefix=LITE)
    found: Application = site
    own: dict[str, Callable[[StartResponse], Iterable[bytes]]] = {
        SCRIPT: lambda start: _send(start, SCRIPT, "text/javascript", _CODE.read_bytes()),
        STANDING: lambda start: _send(start, STANDING, "application/json", board.as_json()),
        WORKER: lambda start: _send(start, WORKER, "text/plain", b"", "404 Not Found"),
    }

    def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "/")
        if path in own:
            return own[path](start)
        if path.startswith(LITE) or environ["REQUEST_METHOD"] != "GET":
            return found(environ, start)
        version = board.version  # before the page is read: a newer page may ask once too often
        return _followed(found, environ, start, version)

    return answer


def _send(
    start: StartResponse, path: str, kind: str, body: bytes, status: str = "200 OK"
) -> list[bytes]:
    headers = headers_for(path) | {
        "Content-Type": f"{kind}; charset=utf-8",
        "Content-Length": str(len(body)),
        "Cache-Control": "no-store",
    }
    start(status, list(headers.items()))
    return [body]


def _followed(
    site: Application, environ: WSGIEnvironment, start: StartResponse, version: str
) -> Iterable[bytes]:
    """Answer with the whole file, and with the script where that is a page."""
    said: list[tuple[str, Headers]] = []

    def note(status: str, headers: list[tuple[str, str]], *_: object) -> Callable[[bytes], object]:
        said.append((status, Headers(headers)))
        return lambda _: None

    whole = {key: value for key, value in environ.items() if key not in _SHORTER}
    body = site(whole, note)
    status, headers = said[0]
    if not (headers["Content-Type"] or "").startswith("text/html"):
        start(status, headers.items())
        return body
    page = _with_script(_whole(body), version)
    for name in ("ETag", "Last-Modified"):
        del headers[name]
    headers["Content-Length"] = str(len(page))
    headers["Cache-Control"] = "no-store"
    start(status, headers.items())
    return [page]


def _whole(body: Iterable[bytes]) -> bytes:
    """Read an answer and close the file behind it."""
    try:
        return b"".join(body)
    finally:
        if hasattr(body, "close"):
            body.close()


def _with_script(page: bytes, version: str) -> bytes:
    """Put the script at the end of the head of a page.

    >>> _with_script(b"<head></head>", "7").startswith(b'<head><script type="module"')
    True
    """
    tag = _TAG.format(script=SCRIPT, version=version)
    return page.replace(b"</head>", tag.encode("ascii"), 1)
