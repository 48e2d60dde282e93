"""Read the site's data, from disk or, in the browser, from the site itself."""

from __future__ import annotations

import importlib
import io
import os
import sys
import zipfile
from pathlib import Path

#: Where the data is: a folder, or in the browser an address; both end the same way.
VARIABLE = "AGRESSIEPROTOCOL_DATA"
#: From the folder with data to the archive for who writes or composes.
WRITING = "../lite/oefening/schrijven.zip"


async def read_data(name: str) -> str:
    """Return the text of one of the site's data files.

    :param name: path below the folder ``data`` of the site.
    :raises OSError: when the file cannot be read or fetched.
    """
    place = os.environ.get(VARIABLE, "build/site/data/")
    if sys.platform == "emscripten":
        return await _fetched(place + name)
    return Path(place, name).read_text(encoding="utf-8")


async def add_writing() -> None:
    """Fetch, in the browser, what only somebody needs who writes or composes.

    :raises OSError: when it cannot be fetched.
    """
    if sys.platform != "emscripten":
        return
    from pyodide.http import pyfetch  # noqa: PLC0415 - it exists in the browser alone

    answer = await pyfetch(os.environ[VARIABLE] + WRITING)
    answer.raise_for_status()
    # The encoding of old archives is none that comes along to the browser.
    archive = zipfile.ZipFile(io.BytesIO(await answer.bytes()), metadata_encoding="utf-8")
    archive.extractall(Path(__file__).parents[2])  # our own file, from our own site
    importlib.invalidate_caches()


async def _fetched(address: str) -> str:
    from pyodide.http import pyfetch  # noqa: PLC0415 - it exists in the browser alone

    answer = await pyfetch(address)
    answer.raise_for_status()
    text: str = await answer.string()
    return text
