"""The directive ``teamdeel``: what a page of the base shows on the site of a team."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import ClassVar

from docutils import nodes
from docutils.nodes import Node
from docutils.parsers.rst import directives
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective

from agressieprotocol.rules.model import Rule
from agressieprotocol.sphinx_ext.afspraak import heading, place_of
from agressieprotocol.sphinx_ext.bellen import tel
from agressieprotocol.sphinx_ext.shown import HEAD, TEAM, note_shown
from agressieprotocol.sphinx_ext.state import content_of, team_of
from agressieprotocol.supplements.model import LocalContact, LocalStep, Place, Supplement
from agressieprotocol.supplements.own import own_pages, page_of
from agressieprotocol.supplements.spoken import spoken_day, team_spoken

HOME = "docs/jouw-team"
#: Signs of a number that a telephone can dial.
_DIALLED = frozenset("0123456789+- ")
_LEAST = 3


class TeamdeelDirective(SphinxDirective):
    """Show a part of a team; on the base's site show what the author wrote instead, if anything."""

    required_arguments = 1
    has_content = True
    option_spec: ClassVar = {}

    def run(self) -> list[Node]:
        """Build the part; the page is made anew for a team that has something to show."""
        part = directives.choice(self.arguments[0], tuple(_PARTS))
        note_shown(self.env, TEAM)
        team = team_of(self.env)
        if team is None:
            return self.parse_content_to_nodes() if self.content else []
        return _PARTS[part](self.env, team)


def section(name: str, title: str, *body: Node) -> nodes.section:
    """Return a part of a page with its heading and address."""
    return nodes.section("", nodes.title("", title), *body, ids=[name], names=[name])


def to_page(env: BuildEnvironment, page: str, words: str) -> addnodes.pending_xref:
    """Return a link to a page, by its name from the root of the site."""
    return addnodes.pending_xref(
        "",
        nodes.inline("", words),
        refdomain="std",
        reftype="doc",
        reftarget=f"/{page}",
        refexplicit=True,
        refdoc=env.docname,
        refwarn=True,
    )


def to_rule(env: BuildEnvironment, rule: Rule) -> addnodes.pending_xref:
    """Return a link to a rule by its title; another title makes the page anew."""
    note_shown(env, HEAD, rule.id)
    return addnodes.pending_xref(
        "",
        nodes.inline("", rule.title),
        refdomain="",
        reftype="regel",
        reftarget=rule.id,
        refexplicit=True,
        refdoc=env.docname,
    )


def _item(*parts: Node | str) -> nodes.list_item:
    line = nodes.paragraph()
    line += [nodes.Text(part) if isinstance(part, str) else part for part in parts]
    return nodes.list_item("", line)


def _front(env: BuildEnvironment, team: Supplement) -> list[Node]:
    """Return the head of the team's own front page."""
    items = [_item(to_page(env, HOME, f"Alles van {team.name}: afspraken, contacten en plaatsen"))]
    items += [_item(to_page(env, page, title)) for page, title in _exercise_titles(team)]
    box = nodes.container(classes=["afspraak"])
    box += nodes.paragraph(
        "", "", nodes.strong("", f"Dit is de site van {team.name}"), classes=["afspraak-kop"]
    )
    box += [nodes.paragraph("", team.intro), nodes.bullet_list("", *items)]
    return [box]


def _exercise_titles(team: Supplement) -> list[tuple[str, str]]:
    return [(page_of(one), f"Oefening van jouw team: {one.title}") for one in team.exercises]


def _contacts(env: BuildEnvironment, team: Supplement) -> list[Node]:  # noqa: ARG001 - as its peers
    """Return whom the team calls and where things are."""
    body: list[Node] = []
    if team.contacts:
        body.append(nodes.paragraph("", "", nodes.strong("", "Wie bel je?")))
        body.append(nodes.bullet_list("", *map(_contact, team.contacts)))
    if team.places:
        body.append(nodes.paragraph("", "", nodes.strong("", "Waar is wat?")))
        body.append(nodes.bullet_list("", *map(_place, team.places)))
    return [section("hulp-van-jouw-team", f"Hulp bij {team.name}", *body)] if body else []


