"""The schema for editors and the reader of questions agree."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from agressieprotocol.authoring.schema import FILE, exercise_schema, schema_bytes
from agressieprotocol.content import Content
from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.desk import Desk
from agressieprotocol.quizzes.item_file import read_item
from agressieprotocol.quizzes.load import FOLDER
from agressieprotocol.quizzes.model import Kind
from agressieprotocol.quizzes.scheme import Scheme, read_scheme
from agressieprotocol.source.yaml_file import read_block

Tree = dict[str, Any]


@pytest.fixture(scope="module")
def scheme(content: Content) -> Scheme:
    """Return the names that items may use."""
    return read_scheme(content.root, Problems())


@pytest.fixture(scope="module")
def validator(content: Content, scheme: Scheme) -> Draft7Validator:
    """Return what an editor does with the schema."""
    schema = exercise_schema(content.registry, scheme)
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def _load(path: Path) -> Tree:
    found: Tree = YAML(typ="safe", pure=True).load(path)
    return found


@pytest.fixture(scope="module")
def samples(content: Content) -> dict[str, Tree]:
    """Return a real item of each kind, as an author wrote it."""
    found: dict[str, Tree] = {}
    for name in content.exercises:
        for item in _load(content.root / FOLDER / f"{name}.yml")["items"]:
            found.setdefault(item["soort"], item)
    return found


def test_the_schema_that_editors_read_is_of_this_content(content: Content, scheme: Scheme) -> None:
    """Run ``nox -s schema`` when this fails."""
    assert (content.root / FILE).read_bytes() == schema_bytes(content.registry, scheme)


def test_each_real_exercise_fits(content: Content, validator: Draft7Validator) -> None:
    """An editor draws no red line in a file that is in order."""
    for name in content.exercises:
        tree = _load(content.root / FOLDER / f"{name}.yml")
        assert [error.message for error in validator.iter_errors(tree)] == [], name


def test_the_bank_has_a_sample_of_each_kind(samples: dict[str, Tree]) -> None:
    """So the tests below leave no kind out."""
    assert set(samples) == set(map(str, Kind))


def _spoiled(tree: Any, path: str = "") -> list[tuple[str, Any]]:  # noqa: ANN401 - a YAML tree
    """Return copies of a tree with one key taken away, and with one key too many."""
    if isinstance(tree, list):
        return [
            (where, [*tree[:n], bad, *tree[n + 1 :]])
            for n, entry in enumerate(tree[:2])
            for where, bad in _spoiled(entry, f"{path}/{n}")
        ]
    if not isinstance(tree, dict):
        return []
    found: list[tuple[str, Any]] = [(f"{path} +sleutel", {**tree, "sleutel": "x"})]
    for key, value in tree.items():
        without = {name: entry for name, entry in tree.items() if name != key}
        found.append((f"{path} -{key}", without))
        found += [(where, {**tree, key: bad}) for where, bad in _spoiled(value, f"{path}/{key}")]
    return found


@pytest.mark.parametrize("kind", list(map(str, Kind)))
def test_a_key_too_few_or_too_many_is_seen_by_both(
    kind: str,
    samples: dict[str, Tree],
    validator: Draft7Validator,
    scheme: Scheme,
    content: Content,
    tmp_path: Path,
) -> None:
    """What the editor underlines is what ``check`` reports, key by key."""
    desk = Desk(content.settings, content.registry, scheme)
    exercise = {"id": "x", "titel": "x", "uitleg": "x"}
    for where, item in _spoiled(copy.deepcopy(samples[kind])):
        fits = validator.is_valid({**exercise, "items": [item]})
        path = tmp_path / "item.yml"
        path.write_text(json.dumps(item), encoding="utf-8")
        problems = Problems()
        block = read_block(path, "item.yml", problems)
        assert block is not None
        read_item(block, desk)
        structural = [p for p in problems if p.code in {"ontbreekt", "onbekende-sleutel"}]
        structural += [p for p in problems if p.code in {"geen-feedback", "geen-regel"}]
        assert fits is not bool(structural), (where, list(map(str, problems)))
