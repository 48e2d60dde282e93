"""The command reads every file, names every fault, and writes all or nothing."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from agressieprotocol import cli
from agressieprotocol.casuistry.hard import read_hard
from agressieprotocol.content import Content
from agressieprotocol.item_report import command
from agressieprotocol.item_report.codes import ReportCode
from agressieprotocol.item_report.read import read_progress
from agressieprotocol.problems import Problems

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "beheer" / "casuistiek.md"
Export = Callable[..., str]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@pytest.fixture
def run(content: Content, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Return a way to run the command on the real content."""
    monkeypatch.setattr(command, "load_content", lambda _: content)

    def call(*more: str) -> int:
        return cli.main(["--root", str(tmp_path), "item-report", *more])

    return call


def kept(item_key: str, option: int, verdict: str, sure: str | None = None) -> dict[str, Any]:
    """Return what a browser keeps of an answer."""
    right = int(verdict != "onjuist")
    first = {"oordeel": verdict} | ({"zeker": sure} if sure else {})
    found = {"antwoord": option, "oordeel": verdict, "goed": right, "totaal": 1, "eerst": first}
    return {item_key: found | {"op": "2027-01-01T00:00:00.000Z"}}


def test_twelve_learners_give_a_table_a_csv_and_a_json(
    run: Callable[..., int], export: Export, tmp_path: Path, content: Content
) -> None:
    """Three of twelve knew it: hard, for the composer too; the same file twice counts once."""
    item = next(i for i in content.exercises["herken-het-type"].items if i.kind == "keuze")
    options = [str(option.verdict) for option in item.options]
    bad, good = options.index("onjuist"), options.index("juist")
    folder = tmp_path / "voortgang"
    folder.mkdir()
    for number in range(12):
        chosen = good if number < 3 else bad
        entries = kept(item.key, chosen, options[chosen], "zeker")
        text = export(entries, gemaakt=f"2027-01-{number + 1:02}T00:00:00.000Z")
        (folder / f"{number}.json").write_text(text, encoding="utf-8")
    (folder / "kopie.json").write_bytes((folder / "0.json").read_bytes())
    assert run(str(folder)) == 0
    out = tmp_path / "build" / "moeilijk"
    (row,) = json.loads((out / "vragen.json").read_text("utf-8"))["vragen"]
    assert (row["aantal"], row["juist"], row["moeilijk"]) == (12, 0.25, "ja")
    assert (row["vaakst_fout"], row["vaakst_fout_aantal"]) == (item.options[bad].text, 9)
    assert (row["zeker"], row["zeker_fout"]) == (12, 9)
    text = (out / "vragen.csv").read_text("utf-8-sig")
    (line,) = csv.DictReader(io.StringIO(text), delimiter=";")
    assert (line["juist"], line["onderscheid"]) == ("0,25", "")
    for name in ("vragen.csv", "vragen.json"):
        problems = Problems()
        assert read_hard((out / name).read_text("utf-8"), name, problems) == {item.id}
        assert not problems.found
    check_page((out / "vragen.html").read_text("utf-8"), item.id)


def check_page(text: str, item: str) -> None:
    """Expect the table before the figures, which have a name and say what they show."""
    page = BeautifulSoup(text, "html.parser")
    assert page.html is not None
    assert page.html["lang"] == "nl"
    assert [head.get_text() for head in page.find_all("h1")] == ["Wat was moeilijk?"]
    assert f"{item} (moeilijk)" in page.select_one("tbody th").get_text()  # type: ignore[union-attr]
    assert text.index("<table>") < text.index("<svg")
    for svg in page.find_all("svg"):
        names = str(svg["aria-labelledby"]).split()
        assert all(page.find(id=name).get_text() for name in names)  # type: ignore[union-attr]


def test_every_fault_in_every_file_is_named_and_nothing_is_written(
    run: Callable[..., int], export: Export, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Broken JSON, another kind of file, an unknown version and an answer of another shape."""
    folder = tmp_path / "voortgang"
    folder.mkdir()
    bad = export(kept("a@1", 0, "juist") | {"b@1": {"oordeel": "mooi"}})
    for name, text in {
        "a.json": '{\n"soort": \n',
        "b.json": "[]",
        "c.json": export({}, versie=2),
        "d.json": bad,
        "e.json": export(kept("a@1", 0, "juist")),
    }.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert run(str(folder), str(tmp_path / "niet-hier.json")) == 1
    said = capsys.readouterr().out.splitlines()
    assert [line.rpartition("[")[2].rstrip("]") for line in said] == [
        "onleesbaar",
        "json",
        "geen-voortgang",
        "geen-voortgang",
        "antwoord-vorm",
    ]
    line = bad[: bad.index('"b@1"')].count("\n") + 1
    assert f"d.json:{line}: het antwoord op “b@1” is niet te lezen" in said[-1]
    assert not (tmp_path / "build").exists()


def test_an_empty_folder_is_said(
    run: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever names the wrong folder hears it."""
    (tmp_path / "leeg").mkdir()
    assert run(str(tmp_path / "leeg")) == 1
    assert "[geen-bestanden]" in capsys.readouterr().out


def test_an_answer_half_way_does_not_count(export: Export) -> None:
    """A case that somebody left has no verdict."""
    text = export({"a@1": {"antwoord": [0], "oordeel": None, "goed": 1, "totaal": 1}})
    problems = Problems()
    assert read_progress(text, "a.json", problems) == {}
    assert not problems.found


@given(JSON, JSON)
def test_no_file_raises(whole: object, entry: object) -> None:
    """Whatever is in a file, it is read or named."""
    good = {"soort": "agressieprotocol-voortgang", "versie": 1, "vragen": {"a@1": entry}}
    for data in (whole, good, {**good, "vragen": whole}):
        read_progress(json.dumps(data), "a.json", Problems())


def test_every_code_stands_in_the_guide() -> None:
    """Whoever meets a code can look it up."""
    guide = GUIDE.read_text(encoding="utf-8")
    assert all(f"`{code}`" in guide for code in ReportCode)
