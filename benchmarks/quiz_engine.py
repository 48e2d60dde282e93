"""Measure the engine of the exercises: gradings a second, and the time to check a large bank.

Grading is set beside making a result of which all is known already, the least that a grading can
cost; checking a bank is set beside parsing its YAML. Both in the same run, so that a busy machine
shows in both. The bank is made up: six kinds, with words by lot, the same in every run.

usage: python benchmarks/quiz_engine.py [--runs N]
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from agressieprotocol.content import Content, read_content
from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.codes import QuizCode
from agressieprotocol.quizzes.grade import grade
from agressieprotocol.quizzes.links import STAMPS
from agressieprotocol.quizzes.model import Item, Kind, Verdict
from agressieprotocol.quizzes.result import NO_CREDIT, Result
from agressieprotocol.source import fences, yaml_file
from agressieprotocol.source.uncollected import uncollected
from agressieprotocol.source.yaml_nodes import parse
from agressieprotocol.stamps.review import moved, moves
from agressieprotocol.stamps.store import write_stamps

ROOT = Path(__file__).resolve().parent.parent
SIZES = (1_000, 3_000, 10_000)
PER_FILE = 50
GRADINGS = 20_000
#: The bars: gradings a second on one core; seconds for the largest bank; growth, where 1 is linear.
LEAST_GRADINGS, MOST_SECONDS, MOST_GROWTH = 200_000, 20.0, 1.25
RULES = 60
_TEXT = """
aan af als balie bank beet bellen bij blad boos brief buiten burger daar dag dan deur die doen dus
een eerst fel fiets gaan gang geld gesprek hal hand hard haast heen hij hoog hulp iets jas kamer kan
kijkt klacht klein klok komt kort laat lang leeg let lijn loket loopt luid man mee mens met moe na
naast nee niet nog nu om op over pas pen plan plek raam recht regel roept rug rustig samen scherm
schrik stap stem stil stoel stoep straks taak tas tafel te terug thuis tijd toch toen trap uit uur
vaak vast veel ver vlak voor vraag vrij vrouw wacht wand warm weer weg wel werk wil woord zacht zegt
ziet zo zwijgt
"""
WORDS = tuple(_TEXT.split())
#: How the kinds are mixed, of each twenty items.
MIX = (
    *[Kind.CHOICE] * 12,
    *[Kind.SEVERAL] * 3,
    *[Kind.ORDER] * 2,
    *(Kind.MATCH, Kind.REPORT, Kind.CASE),
)
SCHEME = """\
doelgroepen: [{id: kantoor, naam: Kantoor}, {id: buiten, naam: Buiten}]
onderwerpen: [{id: soorten, naam: Soorten}]
kanalen: [{id: balie, naam: Balie}, {id: telefoon, naam: Telefoon}]
"""
RULE = """\
:::{{regel}} regel-{0}
:titel: Regel {0}
:bron: 2.1
:wie: medewerker
:kracht: moet
:moment: tijdens

Doe dit bij {0}.
:::

