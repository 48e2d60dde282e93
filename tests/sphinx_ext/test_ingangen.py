"""Pages that are made of rules: when they are made again, and what a wrong argument gives."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sphinx.application import Sphinx
from sphinx.testing.util import SphinxTestApp

RULE = """
:::{{regel}} {id}
:titel: {title}
:bron: 2.3
:wie: medewerker
:kracht: moet
:moment: tijdens

{text}
:::
"""
OVERVIEWS = {
    "taken": "# Taken\n\n:::{taken} medewerker\n:::\n",
    "momenten": "# Momenten\n\n:::{momenten} tijdens\n:::\n",
    "later": "# Later\n\n:::{momenten} later\n:::\n",
}
Builder = Callable[[dict[str, str]], SphinxTestApp]


def page(*rules: tuple[str, str, str], title: str = "Regels") -> str:
    """Write a page of rules: id, title and text of each."""
    return f"# {title}\n" + "".join(RULE.format(id=i, title=t, text=x) for i, t, x in rules)


def read_pages(app: SphinxTestApp) -> set[str]:
    """Build without a warning; return the names of the pages that were read."""
    read: set[str] = set()

    def note(_app: Sphinx, name: str, _source: list[str]) -> None:
        read.add(name)

    app.connect("source-read", note)
    app.build()
    assert app.warning.getvalue() == ""
    app.cleanup()
    return read


def test_an_overview_follows_a_title_and_no_more_than_that(project: Builder) -> None:
    """A changed title rebuilds the pages that show it; a changed text does not."""
    first = {"een": page(("een-regel", "Titel", "Tekst.")), **OVERVIEWS}
    read_pages(project(first))
    assert read_pages(project(first)) == set()
    text = first | {"een": page(("een-regel", "Titel", "Andere tekst."))}
    assert read_pages(project(text)) == {"docs/een"}
    title = first | {"een": page(("een-regel", "Nieuwe titel", "Andere tekst."))}
    assert read_pages(project(title)) == {"docs/een", "docs/taken", "docs/momenten"}


def test_an_overview_sees_a_rule_on_a_page_that_had_none(project: Builder) -> None:
    """No page needs to be named before it holds its first rule."""
    first = {"een": page(("een-regel", "Titel", "Tekst.")), "twee": "# Twee\n", **OVERVIEWS}
    read_pages(project(first))
    more = first | {"twee": page(("twee-regel", "Erbij", "Tekst."), title="Twee")}
    app = project(more)
    assert read_pages(app) == {"docs/twee", "docs/taken", "docs/momenten"}
    assert "Erbij" in (app.outdir / "docs" / "taken.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (":::{taken} tovenaar\n:::", 3, "“tovenaar” is geen rol in docs/rollen.yml"),
        (":::{momenten} ooit\n:::", 3, "“ooit” is geen moment; kies uit: voorkomen, tijdens"),
        (":::{tijdlijn}\n\neen\nbestaat-niet\n:::", 6, "regel “bestaat-niet” bestaat niet"),
        (
            ":::{bellen}\ntelefoon_nood: nu\ntelefoon_mars: nooit\n:::",
            5,
            "“telefoon_mars” staat niet in instellingen.yml",
        ),
    ],
)
def test_a_wrong_argument_is_reported_in_dutch(
    project: Builder, text: str, line: int, said: str
) -> None:
    """The author reads what is wrong, in which file and on which line."""
    app = project({"bladzij": f"# Kop\n\n{text}\n"})
    app.build()
    assert f"docs/bladzij.md:{line}: WARNING: {said}" in app.warning.getvalue()
