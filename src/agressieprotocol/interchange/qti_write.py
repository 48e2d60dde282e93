"""Write items as a QTI 2.1 package, which most learning systems read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from agressieprotocol.interchange.draft import GAP, general, with_rules
from agressieprotocol.interchange.qti_names import (
    ALWAYS,
    CP,
    FEEDBACK,
    HINT,
    ITEM_TYPE,
    LEFT,
    LOM,
    MANIFEST,
    QTI,
    RESPONSE,
    RIGHT,
    SCORE,
)
from agressieprotocol.quizzes.kinds.choice import Choice
from agressieprotocol.quizzes.kinds.match import Match
from agressieprotocol.quizzes.kinds.order import Order
from agressieprotocol.quizzes.kinds.several import Several
from agressieprotocol.quizzes.model import Item, Option, Verdict

#: The first moment that a zip can hold, so that the same items give the same bytes.
_MOMENT = (1980, 1, 1, 0, 0, 0)


def qti_package(items: Sequence[Item]) -> bytes:
    """Return a package of items of kinds that QTI has, as a zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        files = {MANIFEST: _manifest(items)} | {f"{i.id}.xml": qti_item(i) for i in items}
        for name, data in files.items():
            info = zipfile.ZipInfo(name, _MOMENT)
            package.writestr(info, data, compress_type=zipfile.ZIP_DEFLATED)
    return out.getvalue()


def qti_item(item: Item) -> bytes:
    """Return one item as XML."""
    head = {"xmlns": QTI, "identifier": item.id, "title": item.question, "adaptive": "false"}
    root = Element("assessmentItem", head | {"timeDependent": "false"})
    body = Element("itemBody")
    _paragraphs(body, item.case)
    if item.hint:
        _paragraphs(
            SubElement(body, "rubricBlock", {"view": "candidate", "class": HINT}), item.hint
        )
    said = _SHAPES[type(item.body)](root, body, item)
    _outcomes(root)
    root.append(body)
    _processing(root)
    for name, text in said:
        _feedback(root, name, text)
    return _xml(root)


def _choice(root: Element, body: Element, item: Item) -> list[tuple[str, str]]:
    options = item.options
    several = isinstance(item.body, Several)
    right = [place for place, option in enumerate(options) if option.verdict is Verdict.RIGHT]
    weights = _weights(options, len(right) if several else 0)
    _declare(root, "multiple" if several else "single", "identifier")
    _correct(root, [_name(LEFT, place) for place in right])
    _mapping(root, {_name(LEFT, place): weight for place, weight in enumerate(weights)})
    interaction = _interaction(
        body, "choiceInteraction", item, {"shuffle": "false", "maxChoices": "0" if several else "1"}
    )
    for place, option in enumerate(options):
        _plain(interaction, "simpleChoice", _name(LEFT, place), option.text)
    said = [
        (_name(LEFT, place), with_rules(option.feedback, option.refs))
        for place, option in enumerate(options)
    ]
    return [*said, (ALWAYS, general([], item.why))]


def _weights(options: Sequence[Option], rights: int) -> list[float]:
    """Return what each option earns; of several, a wrong one takes away a right one."""
    if not rights:
        return [0.0 if option.verdict is Verdict.WRONG else 1.0 for option in options]
    share = {Verdict.RIGHT: 1 / rights, Verdict.DEFENSIBLE: 0.0, Verdict.WRONG: -1 / rights}
    return [share[option.verdict] for option in options]


def _order(root: Element, body: Element, item: Item) -> list[tuple[str, str]]:
    assert isinstance(item.body, Order)  # noqa: S101 - by the table below
    steps = item.body.steps
    _declare(root, "ordered", "identifier")
    _correct(root, [_name(LEFT, place) for place in range(len(steps))])
    interaction = _interaction(body, "orderInteraction", item, {"shuffle": "false"})
    for place in item.body.shown:
        _plain(interaction, "simpleChoice", _name(LEFT, place), steps[place].text)
    parts = [(step.text, with_rules(step.feedback, step.refs)) for step in steps]
    return [(ALWAYS, general(parts, item.why))]


def _match(root: Element, body: Element, item: Item) -> list[tuple[str, str]]:
    assert isinstance(item.body, Match)  # noqa: S101 - by the table below
    pairs, sides = item.body.pairs, item.body.sides
    named = [f"{_name(LEFT, n)} {_name(RIGHT, pair.right)}" for n, pair in enumerate(pairs)]
    _declare(root, "multiple", "directedPair")
    _correct(root, named)
    _mapping(root, dict.fromkeys(named, 1 / len(pairs)))
    options = {"shuffle": "false", "maxAssociations": str(len(pairs))}
    interaction = _interaction(body, "matchInteraction", item, options)
    left = SubElement(interaction, "simpleMatchSet")
    for place, pair in enumerate(pairs):
        _plain(left, "simpleAssociableChoice", _name(LEFT, place), pair.left, {"matchMax": "1"})
    right = SubElement(interaction, "simpleMatchSet")
    for place, side in enumerate(sides):
        many = {"matchMax": str(len(pairs))}
        _plain(right, "simpleAssociableChoice", _name(RIGHT, place), side, many)
    parts = [
        (f"{pair.left} – {sides[pair.right]}", with_rules(pair.feedback, pair.refs))
        for pair in pairs
    ]
    return [(ALWAYS, general(parts, item.why))]