def _contact(contact: LocalContact) -> nodes.list_item:
    call: Node = nodes.strong("", contact.call)
    if _can_dial(contact.call):
        call = nodes.reference("", contact.call, refuri=tel(contact.call))
    when = f". {contact.when}" if contact.when else ""
    return _item(nodes.strong("", contact.name), ": ", call, when)


def _can_dial(call: str) -> bool:
    """Tell whether a telephone can dial what a team wrote.

    >>> _can_dial("0900-8844"), _can_dial("toestel 0001"), _can_dial("kanaal 4")
    (True, False, False)
    """
    return set(call) <= _DIALLED and sum(sign.isdigit() for sign in call) >= _LEAST


def _place(place: Place) -> nodes.list_item:
    note = f" {place.note}" if place.note else ""
    return _item(nodes.strong("", place.name), f": {place.where}{note}")


def _exercises(env: BuildEnvironment, team: Supplement) -> list[Node]:
    """Return links to the team's own exercises."""
    items = [
        _item(to_page(env, page_of(one), one.title), f": {one.intro}") for one in team.exercises
    ]
    listed = nodes.bullet_list("", *items)
    return (
        [section("oefeningen-van-jouw-team", "Oefeningen van jouw team", listed)] if items else []
    )


def _overview(env: BuildEnvironment, team: Supplement) -> list[Node]:
    """Return all of a team: what it tightens, its steps, help, exercises and pages."""
    adopted = f" Vastgesteld op {spoken_day(team.adopted)}." if team.adopted else ""
    head = nodes.strong("", f"{team.name}.")
    intro = nodes.paragraph("", "", head, nodes.Text(f" {team.intro}{adopted}"))
    parts = [intro, *_agreed(env, team), *_steps(env, team), *_contacts(env, team)]
    pages = [_item(to_own_page(env, page)) for page in own_pages(team)]
    if pages:
        parts.append(
            section("paginas-van-jouw-team", "Eigen pagina’s", nodes.bullet_list("", *pages))
        )
    parts += _exercises(env, team)
    return [*parts, *_menu(env, [*own_pages(team), *map(page_of, team.exercises)])]


def to_own_page(env: BuildEnvironment, page: str) -> addnodes.pending_xref:
    """Return a link to a page that shows the title of that page."""
    found = to_page(env, page, "")
    found["refexplicit"] = False
    return found


def _agreed(env: BuildEnvironment, team: Supplement) -> list[Node]:
    rules = content_of(env).registry.rules
    items = [
        _item(to_rule(env, rules[entry.rule]), f": {entry.text or team_spoken(entry)}")
        for entry in team.tightenings
    ]
    items += [_item(to_rule(env, rules[note.rule]), f": {note.text}") for note in team.notes]
    said = nodes.paragraph("", "De regel van de basis blijft gelden. Dit komt erbij.")
    listed = nodes.bullet_list("", *items)
    return [section("afspraken-van-jouw-team", heading(team), said, listed)] if items else []


def _steps(env: BuildEnvironment, team: Supplement) -> list[Node]:
    charts = {chart.id: chart for chart in content_of(env).charts}

    def line(step: LocalStep) -> nodes.list_item:
        chart = charts[step.chart]
        link = to_page(env, chart.url.partition(".html")[0], chart.title)
        return _item(link, f", {place_of(step, chart)}: {step.text}.")

    listed = nodes.bullet_list("", *map(line, team.steps))
    title = "Extra stappen in de schema’s"
    return [section("stappen-van-jouw-team", title, listed)] if team.steps else []


def _menu(env: BuildEnvironment, pages: Iterable[str]) -> list[Node]:
    """Return what puts the team's own pages in the menu."""
    names = list(pages)
    if not names:
        return []
    toctree = addnodes.toctree(
        parent=env.docname,
        entries=[(None, name) for name in names],
        includefiles=names,
        maxdepth=-1,
        caption=None,
        glob=False,
        hidden=True,
        includehidden=False,
        numbered=0,
        titlesonly=False,
    )
    return [nodes.compound("", toctree, classes=["toctree-wrapper"])]


_PARTS: Mapping[str, Callable[[BuildEnvironment, Supplement], list[Node]]] = MappingProxyType(
    {
        "voorpagina": _front,
        "contacten": _contacts,
        "oefeningen": _exercises,
        "overzicht": _overview,
    }
)


def setup_teamdeel(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("teamdeel", TeamdeelDirective)
