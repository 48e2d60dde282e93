"""The rules of progress: what a file may hold, which answer wins, and how far somebody is."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from agressieprotocol.certificates.check_character import ALPHABET, check_character
from agressieprotocol.certificates.code import CodeError, Kind, Proof, make_code, read_code

if TYPE_CHECKING:
    from tests.progress.conftest import Call

pytestmark = [pytest.mark.site, pytest.mark.browser]
EARLY, LATE = "2026-11-20T09:00:00.000Z", "2026-11-21T09:00:00.000Z"
NOW = {"$moment": "2026-11-22T09:00:00.000Z"}
CARD = {
    "due": LATE,
    "stability": 2.3,
    "difficulty": 2.1,
    "elapsed_days": 0,
    "scheduled_days": 2,
    "learning_steps": 0,
    "reps": 1,
    "lapses": 0,
    "state": 2,
    "last_review": EARLY,
}


def answer(op: str | None = EARLY, verdict: str = "juist", **more: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON
    """Return what is kept of an answer."""
    credit = {"goed": int(verdict != "onjuist"), "totaal": 1}
    moment = {} if op is None else {"op": op}
    first = {"eerst": {"oordeel": verdict}}
    return {"antwoord": 0, "oordeel": verdict, **credit, **moment, **first, **more}


def outcome(score: int, op: str = EARLY, versie: str = "AAAAAA") -> dict[str, Any]:
    """Return how a test went."""
    return {"score": score, "op": op, "versie": versie}


def attempt(op: str = EARLY, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON
    """Return what is kept of a test."""
    return {"reeks": "1", "antwoorden": {"vraag-een@1": [0, None]}, "af": True, "op": op, **more}


def room(**kinds: dict[str, Any]) -> dict[str, Any]:
    """Return what a browser keeps, by kind and key."""
    return {"vragen": {}, "kaarten": {}, "toetsen": {}, **kinds}


KEPT = room(
    vragen={"vraag-een@1": answer(), "vraag-twee@3": answer(LATE, "onjuist", zeker="gok")},
    kaarten={"vraag-een@1": CARD},
    toetsen={"kantoor": attempt(laatste=outcome(60), beste=outcome(90))},
)


# --- The file -------------------------------------------------------------------------------------


def test_a_file_holds_what_was_kept_and_nothing_else(call: Call) -> None:
    """What was written is read back; what is no part of an entry stays behind."""
    odd = room(**{**KEPT, "vragen": {**KEPT["vragen"], "x": answer()}})
    odd["vragen"]["vraag-een@1"] = {**answer(), "naam": "Sanne"}
    plain, cleaned = call("file", "fileText", [KEPT, NOW], [odd, NOW])
    assert plain == cleaned
    file = json.loads(plain)
    head = {"soort": "agressieprotocol-voortgang", "versie": 1, "gemaakt": NOW["$moment"]}
    assert file == {**head, **KEPT, "modules": {}}
    assert call("file", "readFile", [plain], ["\ufeff" + plain]) == [{"inhoud": KEPT}] * 2


def changed(**more: object) -> str:
    """Return a file with something else in it."""
    head = {"soort": "agressieprotocol-voortgang", "versie": 1, "gemaakt": EARLY}
    return json.dumps({**head, **KEPT, **more})


@pytest.mark.parametrize(
    ("fault", "texts"),
    [
        ("vreemd", ["", "hallo", "[]", "null", '{"soort": "anders"}', "{}", "PK\u0003\u0004"]),
        ("nieuw", [changed(versie=2)]),
        (
            "kapot",
            [
                changed()[:-5],
                changed(versie="1"),
                changed(vragen=[]),
                changed(kaarten=None),
                changed(vragen={"geen-versie": answer()}),
                changed(vragen={"vraag-een@1": answer("gisteren")}),
                changed(vragen={"vraag-een@1": answer(antwoord="Sanne")}),
                changed(vragen={"vraag-een@1": answer(antwoord={"naam": 1})}),
                changed(vragen={"vraag-een@1": answer(verdict="goed")}),
                changed(vragen={"vraag-een@1": answer(), "vraag-twee@1": None}),
                changed(kaarten={"vraag-een@1": {**CARD, "due": "ooit"}}),
                changed(toetsen={"kantoor": attempt(beste=outcome(101))}),
                changed(toetsen={"kantoor": attempt(antwoorden={"vraag-een@1": "Sanne"})}),
            ],
        ),
    ],
)
def test_a_bad_file_is_refused_whole(call: Call, fault: str, texts: list[str]) -> None:
    """One entry that does not fit is enough, and the message says that nothing changed."""
    for text, found in zip(
        texts, call("file", "readFile", *([text] for text in texts)), strict=True
    ):
        assert found.get("fout") == fault, text
        assert found["tekst"].endswith("Er is niets veranderd.")


def test_a_very_large_file_is_not_parsed(call: Call) -> None:
    """It cannot be one of ours."""
    assert call("file", "readFile", [{"$spaces": 5_000_001}])[0]["fout"] == "groot"


# --- Merging --------------------------------------------------------------------------------------


def test_the_later_answer_of_an_item_wins(call: Call) -> None:
    """In both directions; one without a moment is older than any, and what is equal stays."""
    old, new, bare = answer(EARLY, "onjuist"), answer(LATE), answer(None)
    pairs = [(old, new, new), (new, old, None), (bare, old, old), (old, bare, None)]
    rows = [[room(vragen={"v@1": a}), room(vragen={"v@1": b})] for a, b, _ in pairs]
    for found, (_, _, wanted) in zip(call("merge", "merged", *rows), pairs, strict=True):
        assert found["vragen"] == ({} if wanted is None else {"v@1": wanted})


def test_merging_adds_and_is_done_once(call: Call) -> None:
    """Into an empty browser comes all of it; a second time there is nothing to do."""
    first, again = call("merge", "merged", [room(), KEPT], [KEPT, KEPT])
    assert first == KEPT
    assert again == room()
    cards = call("merge", "mergedText", [{**again, "kaarten": KEPT["kaarten"]}])
    assert cards == ["Wanneer je vragen terugkomen, is bijgewerkt."]
    texts = call("merge", "mergedText", [first], [again])
    assert "2 antwoorden en 1 toets" in texts[0]
    assert "stond hier al" in texts[1]


def test_cards_and_tests_lose_nothing_newer_or_better(call: Call) -> None:
    """The later review wins; of a test the later attempt, with the best outcome of both."""
    later_card = {**CARD, "last_review": LATE}
    mine = room(
        kaarten={"a@1": CARD, "b@1": later_card},
        toetsen={"t": attempt(LATE, af=False, laatste=outcome(50, LATE), beste=outcome(50, LATE))},
    )
    theirs = room(
        kaarten={"a@1": later_card, "b@1": CARD},
        toetsen={"t": attempt(EARLY, laatste=outcome(90), beste=outcome(90))},
    )
    found = call("merge", "merged", [mine, theirs])[0]
    assert found["kaarten"] == {"a@1": later_card}
    assert found["toetsen"]["t"] == {
        **attempt(LATE, af=False, laatste=outcome(50, LATE), beste=outcome(90)),
    }


# --- How far --------------------------------------------------------------------------------------

ITEMS = ["een@1", "twee@1", "drie@1"]


def module(name: str, keys: list[str], **exams: str) -> dict[str, Any]:
    """Return a module as the site describes it."""
    fixed = {"versie": 1, "url": "modules/x/index.html", "minuten": 5}
    tests = {"voortoets": None, "toets": None, **exams}
    return {"id": name, "titel": name, **fixed, "sleutels": keys, **tests}


DATA = {
    "toetsen": [
        {"id": name, "titel": name, "url": "t.html", "geslaagd": 80, "versie": "AAAAAA"}
        for name in ("voor", "eind", "los")
    ],
    "oefeningen": [
        {
            "titel": "Oefening",
            "url": "o.html",
            "vragen": [{"sleutel": key, "vraag": key, "url": f"o.html#{key}"} for key in ITEMS],
        }
    ],
    "modules": [
        module("a", ITEMS[:2], voortoets="voor"),
        module("b", ITEMS[2:]),
        module("c", [], toets="eind"),
    ],
    "paden": [
        {
            "id": "pad",
            "titel": "Pad",
            "versie": "BBBBBB",
            "modules": ["a", "b", "c"],
            "stappen": [["a", "b"], ["c"]],
        },
        {"id": "kort", "titel": "Kort", "versie": "CCCCCC", "modules": ["a", "b"]},
    ],
}
HALF = {**answer(), "eerst": None}
PASSED = {"eind": attempt(LATE, laatste=outcome(85, LATE), beste=outcome(85, LATE))}
SKIPPED = {"voor": attempt(EARLY, laatste=outcome(100), beste=outcome(100))}


@pytest.mark.parametrize(
    ("kept", "modules", "paths"),
    [
        (room(), "open open open", "open open"),
        (room(vragen={"een@1": answer()}), "bezig open open", "bezig bezig"),
        (room(vragen={"een@1": HALF}), "open open open", "open open"),
        (room(vragen={"een@2": answer()}), "open open open", "open open"),
        (room(toetsen=SKIPPED), "overgeslagen open open", "bezig bezig"),
        (room(toetsen={"eind": attempt(af=False)}), "open open bezig", "bezig open"),
        (room(toetsen={"eind": attempt(beste=outcome(79))}), "open open open", "open open"),
        (
            room(vragen={"drie@1": answer()}, toetsen=PASSED),
            "open gedaan gedaan",
            "gedaan bezig",
        ),
        (
            room(vragen={key: answer() for key in ITEMS}, toetsen=PASSED),
            "gedaan gedaan gedaan",
            "gedaan gedaan",
        ),
    ],
)
def test_states_follow_from_answers_and_tests(
    call: Call, kept: dict[str, Any], modules: str, paths: str
) -> None:
    """Of a step with a choice one module is enough; a pre-test that was passed skips its module."""
    found = call("standing", "standingOf", [DATA, kept])[0]
    assert [one["staat"] for one in found["paden"][0]["modules"]] == modules.split()
    assert [one["staat"] for one in found["paden"]] == paths.split()
    assert [one["id"] for one in found["toetsen"]] == ["eind", "los"]


def test_a_completed_path_has_a_day_and_a_score(call: Call) -> None:
    """The day of the last thing done; the score of the last test, else of the answers."""
    answers = {
        "een@1": answer(EARLY),
        "twee@1": answer(LATE, "onjuist"),
        "drie@1": answer(EARLY),
    }
    kept = room(vragen=answers, toetsen=PASSED)
    long, short = call("standing", "standingOf", [DATA, kept])[0]["paden"]
    assert (long["op"], long["score"]) == (LATE, 85)
    assert (short["op"], short["score"]) == (LATE, 66)
    proofs = call("proofs", "proofsOf", [call("standing", "standingOf", [DATA, kept])[0]])[0]
    names = {proof["code"].rsplit("-", 1)[0] for proof in proofs}
    assert names == {
        "P-PAD-BBBBBB-261121-085",
        "P-KORT-CCCCCC-261121-066",
        "T-EIND-AAAAAA-261121-085",
    }
    codes = {proof["naam"]: proof["code"] for proof in proofs}
    asked = ["pad-kort", codes["EIND"], "", "T-EIND", "pad-eind"]
    rows = call("proofs", "offered", *([proofs, text, DATA] for text in asked))
    orders = [[proof["naam"] for proof in row] for row in rows]
    rest = ["PAD", "KORT", "EIND"]
    assert orders == [["KORT", "PAD", "EIND"], ["PAD", "EIND", "KORT"], rest, rest, rest]


def test_what_lapsed_is_named_and_what_is_gone_counted(call: Call) -> None:
    """Another version of an item lapses, unless that was answered too; the rest stays."""
    answers = dict.fromkeys(("een@1", "een@9", "twee@7", "weg@1", "weg@2", "ook-weg@1"), answer())
    found = call("lapsed", "lapsedOf", [DATA["oefeningen"], answers])[0]
    assert [one["sleutel"] for one in found["vervallen"]] == ["twee@1"]
    assert found["vervallen"][0]["titel"] == "Oefening"
    assert found["weg"] == 2


# --- The code, in both languages ------------------------------------------------------------------


def test_both_languages_make_and_read_the_same_codes(call: Call) -> None:
    """Over many proofs, and over each code with something wrong in it."""
    start, codes, rows = date(2000, 1, 1), [], []
    for n in range(400):
        day = start + timedelta(days=n * 91 % 36_500)
        kind = Kind.PATH if n % 2 else Kind.EXAM
        subject = "".join(ALPHABET[n * k % 36] for k in range(1, n % 39 + 2))
        version = f"{n * 7919:06X}"[-6:]
        proof = Proof(kind=kind, subject=subject, version=version, date=day, score=n % 101)
        codes.append(make_code(proof))
        facts = {"soort": kind, "naam": subject, "versie": version, "score": proof.score}
        rows.append([{**facts, "datum": day.isoformat()}])
    assert call("code", "makeCode", *rows) == codes
    texts = [*codes, *(_spoiled(code, n) for n, code in enumerate(codes))]
    found = call("code", "readCode", *([text] for text in texts))
    assert found == [_read(text) for text in texts]
    assert {one.get("fout") for one in found} == {None, "vorm", "controleteken", "inhoud"}


def _spoiled(code: str, n: int) -> str:
    """Return a code with a fault, or only written otherwise."""
    plain = code.replace("-", "")[:-1]
    ways = (
        code.lower().replace("-", " – "),
        code[:-1] + ALPHABET[n % 36],
        plain[1:],
        code[:3] + "ß" + code[3:],
        plain[:-9] + "991399085" + check_character(plain[:-9] + "991399085"),
        code[:-3] + "é" + code[-2:],
        plain[:-3] + "999" + check_character(plain[:-3] + "999"),
    )
    return ways[n % len(ways)]


def _read(text: str) -> dict[str, Any]:
    """Return what the engine says of a code, in the words of the page."""
    try:
        proof = read_code(text)
    except CodeError as error:
        return {"fout": str(error.fault)}
    return {
        "soort": str(proof.kind),
        "naam": proof.subject,
        "versie": proof.version,
        "datum": proof.date.isoformat(),
        "score": proof.score,
    }
