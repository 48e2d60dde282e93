"""The command: every fault at once and nothing written, or the whole set."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from agressieprotocol import cli
from agressieprotocol.casuistry import command
from agressieprotocol.casuistry.codes import CasuistryCode
from agressieprotocol.casuistry.compose import compose
from agressieprotocol.casuistry.files import PAPERS, make_files
from agressieprotocol.casuistry.hard import read_hard
from agressieprotocol.casuistry.ledger import with_set, year_yaml
from agressieprotocol.casuistry.load import FOLDER, read_history
from agressieprotocol.casuistry.model import Bank, History, Wish
from agressieprotocol.casuistry.own import read_own
from agressieprotocol.content import Content
from agressieprotocol.lite.archive import unpack
from agressieprotocol.problems import Problems

HERE = Path(__file__).parent
BAD = HERE / "bad"
GUIDE = Path(__file__).resolve().parents[2] / "docs" / "beheer" / "casuistiek.md"
USUAL = ["casuistry", "--year", "2027", "--audience", "kantoor"]


@pytest.fixture
def run(content: Content, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    """Return a way to run the command on the real content, in a folder of its own."""
    monkeypatch.setattr(command, "load_content", lambda _: content)

    def call(*more: str) -> int:
        return cli.main(["--root", str(tmp_path), *USUAL, *more])

    return call


def test_it_writes_a_folder_a_zip_and_the_year(run: object, tmp_path: Path, bank: Bank) -> None:
    """Folder and zip hold the same files; the year is read back as it was written."""
    assert callable(run)
    assert run("--zip", "--vastleggen", "--minuten", "60") == 0
    wish = Wish(year=2027, audience="kantoor", minutes=60)
    made = compose(bank, wish)
    folder = tmp_path / "build" / "casuistiek" / "casuistiek-2027-kantoor-60-1"
    files = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert files == make_files(made, bank)
    assert set(PAPERS) < files.keys()
    assert unpack(folder.with_suffix(".zip").read_bytes()) == files
    problems = Problems()
    (year,) = read_history(tmp_path, problems).years
    assert list(problems) == []
    assert year == with_set(bank.history, made)


def test_faults_are_named_all_at_once_and_nothing_is_written(
    run: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The wish and both files are looked at before anything is made."""
    assert callable(run)
    (tmp_path / "eigen.yml").write_bytes((BAD / "eigen.yml").read_bytes())
    (tmp_path / "hard.csv").write_text("niets;hier\n", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    own, hard = str(tmp_path / "eigen.yml"), str(tmp_path / "hard.csv")
    assert run("--minuten", "7", "--eigen", own, "--moeilijk", hard, "--vastleggen") == 1
    said = capsys.readouterr().out
    for code in ("wens", "persoonsgegeven", "onbekende-regel", "dubbele-id", "geen-rapport"):
        assert f"[{code}]" in said
    assert sorted(tmp_path.rglob("*")) == before


def test_own_cases_get_their_exact_report(bank: Bank) -> None:
    """Each fault at its line, in Dutch."""
    problems = Problems()
    read_own((BAD / "eigen.yml").read_text("utf-8"), "eigen.yml", bank, problems)
    report = "".join(f"{problem}\n" for problem in sorted(set(problems)))
    assert report == (BAD / "eigen.txt").read_text("utf-8")


def test_an_own_case_that_copies_the_bank_is_refused(bank: Bank, own_text: str) -> None:
    """It would come back for who did the exercise, so it says which it looks like."""
    first = next(item for item in bank.items if len(item.case.split()) > 20)
    copied = re.sub(
        r"(?<=casus: >-\n).*?(?=  vraag)", f"    {first.case}\n", own_text, flags=re.DOTALL
    )
    problems = Problems()
    read_own(copied, "eigen.yml", bank, problems)
    assert [problem.code for problem in problems] == ["bijna-dubbel"]
    assert f"“{first.id}” (quizzes/" in str(next(iter(problems)))


def test_a_year_under_another_name_is_named(tmp_path: Path, bank: Bank) -> None:
    """Whoever copies a file to the next year forgets what is in it."""
    year = with_set(History(), compose(bank, Wish(year=2027, audience="buiten", minutes=60)))
    (tmp_path / FOLDER).mkdir(parents=True)
    (tmp_path / FOLDER / "2028.yml").write_text(year_yaml(year), encoding="utf-8")
    problems = Problems()
    read_history(tmp_path, problems)
    (found,) = problems
    assert str(found) == (
        "quizzes/casuistiek/2028.yml:3: dit bestand gaat over 2027; noem het 2027.yml [jaar]"
    )


def test_the_log_of_reviews_tells_which_rules_changed(tmp_path: Path) -> None:
    """New links and new words are no change of a rule."""
    shutil.copyfile(HERE / "herzieningen.yml", tmp_path / "herzieningen.yml")
    assert read_history(tmp_path, Problems()).changes == ((), ("regel-twee",), ())


@pytest.mark.parametrize(
    "text",
    [
        '{"soort": "agressieprotocol-vragenrapport", "vragen": [{"id": "a", "moeilijk": "ja"}]}',
        "id;aantal;moeilijk\na;12;ja\nb;12;nee\n",
    ],
)
def test_what_was_hard_is_read_from_both_forms_of_the_report(text: str) -> None:
    """JSON and CSV say the same."""
    problems = Problems()
    assert read_hard(text, "rapport", problems) == {"a"}
    assert list(problems) == []


@pytest.mark.parametrize("text", ["", "{", "{}", '{"soort": 1}', "[1]", "a,b\n1,2\n"])
def test_another_file_is_no_report(text: str) -> None:
    """It is named, and nothing is taken from it."""
    problems = Problems()
    assert read_hard(text, "rapport", problems) == frozenset()
    assert [problem.code for problem in problems] == ["geen-rapport"]


def test_every_code_stands_in_the_guide() -> None:
    """Whoever meets a code can look it up."""
    guide = GUIDE.read_text(encoding="utf-8")
    assert all(f"`{code}`" in guide for code in CasuistryCode)
