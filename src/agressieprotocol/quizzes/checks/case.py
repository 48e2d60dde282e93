"""Check that a case can be walked safely: no loop, no dead end, help within reach, real endings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from agressieprotocol.quizzes.checks.ways import (
    State,
    Step,
    endings,
    leading_to,
    sound_ways,
    ways,
)
from agressieprotocol.quizzes.codes import QuizCode
from agressieprotocol.quizzes.kinds.case import Case, Ending, Move, Node
from agressieprotocol.quizzes.model import Verdict

if TYPE_CHECKING:
    from agressieprotocol.source.yaml_file import Block

LEAST_ENDINGS = 3
Graph = Mapping[State, tuple[Step, ...]]


class _Faults:
    """Where the faults of one case go."""

    def __init__(self, block: Block) -> None:
        self.block = block
        self.count = 0

    def add(self, line: int, code: QuizCode, message: str) -> None:
        """Record a fault at a line."""
        self.count += 1
        self.block.problems.add(self.block.label, line, code, message)


def check_case(case: Case, block: Block) -> None:
    """Record every fault in the shape of a case.

    What is said of ways comes last, and only where nothing is wrong with the nodes themselves:
    one wrong name would otherwise give a fault in half of the case.
    """
    if not case.nodes:
        return
    faults = _Faults(block)
    _check_names(case, faults)
    if faults.count:
        return
    _check_danger(case, faults)
    loop = find_loop(case)
    if loop:
        message = f"deze keuzes gaan in een kring: {' → '.join(loop)}"
        faults.add(case.by_id[loop[0]].line, QuizCode.LOOP, message)
        return
    graph = ways(case)
    _check_reached(case, graph, faults)
    _check_limits(graph, faults)
    _check_safety(case, graph, faults)
    _check_endings(case, graph, block, faults)


def _check_names(case: Case, faults: _Faults) -> None:
    seen: set[str] = set()
    for node in case.nodes:
        if node.id in seen:
            message = f"er is al een knoop “{node.id}” in deze casus"
            faults.add(node.line, QuizCode.DOUBLE_NODE, message)
        seen.add(node.id)
    for node in case.nodes:
        for move in node.moves:
            for name in filter(None, (move.to, move.otherwise)):
                if name not in seen:
                    message = f"knoop “{name}” bestaat niet in deze casus"
                    faults.add(move.line, QuizCode.UNKNOWN_NODE, message)


def _check_danger(case: Case, faults: _Faults) -> None:
    for node in case.nodes:
        for move in node.moves:
            if node.danger and move.verdict is Verdict.RIGHT and not move.safe:
                message = (
                    f"in “{node.id}” is gevaar; een juiste keuze brengt daar in veiligheid, "
                    "stopt of haalt hulp: zet er “veilig: ja” bij of maak haar niet juist"
                )
                faults.add(move.line, QuizCode.IN_DANGER, message)


def find_loop(case: Case) -> list[str]:
    """Return the nodes of a loop, its first node at both ends, or an empty list."""
    done: set[str] = set()
    way: list[str] = []

    def search(name: str) -> list[str]:
        if name in way:
            return [*way[way.index(name) :], name]
        if name in done:
            return []
        way.append(name)
        for target in _targets(case.by_id[name]):
            loop = search(target)
            if loop:
                return loop
        done.add(way.pop())
        return []

    return next((loop for node in case.nodes if (loop := search(node.id))), [])


def _targets(node: Node) -> Iterator[str]:
    for move in node.moves:
        yield from filter(None, (move.to, move.otherwise))


def _check_reached(case: Case, graph: Graph, faults: _Faults) -> None:
    reached = {name for name, _ in graph}
    for node in case.nodes:
        if node.id not in reached:
            message = f"geen enkele weg komt bij “{node.id}”"
            faults.add(node.line, QuizCode.UNREACHED, message)
    ending = {name for name, _ in leading_to(graph, endings(case, graph))}
    for node in case.nodes:
        if node.id in reached and node.id not in ending:
            message = f"vanaf “{node.id}” is er geen weg naar een einde"
            faults.add(node.line, QuizCode.DEAD_END, message)


def _check_limits(graph: Graph, faults: _Faults) -> None:
    """Record a choice whose tension makes no difference: its author expected one."""
    above: dict[tuple[str, Move], set[bool]] = {}
    for (name, _), steps in graph.items():
        for move, (_, tension) in ((step.move, step.target) for step in steps):
            if move.limit is not None:
                above.setdefault((name, move), set()).add(tension >= move.limit)
    for (_, move), found in above.items():
        if len(found) == 1:
            often = "altijd" if True in found else "nooit"
            said = f"de spanning is hier {often} {move.limit} of hoger"
            message = f"{said}; één van de twee wegen gaat dus niemand"
            faults.add(move.line, QuizCode.IDLE_LIMIT, message)


def _check_safety(case: Case, graph: Graph, faults: _Faults) -> None:
    ending = leading_to(graph, endings(case, graph))
    safe = leading_to(
        graph,
        {
            state
            for state, steps in graph.items()
            if any(step.move.safe and step.target in ending for step in steps)
        },
    )
    unsafe = {name for name, _ in ending & set(graph) - safe - set(endings(case, graph))}
    for node in case.nodes:
        if node.id in unsafe:
            message = f"vanaf “{node.id}” is er geen weg naar een einde met een keuze “veilig: ja”"
            faults.add(node.line, QuizCode.UNSAFE, message)


def _check_endings(case: Case, graph: Graph, block: Block, faults: _Faults) -> None:
    line = block.at("knopen")
    nodes = [node for node in case.nodes if node.ending]
    kinds = {node.ending for node in nodes}
    if len({node.text for node in nodes}) < LEAST_ENDINGS:
        message = f"een casus heeft minstens {LEAST_ENDINGS} eindes die verschillen"
        faults.add(line, QuizCode.FEW_ENDINGS, message)
    if Ending.GOOD not in kinds or len(kinds) == 1:
        message = "een casus heeft een einde “goed” en een einde “kan-beter” of “misgelopen”"
        faults.add(line, QuizCode.FEW_ENDINGS, message)
    if sound_ways(case, graph) == 1:
        message = "er is maar één weg zonder onjuiste keuze; meer manieren zijn verdedigbaar"
        faults.add(line, QuizCode.ONE_WAY, message)
    if not _repairs(case, graph):
        message = "na elke onjuiste keuze loopt het mis; laat een fout ook te herstellen zijn"
        faults.add(line, QuizCode.NO_REPAIR, message)


def _repairs(case: Case, graph: Graph) -> bool:
    """Tell whether some wrong choice can still end well enough."""
    bearable = {s for s, ending in endings(case, graph).items() if ending is not Ending.WENT_WRONG}
    behind = leading_to(graph, bearable)
    wrong = [s for steps in graph.values() for s in steps if s.move.verdict is Verdict.WRONG]
    return not wrong or any(step.target in behind for step in wrong)
