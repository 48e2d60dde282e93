"""The directives ``taken`` and ``momenten``: the rules by role and by moment."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import cast

from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective

from agressieprotocol.content import Content
from agressieprotocol.overviews.moments import topics_at
from agressieprotocol.overviews.tasks import ALWAYS, Tasks, tasks_of
from agressieprotocol.overviews.titles import page_title
from agressieprotocol.problems import Problem
from agressieprotocol.rules.codes import RuleCode
from agressieprotocol.rules.model import Moment, Rule
from agressieprotocol.sphinx_ext.begrip import setup_begrip
from agressieprotocol.sphinx_ext.bellen import setup_bellen
from agressieprotocol.sphinx_ext.nietgevonden import setup_nietgevonden
from agressieprotocol.sphinx_ext.offline import setup_offline
from agressieprotocol.sphinx_ext.regellijst import rule_list, setup_regellijst
from agressieprotocol.sphinx_ext.state import content_of, reading_of, report
from agressieprotocol.sphinx_ext.tijdlijn import TijdlijnDirective
from agressieprotocol.sphinx_ext.uitklap import folded, setup_uitklap

MOMENTS = {
    Moment.PREVENT: "Voorkomen",
    Moment.DURING: "Tijdens",
    Moment.RIGHT_AFTER: "Direct erna",
    Moment.LATER: "Later",
    ALWAYS: "Altijd",
}
BACKGROUND = "Goed om te weten"
#: Key in a page's metadata: what its directives showed, to know when the page is out of date.
_SHOWN = "agressieprotocol_ingangen"
_TITLES = "agressieprotocol_paginatitels"
#: The content for which the pages were last compared.
_SEEN = "agressieprotocol_vergeleken"
#: A longer list of rules is parted by page.
MANY = 8


def _section(title: str, anchor: str, body: Iterable[Node]) -> nodes.section:
    return nodes.section("", nodes.title("", title), *body, ids=[anchor], names=[anchor])


def _count(rules: Sequence[Rule]) -> str:
    return f"{len(rules)} regel" if len(rules) == 1 else f"{len(rules)} regels"


def _background(rules: Sequence[Rule]) -> list[Node]:
    head = f"{BACKGROUND}: {_count(rules)}"
    return [folded(head, [rule_list(rules)])] if rules else []


def _by_page(rules: Sequence[Rule], titles: Mapping[str, str]) -> list[Node]:
    """Return rules as a list, or as a list a page with its title where there are many."""
    if len(rules) <= MANY:
        return [rule_list(rules)] if rules else []
    found: list[Node] = []
    for page, group in groupby(rules, key=lambda rule: rule.page):
        found.append(nodes.paragraph("", titles[page], classes=["regellijst-kop"]))
        found.append(rule_list(group))
    return found


class _OverviewDirective(SphinxDirective):
    """What both directives share: their argument is checked, what they show is remembered."""

    required_arguments = 1

    def refuse(self, code: str, message: str) -> list[Node]:
        """Report a wrong argument at the line of the directive; show nothing."""
        path = f"{self.env.docname}.md"
        report(Problem(path, self.lineno, code, f"“{self.arguments[0]}” {message}"))
        return []

    def remember(self) -> None:
        """Keep what the page shows beside the page, so that a change of it is seen."""
        key = (self.name, self.arguments[0])
        shown = self.env.metadata[self.env.docname].setdefault(_SHOWN, {})
        shown[key] = digest(content_of(self.env), titles_of(self.env), *key)


class TakenDirective(_OverviewDirective):
    """List the rules of a role by moment."""

    def run(self) -> list[Node]:
        """Build a section a moment; the rules of wider roles stand behind a fold."""
        registry, role = content_of(self.env).registry, self.arguments[0]
        if role not in registry.roles:
            return self.refuse(RuleCode.ROLE, "is geen rol in docs/rollen.yml")
        self.remember()
        return [
            _section(MOMENTS[group.moment], f"{role}-{group.moment}", self._body(group, role))
            for group in tasks_of(registry, role)
        ]

    def _body(self, group: Tasks, own: str) -> list[Node]:
        titles, found = titles_of(self.env), list[Node]()
        for part in group.parts:
            lists = _by_page(part.rules, titles) + _background(part.background)
            if part.role.id != own:
                head = f"{part.role.name}: {_count(part.rules + part.background)}"
                lists = [folded(f"Ook voor jou. {head}", lists)]
            found += lists
        return found


class MomentenDirective(_OverviewDirective):
    """List the rules of a moment by page."""

    def run(self) -> list[Node]:
        """Build a section a page of the protocol."""
        content, moment = content_of(self.env), self.arguments[0]
        if moment not in set(Moment):
            return self.refuse(RuleCode.MOMENT, f"is geen moment; kies uit: {', '.join(Moment)}")
        self.remember()
        found: list[Node] = []
        for topic in topics_at(content.registry, Moment(moment)):
            body: list[Node] = [rule_list(topic.rules)] if topic.rules else []
            body += _background(topic.background)
            name = topic.page.rpartition("/")[2]
            found.append(_section(titles_of(self.env)[topic.page], f"bij-{name}", body))
        return found


def digest(content: Content, titles: Mapping[str, str], directive: str, argument: str) -> str:
    """Digest what a directive shows: titles, strengths, sections and places, in their order.

    :param titles: title of each page with rules, by its name.
    """
    registry, shown = content.registry, list[object]()
    if directive == "taken" and argument in registry.roles:
        for group in tasks_of(registry, argument):
            for part in group.parts:
                shown += [group.moment, part.role, _faces(part.rules + part.background, titles)]
    elif directive == "momenten" and argument in set(Moment):
        for topic in topics_at(registry, Moment(argument)):
            shown.append(_faces(topic.rules + topic.background, titles))
    return hashlib.sha256(repr(shown).encode("utf-8")).hexdigest()


def _faces(rules: Iterable[Rule], titles: Mapping[str, str]) -> list[tuple[str, ...]]:
    return [(titles[r.page], r.url, r.title, str(r.strength), r.citation) for r in rules]


def titles_of(env: BuildEnvironment) -> Mapping[str, str]:
    """Return the titles of the pages that hold rules."""
    return cast(Mapping[str, str], getattr(env, _TITLES))


def _read_titles(app: Sphinx) -> None:
    content = content_of(app.env)
    pages = sorted({rule.page for rule in content.registry})
    titles = {page: page_title(content.root, page, content.settings) for page in pages}
    setattr(app.env, _TITLES, titles)


def _outdated(
    app: Sphinx,  # noqa: ARG001 - Sphinx calls it so
    env: BuildEnvironment,
    added: set[str],  # noqa: ARG001 - Sphinx calls it so
    changed: set[str],  # noqa: ARG001 - Sphinx calls it so
    removed: set[str],  # noqa: ARG001 - Sphinx calls it so
) -> list[str]:
    """List the pages whose rules look different now, a new rule on any page included."""
    now = reading_of(env).digest
    if getattr(env, _SEEN, "") == now:
        return []
    setattr(env, _SEEN, now)
    content, titles = content_of(env), titles_of(env)
    return [
        docname
        for docname, metadata in env.metadata.items()
        if any(
            digest(content, titles, *key) != seen for key, seen in metadata.get(_SHOWN, {}).items()
        )
    ]


def setup_ingangen(app: Sphinx) -> None:
    """Register the ways into the rules and what rebuilds their pages."""
    setup_regellijst(app)
    setup_uitklap(app)
    setup_bellen(app)
    setup_begrip(app)
    setup_offline(app)
    setup_nietgevonden(app)
    app.add_directive("taken", TakenDirective)
    app.add_directive("momenten", MomentenDirective)
    app.add_directive("tijdlijn", TijdlijnDirective)
    app.connect("builder-inited", _read_titles, priority=150)
    app.connect("env-get-outdated", _outdated)
