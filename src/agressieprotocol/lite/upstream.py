"""What is used of jupyterlite-sphinx, imported without a wait of seconds at each start.

It imports nbformat and with that jsonschema, whose check of internationalised addresses compiles
some forty grammars (3 s of processor time). jsonschema goes without when that package lacks, and
no address is checked here. To be removed when rfc3987-syntax compiles on first use.
"""

from __future__ import annotations

import sys

_SLOW = "rfc3987_syntax"

if _SLOW not in sys.modules:
    sys.modules[_SLOW] = None  # type: ignore[assignment] - None makes an import of it fail
try:
    from jupyterlite_sphinx.jupyterlite_sphinx import (
        JUPYTERLITE_DIR,
        RepliteIframe,
        jupyterlite_build,
    )
finally:
    if sys.modules.get(_SLOW) is None:
        del sys.modules[_SLOW]

__all__ = ["JUPYTERLITE_DIR", "RepliteIframe", "jupyterlite_build"]
