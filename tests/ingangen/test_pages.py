"""The built pages: every role and moment with its rules, the line of time, the page for help."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag

from agressieprotocol.content import Content
from agressieprotocol.overviews.tasks import wider
from agressieprotocol.rules.model import Moment

pytestmark = pytest.mark.site
#: Roles outside the municipality share one page.
SHARED = {"ketenpartner", "politie", "openbaar-ministerie", "burger"}
Soups = dict[str, BeautifulSoup]


def cited(tag: Tag) -> set[str]:
    """Return the ids of the rules to which the lists in a tag link."""
    links = tag.select(".regellijst a")
    return {str(link["href"]).partition("#")[2] for link in links}


def test_every_role_has_a_page_with_all_its_rules(content: Content, soups: Soups) -> None:
    """The page of a role links to each rule of the role and of the roles around it."""
    for role in content.registry.roles:
        chain = set(wider(content.registry.roles, role))
        expected = {rule.id for rule in content.registry if chain & set(rule.who)}
        page = soups[f"taken/{'anderen' if role in SHARED else role}.html"]
        assert expected <= cited(page), role


def test_every_moment_has_a_page_with_all_its_rules(content: Content, soups: Soups) -> None:
    """The page of a moment links to each rule of the moment."""
    for moment in Moment:
        expected = {rule.id for rule in content.registry if moment in rule.moments}
        assert expected <= cited(soups[f"momenten/{moment}.html"])


def test_each_line_of_a_list_says_title_strength_and_section(
    content: Content, soups: Soups
) -> None:
    """A reader need not open a rule to know how strong it is and where it stands."""
    words = {"moet": "Moet", "moet niet": "Moet niet", "zou moeten": "Zou moeten", "mag": "Mag"}
    for line in soups["taken/manager.html"].select(".regellijst li"):
        link = line.a
        assert link is not None
        rule = content.registry[str(link["href"]).partition("#")[2]]
        label = words.get(str(rule.strength), "Uitleg")
        assert " ".join(line.get_text().split()) == f"{rule.title} {label} · {rule.citation}"


def test_the_line_of_time_is_an_ordered_list_in_order(soups: Soups) -> None:
    """The terms of the source stand in the order in which they end, each with its section."""
    (line,) = soups["momenten/later.html"].select("ol.tijdlijn")
    stops = line.find_all("li", recursive=False)
    labels = [text.get_text() for stop in stops for text in stop.select(".tijdlijn-moment")]
    assert labels == [
        "direct",
        "binnen 24 uur",
        "binnen 48 uur",
        "binnen 72 uur",
        "na 5 dagen",
        "na 6 weken",
    ]
    assert all(stop.select(".regel-bron") for stop in stops)


def test_the_page_for_help_cites_a_rule_for_each_step(content: Content, soups: Soups) -> None:
    """No step stands on nothing: each links to a rule, a note or a section of the protocol."""
    page = soups["nu-hulp-nodig.html"]
    steps = page.select("details ol > li")
    assert len(steps) > 30
    for step in steps:
        links = [str(link["href"]).partition("#")[2] for link in step.select("a")]
        assert any(anchor in content.registry for anchor in links), step.get_text()


def test_the_page_for_help_calls_the_numbers_of_the_settings(
    content: Content, soups: Soups
) -> None:
    """Each number can be tapped, and none is typed by hand."""
    page = soups["nu-hulp-nodig.html"]
    calls = [str(link["href"]) for link in page.select("a.belknop")]
    names = ("telefoon_nood", "telefoon_bot", "telefoon_politie")
    numbers = ["tel:" + content.settings[name].replace("-", "") for name in names]
    assert calls[:3] == numbers
    assert set(calls) == set(numbers)


def test_each_situation_leads_to_its_chart(soups: Soups) -> None:
    """Five situations have a chart; each links to it."""
    links = soups["nu-hulp-nodig.html"].select("details a")
    charts = [str(a["href"]) for a in links if str(a["href"]).startswith("stroomschemas/")]
    assert sorted({chart.partition("#")[0] for chart in charts if "#" not in chart}) == [
        "stroomschemas/huisbezoek-openbare-ruimte.html",
        "stroomschemas/kantoor.html",
        "stroomschemas/politieke-ambtsdragers.html",
        "stroomschemas/schriftelijk-digitaal.html",
        "stroomschemas/telefonie.html",
    ]
