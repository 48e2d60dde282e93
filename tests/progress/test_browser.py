"""A learner looks at progress, keeps and puts it back, and makes a proof, whatever the storage."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from agressieprotocol.certificates.code import Kind as Proven
from agressieprotocol.certificates.code import Proof, fold, make_code, read_code
from agressieprotocol.certificates.version import version_of_exam, version_of_path
from agressieprotocol.content import Content
from agressieprotocol.exams.model import Exam
from agressieprotocol.quizzes.kinds.match import Match
from agressieprotocol.quizzes.kinds.order import Order
from agressieprotocol.quizzes.kinds.report import Report
from agressieprotocol.quizzes.model import Item, Kind, Option, Verdict

pytestmark = [pytest.mark.site, pytest.mark.browser]
ROOM = "agressieprotocol/"
NAME = "Sanne van den Berg-Ouali"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EARLY, LATE = "2026-11-20T09:00:00.000Z", "2026-11-21T09:00:00.000Z"
STORAGE_OFF = """
Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError"); },
});
"""
#: A storage in which a few answers still fit.
STORAGE_FULL = """() => {
  const { setItem } = Storage.prototype;
  const size = () => Object.entries({ ...localStorage }).join().length;
  const most = size() + 400;
  Storage.prototype.setItem = function (key, text) {
    const before = localStorage.getItem(key)?.length ?? -key.length;
    if (size() - before + text.length > most) throw new DOMException("full", "QuotaExceededError");
    setItem.call(this, key, text);
  };
}"""


class Desk:
    """A page about progress or a proof."""

    def __init__(self, page: Page, root: str) -> None:
        """Keep the page and the address of the site."""
        self.page, self.root = page, root

    def open(self, name: str, within: str, end: str = "") -> Desk:
        """Go to a page and wait until its script runs."""
        self.page.goto(f"{self.root}docs/oefenen/{name}.html{end}")
        expect(self.page.locator(within).first).to_have_attribute("data-klaar", "")
        return self

    def progress(self) -> Desk:
        """Go to the page with progress."""
        return self.open("voortgang", "[data-voortgang]")

    def proof(self, end: str = "") -> Desk:
        """Go to the page that makes a proof."""
        return self.open("bewijs", "[data-bewijs]", end)

    def part(self, name: str) -> Locator:
        """Return a part of the page by its name."""
        return self.page.locator(f'[data-deel="{name}"]')

    def press(self, *names: str) -> None:
        """Press buttons, one after the other."""
        for name in names:
            self.page.get_by_role("button", name=name, exact=True).click()

    def row(self, title: str) -> Locator:
        """Return what the page says of a thing with this title."""
        link = self.page.get_by_role("link", name=title, exact=True)
        return self.page.locator(".voortgang-rij").filter(has=link)

    @property
    def kept(self) -> dict[str, str]:
        """Return everything that the browser keeps for the site."""
        found: dict[str, str] = self.page.evaluate("({ ...localStorage })")
        return {key: text for key, text in found.items() if key.startswith(ROOM)}

    def keep(self, entries: Mapping[str, object]) -> Desk:
        """Put entries into the browser."""
        texts = {ROOM + key: json.dumps(entry) for key, entry in entries.items()}
        script = "(all) => Object.entries(all).forEach((pair) => localStorage.setItem(...pair))"
        self.page.evaluate(script, texts)
        return self

    def put_back(self, text: str) -> None:
        """Choose a file with this text."""
        file = {"name": "voortgang.json", "mimeType": "application/json", "buffer": text.encode()}
        self.part("bestand").set_input_files(files=file)  # type: ignore[arg-type]


@pytest.fixture
def desk(new_page: Callable[..., Page], site_url: str) -> Desk:
    """Return a learner who has done nothing yet."""
    return Desk(new_page(service_workers="block"), site_url).progress()


def entry(verdict: str = "juist", op: str = EARLY) -> dict[str, Any]:
    """Return what is kept of an answer."""
    right = int(verdict != "onjuist")
    return {
        "antwoord": 0,
        "oordeel": verdict,
        "goed": right,
        "totaal": 1,
        "op": op,
        "eerst": {"oordeel": verdict},
    }


def outcome(exam: Exam, score: int) -> dict[str, Any]:
    """Return what is kept of a test that was handed in."""
    result = {"score": score, "op": LATE, "versie": version_of_exam(exam)}
    return {"reeks": "1", "antwoorden": {}, "af": True, "laatste": result, "beste": result}


@pytest.fixture
def items(content: Content) -> tuple[Item, ...]:
    """Return the items of an exercise."""
    return content.exercises["herken-het-type"].items


def test_the_page_says_what_was_done_and_what_is_due(desk: Desk, content: Content) -> None:
    """Exercises, tests and a whole path; a version that lapsed by name, what is gone by count."""
    expect(desk.part("herhaal")).to_contain_text("nog niets geoefend")
    exercise, other = (content.exercises[name] for name in ("herken-het-type", "norm-en-grens"))
    exam, path = content.exams["kantoor"], content.paths["nieuw"]
    modules = [content.modules[name] for name in path.modules]
    keys = {item.key for module in modules for item in module.items}
    lapsed = next(item for item in other.items if item.key not in keys)
    finals = {f"toets/{m.final.id}": outcome(m.final, 85) for m in modules if m.final}
    desk.keep({f"vraag/{item.key}": entry("onjuist") for item in exercise.items[:2]})
    desk.keep({f"vraag/{key}": entry() for key in keys} | finals)
    desk.keep({f"vraag/{lapsed.id}@{lapsed.version + 7}": entry(), "vraag/weg@1": entry()})
    desk.keep({"toets/kantoor": outcome(exam, 60)})
    desk.progress()
    expect(desk.part("melding")).to_be_empty()
    expect(desk.part("herhaal")).to_contain_text("klaar.")
    expect(desk.part("naar-herhaal")).to_be_visible()
    done = len({item.key for item in exercise.items[:2]} | (keys & {i.key for i in exercise.items}))
    said = f"bezig: {done} van de {len(exercise.items)} vragen"
    expect(desk.row(exercise.title)).to_contain_text(said)
    expect(desk.row(exercise.title).locator("progress")).to_have_attribute("value", str(done))
    expect(desk.row(exam.title)).to_contain_text("nog niet gehaald: 60% op 21 november 2026")
    box = desk.page.locator(".voortgang-pad").filter(has_text=path.title)
    expect(box.locator(":scope > .voortgang-staat")).to_have_text("gedaan")
    expect(box).to_contain_text("keuze: één van deze is genoeg")
    assert box.locator("progress").first.get_attribute("value") == str(len(path.steps))
    changed = desk.part("veranderd").locator("li")
    expect(changed.first).to_contain_text(f"({other.title})")
    link = changed.first.get_by_role("link")
    expect(link).to_have_attribute("href", f"{desk.root}{other.url(lapsed)}")
    expect(changed.last).to_have_text("1 antwoord hoort bij een vraag die niet meer bestaat.")
    desk.page.goto(f"{desk.root}{path.page}.html")
    expect(desk.part("pad-tekst")).to_contain_text("Je hebt dit leerpad helemaal gedaan.")
    desk.part("pad-bewijs").get_by_role("link").click()
    expect(desk.page.locator("[data-bewijs]")).to_have_attribute("data-klaar", "")
    desk.part("naam").fill(NAME)
    desk.press("Maak het bewijs")
    proof = read_code(desk.part("blad-code").inner_text())
    assert (proof.subject, proof.score) == (fold(path.id), 85)
    assert proof.version == version_of_path(path, content.modules)


def test_a_file_brings_progress_to_another_browser_and_wiping_leaves_nothing(
    desk: Desk, items: tuple[Item, ...], content: Content
) -> None:
    """Kept, wiped, put back; what is newer there stays; a bad file changes nothing."""
    one, two = f"vraag/{items[0].key}", f"vraag/{items[1].key}"
    desk.keep({one: entry(), two: entry(), "toets/kantoor": outcome(content.exams["kantoor"], 90)})
    desk.keep({"onleesbaar/x/1": "{stuk", "instelling/zekerheid": "aan"})
    desk.progress()
    with desk.page.expect_download() as caught:
        desk.press("Bewaar in een bestand")
    text = Path(caught.value.path()).read_text(encoding="utf-8")
    assert set(json.loads(text)["vragen"]) == {items[0].key, items[1].key}
    desk.press("Wis je voortgang …", "Nee, bewaar alles", "Wis je voortgang …", "Ja, wis dit")
    expect(desk.part("bericht")).to_have_text("Je voortgang is gewist.")
    expect(desk.part("herhaal")).to_contain_text("nog niets geoefend")
    assert desk.kept == {}
    newer = entry("onjuist", LATE)
    desk.keep({one: newer})
    before = desk.kept
    for bad in ("hallo", text[:-40], text.replace('"versie": 1', '"versie": 2', 1)):
        desk.put_back(bad)
        expect(desk.part("bericht")).to_contain_text("Er is niets veranderd.")
        assert desk.kept == before
    desk.put_back(text)
    expect(desk.part("bericht")).to_contain_text("Je voortgang is teruggezet")
    assert json.loads(desk.kept[ROOM + one]) == newer
    assert json.loads(desk.kept[ROOM + two]) == entry()
    expect(desk.row(content.exams["kantoor"].title)).to_contain_text("gehaald met 90%")


def test_one_path_is_wiped_by_itself(desk: Desk, content: Content) -> None:
    """Answers to its items in any version, its tests; the rest stays."""
    path = content.paths["nieuw"]
    modules = [content.modules[name] for name in path.modules]
    mine = {item.id for module in modules for item in module.items}
    item = next(item for module in modules for item in module.items)
    other = next(i for e in content.exercises.values() for i in e.items if i.id not in mine)
    final = next(module.final for module in modules if module.final)
    stays = {f"vraag/{other.key}": entry(), "toets/kantoor": outcome(content.exams["kantoor"], 90)}
    goes = {f"vraag/{item.key}": entry(), f"vraag/{item.id}@99": entry()}
    desk.keep({**stays, **goes, f"toets/{final.id}": outcome(final, 90)}).progress()
    desk.press("Wis je voortgang …")
    desk.part("wat").select_option(label=f"Alleen het pad: {path.title}")
    desk.press("Ja, wis dit")
    expect(desk.part("bericht")).to_have_text("Je voortgang is gewist.")
    assert {key for key in desk.kept if not key.startswith(f"{ROOM}herhaal/")} == {
        ROOM + key for key in stays
    }


def test_storage_that_is_off_full_or_broken_is_told(
    new_page: Callable[..., Page], site_url: str, desk: Desk, items: tuple[Item, ...]
) -> None:
    """The page goes on: without room nothing is put back, what is broken is set aside."""
    file = {"soort": "agressieprotocol-voortgang", "versie": 1, "gemaakt": EARLY}
    entries = {item.key: entry() for item in items[:6]}
    text = json.dumps({**file, "vragen": entries, "kaarten": {}, "toetsen": {}, "modules": {}})
    off = Desk(new_page(service_workers="block"), site_url)
    off.page.add_init_script(STORAGE_OFF)
    off.progress()
    expect(off.part("melding")).to_contain_text("bewaart je voortgang niet")
    off.put_back(text)
    expect(off.part("bericht")).to_contain_text("kan er ook niets worden teruggezet")
    off.proof()
    expect(off.part("niets")).to_be_visible()
    desk.keep({f"vraag/{items[0].key}": entry("onjuist", "2026-11-01T09:00:00.000Z")})
    before = desk.kept
    desk.page.evaluate(STORAGE_FULL)
    desk.put_back(text)
    expect(desk.part("bericht")).to_contain_text("is vol. Er is niets veranderd.")
    assert desk.kept == before
    desk.progress()
    desk.keep({f"vraag/{items[1].key}": ["stuk"]}).progress()
    expect(desk.part("melding")).to_contain_text("was niet te lezen")
    expect(desk.part("herhaal")).to_have_text("Er staat 1 vraag klaar.")
    assert f"{ROOM}onleesbaar/{items[1].key}/1" in desk.kept


def test_without_a_connection_a_kept_copy_is_enough(
    desk: Desk, items: tuple[Item, ...], content: Content
) -> None:
    """What there is to do was fetched before; without that the page says what it lacks."""
    desk.keep({f"vraag/{items[0].key}": entry()})
    desk.page.route("**/data/*.json", lambda route: route.abort())
    desk.progress()
    expect(desk.row(content.exercises["herken-het-type"].title)).to_contain_text("bezig: 1 van de")
    desk.page.evaluate("caches.keys().then((all) => Promise.all(all.map((k) => caches.delete(k))))")
    desk.progress()
    expect(desk.part("bericht")).to_contain_text("Heb je verbinding?")
    with desk.page.expect_download():
        desk.press("Bewaar in een bestand")
    desk.proof()
    expect(desk.part("melding")).to_contain_text("Heb je verbinding?")
    desk.page.unroute_all()


def test_another_tab_is_followed(desk: Desk, items: tuple[Item, ...], content: Content) -> None:
    """What is answered there shows here at once, and nothing here undoes it."""
    other = Desk(desk.page.context.new_page(), desk.root).progress()
    other.keep({f"vraag/{items[0].key}": entry()})
    title = content.exercises["herken-het-type"].title
    expect(desk.row(title)).to_contain_text(f"bezig: 1 van de {len(items)} vragen")
    other.press("Wis je voortgang …", "Ja, wis dit")
    expect(desk.part("herhaal")).to_contain_text("nog niets geoefend")


# --- From a test to a proof -----------------------------------------------------------------------


def right_answer(item: Item) -> int | list[int]:
    """Return the answer that gives all the credit."""
    if isinstance(item.body, Match):
        return [pair.right for pair in item.body.pairs]
    if isinstance(item.body, Report):
        return [_right(part.options)[0] for part in item.body.parts]
    if isinstance(item.body, Order):
        return list(range(len(item.body.steps)))
    places = _right(item.options)
    return places if item.kind is Kind.SEVERAL else places[0]


def _right(options: Sequence[Option]) -> list[int]:
    return [place for place, option in enumerate(options) if option.verdict is Verdict.RIGHT]


def test_from_a_test_to_a_sheet_on_paper_by_keyboard(desk: Desk, content: Content) -> None:
    """Handing in, the link, a name, one page; the name stays on the sheet and nowhere else."""
    exam = content.exams["kantoor"]
    asked = [one.item for one in exam.series[0].asked]
    answers = {item.key: right_answer(item) for item in asked[:-1]}
    desk.keep({"toets/kantoor": {"reeks": "1", "antwoorden": answers, "af": False}})
    page = desk.open("toets", "#toets-kantoor").page
    for name in ("Ga verder met de toets", "Lever de toets in", "Lever toch in"):
        press_on(page, page.locator("#toets-kantoor").get_by_role("button", name=name, exact=True))
    press_on(page, page.get_by_role("link", name="Maak je bewijs van deelname"))
    expect(page.locator("[data-bewijs]")).to_have_attribute("data-klaar", "")
    go_to(page, desk.part("naam"))
    page.keyboard.type(NAME)
    page.keyboard.press("Enter")
    expect(desk.part("blad-kop")).to_be_focused()
    code = desk.part("blad-code").inner_text()
    proof = read_code(code)
    result = json.loads(desk.kept[f"{ROOM}toets/kantoor"])["beste"]
    assert (proof.subject, proof.score) == ("KANTOOR", result["score"])
    assert proof.version == version_of_exam(exam)
    assert proof.score == 100 * (len(asked) - 1) // len(asked)
    whole = json.dumps([page.url, *desk.kept.values(), page.evaluate("document.cookie")])
    assert "Sanne" not in whole
    sheets = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    text = sheets[0].get_textpage().get_text_bounded()
    assert len(sheets) == 1
    assert [round(side) for side in sheets[0].get_size()] == [595, 842]
    for said in (NAME, exam.title, code, f"{proof.score}%", proof.version, "geen handtekening"):
        assert said in " ".join(text.split())
    assert "Controleer" not in text
    assert "bladzijde" not in text
    go_to(page, desk.part("code"))
    page.keyboard.type(code.lower())
    page.keyboard.press("Enter")
    answer = desk.part("antwoord")
    expect(answer).to_contain_text("De code is goed gevormd.")
    expect(answer).to_contain_text(exam.title)
    expect(answer).to_contain_text("de inhoud van nu")
    expect(answer).to_contain_text("geen handtekening")
    page.goto(f"{desk.root}docs/geen-verbinding.html")
    page.go_back()
    expect(desk.part("naam")).to_have_value("")
    expect(desk.part("blad")).to_be_hidden()


def go_to(page: Page, wanted: Locator) -> None:
    """Go to something with Tab."""
    for _ in range(60):
        if wanted.evaluate("(one) => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    expect(wanted).to_be_focused()


def press_on(page: Page, wanted: Locator) -> None:
    """Go to something with Tab, and press Enter there."""
    expect(wanted).to_be_visible()
    go_to(page, wanted)
    page.keyboard.press("Enter")


def test_a_code_is_told_apart_and_a_proof_is_made_without_storage(
    new_page: Callable[..., Page], site_url: str, content: Content
) -> None:
    """What the end of a test passes on in the address is enough; too low a score is not."""
    exam = content.exams["leiding"]
    facts = {"kind": Proven.EXAM, "subject": "LEIDING", "version": version_of_exam(exam)}
    passed, failed = (
        make_code(Proof(**facts, date=date(2026, 11, 22), score=score))  # type: ignore[arg-type]
        for score in (exam.pass_mark, exam.pass_mark - 1)
    )
    off = Desk(new_page(service_workers="block"), site_url)
    off.page.add_init_script(STORAGE_OFF)
    off.proof(f"#{passed}")
    off.part("naam").fill(NAME)
    off.press("Maak het bewijs")
    expect(off.part("blad-code")).to_have_text(passed)
    off.page.goto("about:blank")
    off.proof(f"#{failed}")
    expect(off.part("niets")).to_be_visible()
    expect(off.part("maken")).to_be_hidden()
    old = make_code(
        Proof(kind=Proven.PATH, subject="OUD", version="0A0A0A", date=date(2024, 2, 29), score=7)
    )
    said = {
        old: "OUD (deze naam kent de site nu niet)",
        old[:-1] + ("A" if old[-1] != "A" else "B"): "Er is een teken verkeerd",
        "Sanne": "Dit is geen code van een bewijs.",
    }
    for code, text in said.items():
        off.part("code").fill(code)
        off.press("Controleer")
        expect(off.part("antwoord")).to_contain_text(text)


# --- For everybody --------------------------------------------------------------------------------


def test_axe_finds_nothing_on_a_phone(
    new_page: Callable[..., Page], site_url: str, content: Content
) -> None:
    """Both pages with everything that they can show, at the narrowest width, dark and light."""
    options: dict[str, Any] = {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"}
    desk = Desk(new_page(service_workers="block", **options), site_url).progress()
    item = content.exercises["norm-en-grens"].items[0]
    desk.keep({f"vraag/{item.id}@99": entry(), "vraag/weg@1": entry()})
    desk.keep({f"vraag/{content.exercises['herken-het-type'].items[0].key}": entry()})
    desk.keep({"toets/kantoor": outcome(content.exams["kantoor"], 90)}).progress()
    desk.page.locator("article details").evaluate_all(
        "(all) => all.map((one) => (one.open = true))"
    )
    found = violations(desk.page)
    desk.press("Wis je voortgang …")
    found += violations(desk.page, "dialog")
    desk.proof()
    desk.part("naam").fill(NAME * 2)
    desk.press("Maak het bewijs")
    desk.part("code").fill(desk.part("blad-code").inner_text())
    desk.press("Controleer")
    found += violations(desk.page)
    desk.page.emulate_media(color_scheme="light")
    assert found + violations(desk.page) == []


def violations(page: Page, within: str = "article") -> list[str]:
    """Return what is wrong: by axe, or too wide."""
    options = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
    result = Axe().run(page, context=within, options=options).response["violations"]
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [v["id"] + str(v["nodes"][0]["target"]) for v in result] + ["te breed"] * wide


def test_without_script_both_pages_say_so(new_page: Callable[..., Page], site_url: str) -> None:
    """No form that would put a name into the address, and no button that does nothing."""
    page = new_page(java_script_enabled=False)
    for name in ("voortgang", "bewijs"):
        page.goto(f"{site_url}docs/oefenen/{name}.html")
        expect(page.locator(".voortgang-zonder")).to_contain_text("JavaScript")
        expect(page.locator(".voortgang-zonder")).to_be_visible()
        expect(page.locator("article :is(input, select, button):visible")).to_have_count(0)
        assert page.locator("article form [name]").count() == 0


def test_no_two_things_share_a_name_in_a_code(content: Content) -> None:
    """A code leaves hyphens out; what it names must stay one thing."""
    for ids in (content.exams, content.paths):
        assert len({fold(ident) for ident in ids}) == len(ids)
