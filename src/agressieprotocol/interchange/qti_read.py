"""Read items from a QTI 2.1 package or a single item, also from other programs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from agressieprotocol.interchange.codes import InterchangeCode
from agressieprotocol.interchange.draft import GAP, Draft, parts_of, without_rules
from agressieprotocol.interchange.qti_names import ALWAYS, CP, HINT, ITEM_TYPE, LOM, MANIFEST, QTI
from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.model import Kind, Verdict

_NS = {"q": QTI, "c": CP, "l": LOM}
#: No real package is near these; a made-up one could fill the memory.
MOST_FILES, MOST_BYTES = 5_000, 2_000_000
_SIDES = 2


class _RefusedError(ValueError):
    """An item that has no place here, with the reason in Dutch."""


def read_qti(data: bytes, label: str, names: Mapping[str, str], problems: Problems) -> list[Draft]:
    """Return the items of a package; what cannot come along is recorded.

    :param data: a zip with a manifest, or the XML of one item.
    :param names: id of each rule, by its name as a feedback writes it.
    """
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return _items({"": data}, {}, label, names, problems)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        infos = package.infolist()
        if len(infos) > MOST_FILES or any(info.file_size > MOST_BYTES for info in infos):
            message = "dit pakket is te groot om te lezen"
            problems.add(label, 1, InterchangeCode.UNREADABLE, message)
            return []
        files = {i.filename: package.read(i) for i in infos if i.filename.endswith(".xml")}
    manifest = _parse(files.get(MANIFEST, b""), label, problems)
    if manifest is None:
        return []
    found = manifest.findall(f".//c:resource[@type='{ITEM_TYPE}']", _NS)
    words = {resource.get("href", ""): _keywords(resource) for resource in found}
    missing = [name for name in words if name not in files]
    for name in missing:
        message = f"het bestand “{name}” ontbreekt in het pakket"
        problems.add(label, 1, InterchangeCode.UNREADABLE, message)
    there = {name: files[name] for name in words if name in files}
    return _items(there, words, label, names, problems)


def _items(
    files: Mapping[str, bytes],
    words: Mapping[str, Draft],
    label: str,
    names: Mapping[str, str],
    problems: Problems,
) -> list[Draft]:
    drafts = []
    for name, data in files.items():
        place = f"{label}/{name}" if name else label
        root = _parse(data, place, problems)
        if root is None:
            continue
        try:
            drafts.append(_item(root, names) | words.get(name, {}))
        except _RefusedError as reason:
            problems.add(place, 1, InterchangeCode.KIND, str(reason))
    return drafts


def _parse(data: bytes, label: str, problems: Problems) -> Element | None:
    try:
        root: Element = fromstring(data)
    except (ParseError, DefusedXmlException, ValueError) as error:
        line = getattr(error, "position", (1, 0))[0]
        message = "dit is geen QTI 2.1: het bestand is geen geldige XML"
        problems.add(label, line, InterchangeCode.UNREADABLE, message)
        return None
    return root


def _keywords(resource: Element) -> Draft:
    words: Draft = {}
    for node in resource.findall(".//l:keyword/l:string", _NS):
        name, _, said = (node.text or "").partition("=")
        if name == "doelgroep":
            words.setdefault(name, []).append(said)
        elif name in {"onderwerp", "kanaal"}:
            words[name] = said
        elif name == "versie" and said.isdigit() and int(said) != 1:
            words[name] = int(said)
    return words


def _item(root: Element, names: Mapping[str, str]) -> Draft:
    if root.tag != f"{{{QTI}}}assessmentItem":
        raise _RefusedError("dit is geen vraag van QTI 2.1")
    body = root.find("q:itemBody", _NS)
    found = [] if body is None else [n for n in body.iter() if n.tag.endswith("Interaction")]
    if body is None or len(found) != 1:
        raise _RefusedError("deze vraag heeft niet precies één interactie; die soort kan hier niet")
    interaction = found[0]
    tag = interaction.tag.removeprefix(f"{{{QTI}}}")
    if tag not in _KINDS:
        raise _RefusedError(f"een vraag met “{tag}” kan hier niet")
    hints = body.findall(f"q:rubricBlock[@class='{HINT}']/q:p", _NS)
    prompt = interaction.find("q:prompt", _NS)
    draft: Draft = {
        "id": root.get("identifier", ""),
        "casus": GAP.join(_text(node) for node in body.findall("q:p", _NS)),
        "vraag": root.get("title", "") if prompt is None else _text(prompt),
    }
    if hints:
        draft["hint"] = GAP.join(map(_text, hints))
    return draft | _KINDS[tag](root, interaction, names)


def _text(node: Element) -> str:
    return " ".join("".join(node.itertext()).split())


def _said(root: Element, name: str) -> str:
    found = root.findall(f"q:modalFeedback[@identifier='{name}']", _NS)
    parts = [GAP.join(map(_text, node.findall("q:p", _NS))) or _text(node) for node in found]
    return GAP.join(parts)


def _values(root: Element) -> list[str]:
    return [_text(n) for n in root.findall("q:responseDeclaration/q:correctResponse/q:value", _NS)]


def _weights(root: Element) -> dict[str, float]:
    entries = root.findall("q:responseDeclaration/q:mapping/q:mapEntry", _NS)
    return {n.get("mapKey", ""): float(n.get("mappedValue", "0") or 0) for n in entries}


def _note(text: str, names: Mapping[str, str]) -> Draft:
    said, rules = without_rules(text, names)
    return {"tekst": said, "regels": rules}


def _feedback(text: str, names: Mapping[str, str]) -> Draft:
    said, rules = without_rules(text, names)
    return {"feedback": said, "regels": rules}


def _why(text: str, names: Mapping[str, str]) -> Draft:
    return {"waarom": _note(text, names)} if text else {}


def _choice(root: Element, interaction: Element, names: Mapping[str, str]) -> Draft:
    several = interaction.get("maxChoices", "1") != "1"
    weights, right = _weights(root), _values(root)
    options = []
    for node in interaction.findall("q:simpleChoice", _NS):
        name = node.get("identifier", "")
        weight = weights.get(name, 1.0 if name in right else 0.0)
        verdict = _verdict(weight, name in right, several)
        said = _feedback(_said(root, name), names)
        options.append({"tekst": _text(node), "oordeel": verdict, **said})
    kind = Kind.SEVERAL if several else Kind.CHOICE
    why = parts_of(_said(root, ALWAYS), [])[1]
    return {"soort": str(kind), "opties": options} | _why(why, names)


def _verdict(weight: float, correct: bool, several: bool) -> str:
    if correct:
        return str(Verdict.RIGHT)
    neutral = weight == 0 if several else weight > 0
    return str(Verdict.DEFENSIBLE if neutral else Verdict.WRONG)


def _order(root: Element, interaction: Element, names: Mapping[str, str]) -> Draft:
    texts = {n.get("identifier"): _text(n) for n in interaction.findall("q:simpleChoice", _NS)}
    right = [texts[name] for name in _values(root) if name in texts]
    if len(right) != len(texts):
        raise _RefusedError("de goede volgorde noemt niet elke stap één keer")
    said, why = parts_of(_said(root, ALWAYS), right)
    steps = [
        {"tekst": text, **_feedback(feedback, names)}
        for text, feedback in zip(right, said, strict=True)
    ]
    return {"soort": str(Kind.ORDER), "stappen": steps} | _why(why, names)


def _match(root: Element, interaction: Element, names: Mapping[str, str]) -> Draft:
    sets = interaction.findall("q:simpleMatchSet", _NS)
    texts = [{n.get("identifier", ""): _text(n) for n in group} for group in sets]
    pairs = [(left, right) for left, _, right in (v.partition(" ") for v in _values(root))]
    lefts, rights = texts if len(texts) == _SIDES else ({}, {})
    known = all(left in lefts and right in rights for left, right in pairs)
    if not pairs or not known or sorted(left for left, _ in pairs) != sorted(lefts):
        raise _RefusedError("niet elk links heeft precies één goed rechts")
    sides = [(lefts[left], rights[right]) for left, right in pairs]
    said, why = parts_of(_said(root, ALWAYS), [f"{left} – {right}" for left, right in sides])
    drafts = [
        {"links": left, "rechts": right, **_feedback(feedback, names)}
        for (left, right), feedback in zip(sides, said, strict=True)
    ]
    extra = sorted(set(rights.values()) - {right for _, right in sides})
    body: Draft = {"soort": str(Kind.MATCH), "paren": drafts} | ({"extra": extra} if extra else {})
    return body | _why(why, names)


_KINDS = {"choiceInteraction": _choice, "orderInteraction": _order, "matchInteraction": _match}
