"""Read the content once a build, if it changed, and keep it where every directive finds it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import ConfigError
from sphinx.util import logging

from agressieprotocol.content import Content
from agressieprotocol.flowcharts.model import Chart, Node
from agressieprotocol.flowcharts.walk import steps_by_rule
from agressieprotocol.lite.digest import below, digest, digest_paths
from agressieprotocol.problems import Problem
from agressieprotocol.reading import PACKAGE, Reading, read_once
from agressieprotocol.stamps.codes import StampCode
from agressieprotocol.supplements.model import Supplement
from agressieprotocol.supplements.own import with_own

logger = logging.getLogger(__name__)
_KEY = "agressieprotocol_content"
#: Setting of Sphinx: whether a link that nobody reviewed yet is a fault.
STRICT = "agressieprotocol_streng"
#: Setting of Sphinx, which nobody sets: a digest of all that makes the pages.
CODE = "agressieprotocol_code"
#: Setting of Sphinx: id of the team whose site is made; empty for the base. No page is made anew
#: because of it alone: `shown` compares what each page shows of the team.
TEAM = "agressieprotocol_team"
#: File beside Sphinx's own, with the content that was read.
STORE = "inhoud.pickle"


@dataclass(frozen=True, slots=True)
class _Held:
    """What was read, held by Sphinx's environment but left out of its file."""

    reading: Reading | None = None
    team: Supplement | None = None
    steps: dict[str, list[tuple[Chart, Node]]] = field(default_factory=dict)

    def __reduce__(self) -> tuple[type[_Held], tuple[()]]:
        return _Held, ()


def reading_of(env: BuildEnvironment) -> Reading:
    """Return the content that this build is made of, with the digest of its files."""
    return cast(Reading, cast(_Held, getattr(env, _KEY)).reading)


def content_of(env: BuildEnvironment) -> Content:
    """Return the content that this build is made of."""
    return reading_of(env).content


def steps_of(env: BuildEnvironment) -> dict[str, list[tuple[Chart, Node]]]:
    """Return the chart steps that rest on each rule, by the id of the rule."""
    return cast(_Held, getattr(env, _KEY)).steps


def team_of(env: BuildEnvironment) -> Supplement | None:
    """Return what the team adds whose site this build makes; ``None`` for the base."""
    return cast(_Held, getattr(env, _KEY)).team


def report(problem: Problem) -> None:
    """Log a fault at its own place, so that a build with ``-W`` stops there."""
    place = f"{problem.path}:{problem.line}"
    text = f"{problem.message} [{problem.code}]"
    logger.warning("%s", text, location=place, type="inhoud", subtype=problem.code)


def _read(app: Sphinx) -> None:
    reading = read_once(Path(app.srcdir), Path(app.doctreedir) / STORE)
    name, content = str(app.config[TEAM]), reading.content
    if name and name not in content.supplements:
        raise ConfigError(f"team “{name}” heeft geen aanvulling die te lezen is")
    team = content.supplements[name] if name else None
    if team is not None:
        content = with_own(content, team)
        reading = replace(reading, digest=digest(reading.digest, name), content=content)
    setattr(app.env, _KEY, _Held(reading, team, steps_by_rule(content.charts)))
    for problem in reading.problems:
        if app.config[STRICT] or problem.code not in set(StampCode):
            report(problem)


def setup_state(app: Sphinx) -> None:
    """Read the content before any page; without ``STRICT`` a person may review links later."""
    # Pages that other code made are made anew, as after an update of the project.
    app.add_config_value(CODE, default=digest_paths(below(PACKAGE)), rebuild="env")
    app.add_config_value(STRICT, default=True, rebuild="", types=frozenset({bool}))
    app.add_config_value(TEAM, default="", rebuild="", types=frozenset({str}))
    app.connect("builder-inited", _read, priority=100)
