"""The pages of tests and repeating as they are built: light, and holding no item."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from agressieprotocol.content import Content
from agressieprotocol.exams.review import review_data
from agressieprotocol.offline.manifest import kept_files

pytestmark = pytest.mark.site
#: Bytes after gzip of a page with all that it loads.
MOST = 120_000


@pytest.mark.parametrize("name", ["toets", "herhaal"])
def test_a_page_holds_no_item_and_stays_light(site: Path, content: Content, name: str) -> None:
    """The items are fetched from their own pages, when they are asked."""
    path = site / "docs" / "oefenen" / f"{name}.html"
    page = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
    assert page.select(".quiz-item") == []
    links = {str(a["href"]) for a in page.select(f".{name}-zonder a")}
    pages = {Path(exercise.page).name + ".html" for exercise in content.exercises.values()}
    assert links <= pages
    assert links


def test_every_exercise_page_stays_light(site: Path, content: Content) -> None:
    """HTML, scripts and styles of any page with items weigh at most 120 kB after gzip."""
    pages = [f"{exercise.page}.html" for exercise in content.exercises.values()]
    for page in [*pages, "docs/oefenen/toets.html", "docs/oefenen/herhaal.html"]:
        loaded = kept_files(site, pages=(page,), data=())
        weight = sum(file.size for file in loaded)
        assert weight <= MOST, (page, weight)
        assert len(gzip.compress((site / page).read_bytes())) < weight


def test_a_test_names_the_items_of_each_seed(site: Path, content: Content) -> None:
    """They are links to where the items stand, out of sight."""
    name = "docs/oefenen/toets"
    page = BeautifulSoup((site / f"{name}.html").read_text(encoding="utf-8"), "html.parser")
    for exam in (one for one in content.exams.values() if one.page == name):
        for series in exam.series:
            found = page.select_one(f"#toets-{exam.id} template[data-reeks='{series.seed}']")
            assert found is not None
            row = found.find_all("a")
            assert [a["data-sleutel"] for a in row] == [one.item.key for one in series.asked]
            assert [a["href"] for a in row] == [f"../../{one.url}" for one in series.asked]


def test_the_list_of_items_tells_where_each_stands(site: Path, content: Content) -> None:
    """Every item once, by its key, and nothing else of it."""
    found = json.loads((site / "data" / "oefenlijst.json").read_text(encoding="utf-8"))
    assert found == review_data(content.exercises.values())
    keys = [key for page in found for key in page["sleutels"]]
    items = [item.key for exercise in content.exercises.values() for item in exercise.items]
    assert sorted(keys) == sorted(items)
