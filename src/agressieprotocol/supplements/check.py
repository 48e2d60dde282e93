"""Check a whole supplement against the base: every fault at once, each at its line."""

from __future__ import annotations

from datetime import date

from agressieprotocol.problems import Problems
from agressieprotocol.stamps.review import reason_fault
from agressieprotocol.supplements.codes import SupplementCode
from agressieprotocol.supplements.judge import judge, suspect, unknown_rule
from agressieprotocol.supplements.model import Base, LocalContact, Supplement
from agressieprotocol.supplements.steps import step_faults
from agressieprotocol.supplements.tighten import folded
from agressieprotocol.supplements.wording import doubts, loose

#: How long a tightening may hold without another look.
MOST_YEARS = 3
#: Words that promise help in an emergency; such a contact has a number of the base.
_EMERGENCY = ("112", "alarmcentrale", "alarmnummer", "ambulance", "brandweer", "nood", "politie")
_PHONE = "telefoon_"


def check_supplement(supplement: Supplement, base: Base, today: date, problems: Problems) -> None:
    """Record every reason to refuse what a team wrote.

    :param today: the day on which it is judged; what should have been reviewed before is refused.
    """
    _check_tightenings(supplement, base, today, problems)
    _check_notes(supplement, base, problems)
    for contact in supplement.contacts:
        _check_contact(contact, supplement, base, problems)
    charts = {chart.id: chart for chart in base.charts}
    for step in supplement.steps:
        for fault in step_faults(step, charts, base):
            problems.add(supplement.path, step.line, fault.code, fault.message)
    _check_words(supplement, problems)


def _check_tightenings(supplement: Supplement, base: Base, today: date, problems: Problems) -> None:
    seen: dict[tuple[str, str], int] = {}
    for entry in supplement.tightenings:
        for fault in judge(entry, base, today):
            problems.add(supplement.path, entry.line, fault.code, fault.message)
        first = seen.setdefault((entry.rule, entry.aspect), entry.line)
        if first != entry.line:
            message = f"“{entry.aspect}” van regel “{entry.rule}” staat al op regel {first}"
            problems.add(supplement.path, entry.line, SupplementCode.DOUBLE, message)
        if entry.review_by and supplement.adopted:
            _check_date(entry.review_by, supplement, entry.line, problems)


def _check_date(review_by: date, supplement: Supplement, line: int, problems: Problems) -> None:
    adopted = supplement.adopted
    if adopted is None:
        return
    if review_by <= adopted:
        message = f"{review_by} ligt niet na {adopted}, de dag waarop het team dit vaststelde"
        problems.add(supplement.path, line, SupplementCode.DATE, message)
    elif review_by.toordinal() > adopted.toordinal() + MOST_YEARS * 366:
        message = f"{review_by} ligt meer dan {MOST_YEARS} jaar na {adopted}; kijk eerder na"
        problems.add(supplement.path, line, SupplementCode.DATE, message)


def _check_notes(supplement: Supplement, base: Base, problems: Problems) -> None:
    for note in supplement.notes:
        if note.rule not in base.registry:
            faults = [unknown_rule(note.rule)]
        else:
            faults = list(suspect(note.rule, note.fingerprint, base.registry[note.rule]))
        for fault in faults:
            problems.add(supplement.path, note.line, fault.code, fault.message)


def _check_contact(
    contact: LocalContact, supplement: Supplement, base: Base, problems: Problems
) -> None:
    """Refuse a contact that promises help in an emergency at a number of its own."""
    numbers = {folded(v) for name, v in base.settings.items() if name.startswith(_PHONE)}
    name = folded(contact.name)
    urgent = [
        word for word in _EMERGENCY if name.startswith(word) or (word == "nood" and word in name)
    ]
    if urgent and folded(contact.call) not in numbers:
        known = ", ".join(
            f"{{{{ {name} }}}}" for name in sorted(base.settings) if name.startswith(_PHONE)
        )
        message = (
            f"contact “{contact.name}” klinkt als een noodnummer, maar “{contact.call}” staat niet "
            f"in instellingen.yml; kies een andere naam of een van: {known}"
        )
        problems.add(supplement.path, contact.line, SupplementCode.EMERGENCY, message)


def _check_words(supplement: Supplement, problems: Problems) -> None:
    for said, words in doubts(supplement.said, supplement.confirmations):
        message = (
            f"“{words}” klinkt als een verzwakking in “{said.text}”; verander de zin, of zet haar "
            "met een reden bij “bevestigd”"
        )
        problems.add(said.path, said.line, SupplementCode.WORDING, message)
    for entry in loose(supplement.said, supplement.confirmations):
        message = f"deze zin staat nergens of klinkt niet zwak: “{entry.sentence}”; haal haar weg"
        problems.add(supplement.path, entry.line, SupplementCode.LOOSE, message)
    for entry in supplement.confirmations:
        if wrong := reason_fault(entry.reason):
            problems.add(supplement.path, entry.line, SupplementCode.REASON, wrong)
