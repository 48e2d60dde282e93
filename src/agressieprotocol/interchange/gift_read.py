"""Read items from GIFT, also from files that others wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from agressieprotocol.interchange.codes import InterchangeCode
from agressieprotocol.interchange.draft import Draft, parts_of, split, without_rules
from agressieprotocol.interchange.gift_write import ARROW
from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.model import Kind, Verdict

_TAG = re.compile(r"\[(id|tag):([^\]]*)\]")
_FORMAT = re.compile(r"\s*\[(html|moodle|plain|markdown)\]\s*", re.IGNORECASE)
_WEIGHT = re.compile(r"\s*%(-?\d+(?:\.\d+)?)%")
_PIECE = re.compile(r"\\.|[^\\]", re.DOTALL)
_FULL = 100.0


@dataclass(slots=True)
class Question:
    """One question of a file, taken apart."""

    line: int
    name: str = ""
    text: str = ""
    answers: str | None = None
    #: Text after the answers; in GIFT that makes a gap to fill in.
    after: str = ""
    notes: list[str] = field(default_factory=list)


def read_gift(text: str, label: str, names: Mapping[str, str], problems: Problems) -> list[Draft]:
    """Return the items of a GIFT file; what cannot come along is recorded.

    :param names: id of each rule, by its name as a feedback writes it.
    """
    drafts = []
    for question in _questions(text):
        if question.answers is None:
            message = "hier staat tekst zonder antwoorden; dat is geen vraag"
            problems.add(label, question.line, InterchangeCode.UNREADABLE, message)
            continue
        draft = _draft(question, names)
        if draft is None:
            name = question.name or " ".join(question.text.split()[:4])
            message = f"“{name}” is {_kind_name(question)}; die soort kan hier niet"
            problems.add(label, question.line, InterchangeCode.KIND, message)
        else:
            drafts.append(draft)
    return drafts


def _questions(text: str) -> Iterator[Question]:
    """Yield the questions; a blank line stands between two."""
    notes: list[str] = []
    lines: list[str] = []
    first = 1
    for number, line in enumerate([*text.lstrip("\ufeff").splitlines(), ""], start=1):
        if line.lstrip().startswith("//"):
            notes.append(line.lstrip()[2:].strip())
        elif line.strip() and not line.startswith("$CATEGORY:"):
            first = first if lines else number
            lines.append(line)
        elif lines:
            yield _take_apart("\n".join(lines), first, notes)
            notes, lines = [], []


def _take_apart(block: str, line: int, notes: list[str]) -> Question:
    question = Question(line=line, notes=notes)
    block = block.strip()
    if block.startswith("::"):
        name, _, block = block[2:].partition("::")
        question.name = plain(name)
    before, answers, after = _cut(block)
    question.text = plain(_FORMAT.sub("", before, count=1) if _FORMAT.match(before) else before)
    question.answers, question.after = answers, plain(after)
    return question


def _cut(block: str) -> tuple[str, str | None, str]:
    """Cut at the first ``{`` and the ``}`` after it that no backslash stands before."""
    start, end = _find(block, "{", 0), -1
    if start >= 0:
        end = _find(block, "}", start)
    if end < 0:
        return block, None, ""
    return block[:start], block[start + 1 : end], block[end + 1 :]


def _find(text: str, sign: str, start: int) -> int:
    for piece in _PIECE.finditer(text, start):
        if piece.group().startswith(sign):
            return piece.start()
    return -1


def _split(text: str, signs: str) -> list[str]:
    """Cut before each sign that no backslash stands before; the sign stays in front."""
    found = [""]
    for piece in _PIECE.finditer(text):
        if piece.group() in set(signs):
            found.append("")
        found[-1] += piece.group()
    return found


def plain(text: str) -> str:
    r"""Return a text as a learner sees it.

    >>> plain(r"1 \= 2\nzo\: \{\#\}")
    '1 = 2\nzo: {#}'
    """

    def seen(piece: re.Match[str]) -> str:
        whole = piece.group()
        if whole[0] != "\\":
            return whole
        return "\n" if whole[1] == "n" else whole[1]

    return _PIECE.sub(seen, text).strip()


def _draft(question: Question, names: Mapping[str, str]) -> Draft | None:
    answers, _, general = (question.answers or "").partition("####")
    rows = [row for row in _split(answers, "=~") if row.strip()]
    signs = {row[0] for row in rows}
    arrows = [ARROW in row for row in rows]
    if question.after or not signs <= {"=", "~"}:
        return None
    if rows and all(arrows):
        body = _pairs(rows, plain(general), names)
    elif "~" in signs:
        body = _options(rows, names) | _why(plain(general), names)
    else:
        return None
    case, asked = split(question.text)
    return _head(question) | {"casus": case, "vraag": asked} | body


def _head(question: Question) -> Draft:
    head: Draft = {"id": question.name}
    for note in question.notes:
        for key, value in _TAG.findall(note):
            name, _, said = value.partition("=")
            if key == "id":
                head["id"] = value
            elif name == "doelgroep":
                head.setdefault(name, []).append(said)
            elif name in {"onderwerp", "kanaal"}:
                head[name] = said
            elif name == "versie" and said.isdigit() and int(said) != 1:
                head[name] = int(said)
        if note.startswith("hint: "):
            head["hint"] = note.removeprefix("hint: ")
    return head


def _options(rows: list[str], names: Mapping[str, str]) -> Draft:
    several = not any(row.startswith("=") for row in rows)
    return {
        "soort": str(Kind.SEVERAL if several else Kind.CHOICE),
        "opties": [_option(row, several, names) for row in rows],
    }


def _option(row: str, several: bool, names: Mapping[str, str]) -> Draft:
    found = _WEIGHT.match(row, 1)
    weight = float(found.group(1)) if found else (_FULL if row[0] == "=" else 0.0)
    text, *said = _split(row[found.end() if found else 1 :], "#")
    feedback, rules = without_rules(plain("".join(said).removeprefix("#")), names)
    verdict = _verdict(weight, row[0], several)
    return {"tekst": plain(text), "oordeel": verdict, "feedback": feedback, "regels": rules}


def _verdict(weight: float, sign: str, several: bool) -> str:
    if several:
        sure = Verdict.RIGHT if weight > 0 else Verdict.WRONG
        return str(Verdict.DEFENSIBLE if weight == 0 else sure)
    if sign == "=":
        return str(Verdict.RIGHT)
    return str(Verdict.DEFENSIBLE if weight > 0 else Verdict.WRONG)


def _pairs(rows: list[str], general: str, names: Mapping[str, str]) -> Draft:
    sides = [tuple(map(plain, row[1:].split(ARROW, 1))) for row in rows]
    pairs = [side for side in sides if side[0]]
    said, why = parts_of(general, [f"{left} – {right}" for left, right in pairs])
    drafts = []
    for (left, right), feedback in zip(pairs, said, strict=True):
        text, rules = without_rules(feedback, names)
        drafts.append({"links": left, "rechts": right, "feedback": text, "regels": rules})
    extra = sorted(right for left, right in sides if not left)
    draft: Draft = {"soort": str(Kind.MATCH), "paren": drafts} | ({"extra": extra} if extra else {})
    return draft | _why(f"Waarom: {why}" if why else "", names)


def _why(general: str, names: Mapping[str, str]) -> Draft:
    text, rules = without_rules(parts_of(general, [])[1] or general, names)
    return {"waarom": {"tekst": text, "regels": rules}} if text else {}


def _kind_name(question: Question) -> str:
    answers = (question.answers or "").strip()
    if question.after:
        return "een invulvraag"
    if answers.upper() in {"T", "F", "TRUE", "FALSE"}:
        return "een vraag met waar of onwaar"
    if answers.startswith("#"):
        return "een vraag naar een getal"
    return "een open vraag" if not answers else "een vraag met een kort antwoord"
