"""Every kind of item is real HTML: readable without script, its answers behind a disclosure."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup, Tag
from sphinx.config import Config

from agressieprotocol.quizzes.model import Exercise, Item, Kind
from agressieprotocol.sphinx_ext.player_modules import SETTING, modules, player_tags

Face = Callable[[Kind], Tag]


@pytest.fixture(scope="session")
def page(sample_html: str) -> BeautifulSoup:
    """Return the exercise with an item of each kind, parsed."""
    return BeautifulSoup(sample_html, "html.parser")


@pytest.fixture(scope="session")
def face(page: BeautifulSoup) -> Face:
    """Return a way to the HTML of the item of a kind."""

    def find(kind: Kind) -> Tag:
        found = page.select_one(f'.quiz-item[data-soort="{kind}"]')
        assert found is not None
        return found

    return find


def test_no_id_is_there_twice_and_every_name_is(page: BeautifulSoup) -> None:
    """Labels, descriptions and links within the page all point at something."""
    ids = [str(one["id"]) for one in page.select("[id]")]
    assert len(set(ids)) == len(ids)
    targets = [label["for"] for label in page.select("label[for]")]
    targets += [name for a in ("described", "labelled") for name in _named(page, f"aria-{a}by")]
    targets += [str(a["href"])[1:] for a in page.select('a[href^="#"]')]
    assert set(map(str, targets)) <= set(ids)


def _named(page: BeautifulSoup, attribute: str) -> list[str]:
    return [name for one in page.select(f"[{attribute}]") for name in str(one[attribute]).split()]


@pytest.mark.parametrize("kind", Kind)
def test_what_is_said_stands_behind_a_disclosure(
    face: Face, samples: dict[Kind, Item], kind: Kind
) -> None:
    """All feedback is in the HTML, and nobody sees it before asking for it."""
    whole = face(kind).get_text()
    hidden = " ".join(one.get_text() for one in face(kind).select("details.quiz-antwoord"))
    for part in samples[kind].judged:
        assert part.feedback in whole
        assert part.feedback in hidden


@pytest.mark.parametrize("kind", Kind)
def test_every_control_is_native_and_labelled(face: Face, kind: Kind) -> None:
    """A learner without script still has groups with a legend, and controls with a name."""
    for control in face(kind).select("input, select, textarea"):
        inside = control.find_parent("label")
        assert inside or face(kind).select_one(f'label[for="{control["id"]}"]')
    for group in face(kind).select("fieldset"):
        first = group.find(True, recursive=False)
        assert isinstance(first, Tag)
        assert first.name == "legend"


def test_hint_and_explanation_are_there(face: Face) -> None:
    """The hint has a disclosure of its own; the explanation stands among the answers."""
    hint = face(Kind.CHOICE).select_one("details.quiz-hint")
    assert hint is not None
    assert hint.get_text(" ", strip=True) == "Hint Let op zijn stem."
    why = face(Kind.CHOICE).select_one(".quiz-antwoord .quiz-waarom")
    assert why is not None
    assert "Emotie mag, agressie niet." in why.get_text()
    assert face(Kind.MATCH).select_one(".quiz-hint, .quiz-waarom") is None


def test_several_asks_for_all_that_fits_once(face: Face) -> None:
    """The face says it where the question does not."""
    legend = face(Kind.SEVERAL).select_one("legend")
    assert legend is not None
    assert legend.get_text().lower().count("kies alles wat past") == 1


def test_order_offers_every_place_for_each_step(face: Face, samples: dict[Kind, Item]) -> None:
    """The steps stand in the order that is shown, each with a choice of places."""
    steps = face(Kind.ORDER).select(".quiz-stappen > li")
    assert [int(str(one["data-stap"])) for one in steps] == samples[Kind.ORDER].body.data()[
        "getoond"
    ]
    for step in steps:
        assert [o.get_text() for o in step.select("option")] == ["Plaats?", "1", "2", "3", "4"]


def test_a_report_may_be_written_in_own_words_that_go_nowhere(face: Face) -> None:
    """The text area has no name, so that no form can send it, and no spelling is asked for."""
    area = face(Kind.REPORT).select_one("textarea")
    assert area is not None
    assert "name" not in area.attrs
    assert (area["autocomplete"], area["spellcheck"]) == ("off", "false")
    report = face(Kind.REPORT).select_one(".quiz-verslag")
    assert report is not None
    assert "Hij gooide een stoel om. Aan de balie." in report.get_text(" ")


def test_a_case_can_be_walked_by_links_alone(face: Face, samples: dict[Kind, Item]) -> None:
    """Each node is an anchor; each choice leads to the next, with what it does to the tension."""
    item, data = samples[Kind.CASE], samples[Kind.CASE].body.data()
    for node in data["knopen"]:
        section = face(Kind.CASE).select_one(f'[id="{item.id}--{node["id"]}"]')
        assert section is not None
        links = [str(link["href"]) for link in section.select("a.casus-keuze")]
        assert links == [f"#{item.id}--{choice['naar']}" for choice in node["keuzes"]]
    text = face(Kind.CASE).get_text(" ", strip=True)
    assert text.index("In deze casus wordt gedreigd.") < text.index("Je werkt aan de balie.")
    assert "De spanning daalt met 1." in text
    assert "Is het dan boos of erger? Ga naar stap 4" in text
    assert face(Kind.CASE).select_one('a[href="tel:112"]')


def test_an_exercise_of_cases_speaks_of_cases(
    write: Callable[[Exercise], str], samples: dict[Kind, Item]
) -> None:
    """The heading names the case."""
    only = Exercise(id="casussen", title="C", intro="C", items=(samples[Kind.CASE],))
    text = BeautifulSoup(write(only), "html.parser").get_text(" ")
    assert "Casus 1 van 1: Boos aan de balie" in text
    assert "0 van de 1 casussen gedaan" in text


def test_a_page_names_only_the_modules_of_its_kinds() -> None:
    """The player itself needs one kind; the others come where they are shown."""
    assert "kinds/casus.js" not in modules("player.js")
    tags = player_tags(Config(), "x/", ["casus"])
    assert tags.count('href="x/kinds/casus.js"') == 1
    assert 'href="x/kinds/walk.js"' in tags
    assert "volgorde" not in tags


def test_a_site_with_joined_scripts_asks_for_one_file() -> None:
    """What joins them was there when the site was built."""
    config = Config()
    config.add(SETTING, default=True, rebuild="html", types=frozenset({bool}))
    tags = player_tags(config, "x/", ["casus"])
    assert tags.split() == [
        "<script",
        'type="module"',
        'blocking="render"',
        'src="x/player.samen.js"></script>',
    ]
