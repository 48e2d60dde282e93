"""Everyday questions find their rule, through the scripts that a reader's browser runs."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page

from agressieprotocol.content import Content
from agressieprotocol.search.words import key, words

if TYPE_CHECKING:
    from tests.search.conftest import Question

pytestmark = [pytest.mark.site, pytest.mark.browser]
FIRST = 3
BAR = 0.95
ASK = """async (questions) => {
  const { loadSearch } = await import(new URL("_static/zoeken/search.js", location.href));
  const { search, more } = await loadSearch(new URL(".", location.href));
  await Promise.all(more);
  return questions.map((question) => search.answer(question).rules.map((rule) => rule.id));
}"""
KEYS = """async (texts) => {
  const { keyMaker, words } = await import(new URL("_static/zoeken/words.js", location.href));
  const data = await (await fetch("data/zoeken.json")).json();
  const key = keyMaker(data.uitgangen);
  return texts.map((text) => words(text).map((word) => [word, key(word)]));
}"""


def test_every_expected_rule_exists(questions: dict[str, list[Question]], content: Content) -> None:
    """A rule that got another id would make a question unanswerable without notice."""
    named = {rule for group in questions.values() for question in group for rule in question.rules}
    assert named - set(content.registry.rules) == set()


def test_there_are_enough_questions(questions: dict[str, list[Question]]) -> None:
    """At least seventy, none twice."""
    texts = [question.text for group in questions.values() for question in group]
    assert len(texts) >= 70
    assert len(texts) == len(set(texts))


def test_questions_find_their_rule_among_the_first_three(
    search_page: Page, questions: dict[str, list[Question]]
) -> None:
    """At least 95 of 100, over all questions together."""
    asked = [question for group in questions.values() for question in group]
    answers = search_page.evaluate(ASK, [question.text for question in asked])
    missed = [
        f"{question.text}: {answer[:FIRST]}"
        for question, answer in zip(asked, answers, strict=True)
        if question.rules.isdisjoint(answer[:FIRST])
    ]
    assert len(missed) <= (1 - BAR) * len(asked), missed


def test_every_rule_is_found_by_its_title(search_page: Page, content: Content) -> None:
    """Who types a title as it stands sees its rule among the first three."""
    rules = list(content.registry)
    answers = search_page.evaluate(ASK, [rule.title for rule in rules])
    lost = [
        rule.title
        for rule, answer in zip(rules, answers, strict=True)
        if rule.id not in answer[:FIRST]
    ]
    assert lost == []


def test_the_browser_cuts_and_joins_words_as_the_index_does(site: Path, search_page: Page) -> None:
    """Query and index agree on every word of every text, and on odd ones."""
    texts = json.loads((site / "data" / "zoeken-teksten.json").read_text(encoding="utf-8"))
    texts += ["Coördinator", "7 W’s, auto's", "e-mail § 7.4 0900-8844", "ĳsje ﬁlm ½ ß Ⅳ ²", "’s"]
    seen = search_page.evaluate(KEYS, texts)
    for text, pairs in zip(texts, seen, strict=True):
        assert pairs == [[word, key(word)] for word in words(text)], text


def test_no_query_breaks_the_search(search_page: Page, content: Content) -> None:
    """Halves of words, swapped letters, signs and nothing at all: each gets an answer."""
    chance = random.Random(7)  # noqa: S311 - the same queries each time
    known = sorted({word for rule in content.registry for word in words(rule.text)})
    odd = ["", " ", "-", "…", "a", "§", "constructor", "__proto__", "*", "hebbne", "n" * 400]
    for _ in range(300):
        picked = [list(chance.choice(known)) for _ in range(chance.randint(1, 5))]
        for letters in picked:
            chance.shuffle(letters) if chance.random() < 0.3 else letters.pop()
        odd.append(" ".join("".join(letters) for letters in picked))
    assert len(search_page.evaluate(ASK, odd)) == len(odd)
