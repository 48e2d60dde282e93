"""Compare building our site with plain Sphinx, furo and MyST over the same pages.

The plain project holds the same Markdown: rules and notes become admonitions, folds become
dropdowns, roles become text, local facts stay substitutions, and what our directives generate
(charts, exercises, lists of tasks) is left out. So the ratio is what all of our own work costs on
top. Both run as on a machine of a user: Python keeps its bytecode, and a first build that is not
counted has made it.

usage: python benchmarks/site_build.py [--runs N]
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from agressieprotocol.problems import Problems
from agressieprotocol.source.settings import read_settings

ROOT = Path(__file__).resolve().parent.parent
#: A full build of ours may cost this many times the plain one; and a build of nothing new.
BARS = {"vol": 1.5, "ongewijzigd": 1.3}
PLAIN_CONF = """
extensions = ["myst_parser", "sphinx_design"]
myst_enable_extensions = ["attrs_block", "attrs_inline", "colon_fence", "deflist", "substitution"]
myst_heading_anchors = 3
language = "nl"
root_doc = "index"
include_patterns = ["index.md", "docs/**", "modules/**"]
exclude_patterns = ["docs/besluiten/**"]
html_theme = "furo"
myst_substitutions = {settings!r}
"""
_OPTION = re.compile(r"^:(titel|bron|wie|kracht|moment|norm|gewicht):(.*)\n", re.MULTILINE)
_OPEN = re.compile(r"^(:{3,})\{(regel|bronnoot)\} .*\n:titel:(.*)\n", re.MULTILINE)
_FOLD = re.compile(r"^(:{3,})\{uitklap\} (.*)\n:naam:(.*)\n", re.MULTILINE)
_OWN = re.compile(
    r"^(?P<fence>:{3,}|`{3,})\{(?!admonition|grid|toctree|glossary|card|dropdown)[\w-]+\}.*?"
    r"^(?P=fence)\s*?$",
    re.MULTILINE | re.DOTALL,
)
_ROLE = re.compile(r"\{(?:regel|bronnoot)\}`([^`<]*?)\s*(?:<[^`>]*>)?`")


def plain_page(text: str) -> str:
    r"""Return a page of ours as plain MyST.

    >>> print(plain_page(":::{regel} a\n:titel: Doe dit\n:bron: 2.1\n\nTekst.\n:::"))
    :::{admonition}  Doe dit
    <BLANKLINE>
    Tekst.
    :::
    """
    text = _OPEN.sub(r"\1{admonition} \3\n", text)
    text = _FOLD.sub(r"\1{dropdown} \2\n:name:\3\n", text)
    text = _OPTION.sub("", text)
    text = _OWN.sub("", text)
    return _ROLE.sub(r"\1", text)


def make_plain(folder: Path) -> None:
    """Write the plain project."""
    settings = read_settings(ROOT, Problems())
    (folder / "conf.py").write_text(PLAIN_CONF.format(settings=settings), encoding="utf-8")
    for path in [
        ROOT / "index.md",
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / "modules").rglob("*.md"),
    ]:
        target = folder / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(plain_page(path.read_text(encoding="utf-8")), encoding="utf-8")


def build(source: Path, out: Path, *, fresh: bool) -> float:
    """Build a project in one process; return the seconds of processor time that it took.

    Other work on the machine stretches the wall clock, and it would stretch one build more than
    the other.

    :param out: folder for what is built; Python's bytecode is kept beside it.
    """
    if fresh:
        shutil.rmtree(out, ignore_errors=True)
    command = [sys.executable, "-m", "sphinx", "-q", "-b", "html", "-t", "zonder_lite"]
    command += ["-d", str(out / "trees")]
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    kept["PYTHONPYCACHEPREFIX"] = str(out.parent / "bytecode")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command += [str(source), str(out / "html")]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL, env=kept)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    """Build both in turn and print the ratios; exit status 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    ratios: dict[str, list[float]] = {name: [] for name in BARS}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "plain").mkdir()
        make_plain(folder / "plain")
        projects = {"gewoon": folder / "plain", "deze site": ROOT}
        for name, source in projects.items():
            build(source, folder / f"{name}-out", fresh=True)
        for run in range(runs):
            for kind in BARS:
                # The machine's load drifts: neither is always the first.
                order = list(projects) if run % 2 else list(reversed(projects))
                took = {
                    name: build(projects[name], folder / f"{name}-out", fresh=kind == "vol")
                    for name in order
                }
                ratios[kind].append(took["deze site"] / took["gewoon"])
                said = "  ".join(f"{name} {took[name]:6.2f} s" for name in projects)
                print(f"{kind:12} {said}  ×{ratios[kind][-1]:.2f}", flush=True)
    missed = 0
    for kind, bar in BARS.items():
        middle = statistics.median(ratios[kind])
        missed += middle > bar
        print(f"{kind:12} mediaan ×{middle:.2f}  (hoogstens ×{bar})")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
