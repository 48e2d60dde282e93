"""What stands in a team's folder: only what belongs there, and no id of somebody else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from agressieprotocol.problems import Problems
from agressieprotocol.supplements.template import add_supplement

Told = Callable[[Path], str]
HEAD = "team: {team}\nnaam: Team\nvastgesteld: 2026-11-01\nuitleg: Wij werken hier.\n"
ITEM = """\
id: {exercise}
titel: Eigen
uitleg: Kies.
items:
- id: {item}
  soort: keuze
  doelgroep: [kantoor]
  onderwerp: soorten
  kanaal: balie
  casus: {case}
  vraag: Wat doe je?
  opties:
  - {{tekst: "{right}", oordeel: juist, feedback: Goed., regels: [brief]}}
  - {{tekst: Je wacht nog een hele week., oordeel: onjuist, feedback: Nee., regels: [brief]}}
"""


def add_team(project: Path, team: str = "balie", **item: str) -> Path:
    """Write a team, with an item of its own where one is asked; return its folder."""
    folder = project / "supplements" / team
    (folder / "oefeningen").mkdir(parents=True)
    (folder / "supplement.yml").write_text(HEAD.format(team=team), encoding="utf-8")
    if item:
        whole = {"exercise": "eigen", "item": "eigen-een", "case": "Het is druk.", "right": "Bel."}
        text = ITEM.format(**(whole | item))
        name = item.get("exercise", "eigen")
        (folder / "oefeningen" / f"{name}.yml").write_text(text, encoding="utf-8")
    return folder


def test_a_team_with_an_own_item_is_in_order(project: Path, told_of: Told) -> None:
    """Its id is new, its rule exists, and no page of the base has to show it."""
    add_team(project, item="eigen-een")
    assert told_of(project) == ""


@pytest.mark.parametrize("taken", ["brief", "oefening", "vraag-brief"])
def test_an_id_of_the_base_is_not_used_again(project: Path, told_of: Told, taken: str) -> None:
    """A rule, an exercise and an item of the base keep their ids, and so their progress."""
    add_team(project, item=taken)
    assert f"“{taken}” bestaat al" in told_of(project)


def test_two_teams_do_not_share_an_id(project: Path, told_of: Told) -> None:
    """Who works for two teams keeps two scores."""
    add_team(project, item="eigen-een")
    add_team(project, "markt", exercise="markt", item="eigen-een")
    assert "supplements/markt/oefeningen/markt.yml:5: “eigen-een” bestaat al" in told_of(project)


@pytest.mark.parametrize(
    ("right", "code"),
    [
        ("<script>alert(1)</script>", "opmaak"),
        ("{{ 7*7 }}", "opmaak"),
        ("Zie {raw}`x`", "opmaak"),
        ("B\u0435l.", "vreemd-teken"),
        ("Dat hoeft niet.", "verzwakkende-woorden"),
        ("Bel mevrouw De Vries.", "persoonsgegeven"),
    ],
)
def test_an_own_item_holds_text_that_does_not_weaken(
    project: Path, told_of: Told, right: str, code: str
) -> None:
    """What an own item calls right is looked at as all other text is."""
    add_team(project, right=right)
    assert f"[{code}]" in told_of(project)


def test_an_own_item_repeats_nothing_by_alias(project: Path, told_of: Told) -> None:
    """An alias hides what is said elsewhere."""
    folder = add_team(project)
    text = ITEM.format(exercise="eigen", item="eigen-een", case="&a Het is druk.", right="Bel.")
    text = text.replace("vraag: Wat doe je?", "vraag: *a")
    (folder / "oefeningen" / "eigen.yml").write_text(text, encoding="utf-8")
    assert "[herhaling]" in told_of(project)


@pytest.mark.parametrize(
    "name", ["conf.py", "pagina.html", "extra.yml", "map/bestand.md", "oefeningen/script.js"]
)
def test_other_files_are_refused(project: Path, told_of: Told, name: str) -> None:
    """What nobody checks does not lie in the folder."""
    path = add_team(project) / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("x", encoding="utf-8")
    assert "[vreemd-bestand]" in told_of(project)


@pytest.mark.parametrize("name", ["afspraken.md", "oefeningen/eigen.yml", "supplement.yml"])
def test_a_way_to_another_place_is_refused_and_not_followed(
    project: Path, told_of: Told, name: str
) -> None:
    """A link in the file system could bring in anything of this computer."""
    folder = add_team(project)
    secret = project / "geheim.txt"
    secret.write_text("GEHEIM: {{ x }}\n", encoding="utf-8")
    (folder / name).unlink(missing_ok=True)
    (folder / name).symlink_to(secret)
    said = told_of(project)
    assert "[vreemd-bestand]" in said
    assert "GEHEIM" not in said


def test_a_folder_without_a_supplement_is_told(project: Path, told_of: Told) -> None:
    """An empty folder is a team that nobody wrote down, and a loose file belongs to none."""
    (project / "supplements" / "leeg").mkdir()
    (project / "supplements" / "los.yml").write_text("x: y\n", encoding="utf-8")
    assert told_of(project) == (
        "supplements/leeg/supplement.yml:1: de map van team “leeg” heeft geen eigen supplement.yml "
        "[vreemd-bestand]\n"
        "supplements/los.yml:1: dit bestand hoort in de map van een team [vreemd-bestand]\n"
    )


@pytest.mark.parametrize("name", ["Balie", "balie hal", "b\u0430lie", "alle"])
def test_a_folder_bears_a_good_name(project: Path, told_of: Told, name: str) -> None:
    """Capitals, blanks, other scripts and names that commands use already are refused."""
    add_team(project, name)
    assert "[team]" in told_of(project) or "[vreemd-teken]" in told_of(project)


@pytest.mark.parametrize(
    "team", ["../buiten", "/ergens/anders", "a/b", "..", "", "Balie", "b\u0430lie", "alle", "x\n"]
)
def test_a_new_team_stays_in_its_room(project: Path, team: str) -> None:
    """A name that is a path writes nothing, anywhere."""
    before = sorted(project.rglob("*"))
    problems = Problems()
    assert add_supplement(project, team, "Team", date(2026, 12, 1), problems) == ""
    assert [problem.code for problem in problems] == ["team"]
    assert sorted(project.rglob("*")) == before


def test_the_empty_form_is_in_order(project: Path, told_of: Told) -> None:
    """A team begins without a fault, and its own folder is never written over."""
    today, problems = date(2028, 2, 29), Problems()
    label = add_supplement(project, "balie-zuid", 'Team "Zuid"', today, problems)
    assert label == "supplements/balie-zuid/supplement.yml"
    assert told_of(project) == ""
    assert add_supplement(project, "balie-zuid", "Ander", today, problems) == ""
    assert 'naam: "Team \\"Zuid\\""' in (project / label).read_text(encoding="utf-8")
