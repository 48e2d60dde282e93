"""The figures are those that one counts by hand."""

from __future__ import annotations

from math import sqrt

import pytest

from agressieprotocol.content import Content
from agressieprotocol.item_report.figures import (
    FEW,
    certainty,
    commonest_wrong,
    discrimination,
    report,
)
from agressieprotocol.item_report.model import Entry, Progress
from agressieprotocol.item_report.page import correlation_said, report_page, sure_said
from agressieprotocol.item_report.wrong import wrong_parts
from agressieprotocol.quizzes.model import Item, Kind, Verdict

RIGHT, WRONG = Verdict.RIGHT, Verdict.WRONG


def entry(knew: bool, *, answer: object = 0, sure: str = "", last: bool | None = None) -> Entry:
    """Return an entry; the last answer went as the first unless it is said."""
    verdict = RIGHT if (knew if last is None else last) else WRONG
    return Entry(
        answer=answer,
        verdict=verdict,
        right=int(verdict is RIGHT),
        total=1,
        first=RIGHT if knew else WRONG,
        sure=sure,
    )


def of_kind(content: Content, kind: Kind) -> Item:
    """Return a real item."""
    return next(i for one in content.exercises.values() for i in one.items if i.kind is kind)


def learners(rows: list[tuple[bool, int]], others: int = 5) -> list[Progress]:
    """Return learners by whether they knew ``x`` and how many of some other items they knew."""
    return [
        {"x": entry(knew)} | {f"o{n}": entry(n < known) for n in range(others)}
        for knew, known in rows
    ]


def test_discrimination_is_the_point_biserial_by_its_formula() -> None:
    """With r = (M1 - M0) / s * sqrt(p q), worked out with the sample as the population.

    Six knew it and knew 5, 5, 4, 4, 3, 3 of five others (mean 4); four did not and knew
    1, 1, 2, 2 (mean 1,5).
    """
    known, unknown = [5, 5, 4, 4, 3, 3], [1, 1, 2, 2]
    rows = [(True, n) for n in known] + [(False, n) for n in unknown]
    everyone = known + unknown
    mean = sum(everyone) / 10
    spread = sqrt(sum((n - mean) ** 2 for n in everyone) / 10)
    by_hand = (4 - 1.5) / spread * sqrt(0.6 * 0.4)
    assert mean == 3
    assert discrimination("x", learners(rows)) == pytest.approx(by_hand)


def test_an_item_is_not_counted_in_its_own_total() -> None:
    """Where the others are equal for all, the item alone makes no correlation."""
    assert discrimination("x", learners([(True, 3), (False, 3)] * 6)) is None


def test_a_correlation_needs_enough_learners_and_enough_other_answers() -> None:
    """Below either, nothing is said."""
    rows = [(True, 4), (False, 1)] * 6
    assert discrimination("x", learners(rows)) == pytest.approx(1)
    assert discrimination("x", learners(rows[: FEW - 1])) is None
    assert discrimination("x", learners([(k, min(n, 4)) for k, n in rows], others=4)) is None
    assert discrimination("x", learners([(True, 4), (True, 1)] * 6)) is None


def test_the_report_counts_first_answers_and_puts_the_hardest_first(content: Content) -> None:
    """Ten learners: three knew the one, nine the other; a mended answer stays a wrong first."""
    first, other = of_kind(content, Kind.CHOICE), of_kind(content, Kind.SEVERAL)
    found = report(
        [
            {first.key: entry(n < 3, last=True), other.key: entry(n < 9), "weg@1": entry(True)}
            for n in range(10)
        ],
        content.exercises.values(),
    )
    hard, easy = found.figures
    assert (hard.item.id, hard.count, hard.share, hard.hard) == (first.id, 10, 0.3, True)
    assert (easy.item.id, easy.share, easy.hard) == (other.id, 0.9, False)
    assert found.lapsed == {"weg@1": 10}
    assert found.learners == 10


