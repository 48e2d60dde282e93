"""The workshop for supplements as Jupyter widgets: help, verdict, preview and download."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from ipywidgets import Button, Dropdown, FileUpload, HBox, Text, Textarea, VBox

from agressieprotocol.rules.model import Rule
from agressieprotocol.source.yaml_file import ID
from agressieprotocol.supplements.entry import NOTES, TIGHTENINGS, EntryError, with_entry
from agressieprotocol.supplements.inset import preview_html
from agressieprotocol.supplements.model import Base
from agressieprotocol.supplements.template import empty_supplement
from agressieprotocol.supplements.tighten import folded
from agressieprotocol.supplements.workshop import verdict
from agressieprotocol.widgets import workshop_words as words
from agressieprotocol.widgets.panels.panel import STYLE, group, text
from agressieprotocol.widgets.words import paragraph

TEAM, NAME = "mijn-team", "Team Mijn Werk"
_NAMED = re.compile(r"^team:[ \t]*(?P<team>[a-z0-9-]+)[ \t]*\r?$", re.M)


class WorkshopWidget:
    """The widgets of the workshop and what they do."""

    def __init__(self, base: Base, today: date) -> None:
        """Show an empty place to write, and the help beside it."""
        self._base, self._today = base, today
        self.team = Text(value=TEAM, description=words.TEAM, style=STYLE)
        self.template = Button(description=words.TEMPLATE)
        self.opener = FileUpload(description=words.OPEN, accept=".yml,.yaml,.txt", multiple=False)
        self.text = Textarea(description=words.TEXT, style=STYLE, rows=20)
        self.check = Button(description=words.CHECK, button_style="primary")
        self.told = text("oefening-feedback")
        self.download = text("oefening-download")
        self.preview = text("oefening-voorbeeld")
        self.seek = Text(description=words.SEEK, style=STYLE)
        self.rule = Dropdown(options=self._rules(""), description=words.RULE, style=STYLE)
        self.about = text("oefening-regel")
        self.kind = Dropdown(options=words.KINDS, description=words.KIND, style=STYLE)
        self.value = Text(description=words.VALUE, style=STYLE)
        self.reason = Text(description=words.REASON, style=STYLE)
        self.say = Text(description=words.SAY, style=STYLE)
        later = today.replace(year=today.year + 2, day=1)
        self.review = Text(value=later.isoformat(), description=words.REVIEW, style=STYLE)
        self.add = Button(description=words.ADD)
        self.widget = self._arranged()
        self._listen()
        self._show_rule()

    def _arranged(self) -> VBox:
        chosen = [self.seek, self.rule, self.about]
        written = [self.kind, self.value, self.reason, self.say, self.review, HBox([self.add])]
        parts = [
            text("oefening-titel", words.title()),
            text("oefening-uitleg", words.intro()),
            self.team,
            HBox([self.template, self.opener]),
            self.text,
            group(words.HELP, [*chosen, *written]),
            HBox([self.check]),
            self.told,
            self.download,
            self.preview,
        ]
        return VBox(parts, _dom_classes=["oefening"])

    def _listen(self) -> None:
        self.template.on_click(lambda _: self._begin())
        self.opener.observe(self._open, names="value")
        self.check.on_click(lambda _: self._check())
        self.seek.observe(lambda _: self._seek(), names="value")
        self.rule.observe(lambda _: self._show_rule(), names="value")
        self.add.on_click(lambda _: self._add())

    def _rules(self, sought: str) -> list[tuple[str, str]]:
        """Return title and id of each rule that has a word in its title, id or text."""
        return [
            (f"{rule.title} ({rule.citation})", rule.id)
            for rule in self._base.registry
            if folded(sought) in folded(f"{rule.title} {rule.id} {rule.text}")
        ]

    @property
    def _chosen(self) -> Rule | None:
        return None if self.rule.value is None else self._base.registry[self.rule.value]

    def _seek(self) -> None:
        self.rule.options = self._rules(self.seek.value)
        self._show_rule()

    def _show_rule(self) -> None:
        rule = self._chosen
        said = paragraph(words.NO_RULE) if rule is None else words.about(rule, self._base)
        self.about.value = said

    def _begin(self) -> None:
        team = self.team.value if ID.fullmatch(self.team.value) else TEAM
        self.team.value = team
        self.text.value = empty_supplement(team, NAME, self._today)
        self._say(words.LOADED)

    def _open(self, change: Any) -> None:  # noqa: ANN401 - widgets have no types
        for file in change["new"]:
            self.text.value = bytes(file["content"]).decode("utf-8-sig", errors="replace")
            # The file of a team stands in a folder of its name.
            if named := _NAMED.search(self.text.value):
                self.team.value = named["team"]
            self._say(words.OPENED)

    def _say(self, sentence: str) -> None:
        """Say one thing, and take away what was said of another text."""
        self.told.value = paragraph(sentence)
        self.download.value = self.preview.value = ""

    def _add(self) -> None:
        rule = self._chosen
        if rule is None:
            self._say(words.NO_RULE)
            return
        entry = {"regel": rule.id, "vingerafdruk": rule.fingerprint}
        name = NOTES if self.kind.value == words.NOTE else TIGHTENINGS
        if name == TIGHTENINGS:
            entry |= {
                "soort": self.kind.value,
                "waarde": self.value.value,
                "reden": self.reason.value,
                "nakijken-voor": self.review.value,
            }
        try:
            self.text.value = with_entry(self.text.value, name, entry | {"tekst": self.say.value})
        except EntryError as error:
            self._say(f"{str(error).capitalize()}.")
            return
        self._say(words.ADDED)

    def _check(self) -> None:
        """Say everything that is refused, or show what the team says at the rules."""
        self.told.value = self.preview.value = ""
        outcome = verdict(self.text.value, self.team.value, self._base, self._today)
        found = outcome.supplement if outcome.accepted else None
        if outcome.supplement is not None and outcome.supplement.name:
            self.preview.value = preview_html(outcome.supplement, self._base)
        self.download.value = words.download(self.text.value, in_order=found is not None)
        self.told.value = words.accepted(found) if found else words.refused(outcome.problems)
