"""Make Graphviz' drawings fit for a page: named, without styles, coloured by classes."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree as ET

from agressieprotocol.flowcharts.dot import step_words
from agressieprotocol.flowcharts.model import Chart

SVG = "http://www.w3.org/2000/svg"
_XLINK = "{http://www.w3.org/1999/xlink}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_STEP = "#stap-"


def inline_svg(drawing: str, name: str, told: tuple[str, str], labels: Mapping[str, str]) -> str:
    """Return a drawing that stands in a page: links with names, no width that pushes the page.

    :param name: what ids begin with, unique in the page.
    :param told: title and description.
    :param labels: name of each step's link, by the id of the step.
    """
    ET.register_namespace("", SVG)
    root = ET.fromstring(drawing)  # noqa: S314 - our own drawing
    _frame(root, name, *told)
    for element in root.iter():
        element.attrib.pop(f"{_XML}space", None)
        if element.get("class") in {"graph", "cluster baan"}:
            element.attrib.pop("id", None)
    _drop_titles(root)
    for link in root.iter(f"{{{SVG}}}a"):
        _name_link(link, labels)
    return ET.tostring(root, encoding="unicode")


def link_labels(chart: Chart, names: Mapping[str, str]) -> dict[str, str]:
    """Name the link of each step: what stands in its box, beginning with its number."""
    return {
        node.id: f"{chart.numbers[node.id]}. {step_words(node, names)}. {node.text}"
        for node in chart.nodes
    }


def _frame(root: ET.Element, name: str, title: str, description: str) -> None:
    width = root.get("viewBox", "0 0 0 0").split()[2]
    root.attrib.pop("height", None)
    root.set("width", width.partition(".")[0])
    root.set("class", "schema-plaat")
    # Links inside must stay reachable, which the role "img" would forbid.
    root.set("role", "group")
    root.set("aria-labelledby", f"{name}-titel")
    root.set("aria-describedby", f"{name}-uitleg")
    for place, (tag, text) in enumerate((("title", title), ("desc", description))):
        element = ET.Element(f"{{{SVG}}}{tag}")
        element.text = text
        element.set("id", f"{name}-{'titel' if tag == 'title' else 'uitleg'}")
        root.insert(place, element)


def _drop_titles(root: ET.Element) -> None:
    """Remove the technical names that Graphviz gives to each part; arrows are told as text."""
    for group in root.iter(f"{{{SVG}}}g"):
        for child in list(group):
            if child.tag == f"{{{SVG}}}title":
                group.remove(child)
        if "edge" in group.get("class", "").split():
            group.set("aria-hidden", "true")


def _name_link(link: ET.Element, labels: Mapping[str, str]) -> None:
    target = link.attrib.pop(f"{_XLINK}href")
    link.attrib.pop(f"{_XLINK}title", None)
    link.set("href", target)
    label = labels[target.removeprefix(_STEP)]
    texts = ["".join(text.itertext()) for text in link.iter(f"{{{SVG}}}text")]
    elsewhere = " ".join(texts).startswith("Ga naar")
    link.set("aria-label", f"Ga naar stap {label}" if elsewhere else label)