def test_few_learners_make_nothing_hard(content: Content) -> None:
    """Nine who all failed is no reason yet, and the page says so."""
    item = of_kind(content, Kind.CHOICE)
    found = report([{item.key: entry(False)}] * (FEW - 1), content.exercises.values())
    assert not found.figures[0].hard
    page = report_page(found, "")
    assert "9 deelnemers is weinig" in page
    assert "9 (weinig)" in page


def test_the_commonest_wrong_answer_is_said_by_its_text(content: Content) -> None:
    """Of wrong options the one that was chosen most; right answers do not count."""
    item = of_kind(content, Kind.CHOICE)
    wrong = [n for n, option in enumerate(item.options) if option.verdict is WRONG]
    right = next(n for n, option in enumerate(item.options) if option.verdict is RIGHT)
    chosen = [wrong[-1], wrong[-1], wrong[0], right, right, right, "onzin", None]
    text, count = commonest_wrong(item, [entry(False, answer=one) for one in chosen])
    assert (text, count) == (item.options[wrong[-1]].text, 2 if len(wrong) > 1 else 3)
    assert commonest_wrong(item, [entry(True, answer=right)]) == ("", 0)


def test_every_kind_says_what_was_wrong(content: Content) -> None:
    """Taken or left, out of place, the wrong partner, the wrong sentence or step."""
    several = of_kind(content, Kind.SEVERAL)
    bad = next(n for n, option in enumerate(several.options) if option.verdict is WRONG)
    said = set(wrong_parts(several, [bad]))
    assert f"gekozen: {several.options[bad].text}" in said
    assert any(one.startswith("niet gekozen: ") for one in said)
    order = of_kind(content, Kind.ORDER)
    steps = len(order.body.data()["stappen"])
    assert all(
        one.startswith("niet op zijn plaats: ")
        for one in wrong_parts(order, list(reversed(range(steps))))
    )
    match = of_kind(content, Kind.MATCH)
    pairs = match.body.data()["paren"]
    answer = [(pair["rechts"] + 1) % len(match.body.data()["kanten"]) for pair in pairs]
    assert all(" – " in one for one in wrong_parts(match, answer))
    assert list(wrong_parts(match, [None] * len(pairs))) == []
    report_item = of_kind(content, Kind.REPORT)
    parts = report_item.body.data()["delen"]
    worst = [
        next(n for n, o in enumerate(part["opties"]) if o["oordeel"] == "onjuist") for part in parts
    ]
    assert len(list(wrong_parts(report_item, worst))) == len(parts)


@pytest.mark.parametrize("answer", [None, True, "x", {"a": 1}, [99], [[1]], -1, 1e9])
def test_no_answer_raises(content: Content, answer: object) -> None:
    """A file that somebody changed by hand breaks nothing."""
    for kind in Kind:
        list(wrong_parts(of_kind(content, kind), answer))


def test_certainty_against_outcome() -> None:
    """Four were sure, of whom one was wrong; two guessed, of whom one was right."""
    entries = [
        *(entry(True, sure="zeker") for _ in range(3)),
        entry(False, sure="zeker"),
        entry(True, sure="gok"),
        entry(False, sure="gok"),
        entry(False, sure="twijfel"),
        entry(True),
    ]
    found = certainty(entries)
    assert (found.asked, found.sure, found.sure_wrong) == (7, 4, 1)
    assert (found.guessed, found.guessed_right) == (2, 1)
    assert sure_said(found) == "1 van de 4"


def test_a_correlation_of_few_is_marked(content: Content) -> None:
    """Twelve learners give a figure with a question mark."""
    item = of_kind(content, Kind.CHOICE)
    rows = [
        {item.key: one["x"]} | {k: v for k, v in one.items() if k != "x"}
        for one in learners([(True, 4), (False, 1)] * 6)
    ]
    (figures,) = report(rows, content.exercises.values()).figures
    assert correlation_said(figures) == "1,00 ?"