"""


class Maker:
    """Writes items by lot, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        """Begin the lot."""
        self.lot = random.Random(seed)  # noqa: S311 - made-up words are no secret

    def text(self, least: int, most: int) -> str:
        """Return a sentence of a number of words."""
        found = self.lot.choices(WORDS, k=self.lot.randint(least, most))
        return " ".join(found).capitalize() + "."

    def said(self) -> str:
        """Return feedback with its rules, as the end of an entry."""
        rules = self.lot.sample(range(RULES), self.lot.randint(1, 2))
        names = ", ".join(f"regel-{number}" for number in rules)
        return f"feedback: {self.text(8, 14)}, regels: [{names}]}}\n"

    def option(self, verdict: str, more: str = "") -> str:
        """Return an option of a list."""
        return f"{{tekst: {self.text(5, 10)}, oordeel: {verdict}, {more}{self.said()}"

    def options(self, verdicts: list[str], more: str = "") -> list[str]:
        """Return options with these verdicts, in an order by lot."""
        self.lot.shuffle(verdicts)
        return [self.option(one, more if one == "onjuist" else "") for one in verdicts]

    def body(self, kind: Kind) -> str:
        """Return what an item of a kind has of its own."""
        make: dict[Kind, Callable[[], Iterator[str]]] = {
            Kind.CHOICE: self._choice,
            Kind.SEVERAL: self._several,
            Kind.ORDER: self._order,
            Kind.MATCH: self._match,
            Kind.REPORT: self._report,
            Kind.CASE: self._case,
        }
        return "".join(make[kind]())

    def _choice(self) -> Iterator[str]:
        yield "  opties:\n"
        for option in self.options(["juist", "onjuist", "onjuist", "verdedigbaar"]):
            yield f"  - {option}"

    def _several(self) -> Iterator[str]:
        yield "  opties:\n"
        for option in self.options(["juist"] * 3 + ["onjuist"] * 2 + ["verdedigbaar"]):
            yield f"  - {option}"

    def _order(self) -> Iterator[str]:
        yield "  stappen:\n"
        for _ in range(5):
            yield f"  - {{tekst: {self.text(4, 9)}, {self.said()}"

    def _match(self) -> Iterator[str]:
        yield "  paren:\n"
        for _ in range(5):
            yield f"  - {{links: {self.text(4, 6)}, rechts: {self.text(4, 6)}, {self.said()}"

    def _report(self) -> Iterator[str]:
        yield "  delen:\n"
        for word in ("wie", "wat", "waar", "waarmee", "op-welke-wijze", "wanneer", "waarom"):
            yield f"  - w: {word}\n    vraag: {self.text(4, 6)}\n    opties:\n"
            for option in self.options(["juist", "onjuist", "onjuist"], "fout: mening, "):
                yield f"    - {option}"

    def _case(self) -> Iterator[str]:
        yield f"  titel: {self.text(3, 5)}\n  spanning: 3\n  knopen:\n"
        for number in range(6):
            yield f"  - id: n{number}\n    tekst: {self.text(8, 14)}\n    vraag: Wat doe je?\n"
            yield "    keuzes:\n"
            ways = [
                ("juist", f"spanning: -1, naar: n{number + 1}, "),
                ("verdedigbaar", f"veilig: ja, naar: n{number + 2}, "),
                ("onjuist", f"spanning: 1, naar: n{7 + number % 2}, "),
            ]
            self.lot.shuffle(ways)
            for verdict, more in ways:
                yield f"    - {self.option(verdict, more)}"
        for number, ending in zip(range(6, 9), ("goed", "kan-beter", "misgelopen"), strict=True):
            yield f"  - id: n{number}\n    tekst: {self.text(8, 14)}\n    einde: {ending}\n"
            for note in ("melding", "nazorg"):
                yield f"    {note}: {{tekst: {self.text(6, 9)}, regels: [regel-{number}]}}\n"

    def item(self, number: int) -> str:
        """Return an item."""
        kind = MIX[number % len(MIX)]
        question = "" if kind is Kind.CASE else f"  vraag: {self.text(3, 6)}\n"
        case = f"Een burger staat aan de balie. {self.text(9, 14)} {self.text(9, 14)}"
        return (
            f"- id: item-{number}\n  soort: {kind}\n  doelgroep: [kantoor]\n"
            f"  onderwerp: soorten\n  kanaal: balie\n  casus: {case}\n{question}{self.body(kind)}\n"
        )


def write_bank(root: Path, size: int) -> None:
    """Write a project with a bank of a size, all its items reviewed."""
    maker = Maker(size)
    files = {
        "instellingen.yml": 'telefoon_nood: "112"\n',
        "docs/rollen.yml": "- id: medewerker\n  naam: Medewerker\n",
        "docs/regels.md": "".join(RULE.format(number) for number in range(RULES)),
        "docs/zoeken.yml": (ROOT / "docs" / "zoeken.yml").read_text(encoding="utf-8"),
        "quizzes/indeling.yml": SCHEME,
    }
    pages = []
    for start in range(0, size, PER_FILE):
        name = f"oefening-{start}"
        items = "".join(maker.item(number) for number in range(start, start + PER_FILE))
        head = f"id: {name}\ntitel: Oefening {start}\nuitleg: Kies wat past.\nitems:\n"
        files[f"quizzes/{name}.yml"] = head + items
        pages.append(f":::{{oefening}} {name}\n:::\n\n")
    files["docs/oefenen.md"] = "# Oefenen\n\n" + "".join(pages)
    for label, text in files.items():
        (root / label).parent.mkdir(exist_ok=True)
        (root / label).write_text(text, encoding="utf-8")
    content = read_content(root, Problems())
    links = content.links[STAMPS]
    names = {link.owner for link in links}
    write_stamps(root, STAMPS, moved({}, moves(links, {}, content.registry, names)), links)


