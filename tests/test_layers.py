"""The inner layer runs on the standard library alone, as it must in the browser."""

from __future__ import annotations

import subprocess
import sys

INNER = (
    "agressieprotocol.problems",
    "agressieprotocol.rules.model",
    "agressieprotocol.rules.norm",
    "agressieprotocol.rules.fingerprint",
    "agressieprotocol.quizzes.model",
    "agressieprotocol.quizzes.grade",
    "agressieprotocol.quizzes.session",
    "agressieprotocol.quizzes.data",
    "agressieprotocol.quizzes.wording",
    "agressieprotocol.quizzes.kinds",
    "agressieprotocol.quizzes.checks.bank",
    "agressieprotocol.quizzes.checks.case",
    "agressieprotocol.modules.model",
    "agressieprotocol.modules.minutes",
    "agressieprotocol.modules.check",
    "agressieprotocol.modules.export",
    "agressieprotocol.casuistry.compose",
    "agressieprotocol.casuistry.bank",
    "agressieprotocol.casuistry.files",
    "agressieprotocol.casuistry.hard",
    "agressieprotocol.certificates.code",
    "agressieprotocol.certificates.export",
    "agressieprotocol.certificates.version",
    "agressieprotocol.item_report.read",
    "agressieprotocol.item_report.page",
    "agressieprotocol.item_report.tables",
    "agressieprotocol.overviews.coverage",
    "agressieprotocol.slides.model",
    "agressieprotocol.stamps.model",
    "agressieprotocol.stamps.check",
    "agressieprotocol.stamps.review",
    "agressieprotocol.supplements.model",
    "agressieprotocol.supplements.tighten",
    "agressieprotocol.supplements.demand",
    "agressieprotocol.supplements.judge",
    "agressieprotocol.supplements.check",
    "agressieprotocol.supplements.wording",
    "agressieprotocol.supplements.characters",
    "agressieprotocol.supplements.markup",
    "agressieprotocol.supplements.entry",
    "agressieprotocol.rules.data",
)
#: Imports the inner layer, and names what came along from outside the standard library.
PROBE = """\
import importlib, sys
for name in {modules!r}:
    importlib.import_module(name)
allowed = sys.stdlib_module_names | {{"agressieprotocol", "__main__"}}
found = {{name.partition(".")[0] for name in sys.modules}} - before
print(*sorted(name for name in found - allowed))
"""
BLOCK = """\
import sys
blocked = "yaml ruamel sphinx docutils ipywidgets markdown_it mdit_py_plugins jinja2".split()
sys.modules.update(dict.fromkeys(blocked))
before = {name.partition(".")[0] for name in sys.modules}
"""


def test_the_inner_layer_needs_the_standard_library_alone() -> None:
    """No module of the inner layer imports a package, directly or by another."""
    code = BLOCK + PROBE.format(modules=INNER)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout.strip() == ""
