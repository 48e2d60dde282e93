"""The menu that is worked out once is the menu that Sphinx and furo make for each page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from docutils import nodes
from furo.navigation import get_navigation_tree
from sphinx.application import Sphinx
from sphinx.testing.util import SphinxTestApp

from agressieprotocol.atomic import write_atomically

INDEX = """# Begin

```{toctree}
:caption: Eerste deel

docs/hoofd
docs/alleen
Elders <https://voorbeeld.nl/?a=1&b=2>
```

```{toctree}
:caption: Tweede deel
:hidden:

docs/los
docs/hoofd
```
"""
PAGES = {
    "hoofd": "# Hoofd & “zaak”\n\n```{toctree}\nonder/een\nonder/twee\n```\n",
    "onder/een": "# Een *schuin*\n\n## Kop\n\n```{toctree}\ndieper\n```\n",
    "onder/dieper": "# Dieper\n\nTekst.\n",
    "onder/twee": "# Twee\n\nTekst.\n",
    "alleen": "# Alleen\n\nTekst.\n",
    "los": "# Los\n\n```{toctree}\nself\n```\n",
    "buiten": "---\norphan: true\n---\n\n# Buiten het menu\n",
}


def test_the_menu_of_each_page_is_what_sphinx_and_furo_make(
    project: Callable[[dict[str, str]], SphinxTestApp],
) -> None:
    """Marks, addresses, captions and boxes are the same, also for pages that are not in it."""
    app = project(PAGES)
    write_atomically(app.srcdir / "index.md", INDEX.encode("utf-8"))
    ours: dict[str, str] = {}
    theirs: dict[str, str] = {}

    def compare(
        _app: Sphinx, page: str, _template: str, context: dict[str, Any], _tree: nodes.document
    ) -> None:
        made = context["toctree"](collapse=False, titles_only=True, maxdepth=-1, includehidden=True)
        theirs[page] = get_navigation_tree(made).replace("Toggle navigation of", "Onderdelen van")
        ours[page] = context["furo_navigation_tree"]

    app.connect("html-page-context", compare, priority=950)
    app.build()
    assert ours == theirs
    assert ours.keys() >= {"index", "docs/onder/dieper", "docs/buiten", "search", "404"}
    assert ours["docs/onder/dieper"].count('checked=""') >= 2
