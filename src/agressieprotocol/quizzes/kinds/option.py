"""Options: read them, write them as plain data, and find two that are equal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from agressieprotocol.quizzes import plain
from agressieprotocol.quizzes.codes import QuizCode
from agressieprotocol.quizzes.kinds.form import Refs
from agressieprotocol.quizzes.model import Judged, Option, Verdict

if TYPE_CHECKING:
    from agressieprotocol.quizzes.desk import Desk
    from agressieprotocol.source.yaml_file import Block

_VERDICTS = tuple(map(str, Verdict))


def read_option(block: Block, desk: Desk) -> Option:
    """Read an option; keys of its kind may be asked for after it."""
    text = desk.text(block, "tekst")
    verdict = Verdict(block.choice("oordeel", _VERDICTS) or Verdict.RIGHT)
    feedback, refs = desk.feedback(block, f"optie “{text or 'zonder tekst'}”")
    return Option(text=text, verdict=verdict, feedback=feedback, refs=refs)


def read_options(block: Block, desk: Desk) -> tuple[Option, ...]:
    """Read the options of an item."""
    found = []
    for entry in block.blocks("opties"):
        found.append(read_option(entry, desk))
        entry.done()
    return tuple(found)


def parse_option(data: Mapping[str, Any], refs: Refs) -> Option:
    """Read back what :func:`option_data` returned."""
    return Option(
        text=plain.text(data, "tekst"),
        verdict=Verdict(data["oordeel"]),
        feedback=plain.text(data, "feedback"),
        refs=plain.cited(data, refs),
    )


def option_data(option: Option) -> dict[str, Any]:
    """Return an option as plain data with Dutch keys."""
    return {
        "tekst": option.text,
        "oordeel": str(option.verdict),
        "feedback": option.feedback,
        "regels": list(option.rules),
    }


def judged(option: Option, *, part: str = "", node: str = "") -> Judged:
    """Return an option with where it stands."""
    return Judged(
        text=option.text,
        verdict=option.verdict,
        feedback=option.feedback,
        refs=option.refs,
        part=part,
        node=node,
    )


def check_equal(texts: Iterable[str], what: str, block: Block, key: str) -> None:
    """Record every text that stands in a list twice.

    :param what: name of a text, such as ``de optie``.
    """
    seen: set[str] = set()
    for text in texts:
        plain_text = text.casefold().rstrip(".")
        if plain_text and plain_text in seen:
            message = f"{what} “{text}” staat er twee keer"
            block.fault(key, QuizCode.EQUAL_OPTIONS, message)
        seen.add(plain_text)


def check_count(count: int, least: int, most: int, what: str, block: Block, key: str) -> None:
    """Record a list that is too short or too long; one that is empty was recorded already.

    :param what: what the list is of, such as ``stappen``.
    """
    if 0 < count < least or count > most:
        message = f"hier horen {least} tot {most} {what} te staan, geen {count}"
        block.fault(key, QuizCode.COUNT, message)
