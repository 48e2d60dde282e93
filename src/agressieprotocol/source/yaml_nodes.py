"""Parse YAML into nodes that know their line; a broken file gets advice in Dutch."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import yaml
from ruamel.yaml import YAML, nodes
from ruamel.yaml.error import YAMLError

from agressieprotocol.problems import Problems
from agressieprotocol.source.codes import SourceCode

#: The nodes of both readers, by what they are called here.
Node = nodes.Node | yaml.Node
Scalar = nodes.ScalarNode | yaml.ScalarNode
MAPPING = (nodes.MappingNode, yaml.MappingNode)
SEQUENCE = (nodes.SequenceNode, yaml.SequenceNode)
SCALAR = (nodes.ScalarNode, yaml.ScalarNode)
Kind = tuple[type[nodes.Node], type[yaml.Node]]


def line_of(node: Node) -> int:
    """Return the line of a node, counted from 1."""
    return int(node.start_mark.line) + 1


def parse(text: str, label: str, problems: Problems) -> Node | None:
    """Parse YAML into nodes; an empty or broken file is recorded and gives ``None``.

    Only what stands in the file counts: no value is turned into a number or a boolean here.
    """
    try:
        node: Node | None = _compose(text)
    except YAMLError as error:
        problems.add(label, _fault_line(error), SourceCode.BROKEN_YAML, _advice(error))
        return None
    if node is None:
        problems.add(label, 1, SourceCode.BROKEN_YAML, "dit bestand is leeg")
    return node


def _fault_line(error: YAMLError) -> int:
    """Return the line to look at: of an open quote where it began, not where the file ended."""
    marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    if "quoted scalar" in str(getattr(error, "context", "")):
        marks.reverse()
    return next((mark.line + 1 for mark in marks if mark), 1)


def _fast_loader() -> Any:  # noqa: ANN401 - without the reader in C there is none
    """Return the reader in C, which here need not guess what a value is: all of it is text."""
    base = getattr(yaml, "CBaseLoader", None)
    return base and type(
        "FastLoader",
        (base,),
        {
            "resolve": lambda *_: "",
            "descend_resolver": lambda *_: None,
            "ascend_resolver": lambda *_: None,
        },
    )


_FAST = _fast_loader()


@lru_cache(maxsize=128)
def _compose(text: str) -> Node | None:
    """Parse with the fast reader in C where there is one; the other one explains what is wrong.

    Nodes are only looked at, so that those of a file that stays as it was serve again.
    """
    if _FAST is not None:
        try:
            return yaml.compose(text, Loader=_FAST)
        except yaml.YAMLError:
            pass
    found: Node | None = YAML(typ="safe", pure=True).compose(text)
    return found


def _advice(error: YAMLError) -> str:
    """Say in Dutch what an author can do about broken YAML."""
    said = str(getattr(error, "problem", "") or "")
    known = {
        "mapping values are not allowed": "er staat een dubbele punt op een plaats waar dat niet "
        "kan; zet de tekst tussen aanhalingstekens of controleer de inspringing",
        "found character '\\t'": "er staat een tab; gebruik spaties om in te springen",
        "could not find expected ':'": "hier ontbreekt een dubbele punt na een sleutel",
        "expected <block end>": "de inspringing klopt hier niet",
        "found unexpected end of stream": "een aanhalingsteken is niet gesloten",
        "undefined alias": "deze verwijzing met * heeft geen anker met &",
    }
    for start, advice in known.items():
        if start in said:
            return advice
    return (
        "dit is geen geldige YAML; kijk naar inspringing, dubbele punten, haken en aanhalingstekens"
    )
