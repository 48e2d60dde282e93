"""What a page shows of rules, notes, charts and roles that stand elsewhere.

A change of just that makes the page anew. With whole files as its dependencies, one mended word in
a rule would make every page anew that cites any other rule beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from agressieprotocol.lite.digest import digest
from agressieprotocol.modules.minutes import minutes_of
from agressieprotocol.overviews.coverage import practices
from agressieprotocol.rules.model import Rule
from agressieprotocol.sphinx_ext.shown_of_team import at_chart, at_rule, in_all, of_all_teams
from agressieprotocol.sphinx_ext.state import content_of, reading_of, steps_of

#: Key in a page's metadata: digests of what it shows.
_SHOWN = "agressieprotocol_toont"
#: The content for which the pages were last compared.
_SEEN = "agressieprotocol_vergeleken_toont"
_CITED = re.compile(r"\{(?:regel|bronnoot)\}`(?:[^`<]*<)?([\w-]+)>?`")

HEAD = "kop"
RULE = "regel"
NOTE = "noot"
NOTES = "noten"
STEPS = "stappen"
ROLES = "rollen"
COVERAGE = "dekking"
EXAM = "toets"
EXERCISES = "oefeningen"
ROW = "reeks"
MODULE = "module"
PATH = "pad"
ITEM = "vraag"
DECK = "dias"
#: What the team says at a rule, at a chart, in all; and how all teams stand.
LOCAL = "plaatselijk"
LOCAL_STEPS = "plaatselijke stappen"
TEAM = "team"
TEAMS = "teams"


def _face(rule: Rule) -> tuple[str, ...]:
    """Return what a link or a list shows of a rule."""
    return (rule.title, rule.citation, str(rule.strength), rule.page, str(rule.norm))


def _head(env: BuildEnvironment, name: str) -> object:
    registry = content_of(env).registry
    return _face(registry[name]) if name in registry else None


def _rule(env: BuildEnvironment, name: str) -> object:
    """Return all of a rule that a page can show, with the titles that its text refers to."""
    registry = content_of(env).registry
    if name not in registry:
        return None
    rule = registry[name]
    cited = [(_head(env, other), _note(env, other)) for other in _CITED.findall(rule.body)]
    return _face(rule), rule.who, rule.moments, rule.body, rule.text, cited


def _note(env: BuildEnvironment, name: str) -> object:
    note = content_of(env).notes.get(name)
    return note and (note.title, note.page)


def _notes(env: BuildEnvironment, _: str) -> object:
    return [(note.id, note.title, note.page) for note in content_of(env).notes.values()]


def _steps(env: BuildEnvironment, rule: str) -> object:
    found = steps_of(env).get(rule, ())
    return [(chart.step_url(n.id), chart.title, chart.numbers[n.id]) for chart, n in found]


def _roles(env: BuildEnvironment, _: str) -> object:
    return [(role.id, role.name) for role in content_of(env).registry.roles.values()]


def _coverage(env: BuildEnvironment, _: str) -> object:
    """Return what the table of rules and questions shows."""
    content = content_of(env)
    found = practices(content.registry, content.exercises.values())
    return [(_face(row.rule), [(i.id, i.audiences) for i in row.items]) for row in found]


def _exam(env: BuildEnvironment, name: str) -> object:
    """Return what a test asks, where that stands, and what passes."""
    exam = content_of(env).exams.get(name)
    if exam is None:
        return None
    rows = [(row.seed, [(one.item.key, one.url) for one in row.asked]) for row in exam.series]
    return exam.title, exam.pass_mark, rows


def _exercises(env: BuildEnvironment, _: str) -> object:
    return [(one.title, one.page) for one in content_of(env).exercises.values()]


def _row(env: BuildEnvironment, name: str) -> object:
    row = content_of(env).rows.get(name)
    return row and (row.intro, [one.item.key for one in row.asked])


def _module(env: BuildEnvironment, name: str) -> object:
    """Return what a page shows of a module and of its place among others."""
    content = content_of(env)
    module = content.modules.get(name)
    if module is None:
        return None
    face = (module.title, module.goal, module.audience, module.warning, module.page)
    asked = [item.key for item in module.items], module.exam and _exam(env, module.exam.id)
    rules = [_head(env, rule) for rule in module.rules]
    paths = [_path(env, path.id) for path in content.paths.values() if name in path.modules]
    return face, module.key, minutes_of(module), asked, rules, paths


def _path(env: BuildEnvironment, name: str) -> object:
    path = content_of(env).paths.get(name)
    return path and (path, [_title(env, module) for module in path.modules])


def _title(env: BuildEnvironment, name: str) -> object:
    module = content_of(env).modules.get(name)
    return module and (module.title, module.page)


def _item(env: BuildEnvironment, name: str) -> object:
    """Return what a slide shows of a question, with what is said of each answer."""
    items = (item for one in content_of(env).exercises.values() for item in one.items)
    return [(i.case, i.question, i.options) for i in items if i.id == name]


def _deck(env: BuildEnvironment, page: str) -> object:
    """Return what an agenda shows of the slides."""
    deck = content_of(env).decks.get(page)
    return deck and [
        (one.id, one.title, sorted(one.minutes.items()), one.items, one.switches_roles)
        for one in deck.slides
    ]


#: How to look at each kind of thing that a page shows.
_LOOK: Mapping[str, Callable[[BuildEnvironment, str], object]] = MappingProxyType(
    {
        HEAD: _head,
        RULE: _rule,
        NOTE: _note,
        NOTES: _notes,
        STEPS: _steps,
        ROLES: _roles,
        COVERAGE: _coverage,
        EXAM: _exam,
        EXERCISES: _exercises,
        ROW: _row,
        MODULE: _module,
        PATH: _path,
        ITEM: _item,
        DECK: _deck,
        LOCAL: at_rule,
        LOCAL_STEPS: at_chart,
        TEAM: in_all,
        TEAMS: of_all_teams,
    }
)


def _digest(env: BuildEnvironment, kind: str, name: str) -> str:
    return digest(repr(_LOOK[kind](env, name)))


def note_shown(env: BuildEnvironment, kind: str, name: str = "") -> None:
    """Remember what the page that is being read shows of something that stands elsewhere.

    :param kind: one of the constants of this module.
    :param name: id of the rule or note; it need not exist.
    """
    shown = env.metadata[env.docname].setdefault(_SHOWN, {})
    shown[kind, name] = _digest(env, kind, name)


def _outdated(
    app: Sphinx,  # noqa: ARG001 - Sphinx calls it so
    env: BuildEnvironment,
    added: set[str],  # noqa: ARG001 - Sphinx calls it so
    changed: set[str],  # noqa: ARG001 - Sphinx calls it so
    removed: set[str],  # noqa: ARG001 - Sphinx calls it so
) -> list[str]:
    """List the pages of which something that they show looks different now."""
    now = reading_of(env).digest
    if getattr(env, _SEEN, "") == now:
        return []
    setattr(env, _SEEN, now)

    @cache
    def look(kind: str, name: str) -> str:
        return _digest(env, kind, name)

    return [
        docname
        for docname, metadata in env.metadata.items()
        if any(look(*key) != seen for key, seen in metadata.get(_SHOWN, {}).items())
    ]


def setup_shown(app: Sphinx) -> None:
    """Compare before the pages are read."""
    app.connect("env-get-outdated", _outdated)
