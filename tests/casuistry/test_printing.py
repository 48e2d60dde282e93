"""The printed files: tagged, in Dutch, with the title of their page."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pikepdf
import pytest

from agressieprotocol.casuistry.compose import compose
from agressieprotocol.casuistry.files import PAPERS, make_files
from agressieprotocol.casuistry.model import Bank, Wish
from agressieprotocol.casuistry.printing import print_files


@pytest.mark.browser
def test_every_page_is_printed_as_a_tagged_pdf(
    bank: Bank, wish: Callable[..., Wish], tmp_path: Path
) -> None:
    """Each on A4, with a title that a reader shows, its language and the order of its parts."""
    for name, data in make_files(compose(bank, wish(minutes=30)), bank).items():
        (tmp_path / name).write_bytes(data)
    # The browser of other tests holds this thread's loop.
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(print_files, tmp_path).result()
    for name in PAPERS:
        with pikepdf.open((tmp_path / name).with_suffix(".pdf")) as pdf:
            assert str(pdf.Root.Lang) == "nl"
            assert pdf.Root.MarkInfo.Marked
            assert "/StructTreeRoot" in pdf.Root
            assert str(pdf.docinfo["/Title"]).startswith("Casuïstiek 2027")
            box = [round(float(side)) for side in pdf.pages[0].MediaBox]
            assert box[2:] == [595, 842]
