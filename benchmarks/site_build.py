"""Compare building our site with plain Sphinx, furo and MyST over the same pages.

The plain project holds the same Markdown: rules and notes become admonitions, roles become text,
and what our directives generate (charts, exercises, lists of tasks) is left out. So the ratio is
what all of our own work costs on top.

usage: python benchmarks/site_build.py [--runs N]
"""

from __future__ import annotations

import argparse
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

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
"""
_OPTION = re.compile(r"^:(titel|bron|wie|kracht|moment|norm|gewicht):(.*)\n", re.MULTILINE)
_OPEN = re.compile(r"^(:{3,})\{(regel|bronnoot)\} .*\n:titel:(.*)\n", re.MULTILINE)
_OWN = re.compile(
    r"^(?P<fence>:{3,}|`{3,})\{(?!admonition|grid|toctree|glossary|card|dropdown)[\w-]+\}.*?"
    r"^(?P=fence)\s*?$",
    re.MULTILINE | re.DOTALL,
)
_ROLE = re.compile(r"\{(?:regel|bronnoot)\}`([^`<]*?)\s*(?:<[^`>]*>)?`")
_SETTING = re.compile(r"\{\{.*?\}\}")


def plain_page(text: str) -> str:
    r"""Return a page of ours as plain MyST.

    >>> print(plain_page(":::{regel} a\n:titel: Doe dit\n:bron: 2.1\n\nTekst.\n:::"))
    :::{admonition}  Doe dit
    <BLANKLINE>
    Tekst.
    :::
    """
    text = _OPEN.sub(r"\1{admonition} \3\n", text)
    text = _OPTION.sub("", text)
    text = _OWN.sub("", text)
    return _SETTING.sub("gegeven", _ROLE.sub(r"\1", text))


def make_plain(folder: Path) -> None:
    """Write the plain project."""
    (folder / "conf.py").write_text(PLAIN_CONF, encoding="utf-8")
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
    """
    if fresh:
        shutil.rmtree(out, ignore_errors=True)
    command = [sys.executable, "-m", "sphinx", "-q", "-b", "html", "-t", "zonder_lite"]
    command += ["-d", str(out / "trees")]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [*command, str(source), str(out / "html")], check=True, stderr=subprocess.DEVNULL
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    """Build both in turn and print the ratios; exit status 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    ratios: dict[str, list[float]] = {name: [] for name in BARS}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "plain").mkdir()
        make_plain(folder / "plain")
        for _ in range(runs):
            for kind in BARS:
                fresh = kind == "vol"
                plain = build(folder / "plain", folder / "plain-out", fresh=fresh)
                ours = build(ROOT, folder / "our-out", fresh=fresh)
                ratios[kind].append(ours / plain)
                print(
                    f"{kind:12} gewoon {plain:6.2f} s  deze site {ours:6.2f} s  ×{ours / plain:.2f}"
                )
    missed = 0
    for kind, bar in BARS.items():
        middle = statistics.median(ratios[kind])
        missed += middle > bar
        print(f"{kind:12} mediaan ×{middle:.2f}  (hoogstens ×{bar})")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
