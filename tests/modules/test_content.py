"""The real paths and modules: who has which, and that what they draw from is theirs."""

from __future__ import annotations

import pytest

from agressieprotocol.content import Content
from agressieprotocol.modules.export import modules_data
from agressieprotocol.modules.model import places_of
from agressieprotocol.quizzes.model import Kind


def test_each_audience_has_a_path_with_a_final_test(content: Content) -> None:
    """A newcomer chooses a workplace; all end with a test on what everybody did."""
    assert list(content.paths) == ["nieuw", "leiding", "politiek", "receptie"]
    steps = content.paths["nieuw"].steps
    assert 6 <= len(steps) <= 8
    assert ("balie", "telefoon", "huisbezoek", "digitaal") in [step.modules for step in steps]
    for path in content.paths.values():
        final = content.modules[path.modules[-1]].final
        assert final is not None
        assert final.pass_mark == 80
        rows = [tuple(one.item.id for one in series.asked) for series in final.series]
        assert len(set(rows)) == len(rows) == 5
        fixed = [content.modules[name] for name in path.fixed]
        pool = {item.id for module in fixed for item in module.items}
        pool |= {
            one.item.id
            for module in fixed
            if module.pretest
            for series in module.pretest.series
            for one in series.asked
        }
        assert {name for row in rows for name in row} <= pool


def test_a_pretest_asks_nothing_that_the_page_practises(content: Content) -> None:
    """It asks other items each time, and no case."""
    for module in content.modules.values():
        if module.pretest is None:
            continue
        rows = [tuple(one.item.id for one in row.asked) for row in module.pretest.series]
        assert len(set(rows)) > 1
        assert not {name for row in rows for name in row} & {item.id for item in module.items}
        kinds = {one.item.kind for row in module.pretest.series for one in row.asked}
        assert Kind.CASE not in kinds


def test_an_item_keeps_its_one_home(content: Content) -> None:
    """A row points to the page of the exercise; its key is the same there."""
    for row in content.rows.values():
        for one in row.asked:
            home = content.exercises[one.exercise]
            assert one.item in home.items
            assert one.url == home.url(one.item)
            assert one.url.startswith("docs/oefenen/")


@pytest.mark.parametrize(("name", "places"), [("norm", 3), ("balie", 1), ("eindtoets-nieuw", 1)])
def test_a_module_knows_its_places(content: Content, name: str, places: int) -> None:
    """With what comes before and after in each path."""
    found = places_of(name, content.paths)
    assert len(found) == places
    for place in found:
        assert name in place.step.modules
        assert (place.before is None) == (place.number == 1)
        assert (place.after is None) == (place.number == place.total)


def test_scripts_get_what_they_need(content: Content) -> None:
    """Every module of a path is there, with its keys and its test."""
    data = modules_data(content.modules, content.paths)
    by_id = {module["id"]: module for module in data["modules"]}
    for path in data["paden"]:
        assert path["modules"] == [name for step in path["stappen"] for name in step]
        assert by_id[path["modules"][-1]]["toets"] in content.exams
        assert path["url"] == f"modules/{path['id']}.html"
    for module in by_id.values():
        assert (module["toets"] is None) == bool(module["sleutels"])
        assert (module["voortoets"] is None) == (not module["sleutels"])
