"""The bank of this checkout, and wishes on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from agressieprotocol.casuistry.model import Bank, Wish
from agressieprotocol.casuistry.source import bank_of
from agressieprotocol.content import Content

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def bank(content: Content) -> Bank:
    """Return the real bank."""
    return bank_of(content)


@pytest.fixture
def wish() -> Callable[..., Wish]:
    """Return a way to a wish that is usual but for what is named."""

    def make(**named: Any) -> Wish:  # noqa: ANN401 - whatever a wish takes
        return replace(Wish(year=2027, audience="kantoor", minutes=90), **named)

    return make


@pytest.fixture
def own_text() -> str:
    """Return a file with an own case that has no fault."""
    return (HERE / "eigen.yml").read_text(encoding="utf-8")
