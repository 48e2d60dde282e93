"""A team works in the workshop: template, help, refusal, mending, preview and download."""

from __future__ import annotations

import base64
import subprocess
import sys
from datetime import UTC, date, datetime

import pytest

from agressieprotocol.lite.wheel import PACKAGE, own_files, writing_files
from agressieprotocol.supplements.model import Base
from agressieprotocol.widgets import workshop_words as words
from agressieprotocol.widgets.workshop import WorkshopWidget

TODAY = date(2026, 12, 1)


@pytest.fixture
def shop(base: Base) -> WorkshopWidget:
    """Return the workshop with a template in it."""
    made = WorkshopWidget(base, TODAY)
    made.team.value = "balie"
    made.template.click()
    return made


def add(shop: WorkshopWidget, rule: str, kind: str, value: str) -> None:
    """Choose a rule with the help and add an entry for it."""
    shop.seek.value = rule
    shop.rule.value, shop.kind.value, shop.value.value = rule, kind, value
    shop.reason.value = "Zo past het bij ons werk."
    shop.add.click()


def test_a_template_is_in_order_and_can_be_kept(shop: WorkshopWidget) -> None:
    """The file that is saved is the text that was checked, sign by sign."""
    shop.check.click()
    assert "balie: in orde" in shop.told.value
    held = shop.download.value.partition("base64,")[2].partition('"')[0]
    assert base64.b64decode(held).decode() == shop.text.value
    assert "nog niet in orde" not in shop.download.value


def test_the_help_says_what_may_and_adds_an_entry(shop: WorkshopWidget, base: Base) -> None:
    """Text, norm, fingerprint and what is allowed; the entry is accepted and shown at its rule."""
    shop.seek.value = "BRIEF"
    assert [ident for _, ident in shop.rule.options] == ["brief"]
    for said in ("De tekst van brief.", "termijn ≤ 48 uur", base.registry["brief"].fingerprint):
        assert said in shop.about.value
    assert "korter dan 48 uur" in shop.about.value
    add(shop, "brief", "norm", "termijn ≤ 24 uur")
    add(shop, "getuige", "kracht", "moet")
    shop.say.value = "Bel <b>ook</b>"
    add(shop, "trap", words.NOTE, "")
    shop.check.click()
    assert "[opmaak]" in shop.told.value
    shop.text.value = shop.text.value.replace("<b>ook</b>", "ook de balie")
    shop.check.click()
    assert "2 aanscherpingen" in shop.told.value
    preview = shop.preview.value
    assert preview.index("Regel brief") < preview.index("Regel trap") < preview.index("getuige")
    assert preview.count("Afspraak van Team Mijn Werk") == 3
    assert "<b>" not in preview


def test_a_rule_that_is_no_team_s_says_why(shop: WorkshopWidget) -> None:
    """The limits of the base and the rights of citizens are told before one writes."""
    shop.seek.value = "vorderen"
    assert "houdt je langer in gevaar" in shop.about.value
    shop.seek.value = "bezwaar"
    assert "wat een burger moet of mag" in shop.about.value
    shop.seek.value = "bestaat nergens"
    assert words.NO_RULE in shop.about.value
    shop.add.click()
    assert words.NO_RULE in shop.told.value


def test_a_weaker_value_is_refused_and_mended(shop: WorkshopWidget) -> None:
    """The line is the command's; the file can still be kept, marked as not in order."""
    add(shop, "brief", "norm", "termijn ≤ 72 uur")
    shop.check.click()
    assert "supplements/balie/supplement.yml:" in shop.told.value
    assert "[zwakker]" in shop.told.value
    assert "nog niet in orde" in shop.download.value
    shop.text.value = shop.text.value.replace("72 uur", "24 uur")
    shop.check.click()
    assert "in orde" in shop.told.value


def test_a_file_that_is_opened_names_its_team(shop: WorkshopWidget) -> None:
    """Its text is shown to be changed, and judged as the file of the team that it names."""
    text = "team: loket\nnaam: Loket\nvastgesteld: 2026-11-01\nuitleg: Wij werken aan het loket.\n"
    shop.opener.value = [
        {
            "name": "supplement.yml",
            "type": "text/yaml",
            "size": len(text),
            "content": memoryview(text.encode()),
            "last_modified": datetime(2026, 11, 1, tzinfo=UTC),
        }
    ]
    assert shop.text.value == text
    assert words.OPENED in shop.told.value
    shop.check.click()
    assert "loket: in orde" in shop.told.value


def test_text_from_elsewhere_is_never_markup(shop: WorkshopWidget) -> None:
    """What somebody pastes is shown as text, in refusals too; broken YAML is told."""
    shop.text.value = "team: <script>alert(1)</script>\nnaam: [\n"
    shop.check.click()
    assert "[yaml]" in shop.told.value
    shop.text.value = "team: balie\n<script>: x\n"
    shop.check.click()
    assert "<script>" not in shop.told.value + shop.preview.value


def test_all_that_the_workshop_imports_goes_along_to_the_browser() -> None:
    """No module of ours is missed there."""
    code = (
        "import sys, agressieprotocol.widgets.workshop, agressieprotocol.widgets.supplement;"
        "print(*(m.__file__ for n, m in sys.modules.items() if n.startswith('agressieprotocol')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    along = own_files(PACKAGE) | writing_files()
    needed = {
        f"agressieprotocol/{path.partition('/agressieprotocol/')[2]}"
        for path in done.stdout.split()
    }
    assert needed - set(along) == set()
    assert "agressieprotocol/supplements/forms/supplement.yml" in along
