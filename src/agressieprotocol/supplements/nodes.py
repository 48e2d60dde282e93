"""Look at all of a YAML file before it is read: repeated parts, and signs that mislead."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from agressieprotocol.problems import Problems
from agressieprotocol.source.codes import SourceCode
from agressieprotocol.source.yaml_nodes import MAPPING, SEQUENCE, Node, line_of, parse
from agressieprotocol.supplements.characters import strange
from agressieprotocol.supplements.codes import SupplementCode
from agressieprotocol.supplements.markup import markup_in


def read_nodes(
    text: str, label: str, problems: Problems, settings: Collection[str] | None = None
) -> Node | None:
    """Parse a file and look at all of it; ``None`` where it may not be read further.

    What an alias repeats stands elsewhere in the file, where who reviews a line does not see it.

    :param settings: names of local facts; where given, no text may hold other markup.
    """
    try:
        root = parse(text, label, problems)
        found = [] if root is None else list(_walk(root, set()))
    except RecursionError:
        problems.add(label, 1, SourceCode.BROKEN_YAML, "er staat te veel in elkaar")
        return None
    repeated = {node for node in found if isinstance(node, int)}
    for line in sorted(repeated):
        message = "een stuk dat met & en * wordt herhaald, kan hier niet; schrijf het uit"
        problems.add(label, line, SupplementCode.ALIAS, message)
    scalars = [node for node in found if not isinstance(node, int)]
    clean = [_check_text(node, label, settings, problems) for node in scalars]
    return None if repeated or not all(clean) else root


def _check_text(
    node: Node, label: str, settings: Collection[str] | None, problems: Problems
) -> bool:
    """Record what may not stand in a text; tell whether all its signs may be shown in a report."""
    text = str(node.value)
    signs = list(strange(text))
    for _, sign in signs:
        message = f"het teken {sign} kan hier niet; typ het woord opnieuw"
        problems.add(label, line_of(node), SupplementCode.CHARACTER, message)
    markup = None if settings is None or signs else markup_in(text, settings)
    if markup is not None:
        message = f"hier kan geen opmaak of code staan: “{markup[1]}”"
        problems.add(label, line_of(node), SupplementCode.MARKUP, message)
    return not signs


def _walk(node: Node, seen: set[int]) -> Iterator[Node | int]:
    """Yield each scalar once, and the line of each node that stands in more than one place."""
    if id(node) in seen:
        yield line_of(node)
        return
    seen.add(id(node))
    if isinstance(node, MAPPING):
        for key, value in node.value:
            yield from _walk(key, seen)
            yield from _walk(value, seen)
    elif isinstance(node, SEQUENCE):
        for item in node.value:
            yield from _walk(item, seen)
    else:
        yield node
