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
    """Record each link whose rule is another now, and each that nobody has reviewed yet.

    A link to a rule that does not exist is the loader's fault to report, not ours.
    """
    for link in links:
        if link.rule not in registry:
            continue
        stamp = stamp_of(stamps, link)
        if stamp == registry[link.rule].fingerprint:
            continue
        code, message = _suspect(link) if stamp else _unstamped(link)
        problems.add(link.path, link.line, code, f"{message}; {_advice(link)}")


def _suspect(link: Link) -> tuple[StampCode, str]:
    message = f"regel “{link.rule}” is veranderd sinds “{link.owner}” is nagekeken"
    return StampCode.SUSPECT, message


def _unstamped(link: Link) -> tuple[StampCode, str]:
    message = f"“{link.owner}” is nog niet vergeleken met regel “{link.rule}”"
    return StampCode.UNSTAMPED, message


def _advice(link: Link) -> str:
    return f"lees beide en draai “agressieprotocol review {link.owner} --reason …”"
