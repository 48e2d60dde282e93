"""Files of others: what is known comes in, what is not is named, what is broken changes nothing."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from agressieprotocol.cli import main
from agressieprotocol.content import Content
from agressieprotocol.interchange.gift_read import read_gift
from agressieprotocol.interchange.qti_names import CP, ITEM_TYPE, QTI
from agressieprotocol.interchange.qti_read import MOST_BYTES, read_qti
from agressieprotocol.problems import Problems

GIFT = """\
// een vraag uit een ander programma
::Groet:: [html]Hoe begin je? {
  =Met een groet # Goed \\: zo.
  ~Met een vraag
  ~%50%Met een naam #Kan.
}

$CATEGORY: x/y

Wat hoort erbij? {
  ~%50%Rust
  ~%50%Afstand
  ~%-100%Haast
}

::Paren::Zoek {=a -> 1 =b -> 2 = -> 3 ####Samen.}

Waar? {T}

Hoeveel? {#3:1}

Vertel eens. {}

De hoofdstad is {=Rood ~Blauw} van kleur.

Kort {=ja =nee}

Zomaar tekst.
"""


def test_a_gift_file_of_others_comes_in() -> None:
    """One choice, several choices and pairs; five other kinds are named at their lines."""
    problems = Problems()
    drafts = read_gift(GIFT, "x.gift", {}, problems)
    assert [draft["soort"] for draft in drafts] == ["keuze", "meerkeuze", "koppel"]
    options = [(o["tekst"], o["oordeel"], o["feedback"]) for o in drafts[0]["opties"]]
    assert options == [
        ("Met een groet", "juist", "Goed : zo."),
        ("Met een vraag", "onjuist", ""),
        ("Met een naam", "verdedigbaar", "Kan."),
    ]
    assert [o["oordeel"] for o in drafts[1]["opties"]] == ["juist", "juist", "onjuist"]
    assert [(p["links"], p["rechts"]) for p in drafts[2]["paren"]] == [("a", "1"), ("b", "2")]
    assert drafts[2]["extra"] == ["3"]
    assert list(map(str, problems)) == [
        "x.gift:18: “Waar?” is een vraag met waar of onwaar; "
        "die soort kan hier niet [soort-kan-niet]",
        "x.gift:20: “Hoeveel?” is een vraag naar een getal; "
        "die soort kan hier niet [soort-kan-niet]",
        "x.gift:22: “Vertel eens.” is een open vraag; die soort kan hier niet [soort-kan-niet]",
        "x.gift:24: “De hoofdstad is” is een invulvraag; die soort kan hier niet [soort-kan-niet]",
        "x.gift:26: “Kort” is een vraag met een kort antwoord; "
        "die soort kan hier niet [soort-kan-niet]",
        "x.gift:28: hier staat tekst zonder antwoorden; dat is geen vraag [onleesbaar]",
    ]


def item(inner: str) -> bytes:
    """Return an item of QTI around some XML."""
    return (
        f'<assessmentItem xmlns="{QTI}" identifier="x" title="t">{inner}</assessmentItem>'.encode()
    )


def package(files: dict[str, bytes]) -> bytes:
    """Return a package with one resource ``x.xml``."""
    manifest = (
        f'<manifest xmlns="{CP}"><resources><resource type="{ITEM_TYPE}" href="x.xml"/>'
        "</resources></manifest>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written:
        for name, data in ({"imsmanifest.xml": manifest.encode()} | files).items():
            written.writestr(name, data)
    return out.getvalue()


BOMB = (
    b'<!DOCTYPE a [<!ENTITY b "xxxxxxxxxx"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><assessmentItem>&c;'
    b"</assessmentItem>"
)
OUTSIDE = (
    b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hosts">]><assessmentItem>&b;</assessmentItem>'
)


@pytest.mark.parametrize(
    ("data", "report"),
    [
        (b"", "x:1: dit is geen QTI 2.1: het bestand is geen geldige XML [onleesbaar]"),
        (b"<a>\n<b>", "x:2: dit is geen QTI 2.1: het bestand is geen geldige XML [onleesbaar]"),
        (BOMB, "x:1: dit is geen QTI 2.1: het bestand is geen geldige XML [onleesbaar]"),
        (OUTSIDE, "x:1: dit is geen QTI 2.1: het bestand is geen geldige XML [onleesbaar]"),
        (b"<a/>", "x:1: dit is geen vraag van QTI 2.1 [soort-kan-niet]"),
        (
            item("<itemBody><p>Hoi</p></itemBody>"),
            "x:1: deze vraag heeft niet precies één interactie; die soort kan hier niet "
            "[soort-kan-niet]",
        ),
        (
            item("<itemBody><sliderInteraction/></itemBody>"),
            "x:1: een vraag met “sliderInteraction” kan hier niet [soort-kan-niet]",
        ),
        (
            item(
                '<itemBody><orderInteraction><simpleChoice identifier="A"/></orderInteraction>'
                "</itemBody>"
            ),
            "x:1: de goede volgorde noemt niet elke stap één keer [soort-kan-niet]",
        ),
        (
            item("<itemBody><matchInteraction/></itemBody>"),
            "x:1: niet elk links heeft precies één goed rechts [soort-kan-niet]",
        ),
        (package({}), "x:1: het bestand “x.xml” ontbreekt in het pakket [onleesbaar]"),
        (
            package({"x.xml": b" " * (MOST_BYTES + 1)}),
            "x:1: dit pakket is te groot om te lezen [onleesbaar]",
        ),
    ],
)
def test_a_broken_or_strange_file_is_told(data: bytes, report: str) -> None:
    """Never a traceback, never a file of this computer, never a full memory."""
    problems = Problems()
    assert read_qti(data, "x", {}, problems) == []
    assert list(map(str, problems)) == [report]


def test_an_item_without_extras_comes_in() -> None:
    """The shortest that the standard allows."""
    found = read_qti(
        item(
            '<responseDeclaration identifier="R" cardinality="single" baseType="identifier">'
            "<correctResponse><value>A</value></correctResponse></responseDeclaration>"
            '<itemBody><choiceInteraction maxChoices="1"><prompt>Wat?</prompt>'
            '<simpleChoice identifier="A">Dit</simpleChoice>'
            '<simpleChoice identifier="B">Dat <em>niet</em></simpleChoice>'
            "</choiceInteraction></itemBody>"
        ),
        "x",
        {},
        Problems(),
    )
    options = [(o["tekst"], o["oordeel"]) for o in found[0]["opties"]]
    assert options == [("Dit", "juist"), ("Dat niet", "onjuist")]


@pytest.mark.parametrize(
    ("name", "data", "exercise", "code"),
    [
        ("x.gift", b"\xff\xfe", "nieuw", "onleesbaar"),
        ("x.zip", b"PK", "nieuw", "onleesbaar"),
        ("x.gift", b"Wat? {=a ~b}\n", "herken-het-type", "bestaat-al"),
        ("x.gift", b"Wat? {=a ~b}\n", "Een Naam", "id-vorm"),
    ],
)
def test_what_cannot_be_read_changes_nothing(
    content: Content,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    data: bytes,
    exercise: str,
    code: str,
) -> None:
    """The folder of the questions stays as it was."""
    path = tmp_path / name
    path.write_bytes(data)
    before = sorted((content.root / "quizzes").iterdir())
    assert main(["--root", str(content.root), "import", str(path), "--oefening", exercise]) == 1
    assert f"[{code}]" in capsys.readouterr().out
    assert sorted((content.root / "quizzes").iterdir()) == before


def test_a_file_that_is_not_there_is_told(
    content: Content, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also a folder that cannot be written in."""
    root = ["--root", str(content.root)]
    assert main([*root, "import", "bestaat-niet.gift", "--oefening", "nieuw"]) == 1
    assert "Niets veranderd" in capsys.readouterr().err
    assert main([*root, "export", "/dev/null/x.gift", "--vorm", "gift"]) == 1
    assert "Niets veranderd" in capsys.readouterr().err
    assert main([*root, "export", "x.gift", "--vorm", "gift", "--oefening", "weg"]) == 1
    assert "oefening “weg” bestaat niet" in capsys.readouterr().out
