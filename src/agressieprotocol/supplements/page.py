"""Check a free page of a team: plain MyST, nothing that runs, includes or replaces."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.colon_fence import colon_fence_plugin

from agressieprotocol.problems import Problems
from agressieprotocol.supplements.characters import strange
from agressieprotocol.supplements.codes import SupplementCode
from agressieprotocol.supplements.model import LocalPage

#: Blocks that only set text apart.
BLOCKS = frozenset({"note", "tip", "warning", "important"})
ROLES = frozenset({"regel", "bronnoot", "term"})
#: A link leads to a heading, a page beside this one, or a page elsewhere over a safe line.
_LINK = re.compile(r"#[\w.-]+|[a-z0-9-]+\.md(?:#[\w.-]+)?|https://[\w.-]+(?:/[\w./~%?=&#+,-]*)?")
_ROLE = re.compile(r"\{(?P<role>[\w:-]+)\}(?=`)")
_SETTING = re.compile(r"\{\{\s*(?P<name>[\w-]+)\s*\}\}")
_BRACE = re.compile(r"[{}].{0,20}")
_FENCE = re.compile(r"^(?P<sign>\s*[`~:]{3,})\{[\w:-]+\}")
_OPTION = re.compile(r"\s*:[\w-]+:")
_LABEL = re.compile(r"\((?P<name>[^)\n]+)\)=\s*$")
_PARSER = MarkdownIt("commonmark").enable("table").use(colon_fence_plugin)
# Every link is to be seen here, also one that this parser would leave as plain text.
_PARSER.validateLink = bool  # type: ignore[assignment, method-assign]


def check_page(page: LocalPage, settings: Collection[str], problems: Problems) -> bool:
    """Record everything on a page that is more than text; tell whether its signs may be shown.

    :param settings: names of local facts that may stand between double braces.
    """
    signs = list(strange(page.text))
    for number, sign in signs:
        message = f"het teken {sign} kan hier niet; typ het woord opnieuw"
        problems.add(page.path, number, SupplementCode.CHARACTER, message)
    for line, what in [] if signs else dict.fromkeys(_found(page.text, 0, frozenset(settings))):
        message = f"dit kan niet op een eigen pagina: {what}"
        problems.add(page.path, line, SupplementCode.MARKUP, message)
    return not signs


def _found(text: str, above: int, settings: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Yield the line and the name of what may not stand in a text.

    :param above: how many lines of the page stand above the text.
    """
    if text.lstrip().startswith("---"):
        yield above + 1, "instellingen boven de tekst (---)"
    for number, written in enumerate(text.splitlines(), start=above + 1):
        yield from ((number, what) for what in _in_line(written, settings))
    for token in _PARSER.parse(text):
        line = above + (token.map[0] if token.map else 0) + 1
        yield from ((line, found) for found in _in_token(token))
        name = _block_name(token)
        if name is not None and name in BLOCKS:
            yield from _found(token.content, line, settings)


def _in_line(line: str, settings: frozenset[str]) -> Iterator[str]:
    if _LABEL.match(line.strip()):
        yield "een eigen anker, want dat kan een ander anker vervangen"
    rest = _SETTING.sub(lambda found: "" if found["name"] in settings else found[0], line)
    for found in _ROLE.finditer(rest):
        if found["role"] not in ROLES:
            yield f"de rol {{{found['role']}}}; wel: {', '.join(sorted(ROLES))}"
    # The name of a block stands between braces as well; it is judged with its block.
    rest = _FENCE.sub(r"\g<sign>", _ROLE.sub("", rest))
    if brace := _BRACE.search(rest):
        yield f"accolades: “{brace[0].strip()}”"
    if _OPTION.match(line):
        yield "een instelling van een blok"
    if line.lstrip().startswith(("%", "+++")):
        yield "een regel die met % of +++ begint"


def _in_token(token: Token) -> Iterator[str]:
    if token.type == "html_block":
        yield "HTML"
    name = _block_name(token)
    if name is not None and name not in BLOCKS:
        yield f"het blok {{{name}}}; wel: {', '.join(sorted(BLOCKS))}"
    elif name is not None and not token.info.strip().endswith("}"):
        yield f"tekst achter {{{name}}}; zet die eronder"
    for child in token.children or ():
        if child.type == "html_inline":
            yield "HTML"
        elif child.type == "image":
            yield "een beeld"
        elif child.type == "link_open" and not _LINK.fullmatch(str(child.attrGet("href") or "")):
            yield f"een link naar “{child.attrGet('href')}”"


def _block_name(token: Token) -> str | None:
    """Return the name of the directive that a fence is, or ``None`` where it is none."""
    if token.type not in {"fence", "colon_fence"}:
        return None
    info = token.info.strip()
    if token.type == "fence" and not info.startswith("{"):
        return None
    return info.removeprefix("{").partition("}")[0].strip()
