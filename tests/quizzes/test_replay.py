"""The real bank, replayed: every answer that the engine can tell apart, against what authors wrote.

What is expected is worked out anew from the plain data that the site publishes.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, permutations, product
from typing import Any

import pytest

from agressieprotocol.content import Content
from agressieprotocol.quizzes.data import item_data
from agressieprotocol.quizzes.grade import grade
from agressieprotocol.quizzes.model import Item, Kind
from agressieprotocol.quizzes.result import Result

Data = dict[str, Any]


@pytest.fixture(scope="module")
def bank(content: Content) -> dict[Kind, list[tuple[Item, Data]]]:
    """Return the items of the bank by kind, each with its plain data."""
    found: dict[Kind, list[tuple[Item, Data]]] = {kind: [] for kind in Kind}
    for exercise in content.exercises.values():
        for item in exercise.items:
            found[item.kind].append((item, item_data(item)))
    return found


Bank = dict[Kind, list[tuple[Item, Data]]]


def said(result: Result) -> list[tuple[str, str, list[str]]]:
    """Return text, feedback and rules of each part."""
    return [(p.text, p.feedback, [rule.id for rule in p.rules]) for p in result.parts]


def written(part: Data, text: str = "tekst") -> tuple[str, str, list[str]]:
    """Return the same as an author wrote it."""
    return part[text], part["feedback"], part["regels"]


def test_every_kind_is_in_the_bank(bank: Bank) -> None:
    """What is replayed below is not nothing."""
    assert all(bank.values())


def test_every_option_of_one_choice(bank: Bank) -> None:
    """A learner who chooses any option hears its verdict, its feedback and its rules."""
    for item, data in bank[Kind.CHOICE]:
        for place, option in enumerate(data["opties"]):
            result = grade(item, place)
            assert (result.verdict, result.feedback) == (option["oordeel"], option["feedback"])
            assert [rule.id for rule in result.rules] == option["regels"]
            assert result.credit == (0 if option["oordeel"] == "onjuist" else 1, 1)


def test_every_choice_of_several_options(bank: Bank) -> None:
    """Each set of options has its credit; each option its feedback, chosen or not."""
    for item, data in bank[Kind.SEVERAL]:
        options = data["opties"]
        verdicts = [option["oordeel"] for option in options]
        for size in range(1, len(options) + 1):
            for chosen in combinations(range(len(options)), size):
                result = grade(item, list(chosen))
                hits = sum(verdicts[place] == "juist" for place in chosen)
                misses = sum(verdicts[place] == "onjuist" for place in chosen)
                total = verdicts.count("juist")
                assert result.credit == (max(0, hits - misses), total)
                assert (result.verdict == "juist") is (hits == total and not misses)
                assert said(result) == list(map(written, options))


def test_every_order_of_steps(bank: Bank) -> None:
    """Each order is worth the pairs that stand as they may."""
    for item, data in bank[Kind.ORDER]:
        steps = data["stappen"]
        groups = [sum(not s["samen"] for s in steps[: n + 1]) for n in range(len(steps))]
        pairs = list(combinations(range(len(steps)), 2))
        for order in permutations(range(len(steps))):
            places = {step: place for place, step in enumerate(order)}
            good = sum(places[a] < places[b] or groups[a] == groups[b] for a, b in pairs)
            result = grade(item, list(order))
            assert result.credit == (good, len(pairs))
            assert (result.verdict == "juist") is (good == len(pairs))
        assert said(result) == list(map(written, steps))
        assert grade(item, data["getoond"]).verdict == "onjuist"


def test_every_partner_of_every_left_side(bank: Bank) -> None:
    """Each pair is right with its partner alone, and says why either way."""
    for item, data in bank[Kind.MATCH]:
        right = [pair["rechts"] for pair in data["paren"]]
        assert grade(item, right).verdict == "juist"
        for place, side in product(range(len(right)), [None, *range(len(data["kanten"]))]):
            answer = [*right[:place], side, *right[place + 1 :]]
            result = grade(item, answer)
            assert result.credit == (len(right) - (side != right[place]), len(right))
            assert said(result) == [written(pair, "links") for pair in data["paren"]]


def test_every_sentence_of_every_report(bank: Bank) -> None:
    """Each sentence gets its own verdict; a part left open is not right."""
    for item, data in bank[Kind.REPORT]:
        verdicts = [[o["oordeel"] for o in part["opties"]] for part in data["delen"]]
        right = [part.index("juist") for part in verdicts]
        assert grade(item, right).verdict == "juist"
        for place, part in enumerate(data["delen"]):
            for choice in [None, *range(len(part["opties"]))]:
                result = grade(item, [*right[:place], choice, *right[place + 1 :]])
                verdict = "onjuist" if choice is None else verdicts[place][choice]
                assert (result.verdict, result.parts[place].verdict) == (verdict, verdict)
                if choice is not None:
                    assert said(result)[place] == written(part["opties"][choice])


def paths(data: Data) -> Iterator[tuple[list[int], list[Data], Data]]:
    """Yield every path of a case: the choices by place, the choices themselves, and the ending."""
    nodes = {node["id"]: node for node in data["knopen"]}
    waiting: list[tuple[Data, int, list[int], list[Data]]] = [
        (data["knopen"][0], data["spanning"], [], [])
    ]
    while waiting:
        node, tension, places, choices = waiting.pop()
        if node["einde"]:
            yield places, choices, node
        for place, choice in enumerate(node["keuzes"]):
            after = max(1, min(5, tension + choice["spanning"]))
            limit = choice["vanaf-spanning"]
            name = choice["naar-dan"] if limit and after >= limit else choice["naar"]
            waiting.append((nodes[name], after, [*places, place], [*choices, choice]))


def test_every_path_of_every_case(bank: Bank) -> None:
    """Each path ends, is worth its choices that can be defended, and says why of each."""
    for item, data in bank[Kind.CASE]:
        reached = set()
        for places, choices, ending in paths(data):
            result = grade(item, places)
            verdicts = [choice["oordeel"] for choice in choices]
            wrong = verdicts.count("onjuist")
            assert result.credit == (len(choices) - wrong, len(choices))
            weakest = "verdedigbaar" if "verdedigbaar" in verdicts else "juist"
            assert result.verdict == ("onjuist" if wrong else weakest)
            assert said(result) == list(map(written, choices))
            assert not grade(item, places[:-1]).judged
            assert ending["melding"]["regels"]
            assert ending["nazorg"]["regels"]
            reached.add(ending["id"])
        assert reached == {node["id"] for node in data["knopen"] if node["einde"]}


def test_in_danger_every_right_choice_is_safe(bank: Bank) -> None:
    """Nobody is taught to go on serving during violence."""
    for item, data in bank[Kind.CASE]:
        for node in data["knopen"]:
            right = [c for c in node["keuzes"] if c["oordeel"] == "juist"]
            assert not node["gevaar"] or all(choice["veilig"] for choice in right), item.id
