"""The kinds of items: one module each; to add a kind, add its module and its line here."""

from __future__ import annotations

from collections.abc import Mapping

from agressieprotocol.quizzes.kinds import case_form, choice, match, order, report, several
from agressieprotocol.quizzes.kinds.form import Form
from agressieprotocol.quizzes.model import Kind

FORMS: Mapping[Kind, Form] = {
    Kind.CHOICE: choice.FORM,
    Kind.SEVERAL: several.FORM,
    Kind.ORDER: order.FORM,
    Kind.MATCH: match.FORM,
    Kind.REPORT: report.FORM,
    Kind.CASE: case_form.FORM,
}
