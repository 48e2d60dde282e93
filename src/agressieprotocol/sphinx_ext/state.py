"""Read the content once a build and keep it where every directive finds it."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging

from agressieprotocol.content import Content, read_content
from agressieprotocol.flowcharts.model import Chart, Node
from agressieprotocol.flowcharts.walk import steps_by_rule
from agressieprotocol.problems import Problem, Problems

logger = logging.getLogger(__name__)
_KEY = "agressieprotocol_content"
_STEPS = "agressieprotocol_steps"


def content_of(env: BuildEnvironment) -> Content:
    """Return the content that this build is made of."""
    return cast(Content, getattr(env, _KEY))


def steps_of(env: BuildEnvironment) -> dict[str, list[tuple[Chart, Node]]]:
    """Return the chart steps that rest on each rule, by the id of the rule."""
    return cast(dict[str, list[tuple[Chart, Node]]], getattr(env, _STEPS))


def report(problem: Problem) -> None:
    """Log a fault at its own place, so that a build with ``-W`` stops there."""
    place = f"{problem.path}:{problem.line}"
    text = f"{problem.message} [{problem.code}]"
    logger.warning("%s", text, location=place, type="inhoud", subtype=problem.code)


def _read(app: Sphinx) -> None:
    problems = Problems()
    content = read_content(Path(app.srcdir), problems)
    setattr(app.env, _KEY, content)
    setattr(app.env, _STEPS, steps_by_rule(content.charts))
    for problem in sorted(set(problems)):
        report(problem)


def setup_state(app: Sphinx) -> None:
    """Read the content before any page."""
    app.connect("builder-inited", _read, priority=100)
