"""What counts as text, as a sentence and as a word, and where each stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agressieprotocol.content import read_content
from agressieprotocol.language.command import table
from agressieprotocol.language.figures import Figures
from agressieprotocol.language.model import Kind, Names
from agressieprotocol.language.myst import page_passages
from agressieprotocol.language.quotations import without_quotations, without_speech
from agressieprotocol.language.reading import names_of, read_passages
from agressieprotocol.language.sentences import sentences, words
from agressieprotocol.language.yaml_text import yaml_passages
from agressieprotocol.problems import Problems

ROOT = Path(__file__).resolve().parents[2]
NAMES = Names(
    settings={"gemeente": "gemeente Heerlen", "link": "https://voorbeeld.nl"},
    titles={("regel", "stop"): "Bedreigd? Stop (§ 2.3)", ("bronnoot", "A1"): "Wat nu?"},
)
PAGE = """\
---
hide-toc: true
---
(par-2)=
# Kop van de {{ gemeente }}

Een zin over {term}`burgers <burger>`
en {regel}`stop`. {{ '[Een stuk]({})'.format(link) }}

% een opmerking
::::{uitklap} Op kantoor
:naam: op-kantoor

:::{regel} een-regel
:titel: Een titel
:bron: 2.3

- Eerste punt;
- tweede `code` punt.
:::
::::

```{glossary}
CAG
coördinator
  De {term}`CAG` helpt.

  Nog een alinea.

BOT
  Een team.
```

