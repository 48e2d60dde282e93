"""A save shows on the page; a fault is said, and the pages stay as they were until it is mended."""

from __future__ import annotations

import pytest

from .conftest import EXERCISE, FILES, Project

#: myst-parser still asks Sphinx for something in a way that will go.
pytestmark = pytest.mark.filterwarnings("ignore:.*Check CHANGES for Sphinx API")


def said(project: Project) -> list[str]:
    """Make the pages again; return the faults as an author reads them."""
    return [str(fault) for fault in project.workshop.rebuild().faults]


def test_a_saved_page_and_a_saved_question_are_shown(project: Project) -> None:
    """Both a page and a question file are followed."""
    project.save("docs/alleen.md", "# Alleen\n\nEen andere zin.\n")
    assert said(project) == []
    assert "Een andere zin." in project.page("docs/alleen")
    project.save("quizzes/oefening.yml", EXERCISE.replace("in de hal", "bij de deur"))
    assert said(project) == []
    assert "bij de deur" in project.page("docs/oefenen")


def test_the_built_site_is_left_alone(project: Project) -> None:
    """What goes to a web server is what was built for it."""
    site = project.root / "build" / "site"
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    project.save("docs/alleen.md", "# Alleen\n\nEen andere zin.\n")
    assert said(project) == []
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("label", "text", "fault"),
    [
        (
            "quizzes/oefening.yml",
            EXERCISE.replace("  vraag: Wat", "   vraag: Wat"),
            "quizzes/oefening.yml:11: er staat een dubbele punt op een plaats waar dat niet kan; "
            "zet de tekst tussen aanhalingstekens of controleer de inspringing [yaml]",
        ),
        (
            "docs/verwijst.md",
            "# Verwijst\n\nZie {regel}`bestaat-niet`.\n",
            "docs/verwijst.md:3: regel “bestaat-niet” bestaat niet [onbekende-regel]",
        ),
        (
            "docs/alleen.md",
            "# Alleen\n\n[Hier](#nergens).\n",
            "docs/alleen.md:3: deze link wijst naar “nergens”, en dat bestaat niet "
            "[myst.xref_missing]",
        ),
        (
            "docs/alleen.md",
            "# Alleen\n\n:::{regl} x\n:::\n",
            "docs/alleen.md:3: het blok “regl” bestaat niet; kijk naar de naam tussen accolades "
            "[myst.directive_unknown]",
        ),
    ],
)
def test_a_fault_is_said_and_the_old_page_stays_until_it_is_mended(
    project: Project, label: str, text: str, fault: str
) -> None:
    """The author reads file, line, message and code, whatever kind of fault it is."""
    shown = {path: path.read_bytes() for path in project.workshop.shown.rglob("*.html")}
    project.save(label, text)
    found = said(project)
    assert fault in found
    assert {path: path.read_bytes() for path in project.workshop.shown.rglob("*.html")} == shown
    project.save(label, FILES[label] + "\n")
    assert said(project) == []


def test_a_fault_stays_said_while_other_files_are_saved(project: Project) -> None:
    """A good save elsewhere does not let a bad page through."""
    project.save("docs/alleen.md", "# Alleen\n\n[Hier](#nergens).\n")
    first = said(project)
    project.save("docs/verwijst.md", FILES["docs/verwijst.md"] + "\nEn nog iets.\n")
    assert said(project) == first
    assert "En nog iets." not in project.page("docs/verwijst")
    project.save("docs/alleen.md", "# Alleen\n\nHersteld.\n")
    assert said(project) == []
    assert "En nog iets." in project.page("docs/verwijst")
    assert "Hersteld." in project.page("docs/alleen")


def test_nothing_is_left_of_a_build_with_a_fault(project: Project) -> None:
    """A page that was made again for a title that was taken back shows the old title."""
    renamed = FILES["docs/regels.md"].replace(":titel: Emotie mag", ":titel: Roepen is goed")
    project.save("docs/regels.md", renamed)
    project.save("docs/alleen.md", "# Alleen\n\n[Hier](#nergens).\n")
    assert said(project) != []
    project.save("docs/regels.md", FILES["docs/regels.md"])
    project.save("docs/alleen.md", "# Alleen\n\nHersteld.\n")
    assert said(project) == []
    assert "Emotie mag" in project.page("docs/verwijst")
    assert "Roepen is goed" not in project.page("docs/verwijst")


def test_a_changed_rule_is_shown_and_its_links_wait_for_a_person(project: Project) -> None:
    """An author sees the new text at once; the check still wants the questions reviewed."""
    changed = FILES["docs/regels.md"].replace("Roepen mag.", "Hard roepen mag.")
    project.save("docs/regels.md", changed)
    outcome = project.workshop.rebuild()
    assert outcome.faults == ()
    assert [remark.code for remark in outcome.remarks] == ["verdachte-regel"]
    assert "Hard roepen mag." in project.page("docs/regels")


def test_a_broken_conf_is_a_fault_and_no_end(project: Project) -> None:
    """Whatever goes wrong, the preview goes on."""
    project.save("conf.py", "dit is geen python")
    assert said(project) != []
    project.save("conf.py", FILES["conf.py"])
    assert said(project) == []
