"""An author saves and looks: the browser shows the page, or what is wrong, by itself."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect
from waitress.server import create_server

from agressieprotocol.preview.application import preview_application
from agressieprotocol.preview.board import Board
from agressieprotocol.preview.serve import follow

from .conftest import EXERCISE, FILES, Project

pytestmark = [
    pytest.mark.browser,
    # myst-parser still asks Sphinx for something in a way that will go.
    pytest.mark.filterwarnings("ignore:.*Check CHANGES for Sphinx API"),
]
#: Milliseconds that a busy machine may take; how fast it is, is measured in benchmarks/.
PATIENCE = 30_000


@pytest.fixture
def address(project: Project) -> Iterator[str]:
    """Serve and follow the project; yield its address, ending in /."""
    board, stop = Board(), threading.Event()
    pages = preview_application(project.workshop.shown, project.root / "geen", board)
    listener = socket.create_server(("127.0.0.1", 0))
    server = create_server(pages, sockets=[listener], threads=4)
    what = (project.workshop, board, project.built_of, stop)
    threads = [
        threading.Thread(target=server.run, daemon=True),
        threading.Thread(target=follow, args=what, daemon=True),
    ]
    for thread in threads:
        thread.start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
    stop.set()
    server.close()
    for thread in threads:
        thread.join(timeout=30)
        assert not thread.is_alive()


def test_a_save_shows_by_itself(
    project: Project, address: str, new_page: Callable[..., Page]
) -> None:
    """The page with the question follows its file; nobody loads it again."""
    page = new_page()
    page.goto(f"{address}docs/oefenen.html")
    expect(page.locator(".quiz-casus").first).to_contain_text("in de hal")
    project.save("quizzes/oefening.yml", EXERCISE.replace("in de hal", "bij de deur"))
    casus = page.locator(".quiz-casus").first
    expect(casus).to_contain_text("bij de deur", timeout=PATIENCE)


def test_a_fault_stands_in_the_page_until_it_is_mended(
    project: Project, address: str, new_page: Callable[..., Page]
) -> None:
    """The old page stays beneath the message; the mended one comes by itself."""
    page = new_page()
    page.goto(f"{address}docs/verwijst.html")
    project.save("docs/verwijst.md", "# Verwijst\n\nNu zie {regel}`bestaat-niet`.\n")
    box = page.get_by_role("alert")
    said = "docs/verwijst.md:3: regel “bestaat-niet” bestaat niet [onbekende-regel]"
    expect(box).to_contain_text(said, timeout=PATIENCE)
    expect(page.locator("article")).to_contain_text("Emotie mag")
    project.save("docs/verwijst.md", FILES["docs/verwijst.md"] + "\nHersteld.\n")
    expect(page.locator("article")).to_contain_text("Hersteld.", timeout=PATIENCE)
    expect(box).to_have_count(0)


def test_what_must_be_reviewed_is_said_beneath_the_new_page(
    project: Project, address: str, new_page: Callable[..., Page]
) -> None:
    """A changed rule shows at once; what rests on it is listed for later."""
    page = new_page()
    page.goto(f"{address}docs/regels.html")
    changed = FILES["docs/regels.md"].replace("Roepen mag.", "Hard roepen mag.")
    project.save("docs/regels.md", changed)
    expect(page.locator("article")).to_contain_text("Hard roepen mag.", timeout=PATIENCE)
    expect(page.get_by_text("Nog na te kijken: 1")).to_be_visible()
