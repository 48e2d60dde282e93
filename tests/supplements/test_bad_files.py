"""Every attempt to weaken the protocol is refused, with exactly what its author is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agressieprotocol.supplements.codes import SupplementCode
from agressieprotocol.supplements.model import Base

FOLDER = Path(__file__).parent / "bad"
GUIDE = Path(__file__).resolve().parents[2] / "docs" / "beheer" / "aanvullingen.md"
LABEL = "supplements/balie/supplement.yml"
GOOD = """\
team: balie
naam: Team Balie
vastgesteld: 2026-11-01
uitleg: Wij werken aan de balie.
aanscherpingen:
- regel: brief
  vingerafdruk: {brief}
  soort: norm
  waarde: termijn ≤ 1 dagen
  reden: Zo past het bij ons werk.
  nakijken-voor: 2028-10-01
- regel: getuige
  vingerafdruk: {getuige}
  soort: kracht
  waarde: moet
  reden: Samen is het veiliger.
  tekst: Dit hoeft niet meer door de manager te worden gevraagd.
  nakijken-voor: 2028-10-01
contacten:
- naam: Nood
  bel: "{{{{ telefoon_nood }}}}"
stappen:
- schema: balie
  na: b-start
  tekst: Duw op de knop.
  reden: De knop zit onder je hand.
  veilig: De knop roept hulp.
bevestigd:
- zin: Dit hoeft niet meer door de manager te worden gevraagd.
  reden: De plicht blijft, alleen de vraag vooraf niet.
"""


Told = Callable[[str], str]


@pytest.fixture(scope="module")
def good(base: Base) -> str:
    """Return a supplement without a fault."""
    return GOOD.format(**{rule.id: rule.fingerprint for rule in base.registry})


def cases() -> Iterator[tuple[str, str, str]]:
    """Yield the name, the file and the expected report of every attempt."""
    for path in sorted(FOLDER.glob("*.txt")):
        for case in path.read_text(encoding="utf-8").split("=== ")[1:]:
            if not case.startswith("verslag\n"):
                name, _, text = case.partition("\n")
            else:
                yield name, text, case.removeprefix("verslag\n")


CASES = list(cases())


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_an_attempt_to_weaken_gets_its_exact_report(text: str, expected: str, told: Told) -> None:
    """Nothing passes, and every fault is told at once, at its line, in Dutch."""
    assert expected.startswith(LABEL)
    assert told(text) == expected


def test_every_check_has_an_attempt() -> None:
    """No check goes untested, and the guide for team leads explains each."""
    said = "".join(expected for _, _, expected in CASES)
    guide = GUIDE.read_text(encoding="utf-8")
    of_folders = {SupplementCode.FILE}
    for code in SupplementCode:
        assert code in of_folders or f"[{code}]" in said
        assert f"| `{code}` |" in guide


def test_a_supplement_in_order_gives_no_report(good: str, told: Told) -> None:
    """Another unit that is exactly tighter, a raised strength and a confirmed sentence all pass."""
    assert told(good) == ""


@settings(max_examples=150)
@given(
    st.integers(0, 30),
    st.sampled_from(["", "- ", "  ", "team:", "waarde: [", "regel: {a: b}", "? !x", "&a", "*a"])
    | st.text(),
)
def test_no_file_whatever_raises(good: str, told: Told, place: int, line: str) -> None:
    """Put anything in the place of any line: the team gets a report, or there is no fault."""
    lines = good.splitlines()
    lines[place : place + 1] = [line]
    for said in told("\n".join(lines)).splitlines():
        assert said.startswith(LABEL)