_SHAPES = {Choice: _choice, Several: _choice, Order: _order, Match: _match}


def _name(letter: str, place: int) -> str:
    return f"{letter}{place + 1}"


def _plain(
    parent: Element, tag: str, name: str, text: str, more: dict[str, str] | None = None
) -> None:
    SubElement(parent, tag, {"identifier": name} | (more or {})).text = text


def _paragraphs(parent: Element, text: str) -> None:
    for part in text.split(GAP):
        SubElement(parent, "p").text = part


def _interaction(body: Element, tag: str, item: Item, options: dict[str, str]) -> Element:
    found = SubElement(body, tag, {"responseIdentifier": RESPONSE} | options)
    SubElement(found, "prompt").text = item.question
    return found


def _declare(root: Element, cardinality: str, base: str) -> None:
    named = {"identifier": RESPONSE, "cardinality": cardinality, "baseType": base}
    SubElement(root, "responseDeclaration", named)


def _correct(root: Element, values: Iterable[str]) -> None:
    correct = SubElement(root[0], "correctResponse")
    for value in values:
        SubElement(correct, "value").text = value


def _mapping(root: Element, weights: dict[str, float]) -> None:
    bounds = {"lowerBound": "0", "upperBound": "1", "defaultValue": "0"}
    mapping = SubElement(root[0], "mapping", bounds)
    for key, weight in weights.items():
        SubElement(mapping, "mapEntry", {"mapKey": key, "mappedValue": f"{weight:.6g}"})


def _outcomes(root: Element) -> None:
    score = {"identifier": SCORE, "cardinality": "single", "baseType": "float"}
    default = SubElement(SubElement(root, "outcomeDeclaration", score), "defaultValue")
    SubElement(default, "value").text = "0"
    feedback = {"identifier": FEEDBACK, "cardinality": "multiple", "baseType": "identifier"}
    SubElement(root, "outcomeDeclaration", feedback)


def _processing(root: Element) -> None:
    """Give the score of the mapping, or that of the whole; then the feedback on each choice."""
    processing = SubElement(root, "responseProcessing")
    if root[0].find("mapping") is None:
        _all_or_nothing(processing)
    else:
        score = SubElement(processing, "setOutcomeValue", {"identifier": SCORE})
        SubElement(score, "mapResponse", {"identifier": RESPONSE})
    said = SubElement(processing, "setOutcomeValue", {"identifier": FEEDBACK})
    both = SubElement(said, "multiple")
    if root[0].get("baseType") == "identifier" and root[0].get("cardinality") != "ordered":
        SubElement(both, "variable", {"identifier": RESPONSE})
    SubElement(both, "baseValue", {"baseType": "identifier"}).text = ALWAYS


def _all_or_nothing(processing: Element) -> None:
    rule = SubElement(SubElement(processing, "responseCondition"), "responseIf")
    match = SubElement(rule, "match")
    SubElement(match, "variable", {"identifier": RESPONSE})
    SubElement(match, "correct", {"identifier": RESPONSE})
    won = SubElement(rule, "setOutcomeValue", {"identifier": SCORE})
    SubElement(won, "baseValue", {"baseType": "float"}).text = "1"


def _feedback(root: Element, name: str, text: str) -> None:
    if text:
        shown = {"outcomeIdentifier": FEEDBACK, "identifier": name, "showHide": "show"}
        _paragraphs(SubElement(root, "modalFeedback", shown), text)


def _manifest(items: Iterable[Item]) -> bytes:
    root = Element("manifest", {"xmlns": CP, "identifier": "agressieprotocol"})
    metadata = SubElement(root, "metadata")
    SubElement(metadata, "schema").text = "QTIv2.1 Package"
    SubElement(metadata, "schemaversion").text = "1.0.0"
    SubElement(root, "organizations")
    resources = SubElement(root, "resources")
    for item in items:
        named = {"identifier": item.id, "type": ITEM_TYPE, "href": f"{item.id}.xml"}
        resource = SubElement(resources, "resource", named)
        lom = SubElement(SubElement(resource, "metadata"), "lom", {"xmlns": LOM})
        about = SubElement(lom, "general")
        for keyword in _keywords(item):
            word = SubElement(about, "keyword")
            SubElement(word, "string", {"language": "nl"}).text = keyword
        SubElement(resource, "file", {"href": f"{item.id}.xml"})
    return _xml(root)


def _keywords(item: Item) -> list[str]:
    words = [f"doelgroep={name}" for name in item.audiences]
    return [
        *words,
        f"onderwerp={item.topic}",
        f"kanaal={item.channel}",
        f"versie={item.version}",
    ]


def _xml(root: Element) -> bytes:
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"
