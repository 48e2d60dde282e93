"""The fingerprint of a rule: it changes when the meaning may have changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

LENGTH = 12


def fingerprint(
    body: str, strength: str, who: Sequence[str], sources: Sequence[str], norm: str
) -> str:
    r"""Digest what bears the meaning of a rule: text, strength, who, source and norm.

    Blanks and line breaks do not count, nor do title, moment, page and local facts: another
    phone number does not change the rule to call it.

    >>> fingerprint("Stop  nu.", "moet", ["medewerker"], ["2.3"], "") == fingerprint(
    ...     "Stop\nnu.", "moet", ["medewerker"], ["2.3"], "")
    True

    :return: twelve hexadecimal digits of a SHA-256.
    """
    meaning = [" ".join(body.split()), strength, sorted(who), list(sources), norm]
    canonical = json.dumps(meaning, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8")).hexdigest()[:LENGTH]
