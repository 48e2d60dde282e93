"""The directive ``teams``: for the CAG, how every team stands and what it tightens."""

from __future__ import annotations

from datetime import date

from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective

from agressieprotocol.sphinx_ext.shown import TEAMS, note_shown
from agressieprotocol.sphinx_ext.state import content_of, reading_of
from agressieprotocol.sphinx_ext.teamdeel import section, to_rule
from agressieprotocol.supplements.folder import team_folders
from agressieprotocol.supplements.model import FOLDER
from agressieprotocol.supplements.report import Standing, TeamReport, reports
from agressieprotocol.supplements.spoken import spoken_day

GOOD, AGAIN, REFUSED = "in orde", "herzien", "geweigerd"


class TeamsDirective(SphinxDirective):
    """List the teams, and per team each rule that it tightens."""

    def run(self) -> list[Node]:
        """Build a line for each team, and a part a team."""
        note_shown(self.env, TEAMS)
        content = content_of(self.env)
        found = reports(content.supplements, content.base, (), date.today())
        names = [folder.name for folder in team_folders(content.root)]
        unread = [name for name in names if name not in content.supplements]
        if not names:
            return [nodes.paragraph("", "Er is nog geen team met een aanvulling.")]
        rows = [_row(self.env, one) for one in found] + [_said(name, REFUSED) for name in unread]
        return [nodes.bullet_list("", *rows), *(_section(self.env, one) for one in found)]


def _is_refused(env: BuildEnvironment, team: str) -> bool:
    return any(one.path.startswith(f"{FOLDER}/{team}/") for one in reading_of(env).problems)


def state_of(env: BuildEnvironment, one: TeamReport) -> str:
    """Say in a word how a team stands: refused, to be looked at again, or in order."""
    if _is_refused(env, one.supplement.team):
        return REFUSED
    return GOOD if one.in_order else AGAIN


def _row(env: BuildEnvironment, one: TeamReport) -> nodes.list_item:
    """Return a line; a table of these would have to scroll on a telephone."""
    team = one.supplement
    name = f"{team.name} (verzonnen)" if team.example else team.name
    adopted = f" Vastgesteld op {spoken_day(team.adopted)}." if team.adopted else ""
    count = len(team.tightenings)
    return _said(name, state_of(env, one), f" Scherper gemaakt: {count}.{adopted}")


def _said(name: str, state: str, more: str = "") -> nodes.list_item:
    told = nodes.Text(f": {state}.{more}")
    return nodes.list_item("", nodes.paragraph("", "", nodes.strong("", name), told))


def _section(env: BuildEnvironment, one: TeamReport) -> nodes.section:
    team = one.supplement
    lines = nodes.bullet_list("", *(_line(env, standing) for standing in one.standings))
    body = (
        [lines] if one.standings else [nodes.paragraph("", "Dit team maakt geen regel scherper.")]
    )
    return section(f"team-{team.team}", team.name, *body)


def _line(env: BuildEnvironment, standing: Standing) -> nodes.list_item:
    entry, rule = standing.entry, standing.rule
    line = nodes.paragraph()
    line += to_rule(env, rule) if rule else nodes.literal("", entry.rule)
    line += nodes.Text(f": basis “{standing.base_value}”, team “{entry.value}”. ")
    line += nodes.strong("", f"{standing.label.capitalize()}.")
    if entry.review_by:
        line += nodes.Text(f" Nakijken voor {spoken_day(entry.review_by)}.")
    return nodes.list_item("", line)


def setup_teams(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("teams", TeamsDirective)
