"""Engine, player and widgets give one verdict and one credit, for every item and answer."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from itertools import chain, combinations, islice, permutations, product
from math import factorial, prod
from typing import Any, cast

import pytest
from playwright.sync_api import Page

from agressieprotocol.content import Content
from agressieprotocol.quizzes.grade import grade
from agressieprotocol.quizzes.kinds.case import Case
from agressieprotocol.quizzes.kinds.match import Match
from agressieprotocol.quizzes.kinds.order import Order
from agressieprotocol.quizzes.kinds.report import Report
from agressieprotocol.quizzes.model import Exercise, Item, Kind, Verdict
from agressieprotocol.quizzes.result import Result
from agressieprotocol.widgets import words
from agressieprotocol.widgets.panels import panel_for

MOST = 1000
#: Of an item with many answers the widgets get these many: each costs them a millisecond.
MOST_IN_WIDGETS = 25
#: Reads the items of pages as the player does, and lets its modules judge the answers to each.
#: What goes in and out is one text, for Playwright takes each number of a list by itself.
JUDGE = """
async (given) => {
  const { pages, texts, answers } = JSON.parse(given);
  const fetched = pages.map(async (page) => (await fetch(page)).text());
  const all = [...(await Promise.all(fetched)), ...texts];
  const kinds = {};
  const found = {};
  for (const text of all) {
    const page = new DOMParser().parseFromString(text, "text/html");
    for (const item of page.querySelectorAll(".quiz-item")) {
      const { soort } = item.dataset;
      kinds[soort] ??= await import(`/_static/player/kinds/${soort}.js`);
      const facts = kinds[soort].read(item);
      found[item.id] = (answers[item.id] ?? []).map((answer) => {
        if (!kinds[soort].isAnswer(facts, answer)) return null;
        const { oordeel, goed, totaal } = kinds[soort].judge(facts, answer);
        return [oordeel, goed, totaal];
      });
    }
  }
  return JSON.stringify(found);
}
"""
Answers = Callable[[Item], list[Any]]


def answers_to(item: Item, most: int = MOST) -> list[Any]:
    """Return every answer to an item, or of very many a sample with each single mistake."""
    return _ANSWERS[item.kind](item, random.Random(item.id), most)  # noqa: S311 - no secret


def _choices(item: Item, _: random.Random, __: int) -> list[Any]:
    return list(range(len(item.options)))


def _sets(item: Item, draw: random.Random, most: int) -> list[Any]:
    places = range(len(item.options))
    found = chain.from_iterable(combinations(places, size + 1) for size in places)
    return _sampled([list(one) for one in found], draw, most)


def _orders(item: Item, draw: random.Random, most: int) -> list[Any]:
    size = len(cast(Order, item.body).steps)
    if factorial(size) <= most:
        return [list(one) for one in permutations(range(size))]
    right = list(range(size))
    mistakes = [_swapped(right, n, m) for n, m in combinations(right, 2)]
    rest = (draw.sample(right, size) for _ in range(most))
    return list(islice(chain([right], mistakes, rest), most))


def _swapped(row: list[int], one: int, other: int) -> list[int]:
    found = list(row)
    found[one], found[other] = row[other], row[one]
    return found


def _partners(item: Item, draw: random.Random, most: int) -> list[Any]:
    body = cast(Match, item.body)
    right = [pair.right for pair in body.pairs]
    return _rows(right, [len(body.sides)] * len(right), draw, most)


def _sentences(item: Item, draw: random.Random, most: int) -> list[Any]:
    parts = cast(Report, item.body).parts
    verdicts = [[option.verdict for option in part.options] for part in parts]
    right = [row.index(Verdict.RIGHT) for row in verdicts]
    return _rows(right, [len(part.options) for part in parts], draw, most)


def _rows(right: list[int], counts: list[int], draw: random.Random, most: int) -> list[Any]:
    """Return rows of a place, or nothing, in each of some lists."""
    lists: list[list[int | None]] = [[None, *range(count)] for count in counts]
    if prod(map(len, lists)) <= most:
        return [list(row) for row in product(*lists) if any(one is not None for one in row)]
    mistakes = [
        [*right[:n], other, *right[n + 1 :]]
        for n, places in enumerate(lists)
        for other in places
        if other != right[n]
    ]
    rest = ([draw.choice(places) for places in lists[:-1]] + [0] for _ in range(most))
    return list(islice(chain([right], mistakes, rest), most))


def _paths(item: Item, draw: random.Random, most: int) -> list[Any]:
    """Return every path to an ending; fewer are drawn for the widgets alone."""
    found = list(_onwards(cast(Case, item.body), []))
    return found if most == MOST else _sampled(found, draw, most)


def _onwards(case: Case, path: list[int]) -> Iterator[list[int]]:
    walk = case.walk(path)
    assert walk is not None
    if walk.node.ending is not None:
        yield path
    for choice in range(len(walk.node.moves)):
        yield from _onwards(case, [*path, choice])


def _sampled(found: list[Any], draw: random.Random, most: int) -> list[Any]:
    return found if len(found) <= most else draw.sample(found, most)


_ANSWERS: dict[Kind, Callable[[Item, random.Random, int], list[Any]]] = {
    Kind.CHOICE: _choices,
    Kind.SEVERAL: _sets,
    Kind.ORDER: _orders,
    Kind.MATCH: _partners,
    Kind.REPORT: _sentences,
    Kind.CASE: _paths,
}


def said(result: Result) -> list[Any]:
    """Return the verdict and the credit of a result."""
    return [str(result.verdict), *result.credit]


@pytest.mark.site
@pytest.mark.browser
def test_the_player_judges_as_the_engine_does(
    new_page: Callable[..., Page],
    site_url: str,
    content: Content,
    sample_exercise: Exercise,
    sample_html: str,
) -> None:
    """The player reads the pages as they are built and counts as the engine counts."""
    exercises = [*content.exercises.values(), sample_exercise]
    items = [item for exercise in exercises for item in exercise.items]
    answers = {item.id: answers_to(item) for item in items}
    page = new_page(service_workers="block")
    page.goto(f"{site_url}404.html")
    pages = [f"{site_url}{e.page}.html" for e in content.exercises.values()]
    given = json.dumps({"pages": pages, "texts": [sample_html], "answers": answers})
    found = json.loads(page.evaluate(JUDGE, given))
    for item in items:
        expected = [said(grade(item, answer)) for answer in answers[item.id]]
        assert found[item.id] == expected, item.id


def test_the_widgets_judge_as_the_engine_does(content: Content, sample_exercise: Exercise) -> None:
    """What a panel makes of the learner's choices is the answer, and what it says the verdict."""
    exercises = [*content.exercises.values(), sample_exercise]
    for item in (item for exercise in exercises for item in exercise.items):
        panel = panel_for(item)
        for answer in answers_to(item, MOST_IN_WIDGETS):
            panel.show(answer)
            assert item.kind is Kind.CASE or panel.answer() == answer
            result = grade(item, answer)
            shown = words.feedback(result) if item.kind is Kind.CASE else panel.feedback(result)
            look = "deels" if result.partly else str(result.verdict)
            assert f'data-oordeel="{look}"' in shown
            assert item.kind is Kind.CHOICE or result.credit.words in shown


def test_a_case_in_widgets_is_judged_choice_by_choice(
    content: Content, sample_exercise: Exercise
) -> None:
    """Whoever plays a path in the widgets meets its verdicts and its ending."""
    exercises = [*content.exercises.values(), sample_exercise]
    items = (item for exercise in exercises for item in exercise.items)
    for item in (item for item in items if item.kind is Kind.CASE):
        for path in answers_to(item, 5):
            panel = panel_for(item)
            panel.begin.click()  # type: ignore[attr-defined]
            for place, choice in enumerate(path):
                panel.choice.index = choice  # type: ignore[attr-defined]
                assert panel.answer() == path[: place + 1]
                result = grade(item, panel.answer())
                assert words.remark(result.parts[-1]) in panel.feedback(result)
                panel.onwards.click()  # type: ignore[attr-defined]
            assert not panel.can_check
            assert result.credit.words in panel.widget.children[1].value
