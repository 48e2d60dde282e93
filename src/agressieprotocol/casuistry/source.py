"""Make the bank of a checkout, by the same data as the site gives to the browser."""

from __future__ import annotations

from typing import Any

from agressieprotocol.casuistry.bank import index_data, read_bank
from agressieprotocol.casuistry.looks import read_looks
from agressieprotocol.casuistry.model import Bank
from agressieprotocol.content import Content
from agressieprotocol.problems import Problems
from agressieprotocol.quizzes.data import exercise_data
from agressieprotocol.quizzes.scheme import read_scheme
from agressieprotocol.rules.export import registry_data


def index_of(content: Content) -> dict[str, Any]:
    """Return what the site publishes for sets of cases, besides its rules and exercises."""
    scheme = read_scheme(content.root, Problems())
    names = {
        "doelgroepen": scheme.audiences,
        "onderwerpen": scheme.topics,
        "kanalen": scheme.channels,
    }
    exercises = content.exercises.values()
    return index_data(exercises, content.settings, names, content.history, read_looks())


def bank_of(content: Content) -> Bank:
    """Return the bank, made of what the site publishes and of nothing else."""
    exercises = map(exercise_data, content.exercises.values())
    return read_bank(index_of(content), registry_data(content.registry), exercises)
