"""What the pages in the browser ask for: which version stands there now, and what is wrong."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from dataclasses import dataclass, field

from agressieprotocol.problems import Problem


def _now() -> str:
    """Return a mark that no earlier run of the server gave either."""
    return str(time.time_ns())


@dataclass(slots=True)
class Board:
    """The standing of the preview; the builder writes it and the server's threads read it."""

    #: Another one means that the pages are others.
    version: str = field(default_factory=_now)
    #: What keeps the last change from being shown.
    faults: tuple[Problem, ...] = ()
    #: What a person must still look at.
    remarks: tuple[Problem, ...] = ()

    def put(self, faults: Iterable[Problem], remarks: Iterable[Problem]) -> None:
        """Say what is wrong, so that the pages stay as they were; or that there are new ones."""
        self.faults, self.remarks = tuple(faults), tuple(remarks)
        if not self.faults:
            self.version = _now()

    def as_json(self) -> bytes:
        """Return the standing for the script in the pages."""
        said = {
            "versie": self.version,
            "meldingen": [str(fault) for fault in self.faults],
            "nakijken": [str(remark) for remark in self.remarks],
        }
        return json.dumps(said, ensure_ascii=False).encode("utf-8")
