"""Measure the search page: from its load to the first result, and the weight of its indexes.

Run it after the site was built: ``python benchmarks/search_page.py``. Each round opens the page
with a query in a fresh Chromium profile, with the processor as it is and slowed four times. It
prints the medians, and fails over a bar.
"""

from __future__ import annotations

import gzip
import shutil
import socket
import statistics
import sys
import threading
from pathlib import Path

import brotli
from playwright.sync_api import Browser, sync_playwright
from waitress.server import create_server

from agressieprotocol.site.server import application

SITE = Path(__file__).resolve().parent.parent / "build" / "site"
FILES = ("data/zoeken.json", "data/zoeken-teksten.json", "searchindex.js")
QUERY = "filmen"
ROUNDS = 11
#: The bars: milliseconds after the load with the processor slowed four times; bytes after gzip.
SLOWER, MOST_MILLISECONDS = 4, 200
MOST_BYTES = 60_000

PROBE = """
new MutationObserver(() => {
  if (!window.shown && document.querySelector(".zoek-lijst li")) window.shown = performance.now();
}).observe(document, { childList: true, subtree: true });
"""
TIMES = """() => {
  const [page] = performance.getEntriesByType("navigation");
  const field = document.getElementById("zoek-veld");
  field.value = "toegangsverbod overtreden";
  const start = performance.now();
  field.dispatchEvent(new Event("input"));
  return [window.shown - page.loadEventEnd, performance.now() - start];
}"""


def one_round(browser: Browser, address: str, slower: int) -> tuple[float, float]:
    """Open the page once; return the milliseconds to its first result, and of one key stroke."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.add_init_script(PROBE)
    page.goto(f"{address}search.html?q={QUERY}")
    page.wait_for_function("window.shown")
    first, key = page.evaluate(TIMES)
    context.close()
    return first, key


def measure(address: str, slower: int) -> float:
    """Print what a number of rounds took; return the median to the first result."""
    with sync_playwright() as playwright:
        path = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        rounds = [one_round(browser, address, slower) for _ in range(ROUNDS)]
        browser.close()
    firsts, keys = zip(*rounds, strict=True)
    median = statistics.median(firsts)
    print(
        f"processor {slower} x trager: eerste resultaat {median:.0f} ms na het laden "
        f"(beste {min(firsts):.0f}), een toets {statistics.median(keys):.0f} ms"
    )
    return median


def weigh() -> int:
    """Print the weight of each index; return that of ours after gzip."""
    for name in FILES:
        content = (SITE / name).read_bytes()
        small, smaller = len(gzip.compress(content, 9)), len(brotli.compress(content))
        print(f"{name}: {len(content)} bytes, gzip {small}, brotli {smaller}")
    return len(gzip.compress((SITE / FILES[0]).read_bytes(), 9))


def main() -> int:
    """Measure and weigh; exit status 1 over a bar."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = create_server(application(SITE), sockets=[listener], threads=8)
    threading.Thread(target=server.run, daemon=True).start()
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/"
    bytes_ = weigh()
    measure(address, 1)
    slowest = measure(address, SLOWER)
    server.close()
    return 0 if bytes_ <= MOST_BYTES and slowest <= MOST_MILLISECONDS else 1


if __name__ == "__main__":
    sys.exit(main())
