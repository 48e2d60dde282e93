"""Measure how long an exercise in JupyterLite takes to start, beside bare Pyodide.

Run it on a built site: ``python benchmarks/lite_start.py [ROUNDS]``. Both come from the project's
own server with its compression. Each round measures both, in a new browser with an empty cache,
one after the other, so that what else the machine does weighs on both.
"""

from __future__ import annotations

import shutil
import socket
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from wsgiref.types import StartResponse, WSGIEnvironment

from playwright.sync_api import Page, Playwright, sync_playwright
from waitress.server import create_server

from agressieprotocol.lite.build import CACHE, SETTINGS
from agressieprotocol.lite.compress import compress_all
from agressieprotocol.lite.embed import lite_button_html
from agressieprotocol.lite.node import install_pyodide
from agressieprotocol.site.server import application

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))
import chromium  # noqa: E402 - it lies among the tests

EXERCISE = "herken-het-type"
SWITCHES = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")
#: Bare Pyodide lies where the policy allows WebAssembly, the button where a page may have a frame.
BARE, BUTTON = "lite/meting", "meting"
BARE_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
BARE_PAGE = (
    '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Kaal</title>'
    '<link rel="icon" href="data:,"><script type="module" src="begin.mjs"></script></html>'
)
BARE_BEGIN = """
const worker = new Worker(new URL("worker.mjs", import.meta.url), { type: "module" });
worker.addEventListener("message", () => (document.body.dataset.klaar = ""));
"""
BARE_WORKER = """
import { loadPyodide } from "./pyodide.mjs";
const python = await loadPyodide();
postMessage(python.runPython("1 + 1"));
"""
LITE_PAGE = (
    '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Lite</title>'
    '<link rel="icon" href="data:,"><script type="module" src="/_static/lite.mjs"></script>'
    "<body>{button}</body></html>"
)
PATIENCE = 180_000


@dataclass(frozen=True)
class Run:
    """One start: seconds with an empty cache and with a full one, and what was sent."""

    cold: float
    warm: float
    megabytes: float
    requests: int


class Counter:
    """A site that counts what it sends."""

    def __init__(self, site: Path, extra: Path) -> None:
        """Serve a site, and the pages of the benchmark in a folder of it."""
        self._site, self._extra = application(site), application(extra)
        self.sent = self.requests = 0

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Answer a request and count the bytes of the answer."""
        own = environ["PATH_INFO"].startswith((f"/{BARE}/", f"/{BUTTON}/"))
        self.requests += 1

        def counted(status: str, headers: list[tuple[str, str]], *more: object) -> object:
            self.sent += int(dict(headers).get("Content-Length", 0))
            return start(status, headers, *more)  # type: ignore[arg-type]

        return (self._extra if own else self._site)(environ, counted)  # type: ignore[arg-type]


def write_pages(folder: Path) -> None:
    """Write the page with bare Pyodide and the page with the button."""
    place = folder / BARE
    place.mkdir(parents=True)
    pyodide = install_pyodide(ROOT / SETTINGS, ROOT / CACHE)
    for name in (*BARE_FILES, "pyodide-lock.json"):
        shutil.copyfile(pyodide / name, place / name)
    texts = {"kaal.html": BARE_PAGE, "begin.mjs": BARE_BEGIN, "worker.mjs": BARE_WORKER}
    for name, text in texts.items():
        (place / name).write_text(text, encoding="utf-8")
    kept = ROOT / CACHE / "meting"
    kept.mkdir(exist_ok=True)
    compress_all(place, kept)
    (folder / BUTTON).mkdir()
    page = LITE_PAGE.format(button=lite_button_html(EXERCISE, "/"))
    (folder / BUTTON / "lite.html").write_text(page, encoding="utf-8")


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, Counter]]:
    """Serve the built site and the pages of the benchmark."""
    counter = Counter(ROOT / "build" / "site", folder)
    listener = socket.create_server(("127.0.0.1", 0))
    server = create_server(counter, sockets=[listener], threads=8)
    threading.Thread(target=server.run, daemon=True).start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}", counter
    server.close()


def start_bare(page: Page, base: str) -> float:
    """Start bare Pyodide; return the seconds until it computed something."""
    started = time.perf_counter()
    page.goto(f"{base}/{BARE}/kaal.html")
    page.locator("[data-klaar]").wait_for(timeout=PATIENCE, state="attached")
    return time.perf_counter() - started


def start_lite(page: Page, base: str) -> float:
    """Use the button; return the seconds until the first question can be answered."""
    page.goto(f"{base}/{BUTTON}/lite.html")
    started = time.perf_counter()
    page.get_by_role("button").click()
    page.frame_locator("iframe").get_by_role("radio").first.wait_for(timeout=PATIENCE)
    return time.perf_counter() - started


def measure(
    playwright: Playwright, start: Callable[[Page, str], float], base: str, counter: Counter
) -> Run:
    """Start in a new browser, and once more in the same."""
    browser = playwright.chromium.launch(executable_path=chromium.find(), args=list(SWITCHES))
    page = browser.new_page()
    counter.sent = counter.requests = 0
    cold = start(page, base)
    sent, requests = counter.sent, counter.requests
    warm = start(page, base)
    browser.close()
    return Run(cold, warm, sent / 1e6, requests)


def show(runs: list[tuple[Run, Run]]) -> None:
    """Print a line for each round, and the medians."""
    print(f"{'ronde':>7} {'kaal':>7} {'lite':>7} {'maal':>6} {'kaal, warm':>11} {'lite, warm':>11}")
    for number, (bare, lite) in enumerate(runs, 1):
        ratio = lite.cold / bare.cold
        print(
            f"{number:>7} {bare.cold:>6.1f}s {lite.cold:>6.1f}s {ratio:>6.2f}"
            f" {bare.warm:>10.1f}s {lite.warm:>10.1f}s"
        )
    median = statistics.median(lite.cold / bare.cold for bare, lite in runs)
    bare, lite = runs[0]
    print(f"mediaan van de verhoudingen: {median:.2f}")
    print(f"verstuurd, kaal: {bare.megabytes:.1f} MB in {bare.requests} verzoeken")
    print(f"verstuurd, lite: {lite.megabytes:.1f} MB in {lite.requests} verzoeken")


def main() -> None:
    """Measure as many rounds as asked for, five without a number."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as work, sync_playwright() as playwright:
        write_pages(Path(work))
        with served(Path(work)) as (base, counter):
            measure(playwright, start_lite, base, counter)  # the disk's first reading, unmeasured
            runs = [
                (
                    measure(playwright, start_bare, base, counter),
                    measure(playwright, start_lite, base, counter),
                )
                for _ in range(rounds)
            ]
    show(runs)


if __name__ == "__main__":
    main()
