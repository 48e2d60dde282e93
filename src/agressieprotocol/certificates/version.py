"""The version of the content that a proof rests on: a short digest of what was asked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from agressieprotocol.certificates.code import VERSION_LENGTH
from agressieprotocol.exams.model import Exam
from agressieprotocol.modules.model import LearningPath, Module


def version_of(parts: Iterable[str]) -> str:
    """Return the version of some content, made of its parts in their order.

    >>> version_of(["80", "vraag-een@1"]) == version_of(["80", "vraag-een@2"])
    False
    """
    text = "\n".join(parts)
    return hashlib.sha256(text.encode()).hexdigest()[:VERSION_LENGTH].upper()


def version_of_exam(exam: Exam) -> str:
    """Return the version of a test: of the items that it may ask, and of its mark to pass."""
    keys = (one.item.key for series in exam.series for one in series.asked)
    return version_of([str(exam.pass_mark), *keys])


def version_of_path(path: LearningPath, modules: Mapping[str, Module]) -> str:
    """Return the version of a path: of its modules, the items they practise and their tests.

    :param modules: every module by its id; one that is not there was reported by the checks.
    """
    found = [modules[name] for name in path.modules if name in modules]
    return version_of(part for module in found for part in _parts(module))


def _parts(module: Module) -> list[str]:
    tests = [version_of_exam(module.exam)] if module.exam else []
    return [module.key, *(item.key for item in module.items), *tests]
