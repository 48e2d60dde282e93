"""A trainer composes a set in JupyterLite, and gets what the command gives, byte for byte."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Frame, Page, expect

from agressieprotocol.casuistry.compose import compose
from agressieprotocol.casuistry.files import SLIDES, folder_name, make_files
from agressieprotocol.casuistry.model import Bank, Wish
from agressieprotocol.casuistry.own import read_own
from agressieprotocol.lite.archive import pack, unpack
from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.kinds.case import Case

pytestmark = [pytest.mark.site, pytest.mark.browser]
#: Longest wait for Python in a browser, on a slow machine with much else to do.
PATIENCE = 120_000
EIGEN = Path(__file__).parent / "eigen.yml"
BAD = Path(__file__).parent / "bad" / "eigen.yml"


def opened(page: Page, site_url: str) -> Frame:
    """Open the composer from its page; return its frame."""
    page.goto(f"{site_url}docs/beheer/casuistiek.html")
    page.get_by_role("button", name="Stel de set hier samen").click()
    expect(page.frame_locator("iframe").locator(".oefening")).to_be_visible(timeout=PATIENCE)
    (frame,) = (one for one in page.frames if one is not page.main_frame)
    return frame


def test_a_set_from_the_browser_is_that_of_the_command(
    new_page: Callable[..., Page], site_url: str, bank: Bank, own_text: str
) -> None:
    """Faults in own cases stop it, all of them named; mended, the zip holds the same bytes."""
    page = new_page(viewport={"width": 900, "height": 1200})
    frame = opened(page, site_url)
    frame.get_by_label("Jaar").fill("2027")
    frame.get_by_label("Voor wie?").select_option("Managers")
    frame.get_by_label("Hoeveel minuten?").fill("60")
    frame.get_by_label("Zaad").fill("7")
    own = frame.get_by_label("Eigen casussen, als YAML")
    own.fill(BAD.read_text(encoding="utf-8"))
    make = frame.get_by_role("button", name="Maak de set")
    make.click()
    told = frame.locator('.oefening-feedback[role="status"]')
    expect(told).to_contain_text("Er is niets gemaakt", timeout=PATIENCE)
    for code in ("persoonsgegeven", "onbekende-regel", "dubbele-id", "te-weinig-opties"):
        expect(told).to_contain_text(f"[{code}]")
    assert frame.locator("a[download]").count() == 0

    with page.expect_file_chooser() as chooser:
        frame.get_by_role("button", name="Open een bestand met eigen casussen").click()
    chooser.value.set_files(EIGEN)
    expect(own).to_have_value(own_text)
    make.click()
    link = frame.locator("a[download]")
    expect(link).to_be_visible(timeout=PATIENCE)
    expect(told).to_contain_text("waarvan 1 eigen")

    wish = Wish(year=2027, audience="leiding", minutes=60, seed=7)
    made = compose(bank, wish, read_own(own_text, "eigen.yml", bank, Problems()))
    files = make_files(made, bank)
    address = link.get_attribute("href") or ""
    data = base64.b64decode(address.removeprefix("data:application/zip;base64,"))
    assert unpack(data) == files
    assert data == pack(files)
    assert link.get_attribute("download") == f"{folder_name(made)}.zip"
    with page.expect_download() as saved:
        link.click()
    assert Path(saved.value.path()).read_bytes() == data


def test_a_case_branches_on_the_projector(
    new_page: Callable[..., Page], bank: Bank, tmp_path: Path
) -> None:
    """From a file on disk, without a server: a choice leads to its own step, by its link."""
    made = compose(bank, Wish(year=2027, audience="kantoor", minutes=30))
    body = made.picks[0].item.body
    assert isinstance(body, Case)
    path = tmp_path / SLIDES
    path.write_bytes(make_files(made, bank)[SLIDES])
    page = new_page(viewport={"width": 1280, "height": 720})
    page.goto(path.as_uri())
    page.get_by_role("button", name="Toon op het scherm").click()
    for _ in range(4):  # the agreements, the case, its first step, what each choice leads to
        page.keyboard.press("PageDown")
    shown = page.locator(".podium .dia:visible")
    expect(shown).to_contain_text(body.nodes[0].text)
    link = shown.get_by_role("link").last
    said = (link.text_content() or "").capitalize()
    link.click()
    expect(shown.locator("h2")).to_contain_text(said)
    expect(shown).to_have_count(1)
