"""What a page shows of an exercise in JupyterLite: a button, and nothing else until it is used."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from html import escape

#: What loading costs at most, as the reader is told; a test measures it.
MEGABYTES = 8
#: Files of the site that the button needs, relative to its folder of static files.
SCRIPT = "lite.mjs"
STYLE = "lite.css"
#: Settings of JupyterLite's app ``repl``: run at once and show the outcome alone.
OPTIONS = {"kernel": "python", "execute": "1", "hideCodeInput": "1", "showBanner": "0"}

_HTML = """\
<div class="quiz-lite" data-lite="{src}" data-titel="{title}" hidden>
<p>Je kunt deze oefening ook doen in JupyterLite: Python in je browser. \
Het laden kost ongeveer {size} MB. Je antwoorden worden daar niet bewaard.</p>
<p><button type="button" aria-expanded="false">Oefen in JupyterLite</button></p>
<p role="status"></p>
</div>
"""

_TOOL = """\
<div class="quiz-lite" data-lite="{src}" data-titel="{title}" data-mislukt="{failed}" hidden>
<p>{intro} Het laden kost ongeveer {size} MB.</p>
<p><button type="button" aria-expanded="false">{button}</button></p>
<p role="status"></p>
</div>
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolWords:
    """What a reader sees of a tool before it is there."""

    #: Of the frame, for who listens.
    title: str
    intro: str
    button: str
    #: When it cannot be loaded.
    failed: str


def lite_button_html(exercise_id: str, base: str) -> str:
    """Return the button that opens an exercise in JupyterLite, as HTML.

    It is hidden until its script runs, since without a script it could do nothing.

    :param exercise_id: id of the exercise, as in its file.
    :param base: from the page to the root of the site: empty or ending in a slash.
    """
    src = lite_address(exercise_id, base)
    title = "Oefening in JupyterLite"
    return _HTML.format(src=escape(src), title=title, size=MEGABYTES)


def tool_button_html(words: ToolWords, module: str, base: str) -> str:
    """Return the button that opens a tool in JupyterLite, as HTML.

    :param module: of the package, with a function ``start`` that shows the tool.
    :param base: from the page to the root of the site: empty or ending in a slash.
    """
    src = call_address(f"from {module} import start; await start()", base)
    told = {name: escape(text) for name, text in asdict(words).items()}
    return _TOOL.format(src=escape(src), size=MEGABYTES, **told)


def lite_address(exercise_id: str, base: str) -> str:
    """Return the address of an exercise in JupyterLite; it carries a call and no code."""
    call = f"from agressieprotocol.widgets import start; await start({exercise_id!r})"
    return call_address(call, base)


def call_address(call: str, base: str) -> str:
    """Return the address of JupyterLite with a call to make.

    The settings stand after a ``#``: a server does not see them and no redirect drops them.
    """
    # It loads slowly, and a build in which no such page changed does without it.
    from agressieprotocol.lite.upstream import RepliteIframe  # noqa: PLC0415 - loads slowly

    frame = RepliteIframe(prefix=f"{base}lite", content=[call], lite_options=dict(OPTIONS))
    address: str = frame["iframe_src"]
    return address.replace("?", "#", 1)
