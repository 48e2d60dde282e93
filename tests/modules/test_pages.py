"""The pages of modules and paths as they are built: light, and whole without script."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from agressieprotocol.content import Content
from agressieprotocol.modules.export import modules_data
from agressieprotocol.modules.minutes import minutes_of
from agressieprotocol.modules.model import places_of
from agressieprotocol.offline.manifest import kept_files

pytestmark = pytest.mark.site
#: Bytes after gzip of a page with all that it loads.
MOST = 120_000


def _page(site: Path, name: str) -> BeautifulSoup:
    """Return the part of a page beside its menu."""
    text = (site / f"{name}.html").read_text(encoding="utf-8")
    return BeautifulSoup(text[text.index("<article") : text.index("</article>")], "html.parser")


def test_every_module_page_stays_light(site: Path, content: Content) -> None:
    """HTML, scripts and styles weigh at most 120 kB after gzip."""
    for module in content.modules.values():
        loaded = kept_files(site, pages=(f"{module.page}.html",), data=())
        weight = sum(file.size for file in loaded)
        assert weight <= MOST, (module.id, weight)


def test_a_module_page_is_whole_without_script(site: Path, content: Content) -> None:
    """Its goal, time, place, rules, items and what comes next stand in the page."""
    for module in content.modules.values():
        page = _page(site, module.page)
        head = page.select_one(".module-kop")
        assert head is not None
        said = head.get_text(" ", strip=True)
        assert module.goal in said
        assert f"hoogstens {minutes_of(module)} minuten" in said
        for place in places_of(module.id, content.paths):
            assert f"{place.path.title} : module {place.number} van {place.total}" in said
        rules = page.select("details.uitklap .regellijst li")
        assert len(rules) == len(module.rules)
        keys = [str(item["data-sleutel"]) for item in page.select(".quiz-item")]
        assert keys == [item.key for item in module.items]
        after = page.select_one("#verder")
        assert after is not None
        links = {str(link["href"]) for link in after.select("a[href]")}
        assert "../../docs/nu-hulp-nodig.html" in links
        assert any(link.startswith("tel:") for link in links)
        for place in places_of(module.id, content.paths):
            names = place.after.modules if place.after else ()
            assert {f"../{name}/index.html" for name in names} <= links


def test_the_page_of_a_path_names_its_modules_in_order(site: Path, content: Content) -> None:
    """Each step is an entry, with the modules to choose from."""
    for path in content.paths.values():
        steps = _page(site, path.page).select(".pad-stappen > li")
        found = [[str(e["data-module"]) for e in step.select("[data-module]")] for step in steps]
        assert found == [list(step.modules) for step in path.steps]


def test_scripts_find_the_data(site: Path, content: Content) -> None:
    """The file says what the content says."""
    found = json.loads((site / "data" / "modules.json").read_text(encoding="utf-8"))
    assert found == modules_data(content.modules, content.paths)
