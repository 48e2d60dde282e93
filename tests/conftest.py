"""What all tests share: the real content, the served site, and a browser that is watched."""

from __future__ import annotations

import importlib.util
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright
from waitress.server import create_server

from agressieprotocol.content import Content, load_content
from agressieprotocol.site.server import application

# A busy machine is no fault of the code: what is slow is measured in benchmarks/.
settings.register_profile(
    "any-machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any-machine")

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "build" / "site"
#: What Chromium must leave: above all its address bar, which starts two more processes for each
#: window. The last list counts, so that this repeats what Playwright leaves itself.
LEFT = (
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxPopup",
)
#: Chromium opens no connection of its own with these, so that what leaves is the page's.
SWITCHES = (
    "--disable-features=" + ",".join(LEFT),
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)

PageFactory = Callable[..., Page]


@pytest.fixture(scope="session")
def content() -> Content:
    """Return the real content of this checkout."""
    return load_content(ROOT)


@pytest.fixture(scope="session")
def site() -> Path:
    """Return the folder of the built site."""
    if not (SITE / "index.html").is_file():
        pytest.fail("Er is nog geen site. Bouw haar eerst: nox -s site")
    return SITE


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """Serve the built site with the headers of production; yield its address, ending in /."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = create_server(application(site), sockets=[listener], threads=8)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
    server.close()
    thread.join(timeout=5)


def _chromium_path() -> str:
    spec = importlib.util.spec_from_file_location("chromium", ROOT / "tests" / "chromium.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: str | None = module.find()
    if found is None:
        pytest.fail(module.ADVICE)
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start one Chromium for the whole run; without one the test fails and says what to do."""
    path = _chromium_path()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(SWITCHES))
        yield chromium
        chromium.close()


class Watch:
    """What a page did that no page of ours may do."""

    def __init__(self) -> None:
        """Begin with nothing seen."""
        self.seen: list[str] = []

    def request(self, request: Request) -> None:
        """Note a request that leaves this computer."""
        parts = urlsplit(request.url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname != "127.0.0.1":
            self.seen.append(f"verzoek naar {request.url}")

    def console(self, message: ConsoleMessage) -> None:
        """Note a breach of the Content-Security-Policy."""
        if "Content Security Policy" in message.text:
            self.seen.append(message.text)

    def error(self, error: Exception) -> None:
        """Note an error that a script did not catch."""
        self.seen.append(f"fout in script: {error}")


@pytest.fixture
def new_page(browser: Browser) -> Iterator[PageFactory]:
    """Yield a factory of watched pages, each in a context of its own.

    At the end the test fails when a page asked another host for something, broke the policy, or
    raised an error.
    """
    watch = Watch()
    contexts = []

    def make(**options: Any) -> Page:  # noqa: ANN401 - whatever Playwright takes
        # In each new context the worker would fetch and keep all that works without internet.
        context = browser.new_context(**{"service_workers": "block"} | options)
        contexts.append(context)
        page = context.new_page()
        context.on("request", watch.request)
        context.on("console", watch.console)
        page.on("pageerror", watch.error)
        return page

    yield make
    for context in contexts:
        context.close()
    assert watch.seen == []
