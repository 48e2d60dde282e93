"""Find the links to rules that a person must look at again."""

from __future__ import annotations

from collections.abc import Iterable

from agressieprotocol.problems import Problems
from agressieprotocol.rules.model import Registry
from agressieprotocol.stamps.codes import StampCode
from agressieprotocol.stamps.model import Link, Stamps, stamp_of


def check_stamps(
    links: Iterable[Link], stamps: Stamps, registry: Registry, problems: Problems
) -> None:
    """Record each piece that cites a rule that is another now, or that nobody compared with it.

    One fault names all such rules of a piece, since a person looks at the piece once. A link to a
    rule that does not exist is the loader's fault to report, not ours.
    """
    found: dict[tuple[str, int, StampCode, str], list[str]] = {}
    for link in links:
        stamp = stamp_of(stamps, link)
        if link.rule in registry and stamp != registry[link.rule].fingerprint:
            code = StampCode.SUSPECT if stamp else StampCode.UNSTAMPED
            found.setdefault((link.path, link.line, code, link.owner), []).append(link.rule)
    for (path, line, code, owner), rules in found.items():
        names = ", ".join(f"“{rule}”" for rule in rules)
        problems.add(path, line, code, _message(code, owner, names))


def _message(code: StampCode, owner: str, rules: str) -> str:
    """Say what happened and what to do."""
    advice = f"lees beide en draai “nox -s review -- {owner} --reason …”"
    if code is StampCode.SUSPECT:
        return f"sinds “{owner}” is nagekeken, is veranderd: {rules}; {advice}"
    return f"“{owner}” is nog niet vergeleken met: {rules}; {advice}"
