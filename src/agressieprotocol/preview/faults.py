"""Turn what Sphinx says into faults as an author knows them: file, line, Dutch, code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from agressieprotocol.problems import Problem

#: Where a fault stands that belongs to no file.
NOWHERE = "conf.py"
_LINE = re.compile(
    r"(?:(?P<path>(?:[A-Za-z]:)?[^:\n]+)(?::(?P<line>\d+))?(?::[^:\n]*)?: )?"
    r"(?:WARNING|ERROR|CRITICAL|SEVERE): (?P<text>.*?)(?: \[(?P<code>[\w.-]+)\])?"
)
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
#: Our own faults carry their code in the text as well.
_OWN = "inhoud."
_QUOTED = re.compile(r"[‘'\"](?P<name>[^’'\"]+)[’'\"]")
#: What authors meet most, by Sphinx's code for it; the last name in quotes is filled in.
_DUTCH: Mapping[str, str] = MappingProxyType(
    {
        "myst.xref_missing": "deze link wijst naar “{}”, en dat bestaat niet",
        "myst.xref_ambiguous": "deze link kan naar meer dan één plek wijzen: “{}”",
        "myst.directive_unknown": "het blok “{}” bestaat niet; kijk naar de naam tussen accolades",
        "myst.role_unknown": "“{}” tussen accolades bestaat niet",
        "myst.substitution": "“{}” kan hier niet worden ingevuld; kijk in instellingen.yml",
        "ref.term": "“{}” staat niet in docs/begrippen.md",
        "toc.not_readable": "de inhoudsopgave noemt “{}”, en die bladzijde is er niet",
        "toc.not_included": "deze bladzijde staat in geen enkele inhoudsopgave (toctree)",
        "image.not_readable": "het beeld “{}” is er niet",
    }
)


def faults_in(said: str, root: Path) -> tuple[Problem, ...]:
    r"""Read the faults from what Sphinx wrote, in the order of their places, each once.

    >>> said = "/p/docs/a.md:3: WARNING: target not found: 'x' [myst.xref_missing]"
    >>> print(*faults_in(said, Path("/p")))
    docs/a.md:3: deze link wijst naar “x”, en dat bestaat niet [myst.xref_missing]
    """
    return tuple(sorted(set(_faults(_COLOUR.sub("", said), root))))


def _faults(said: str, root: Path) -> Iterator[Problem]:
    for line in said.splitlines():
        found = _LINE.fullmatch(line)
        if found is not None:
            place = _place(found["path"], root)
            yield Problem(place, int(found["line"] or 1), *_worded(found["code"], found["text"]))


def _place(path: str | None, root: Path) -> str:
    if path is None:
        return NOWHERE
    here = Path(path)
    return here.relative_to(root).as_posix() if here.is_relative_to(root) else path


def _worded(code: str | None, text: str) -> tuple[str, str]:
    """Return the code and the message of a fault, in Dutch where we know it."""
    code = code or "sphinx"
    if code.startswith(_OWN):
        own = code.removeprefix(_OWN)
        return own, text.removesuffix(f" [{own}]")
    names = _QUOTED.findall(text)
    return code, _DUTCH.get(code, text).format(names[-1] if names else "")