def seconds(act: Callable[[], object], runs: int) -> float:
    """Return the least processor time of some runs: what else a machine does can only add to it."""
    times = []
    for _ in range(runs):
        begin = time.process_time()
        act()
        times.append(time.process_time() - begin)
    return min(times)


def forget() -> None:
    """Forget what was parsed before: an author's check starts without it."""
    for module in (yaml_file, fences):
        for kept in vars(module).values():
            if hasattr(kept, "cache_clear"):
                kept.cache_clear()


def parse_files(root: Path) -> None:
    """Parse the YAML of a bank and do nothing with it."""
    forget()
    with uncollected():
        for path in sorted((root / "quizzes").glob("*.yml")):
            parse(path.read_text(encoding="utf-8"), path.name, Problems())


def check_bank(root: Path) -> Content:
    """Load and check a bank, as an author's check does."""
    forget()
    problems = Problems()
    content = read_content(root, problems)
    # Of exercises made by lot, one in a hundred has a bias by chance: that is how it is defined.
    expected = {QuizCode.PLACE, QuizCode.LONGEST}
    own = [str(p) for p in problems if p.path.startswith("quizzes/") and p.code not in expected]
    if own:
        raise SystemExit("the made-up bank has faults:\n" + "\n".join(own[:5]))
    return content


def measure_banks(runs: int) -> tuple[list[Item], dict[int, float]]:
    """Print the time to check banks of each size; return the items of the first, and the times."""
    times: dict[int, float] = {}
    items: list[Item] = []
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            write_bank(root, size)
            found = check_bank(root).exercises.values()
            items = items or [item for exercise in found for item in exercise.items]
            base = seconds(lambda r=root: parse_files(r), runs)  # type: ignore[misc]
            times[size] = seconds(lambda r=root: check_bank(r), runs)  # type: ignore[misc]
        ratio = times[size] / base
        print(f"{size:6} items: {times[size]:6.2f} s, {ratio:4.1f} x parsing ({base:5.2f} s)")
    return items, times


def answers(item: Item) -> list[object]:
    """Return some answers to an item: good, poor, and none of this item."""
    sizes = {Kind.ORDER: 5, Kind.MATCH: 5, Kind.REPORT: 7}
    size = sizes.get(item.kind, 0)
    found: dict[Kind, list[object]] = {
        Kind.CHOICE: [0, 1, 2, 3],
        Kind.SEVERAL: [[0, 1, 2], [5, 3], [4]],
        Kind.CASE: [[0, 0, 0, 0, 0, 0], [1, 1, 1], [2], [0, 2]],
    }
    return [*found.get(item.kind, [list(range(size)), [0] * size, [1] * size]), "iets anders"]


def rate(pairs: list[tuple[Item, object]], runs: int) -> float:
    """Return how many gradings a second the engine does."""
    work = (pairs * (GRADINGS // len(pairs) + 1))[:GRADINGS]

    def act() -> None:
        for item, answer in work:
            grade(item, answer)

    return GRADINGS / seconds(act, runs)


def least_rate(runs: int) -> float:
    """Return how many results a second Python makes of which all is known."""

    def act() -> None:
        for _ in range(GRADINGS):
            Result("item", Verdict.RIGHT, "Goed.", (), NO_CREDIT, ())

    return GRADINGS / seconds(act, runs)


def measure_gradings(items: list[Item], runs: int) -> float:
    """Print the gradings a second for each kind and for all together; return the lowest."""
    base = least_rate(runs)
    rates = {}
    for name in [*Kind, "alles"]:
        chosen = [item for item in items if name in {item.kind, "alles"}][:200]
        rates[name] = rate([(item, answer) for item in chosen for answer in answers(item)], runs)
        said = f"{rates[name]:9,.0f} gradings a second"
        print(f"{name:10} {said}, {base / rates[name]:4.1f} x making a result")
    return min(rates.values())


def main() -> None:
    """Print the figures; fail where a bar is missed."""
    parser = argparse.ArgumentParser(description="Measure the engine of the exercises.")
    parser.add_argument("--runs", type=int, default=3, help="runs of each; the best counts (3)")
    runs = parser.parse_args().runs
    items, times = measure_banks(runs)
    lowest = measure_gradings(items, runs * 10)
    growth = times[SIZES[-1]] / times[SIZES[0]] / (SIZES[-1] / SIZES[0])
    print(f"growth against linear: {growth:.2f}")
    if times[SIZES[-1]] > MOST_SECONDS or growth > MOST_GROWTH or lowest < LEAST_GRADINGS:
        raise SystemExit("a bar is missed")


if __name__ == "__main__":
    main()
