"""One visit, then no connection: what still works, at the top of a server and below a path."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.site, pytest.mark.browser]
READY = """async () => { const { active } = await navigator.serviceWorker.ready;
  while (active.state !== "activated") await new Promise((done) => setTimeout(done, 50)); }"""
#: Addresses in the cache, with the revision that Workbox adds.
KEPT = """async () => (await Promise.all((await caches.keys()).map(async (name) =>
  (await (await caches.open(name)).keys()).map((request) => request.url)))).flat()"""
Serve = Callable[..., str]


def visit(page: Page, address: str) -> None:
    """Open a page and wait until the worker has kept its files and is in charge."""
    page.goto(address)
    page.evaluate(READY)
    page.wait_for_function("navigator.serviceWorker.controller !== null")


@pytest.fixture(params=["/", "/agressie/"], ids=["boven", "onder-een-pad"])
def prefix(request: pytest.FixtureRequest) -> str:
    """Return where the site stands on its server."""
    return str(request.param)


def test_help_and_charts_open_without_a_connection_after_one_visit(
    serve: Serve, copy_of_site: Path, new_page: Callable[..., Page], prefix: str
) -> None:
    """Each of them was never opened before; style and script are there too."""
    root = serve(copy_of_site, prefix)
    page = new_page(viewport={"width": 360, "height": 740}, service_workers="allow")
    visit(page, root)
    page.context.set_offline(True)
    page.goto(root + "docs/nu-hulp-nodig.html")
    expect(page.locator("h1")).to_contain_text("Nu hulp nodig?")
    page.locator("summary", has_text="Op kantoor").click()
    expect(page.locator("#op-kantoor ol > li").first).to_be_visible()
    assert page.locator(".belknop").first.evaluate("(a) => getComputedStyle(a).display") == "block"
    page.locator("#op-kantoor a", has_text="schema").click()
    expect(page.locator("h1")).to_contain_text("kantoor")
    page.goto(root + "search.html?q=bedreiging")
    expect(page.locator("h1")).to_be_visible()


def test_the_meaning_of_a_word_works_without_a_connection(
    serve: Serve, copy_of_site: Path, new_page: Callable[..., Page]
) -> None:
    """The data of the glossary is kept as well."""
    root = serve(copy_of_site)
    page = new_page(service_workers="allow")
    visit(page, root)
    page.context.set_offline(True)
    page.goto(root + "docs/begrippen.html")
    page.locator("article a:has(> .std-term)").first.hover()
    expect(page.locator("#begrip-uitleg")).to_be_visible()


def test_a_page_that_is_not_kept_says_so_calmly(
    serve: Serve, copy_of_site: Path, new_page: Callable[..., Page], prefix: str
) -> None:
    """The reader gets a Dutch page with what does work, not the browser's error."""
    root = serve(copy_of_site, prefix)
    page = new_page(service_workers="allow")
    visit(page, root)
    page.context.set_offline(True)
    page.goto(root + "docs/protocol/3-kantoor.html")
    expect(page.locator("h1")).to_contain_text("Geen internet")
    page.locator("article a", has_text="Nu hulp nodig?").click()
    expect(page.locator("h1")).to_contain_text("Nu hulp nodig?")


def test_with_a_connection_the_newest_text_is_shown(
    serve: Serve, copy_of_site: Path, new_page: Callable[..., Page]
) -> None:
    """The network comes first: a changed page shows at once, before the worker is renewed."""
    root = serve(copy_of_site)
    page = new_page(service_workers="allow")
    visit(page, root)
    change(copy_of_site / "docs" / "nu-hulp-nodig.html", "Nu hulp nodig?", "Nieuwe kop")
    page.goto(root + "docs/nu-hulp-nodig.html")
    expect(page.locator("h1")).to_contain_text("Nieuwe kop")


def test_a_new_build_replaces_what_was_kept(
    serve: Serve,
    copy_of_site: Path,
    new_page: Callable[..., Page],
    rebuild: Callable[[Path], None],
) -> None:
    """The next visit fetches what changed, drops the old copy and says so in Dutch."""
    root = serve(copy_of_site)
    page = new_page(service_workers="allow")
    visit(page, root)
    before = set(page.evaluate(KEPT))
    change(copy_of_site / "docs" / "nu-hulp-nodig.html", "Nu hulp nodig?", "Nieuwe kop")
    rebuild(copy_of_site)
    page.goto(root)
    expect(page.get_by_text("zijn vernieuwd")).to_be_visible()
    page.evaluate(READY)
    after = set(page.evaluate(KEPT))
    assert len(before - after) == 1
    (old,) = before - after
    assert "nu-hulp-nodig" in old
    assert len(after) == len(before)
    page.get_by_role("button", name="Sluiten").click()
    expect(page.get_by_text("zijn vernieuwd")).to_have_count(0)
    page.context.set_offline(True)
    page.goto(root + "docs/nu-hulp-nodig.html")
    expect(page.locator("h1")).to_contain_text("Nieuwe kop")


def test_a_first_visit_says_nothing(
    serve: Serve, copy_of_site: Path, new_page: Callable[..., Page]
) -> None:
    """Who comes for the first time hears of no renewal."""
    page = new_page(service_workers="allow")
    visit(page, serve(copy_of_site))
    expect(page.locator(".offline-bericht")).to_have_count(0)


def test_the_lite_folder_is_left_alone(
    serve: Serve, copy_of_site: Path, new_page: Callable[..., Page]
) -> None:
    """What lies there never comes from this worker: it has one of its own."""
    folder = copy_of_site / "lite"
    folder.mkdir()
    (folder / "index.html").write_text("<title>lite</title>", encoding="utf-8")
    root = serve(copy_of_site)
    page = new_page(service_workers="allow")
    visit(page, root)
    answer = page.goto(root + "lite/index.html")
    assert answer is not None
    assert not answer.from_service_worker


def change(path: Path, old: str, new: str) -> None:
    """Change the heading of a page."""
    text = path.read_text("utf-8")
    changed = re.sub(rf"<h1>{re.escape(old)}", f"<h1>{new}", text)
    assert changed != text
    path.write_text(changed, encoding="utf-8")
