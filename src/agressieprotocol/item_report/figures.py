"""Compute the figures of items: how many knew it, how it goes with the rest, what went wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from statistics import StatisticsError, correlation, fmean

from agressieprotocol.item_report.model import Certainty, Entry, Figures, Progress, Report
from agressieprotocol.item_report.wrong import wrong_parts
from agressieprotocol.quizzes.model import Exercise, Item, Verdict

#: With fewer learners a share says little, and a correlation even less.
FEW, FEW_FOR_CORRELATION = 10, 30
#: Other answers that a learner must have given to count for a correlation.
LEAST_OTHERS = 5
#: An item is hard when no more than this share knew it.
HARD = 0.6


def report(learners: Sequence[Progress], exercises: Iterable[Exercise]) -> Report:
    """Return the figures of every item that somebody answered, hardest first."""
    items = {item.key: (item, one.title) for one in exercises for item in one.items}
    answered = Counter(key for progress in learners for key in progress)
    found = [_figures(items[key][0], items[key][1], learners) for key in answered if key in items]
    return Report(
        learners=len(learners),
        figures=tuple(sorted(found, key=lambda one: (one.share, one.item.id))),
        lapsed={key: answered[key] for key in sorted(answered) if key not in items},
    )


def _figures(item: Item, exercise: str, learners: Sequence[Progress]) -> Figures:
    entries = [progress[item.key] for progress in learners if item.key in progress]
    count, share = len(entries), fmean(entry.knew for entry in entries)
    wrong, wrong_count = commonest_wrong(item, entries)
    return Figures(
        item=item,
        exercise=exercise,
        count=count,
        share=share,
        partial=fmean(_is_partial(entry) for entry in entries),
        discrimination=discrimination(item.key, learners),
        wrong=wrong,
        wrong_count=wrong_count,
        certainty=certainty(entries),
        hard=count >= FEW and share <= HARD,
    )


def _is_partial(entry: Entry) -> bool:
    return entry.verdict is Verdict.WRONG and 0 < entry.right < entry.total


def discrimination(key: str, learners: Iterable[Progress]) -> float | None:
    """Return the corrected item-total correlation of an item.

    It is the point-biserial correlation between knowing this item and the share that a learner
    knew of all *other* items, over the learners who answered enough others (Henrysson 1963,
    "Correction of item-total correlations in item analysis", Psychometrika 28).

    :return: from -1 to 1, or ``None`` where too few answered or nothing varies.
    """
    pairs = [
        (float(progress[key].knew), rest)
        for progress in learners
        if key in progress and (rest := _rest(key, progress)) is not None
    ]
    if len(pairs) < FEW:
        return None
    try:
        return correlation(*zip(*pairs, strict=True))
    except StatisticsError:  # all knew it, or none
        return None


def _rest(key: str, progress: Progress) -> float | None:
    """Return the share that a learner knew of all items but one, where there are enough."""
    others = [entry.knew for other, entry in progress.items() if other != key]
    return fmean(others) if len(others) >= LEAST_OTHERS else None


def commonest_wrong(item: Item, entries: Iterable[Entry]) -> tuple[str, int]:
    """Return what was wrong in most of the last answers, and in how many.

    Of parts that were wrong equally often the first by the alphabet is taken.
    """
    counts = Counter(part for entry in entries for part in {*wrong_parts(item, entry.answer)})
    if not counts:
        return "", 0
    return min(counts.items(), key=lambda found: (-found[1], found[0]))


def certainty(entries: Iterable[Entry]) -> Certainty:
    """Count how sure learners were of their first answer, against how it went."""
    rows: Mapping[tuple[str, bool], int] = Counter(
        (entry.sure, entry.knew) for entry in entries if entry.sure
    )
    return Certainty(
        asked=sum(rows.values()),
        sure=rows.get(("zeker", True), 0) + rows.get(("zeker", False), 0),
        sure_wrong=rows.get(("zeker", False), 0),
        guessed=rows.get(("gok", True), 0) + rows.get(("gok", False), 0),
        guessed_right=rows.get(("gok", True), 0),
    )
