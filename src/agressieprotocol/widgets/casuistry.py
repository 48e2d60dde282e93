"""The composer of casuistry as Jupyter widgets: choices, a preview and a download."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from ipywidgets import BoundedIntText, Button, Checkbox, Dropdown, FileUpload, HBox, Textarea, VBox

from agressieprotocol.casuistry.agenda import LEAST, MOST
from agressieprotocol.casuistry.compose import (
    FIRST_YEAR,
    HIGHEST_SEED,
    LAST_YEAR,
    ComposeError,
    compose,
    wish_faults,
)
from agressieprotocol.casuistry.files import folder_name, make_files
from agressieprotocol.casuistry.hard import read_hard
from agressieprotocol.casuistry.model import Bank, CaseSet, Wish
from agressieprotocol.casuistry.own import read_own
from agressieprotocol.lite.archive import pack
from agressieprotocol.problems import Problems
from agressieprotocol.widgets import casuistry_words as words
from agressieprotocol.widgets.panels.panel import STYLE, group, text

USUAL = 90


class ComposerWidget:
    """The widgets of the composer and what they do."""

    def __init__(self, bank: Bank) -> None:
        """Show the choices, with nothing made yet."""
        self._bank = bank
        year = datetime.now(UTC).year
        self.year = _number(words.YEAR, year, FIRST_YEAR, LAST_YEAR)
        self.audience = Dropdown(
            options=[(name, ident) for ident, name in bank.audiences.items()],
            description=words.AUDIENCE,
            style=STYLE,
        )
        self.minutes = _number(words.MINUTES, USUAL, LEAST, MOST)
        self.seed = _number(words.SEED, 1, 0, HIGHEST_SEED)
        self.topics = {
            ident: Checkbox(value=False, description=name, indent=False, style=STYLE)
            for ident, name in bank.topics.items()
        }
        self.own = Textarea(description=words.OWN, style=STYLE, rows=6)
        self.hard = Textarea(description=words.HARD, style=STYLE, rows=3)
        self.make = Button(description=words.MAKE, button_style="primary")
        self.told = text("oefening-feedback")
        self.preview = text("oefening-voorbeeld")
        self.download = text("oefening-download")
        self.widget = self._arranged()
        self.make.on_click(lambda _: self._make())

    def _arranged(self) -> VBox:
        parts = [
            text("oefening-titel", words.title()),
            text("oefening-uitleg", words.intro()),
            self.year,
            self.audience,
            self.minutes,
            group(words.TOPICS, self.topics.values()),
            self.seed,
            self.own,
            _opener(words.OPEN_OWN, ".yml,.yaml,.txt", self.own),
            self.hard,
            _opener(words.OPEN_HARD, ".csv,.json", self.hard),
            HBox([self.make]),
            self.told,
            self.preview,
            self.download,
        ]
        return VBox(parts, _dom_classes=["oefening"])

    @property
    def wish(self) -> Wish:
        """Return what was chosen."""
        return Wish(
            year=self.year.value,
            audience=self.audience.value,
            minutes=self.minutes.value,
            topics=tuple(name for name, box in self.topics.items() if box.value),
            seed=self.seed.value,
        )

    def _make(self) -> None:
        """Make a set, or say everything that keeps it from being made."""
        for part in (self.told, self.preview, self.download):
            part.value = ""
        problems = Problems()
        made = self._made(problems)
        if made is None:
            self.told.value = words.faults([str(found) for found in sorted(set(problems))])
            return
        data = pack(make_files(made, self._bank))
        self.preview.value = words.preview(made)
        self.download.value = words.download(f"{folder_name(made)}.zip", data)
        self.told.value = words.ready(made)

    def _made(self, problems: Problems) -> CaseSet | None:
        own = self.own.value if self.own.value.strip() else None
        hard = self.hard.value if self.hard.value.strip() else None
        for fault in wish_faults(self.wish, self._bank):
            problems.add(words.CHOSEN, 1, words.WISH, fault)
        items = () if own is None else read_own(own, words.OWN_FILE, self._bank, problems)
        names = () if hard is None else read_hard(hard, words.HARD_FILE, problems)
        if problems:
            return None
        try:
            return compose(self._bank, self.wish, items, names)
        except ComposeError as error:
            problems.add(words.CHOSEN, 1, words.NO_CASES, str(error))
            return None


def _number(name: str, value: int, least: int, most: int) -> BoundedIntText:
    return BoundedIntText(value=value, min=least, max=most, description=name, style=STYLE)


def _opener(name: str, accept: str, target: Textarea) -> FileUpload:
    """Return a button that opens a file and puts its text where it can be seen and changed."""
    opener = FileUpload(description=name, accept=accept, multiple=False)

    def opened(change: Any) -> None:  # noqa: ANN401 - widgets have no types
        for file in change["new"]:
            target.value = bytes(file["content"]).decode("utf-8-sig", errors="replace")

    opener.observe(opened, names="value")
    return opener
