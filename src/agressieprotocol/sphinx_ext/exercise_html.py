"""Write an exercise as HTML from its plain data: one template a kind, readable without script."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from agressieprotocol.lite.embed import lite_button_html

TEMPLATES = Environment(
    loader=PackageLoader("agressieprotocol.sphinx_ext"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=False,
)
CASE = "casus"
DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Word:
    """What the items of an exercise are called."""

    one: str
    more: str


def word_for(kinds: set[str]) -> Word:
    """Return what to call items of these kinds.

    >>> word_for({"casus"}).more, word_for({"casus", "keuze"}).one
    ('casussen', 'vraag')
    """
    return Word("casus", "casussen") if kinds == {CASE} else Word("vraag", "vragen")


def exercise_html(
    data: Mapping[str, Any],
    *,
    level: int,
    href: Mapping[str, str],
    root: str,
    call: str = "",
    lite: bool = True,
) -> str:
    """Return an exercise as HTML, with the button for JupyterLite beneath it.

    :param data: the exercise as plain data.
    :param level: level of the headings of its items, 1 to 6.
    :param href: address of each cited rule as seen from the page, by the id of the rule.
    :param root: from the page to the root of the site: empty or ending in a slash.
    :param call: number to call in an emergency.
    :param lite: whether JupyterLite knows the exercise.
    """
    named = {rule["id"]: rule for item in data["items"] for rule in item["regels"]}
    cited = {ident: {**rule, "href": href[ident]} for ident, rule in named.items()}
    button = lite_button_html(data["id"], root) if lite else ""
    return TEMPLATES.get_template("oefening.html").render(
        exercise=data,
        word=word_for({item["soort"] for item in data["items"]}),
        level=min(level, DEEPEST),
        rule=cited.__getitem__,
        root=root,
        call=call,
        lite=Markup(button),  # noqa: S704 - our own, escaped there
    )
