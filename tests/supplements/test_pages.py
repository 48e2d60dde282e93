"""A free page of a team is text: nothing on it runs, includes, replaces or hides."""

from __future__ import annotations

import pytest

from agressieprotocol.problems import Problems
from agressieprotocol.supplements.model import LocalPage, Said
from agressieprotocol.supplements.page import check_page
from agressieprotocol.supplements.wording import doubts

LABEL = "supplements/balie/afspraken.md"
GOOD = """\
# Onze afspraken

Bel {{ telefoon_nood }} en lees {regel}`brief`. Zie [de kop](#onze-afspraken) of
[meer](https://voorbeeld.nl/pad).

:::{note}
Een **blok** met tekst.
:::

| wie | wat |
|---|---|
| jij | bellen |
"""
#: What somebody puts on a page, the line of it, and what is said.
ATTEMPTS = (
    ("<script>alert(1)</script>", 3, "HTML"),
    ("Tekst <b onclick='x()'>vet</b>.", 3, "HTML"),
    ("<!-- verborgen -->", 3, "HTML"),
    ("```{raw} html\nx\n```", 3, "het blok {raw}"),
    (":::{include} /etc/passwd\n:::", 3, "het blok {include}"),
    ("```{eval-rst}\n.. raw:: html\n```", 3, "het blok {eval-rst}"),
    ("~~~{literalinclude} ../../conf.py\n~~~", 3, "het blok {literalinclude}"),
    ("> ```{include} x\n> ```", 3, "het blok {include}"),
    (":::{regel} brief\n:kracht: mag\n:::", 3, "het blok {regel}"),
    (":::{note}\n:::{raw} html\nx\n:::\n:::", 4, "het blok {raw}"),
    (":::{note} {{ 7*7 }}\n:::", 3, "accolades"),
    (":::{note} vetgedrukt\nx\n:::", 3, "tekst achter {note}"),
    (":::{note}\n:name: par-2.3\n\nx\n:::", 4, "een instelling van een blok"),
    (":::{note}\n---\nname: par-2.3\n---\nx\n:::", 4, "instellingen boven de tekst"),
    ("{{ ''.__class__ }}", 3, "accolades"),
    ("{{ wachtwoord }}", 3, "accolades"),
    ("{% for x in y %}", 3, "accolades"),
    ("{raw-html}`<script>`", 3, "de rol {raw-html}"),
    ("{download}`../../conf.py`", 3, "de rol {download}"),
    ("(par-2.3)=\n## Eigen kop", 3, "een eigen anker"),
    ("# Kop {#par-2-3}", 3, "accolades"),
    ("![beeld](https://voorbeeld.nl/x.png)", 3, "een beeld"),
    ("[klik](javascript:alert(1))", 3, "een link naar"),
    ("[klik](data:text/html;base64,AAAA)", 3, "een link naar"),
    ("[klik](http://voorbeeld.nl)", 3, "een link naar"),
    ("[klik](../../docs/nu-hulp-nodig.md)", 3, "een link naar"),
    ("[klik][x]\n\n[x]: file:///etc/passwd", 3, "een link naar"),
    ("% verborgen", 3, "een regel die met %"),
)


def told(text: str) -> list[str]:
    """Return what is said of a page."""
    problems = Problems()
    page = LocalPage(name="afspraken", text=text, path=LABEL)
    check_page(page, {"telefoon_nood"}, problems)
    return sorted({str(problem) for problem in problems})


def test_a_page_of_text_is_in_order() -> None:
    """Headings, links, roles, local facts, tables and quiet blocks may be there."""
    assert told(GOOD) == []


@pytest.mark.parametrize(("text", "line", "what"), ATTEMPTS, ids=[a[0][:24] for a in ATTEMPTS])
def test_what_is_more_than_text_is_refused(text: str, line: int, what: str) -> None:
    """Each attempt is told at its line."""
    begin = f"{LABEL}:{line}: dit kan niet op een eigen pagina: {what}"
    assert [said for said in told(f"# Kop\n\n{text}\n") if said.startswith(begin)]


def test_a_page_may_not_begin_with_settings() -> None:
    """What stands above a page would change how the site reads it."""
    said = told("---\nmyst:\n  enable_extensions: [dollarmath]\n---\n# Kop\n")
    assert any(":1: dit kan niet" in line for line in said)


def test_strange_signs_are_told_and_never_shown() -> None:
    """A report names them by number; nothing else of the page is repeated in it."""
    assert told("# Kop\n\nDit ho\u0435ft \u202eniet <b>.\n") == [
        f"{LABEL}:3: het teken {sign} kan hier niet; typ het woord opnieuw [vreemd-teken]"
        for sign in ("U+0435 CYRILLIC SMALL LETTER IE", "U+202E RIGHT-TO-LEFT OVERRIDE")
    ]


def test_wording_is_found_on_a_page_at_its_line() -> None:
    """Across a line break and through emphasis."""
    page = Said(text="# Kop\n\nWij bellen. Dat hoeft\nbij ons **niet**.\n", path=LABEL, line=1)
    ((found, words),) = doubts([page], [])
    assert (found.line, found.text, words) == (
        3,
        "Dat hoeft bij ons **niet**.",
        "hoeft bij ons niet",
    )
