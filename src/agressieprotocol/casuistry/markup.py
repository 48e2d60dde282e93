"""Small pieces of HTML: a whole page, texts, lists; everything that goes in is escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape as e
from itertools import groupby

__all__ = ["bullets", "cited", "e", "page", "paragraphs", "table", "tag"]

_PAGE = """\
<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<style>
{style}</style>
</head>
<body{mark}>
<main>
{body}</main>
{script}</body>
</html>
"""


def page(title: str, body: Iterable[str], style: str, *, script: str = "", mark: str = "") -> str:
    """Return a page that needs no other file.

    :param script: of the page itself, put in as a module.
    :param mark: class of the body.
    """
    return _PAGE.format(
        title=e(title),
        style=style,
        mark=f' class="{mark}"' if mark else "",
        body="".join(f"{part}\n" for part in body if part),
        script=f'<script type="module">\n{_inlined(script)}</script>\n' if script else "",
    )


def _inlined(script: str) -> str:
    """Keep a text in a script that looks like the end of the script from being it."""
    return script.replace("</script", "<\\/script")


def tag(name: str, text: str, **attributes: str) -> str:
    """Return an element with a text; an attribute may end in an underscore to be no keyword.

    >>> tag("p", "a < b", class_="c")
    '<p class="c">a &lt; b</p>'
    """
    said = "".join(f' {key.rstrip("_")}="{e(value)}"' for key, value in attributes.items())
    return f"<{name}{said}>{e(text)}</{name}>"


def paragraphs(text: str) -> str:
    r"""Return lines as paragraphs, and lines that begin with a dash as a list.

    >>> paragraphs("Twee:\n- een\n- nog een")
    '<p>Twee:</p><ul><li>een</li><li>nog een</li></ul>'
    """
    made = []
    for is_list, group in groupby(filter(None, text.split("\n")), lambda n: n.startswith("- ")):
        if is_list:
            made.append(bullets(e(line.removeprefix("- ")) for line in group))
        else:
            made += [tag("p", line) for line in group]
    return "".join(made)


def bullets(items: Iterable[str], kind: str = "ul") -> str:
    """Return a list of pieces of HTML; without any there is no list."""
    rows = "".join(f"<li>{item}</li>" for item in items)
    return f"<{kind}>{rows}</{kind}>" if rows else ""


def table(caption: str, heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table of texts; the first of each row names it."""
    head = "".join(f'<th scope="col">{e(name)}</th>' for name in heads)
    body = "".join(_row(*row) for row in rows)
    return (
        f"<table><caption>{e(caption)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table>"
    )


def _row(first: str, *others: str) -> str:
    cells = "".join(f"<td>{e(text)}</td>" for text in others)
    return f'<tr><th scope="row">{e(first)}</th>{cells}</tr>'


def cited(rules: Iterable[tuple[str, str]]) -> str:
    """Return rules by their title and section, in one line; without rules nothing.

    >>> cited([("Stop bij gevaar", "§ 2.3")])
    '<p class="regels">Regel: Stop bij gevaar (§ 2.3)</p>'
    """
    named = [f"{title} ({citation})" for title, citation in rules]
    word = "Regel" if len(named) == 1 else "Regels"
    return tag("p", f"{word}: {'; '.join(named)}", class_="regels") if named else ""
