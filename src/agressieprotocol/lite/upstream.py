"""What is used of jupyterlite-sphinx, imported without a wait of seconds at each start.

It imports nbformat and with that jsonschema, whose check of internationalised addresses compiles
some forty grammars (3 s of processor time). jsonschema goes without when that package lacks, and
no address is checked here. To be removed when rfc3987-syntax compiles on first use.
"""

from __future__ import annotations

import sys
from types import ModuleType

_SLOW = "rfc3987_syntax"

# None in the place of a module makes an import of it fail.
_modules: dict[str, ModuleType | None] = sys.modules  # type: ignore[assignment]
if _SLOW not in _modules:
    _modules[_SLOW] = None
try:
    from jupyterlite_sphinx.jupyterlite_sphinx import (
        JUPYTERLITE_DIR,
        RepliteIframe,
        jupyterlite_build,
    )
finally:
    if _modules.get(_SLOW) is None:
        del _modules[_SLOW]

__all__ = ["JUPYTERLITE_DIR", "RepliteIframe", "jupyterlite_build"]
