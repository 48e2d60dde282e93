"""The inner layer of the charts needs the standard library alone."""

import subprocess
import sys

INNER = ("model", "walk", "check", "quote", "dot", "lanes", "procedure", "words", "export")
OUTER = ("ruamel", "yaml", "sphinx", "docutils", "markdown_it", "reportlab", "svglib", "ipywidgets")


def test_the_inner_layer_imports_the_standard_library_alone() -> None:
    """With every outer package blocked, model, walk, check, dot and text still load."""
    blocked = f"import sys; sys.modules.update(dict.fromkeys({OUTER!r}))"
    wanted = "; ".join(f"import agressieprotocol.flowcharts.{name}" for name in INNER)
    command = [sys.executable, "-c", f"{blocked}; {wanted}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
