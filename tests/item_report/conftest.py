"""Learners whose figures can be counted by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

Export = Callable[..., str]


@pytest.fixture
def export() -> Export:
    """Return a way to a file with progress, from the entry of each key."""

    def make(entries: dict[str, Any], **changed: Any) -> str:  # noqa: ANN401 - any JSON
        data = {
            "soort": "agressieprotocol-voortgang",
            "versie": 1,
            "gemaakt": "2027-01-01T00:00:00.000Z",
            "vragen": entries,
            "kaarten": {},
            "toetsen": {},
            "modules": {},
        }
        return json.dumps(data | changed, ensure_ascii=False, indent=1)

    return make