| Kop | Nog een |
|---|---|
| cel | [link](https://voorbeeld.nl) |

```python
print("geen tekst")
```
"""


def test_a_page_gives_each_piece_of_text_its_kind_and_line() -> None:
    """Names become what readers see; options, targets, comments and code are no text."""
    found = [(str(p.kind), *p.pieces) for p in page_passages(PAGE, "a.md", NAMES)]
    assert found == [
        ("kop", (5, "Kop van de gemeente Heerlen")),
        ("tekst", (7, "Een zin over burgers"), (8, "en “Bedreigd Stop (§ 2.3)”. Een stuk")),
        ("kop", (11, "Op kantoor")),
        ("kop", (15, "Een titel")),
        ("tekst", (18, "Eerste punt;")),
        ("tekst", (19, "tweede punt.")),
        ("kop", (24, "CAG")),
        ("kop", (25, "coördinator")),
        ("tekst", (26, "De CAG helpt.")),
        ("tekst", (28, "Nog een alinea.")),
        ("kop", (30, "BOT")),
        ("tekst", (31, "Een team.")),
        ("cel", (34, "Kop")),
        ("cel", (34, "Nog een")),
        ("cel", (36, "cel")),
        ("cel", (36, "link")),
    ]


def test_notes_and_definitions_may_use_other_words() -> None:
    """Only there, since they tell what the source itself says."""
    free = [p.text for p in page_passages(PAGE, "a.md", NAMES) if p.free_terms]
    assert free[0] == "CAG"
    assert free[-1] == "Een team."
    note = ":::{bronnoot} A1\n:titel: Een noot\n:gewicht: H\n\nTekst.\n:::\n"
    assert all(p.free_terms for p in page_passages(note, "a.md", NAMES))


def test_every_style_of_yaml_text_has_its_lines() -> None:
    """Plain, quoted, folded and literal values give the lines that an author sees."""
    source = """\
- id: een-id
  titel: 'Een ''titel'''
  casus: >-
    Eerste regel
    tweede regel.

    Nieuwe alinea.
  vraag: "Zegt hij
    \\"nee\\"?"
  uitleg: |
    Letterlijk.
  tekst: Gewoon
    verder {{ gemeente }}.
  regels: [een-regel]
  versie: 3
  vakken: [Tekst van de bron]
"""
    found = [(str(p.kind), *p.pieces) for p in yaml_passages(source, "a.yml", NAMES)]
    assert found == [
        ("kop", (2, "Een 'titel'")),
        ("tekst", (4, "Eerste regel"), (5, "tweede regel.")),
        ("tekst", (7, "Nieuwe alinea.")),
        ("tekst", (8, "Zegt hij"), (9, '"nee"?')),
        ("tekst", (11, "Letterlijk.")),
        ("tekst", (12, "Gewoon"), (13, "verder gemeente Heerlen.")),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bel bv. de BMW. Ga dan weg.", ["Bel bv. de BMW.", "Ga dan weg."]),
        ("Zie § 2.3. Daar staat het.", ["Zie § 2.3.", "Daar staat het."]),
        ("Foto’s, brieven e.d. Bewaar ze.", ["Foto’s, brieven e.d.", "Bewaar ze."]),
        ("Foto’s e.d. bewaar je.", ["Foto’s e.d. bewaar je."]),
        ("Zie art. 3 van de wet.", ["Zie art. 3 van de wet."]),
        ("Bel 112. 24 uur per dag.", ["Bel 112.", "24 uur per dag."]),
        ("Stop! roept hij. ’s Avonds ook.", ["Stop! roept hij.", "’s Avonds ook."]),
        ("Mag dat? (Ja.) Goed…", ["Mag dat?", "(Ja.)", "Goed…"]),
        ("het contact verbreekt;", ["het contact verbreekt;"]),
        ("– § →", []),
    ],
)
def test_sentences_end_where_a_reader_stops(text: str, expected: list[str]) -> None:
    """Abbreviations, numbers and sections do not end a sentence."""
    assert [sentence.text for sentence in sentences(text)] == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("§ 2.3", 1),
        ("0900-8844", 1),
        ("en/of", 1),
        ("de-escaleren", 1),
        ("foto’s e.d.", 2),
        ("Bel 112!", 2),
        ("→ – •", 0),
        ("b.v. 3,5 uur", 3),
    ],
)
def test_words_are_counted_as_a_reader_would(text: str, count: int) -> None:
    """A number or a compound is one word; a sign is none."""
    assert len(words(text)) == count


@given(st.text(alphabet="ab A.!?…“”’ 1\n", max_size=60))
def test_no_word_is_lost_between_sentences(text: str) -> None:
    """The sentences of a text hold all its words, in order, each at its place."""
    found = sentences(text)
    assert [word for sentence in found for word in words(sentence.text)] == words(text)
    assert all(text[s.start :].startswith(s.text) for s in found)


@given(st.text(alphabet="ab “”‘’.! ", max_size=40))
def test_blanking_quotations_moves_nothing(text: str) -> None:
    """A place in the blanked text is the same place in the text."""
    for blanked in (without_quotations(text), without_speech(text)):
        assert len(blanked) == len(text)
        assert all(new in {" ", old} or new in ".!" for new, old in zip(blanked, text, strict=True))


@given(st.text(max_size=200))
def test_any_page_can_be_read(text: str) -> None:
    """Whatever an author types, reading gives passages with lines within the file."""
    count = max(1, len(re.split(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]", text)))
    for passage in page_passages(text, "a.md", NAMES):
        assert all(1 <= line <= count for line, _ in passage.pieces)


def test_real_passages_stand_where_they_say() -> None:
    """In every file of this checkout, a piece that is plain text stands on its line."""
    pages = read_passages(ROOT, names_of(read_content(ROOT, Problems())), Problems())
    lost, plain = [], 0
    for path, passages in pages.items():
        lines = (ROOT / path).read_text(encoding="utf-8").splitlines()
        for passage in passages:
            for line, piece in passage.pieces:
                source = lines[line - 1]
                if re.search(r"[{`*\[\\<&]", source):
                    continue
                plain += 1
                shown = " ".join(source.replace("''", "'").replace('\\"', '"').split())
                if piece not in shown:
                    lost.append(f"{path}:{line}: {piece}")
    assert lost == []
    assert plain > 1000


def test_the_report_has_a_row_for_each_page_and_one_for_all() -> None:
    """The hardest page stands first; the last row adds up."""
    easy = Figures(path="a.md", sentences=2, words=10, longest=7, ease=80.0)
    hard = Figures(path="docs/b.md", sentences=1, words=11, longest=11, ease=50.5)
    rows = [row.split() for row in table([easy, hard])]
    assert rows[1] == ["docs/b.md", "1", "11", "11,0", "11", "50,5"]
    assert rows[2] == ["a.md", "2", "10", "5,0", "7", "80,0"]
    assert rows[3] == ["alle", "bladzijden", "3", "21", "7,0", "11", "65,2"]
    assert len(table([])) == 1


def test_tables_and_labels_are_no_running_text() -> None:
    """Averages are over paragraphs, list items and definitions."""
    kinds = {p.kind for p in page_passages(PAGE, "a.md", NAMES)}
    assert kinds == set(Kind)
