"""Make widgets in the browser hear of ``None``, which the kernel there would lose."""

from __future__ import annotations

import sys
from typing import Any


def without_none(value: Any, null: object) -> Any:  # noqa: ANN401 - any data of a message
    """Return data with something else in the place of each ``None``.

    >>> without_none({"index": None, "options": ["a", None]}, "null")
    {'index': 'null', 'options': ['a', 'null']}
    """
    if value is None:
        return null
    if isinstance(value, dict):
        return {key: without_none(part, null) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [without_none(part, null) for part in value]
    return value


def keep_none() -> None:
    """Send ``None`` to widgets as null.

    Pyodide turns ``None`` into undefined, which a message then leaves out: a choice could not be
    taken back and what was hidden would stay so. Outside the browser nothing changes.
    """
    if sys.platform != "emscripten":
        return
    import comm  # noqa: PLC0415 - these exist in the browser alone
    from pyodide.ffi import jsnull  # noqa: PLC0415 - it exists in the browser alone
    from pyodide_kernel.comm import Comm  # noqa: PLC0415 - it exists in the browser alone

    class CommWithNull(Comm):  # type: ignore[misc] # it comes without types
        """A connection to a widget that knows null."""

        def publish_msg(self, msg_type: str, data: Any = None, *more: Any, **keys: Any) -> None:  # noqa: ANN401 - any JSON
            super().publish_msg(msg_type, without_none(data or {}, jsnull), *more, **keys)

    comm.create_comm = CommWithNull
