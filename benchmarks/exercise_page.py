"""Compare the exercise page with a hand-written one: time to the first answer, and weight.

Run it after the site was built: ``python benchmarks/exercise_page.py``. Both pages come from the
site's own server, in turn, in a Chromium whose processor is slowed four times, with an empty cache
and without what is fetched ahead for other pages. It prints the medians, their ratio and the
weight of everything that the page loads, and fails over a bar.
"""

from __future__ import annotations

import gzip
import html
import shutil
import socket
import statistics
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Response, sync_playwright
from waitress.server import create_server

from agressieprotocol.content import load_content
from agressieprotocol.quizzes.model import Exercise, Item
from agressieprotocol.site.server import application

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "build" / "site"
EXERCISE = "herken-het-type"
ROUNDS = 11
SLOWER = 4
#: The bars: times the hand-written page, and bytes after gzip.
MOST_TIMES = 1.3
MOST_BYTES = 90_000

#: Notes when the first radio can be seen and the script says that it runs.
PROBE = """
const look = () => {
  const radio = document.querySelector("[data-klaar] input[type=radio]");
  if (radio?.checkVisibility()) requestAnimationFrame(() => (window.ready = performance.now()));
  else requestAnimationFrame(look);
};
look();
"""
SCRIPT = """
document.querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault();
  for (const radio of document.querySelectorAll(":checked")) {
    radio.closest("fieldset").querySelector("output").textContent = radio.dataset.feedback;
  }
});
document.body.dataset.klaar = "";
"""
STYLE = (
    "body { font: 1rem/1.5 sans-serif; max-width: 45rem; margin: auto } label { display: block }"
)


def plain_item(item: Item) -> str:
    """Write an item as somebody does by hand."""
    options = "".join(
        f'<label><input type="radio" name="{item.id}" data-feedback="{html.escape(o.feedback)}">'
        f" {html.escape(o.text)}</label>"
        for o in item.options
    )
    legend = f"<legend>{html.escape(item.question)}</legend>"
    case = f"<p>{html.escape(item.case)}</p>"
    return (
        f"{case}<fieldset>{legend}{options}<button>Controleer</button><output></output></fieldset>"
    )


def write_plain(folder: Path, exercise: Exercise) -> None:
    """Write the hand-written page: the same questions, one style sheet, one script."""
    items = "".join(map(plain_item, exercise.items))
    head = '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Oefening</title>'
    links = '<link rel="stylesheet" href="page.css"><script src="page.js" defer></script>'
    (folder / "index.html").write_text(f"{head}{links}<h1>Oefening</h1><form>{items}</form>")
    (folder / "page.js").write_text(SCRIPT)
    (folder / "page.css").write_text(STYLE)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder with the headers of production; yield its address."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = create_server(application(folder), sockets=[listener], threads=8)
    threading.Thread(target=server.run, daemon=True).start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
    server.close()


def time_to_answer(browser: Browser, address: str) -> float:
    """Return the milliseconds from navigation until the first item can be answered."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.add_init_script(PROBE)
    page.goto(address)
    page.wait_for_function("() => window.ready")
    found = float(page.evaluate("window.ready"))
    context.close()
    return found


def weigh(browser: Browser, address: str) -> dict[str, int]:
    """Return the bytes after gzip of everything that a page loads, by file name."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))  # noqa: PLW0108 - it marks its handler
    page.goto(address)
    page.wait_for_load_state("networkidle")
    found = {r.url.rpartition("/")[2]: len(gzip.compress(r.body(), 9)) for r in responses}
    context.close()
    return found


def report(ours: list[float], plain: list[float], weights: dict[str, int]) -> bool:
    """Print the figures; tell whether both bars hold."""
    ratio = statistics.median(ours) / statistics.median(plain)
    total = sum(weights.values())
    for name, times in (("exercise page", ours), ("hand-written page", plain)):
        print(f"{name}: {statistics.median(times):.0f} ms, {min(times):.0f}-{max(times):.0f}")
    print(f"ratio: {ratio:.2f} (at most {MOST_TIMES})")
    for name, size in sorted(weights.items(), key=lambda entry: -entry[1]):
        print(f"{size:>8} {name}")
    print(f"weight: {total / 1000:.1f} kB after gzip (at most {MOST_BYTES / 1000:.0f})")
    return ratio <= MOST_TIMES and total <= MOST_BYTES


def main(chromium: str | None) -> int:
    """Measure; give exit status 1 where a bar does not hold."""
    exercise = load_content(ROOT).exercises[EXERCISE]
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        write_plain(Path(name), exercise)
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        with served(SITE) as ours_at, served(Path(name)) as plain_at:
            addresses = f"{ours_at}{exercise.page}.html", f"{plain_at}index.html"
            rounds = [[time_to_answer(browser, a) for a in addresses] for _ in range(ROUNDS)]
            weights = weigh(browser, addresses[0])
        browser.close()
    ours, plain = (list(times) for times in zip(*rounds, strict=True))
    return 0 if report(ours, plain, weights) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else shutil.which("chromium")))
