"""The command ``site``: the base's site, and those of teams."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from agressieprotocol.site.build import build
from agressieprotocol.site.teams import TEAMS, Yard, build_team, faults_of, teams_of
from agressieprotocol.terminal import report, say

#: Word for Sphinx's ``-t`` that leaves JupyterLite out.
WITHOUT_LITE = "zonder_lite"


def run_site(options: argparse.Namespace) -> int:
    """Run the command ``site``; return its exit status."""
    root = options.root.resolve()
    tags = (WITHOUT_LITE,) if options.zonder_lite else ()
    arguments = tuple(part for tag in tags for part in ("-t", tag))
    if options.team and _has_faults(root):
        return 1
    status = build(root, arguments=arguments)
    if status or not options.team:
        return status
    return build_teams(root, options.team, tags)


def build_teams(root: Path, chosen: str, tags: tuple[str, ...] = ()) -> int:
    """Build the sites of teams beside the base's, which was built before.

    :param chosen: id of one team, or ``alle``.
    :param tags: words for Sphinx's ``-t``, as the base was built with.
    :return: the exit status.
    """
    if _has_faults(root):
        return 1
    try:
        teams = teams_of(root, chosen)
    except LookupError as error:
        say(str(error.args[0]))
        return 1
    yard = Yard(root, tags)
    yard.begin()
    return max((_build(yard, team) for team in teams), default=0)


def _build(yard: Yard, team: str) -> int:
    started = time.monotonic()
    faults = build_team(yard, team)
    for fault in faults:
        report(str(fault))
    if faults:
        say(f"De site van team {team} is niet gebouwd; wat er stond, staat er nog.")
        return 1
    say(f"{(TEAMS / team).as_posix()} klaar in {time.monotonic() - started:.0f} seconden")
    return 0


def _has_faults(root: Path) -> bool:
    """Tell every fault in the content; with one nothing is built."""
    faults = faults_of(root)
    for fault in faults:
        report(str(fault))
    if faults:
        say(f"{len(faults)} keer een fout; er is geen site van een team gebouwd.")
    return bool(faults)
