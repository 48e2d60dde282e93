"""Where a learner can get in a case: every node at every tension, and what lies behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from agressieprotocol.quizzes.kinds.case import Case, Ending, Move
from agressieprotocol.quizzes.model import Verdict

#: A node by id, at a tension.
State = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Step:
    """A choice that a learner can make in a state."""

    move: Move
    target: State


def ways(case: Case) -> dict[State, tuple[Step, ...]]:
    """Return the choices in every state that can be reached from the start.

    A choice that leads to a node that is not there is left out.
    """
    found: dict[State, tuple[Step, ...]] = {}
    waiting = [(case.nodes[0].id, case.tension)]
    while waiting:
        state = waiting.pop()
        if state not in found:
            found[state] = tuple(_steps(case, state))
            waiting += [step.target for step in found[state]]
    return found


def _steps(case: Case, state: State) -> Iterable[Step]:
    name, tension = state
    for move in case.by_id[name].moves:
        after = move.after(tension)
        target = move.target(after)
        if target in case.by_id:
            yield Step(move, (target, after))


def leading_to(graph: Mapping[State, tuple[Step, ...]], goals: Iterable[State]) -> set[State]:
    """Return the states from which a goal can be reached; a goal is one of them."""
    before: dict[State, list[State]] = {}
    for state, steps in graph.items():
        for step in steps:
            before.setdefault(step.target, []).append(state)
    found: set[State] = set()
    waiting = list(goals)
    while waiting:
        state = waiting.pop()
        if state not in found:
            found.add(state)
            waiting += before.get(state, [])
    return found


def endings(case: Case, graph: Iterable[State]) -> dict[State, Ending]:
    """Return the states that end the case, with how."""
    found = {state: case.by_id[state[0]].ending for state in graph}
    return {state: ending for state, ending in found.items() if ending is not None}


def sound_ways(case: Case, graph: Mapping[State, tuple[Step, ...]], enough: int = 2) -> int:
    """Count the ways to an ending without a wrong choice, no further than is enough."""

    def count(state: State) -> int:
        if case.by_id[state[0]].ending is not None:
            return 1
        found = 0
        for step in graph[state]:
            if step.move.verdict is not Verdict.WRONG:
                found += count(step.target)
            if found >= enough:
                break
        return min(found, enough)

    return count((case.nodes[0].id, case.tension))
