"""Code of others that lies in the project: what it is, under which licence, and unchanged."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "src" / "agressieprotocol" / "web" / "vendor"
LIST = "VENDORED.json"


def test_every_vendored_file_is_listed_and_unchanged() -> None:
    """Each script has a package, a version, a licence text and the digest of its content."""
    entries = {entry["bestand"]: entry for entry in json.loads((FOLDER / LIST).read_text("utf-8"))}
    assert set(entries) == {path.name for path in FOLDER.glob("*.js")}
    for name, entry in entries.items():
        assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == entry["sha256"], name
        assert entry["pakket"]
        assert entry["versie"]
        assert entry["licentie"] == "MIT"
        licence = (FOLDER / entry["licentietekst"]).read_text("utf-8")
        assert "Permission is hereby granted, free of charge" in licence


def test_nothing_else_lies_in_the_folder() -> None:
    """A file that is not listed has no business here."""
    licences = {e["licentietekst"] for e in json.loads((FOLDER / LIST).read_text("utf-8"))}
    others = {path.name for path in FOLDER.iterdir() if path.suffix != ".js"}
    assert others == licences | {LIST}
