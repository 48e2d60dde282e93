"""Write items as GIFT, the text format that Moodle and many others read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agressieprotocol.interchange.draft import general, join, with_rules
from agressieprotocol.quizzes.kinds.choice import Choice
from agressieprotocol.quizzes.kinds.match import Match
from agressieprotocol.quizzes.kinds.several import Several
from agressieprotocol.quizzes.model import Item, Option, Verdict

_SPECIAL = re.compile(r"[\\~=#{}:]")
#: Between the sides of a pair; in a side it would split the pair at the wrong place.
ARROW = "->"
#: Moodle knows a third as 33.33333 and refuses other roundings.
_DIGITS = 5
_SIGNS = {Verdict.RIGHT: "=", Verdict.DEFENSIBLE: "~%100%", Verdict.WRONG: "~"}


def escape(text: str) -> str:
    r"""Return a text in which nothing has a meaning of its own.

    >>> print(escape("1 = 2\nzo: {#}"))
    1 \= 2\nzo\: \{\#\}
    """
    return _SPECIAL.sub(r"\\\g<0>", text).replace("\n", r"\n")


def gift_item(item: Item) -> str:
    """Return one item of a kind that GIFT has."""
    text = escape(join(item.case, item.question))
    lines = [*_head(item), f"::{item.id}::[plain]{text}{{", *_answers(item), "}"]
    return "\n".join(lines) + "\n"


def _head(item: Item) -> Iterator[str]:
    """Yield what GIFT has no place for, as comments; Moodle reads id and tags from them."""
    tags = [f"doelgroep={name}" for name in item.audiences]
    tags += [f"onderwerp={item.topic}", f"kanaal={item.channel}", f"versie={item.version}"]
    yield f"// [id:{item.id}] " + " ".join(f"[tag:{tag}]" for tag in tags)
    if item.hint:
        yield f"// hint: {item.hint}"


def _answers(item: Item) -> Iterator[str]:
    body = item.body
    parts: list[tuple[str, str]] = []
    if isinstance(body, Choice):
        yield from (_answer(_SIGNS[option.verdict], option) for option in body.options)
    elif isinstance(body, Several):
        share = 100 / sum(option.verdict is Verdict.RIGHT for option in body.options)
        weights = {Verdict.RIGHT: share, Verdict.DEFENSIBLE: 0.0, Verdict.WRONG: -share}
        for option in body.options:
            yield _answer(f"~%{round(weights[option.verdict], _DIGITS):.8g}%", option)
    elif isinstance(body, Match):
        for pair in body.pairs:
            right = body.sides[pair.right]
            yield f"={escape(pair.left)} {ARROW} {escape(right)}"
            parts.append((f"{pair.left} – {right}", with_rules(pair.feedback, pair.refs)))
        used = {pair.right for pair in body.pairs}
        extra = (side for place, side in enumerate(body.sides) if place not in used)
        yield from (f"= {ARROW} {escape(side)}" for side in extra)
    if said := general(parts, item.why):
        yield f"####{escape(said)}"


def _answer(sign: str, option: Option) -> str:
    return f"{sign}{escape(option.text)}#{escape(with_rules(option.feedback, option.refs))}"
