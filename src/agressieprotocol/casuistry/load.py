"""Read what happened in earlier years: the sets that were held, and the rules that changed."""

from __future__ import annotations

from pathlib import Path

from agressieprotocol.casuistry.codes import CasuistryCode
from agressieprotocol.casuistry.model import History, Used, Wish, Year
from agressieprotocol.problems import Problems
from agressieprotocol.source.yaml_file import Block, read_block, read_blocks
from agressieprotocol.stamps.log import FILE as LOG

#: A file a year. Exercises stand in ``quizzes/`` itself, so nobody takes these for one.
FOLDER = "quizzes/casuistiek"
_CHANGED = "inhoudelijk"


def read_history(root: Path, problems: Problems) -> History:
    """Read the years and the changes; every fault is recorded."""
    paths = sorted((root / FOLDER).glob("*.yml"))
    years = (read_year(path, f"{FOLDER}/{path.name}", problems) for path in paths)
    return History(
        years=tuple(year for year in years if year is not None),
        changes=_changes(root, problems),
    )


def read_year(path: Path, label: str, problems: Problems) -> Year | None:
    """Read the file of one year."""
    block = read_block(path, label, problems)
    if block is None or block.broken:
        return None
    number = block.whole("jaar")
    if str(number) != path.stem:
        message = f"dit bestand gaat over {number}; noem het {number}.yml"
        block.fault("jaar", CasuistryCode.YEAR, message)
    reviews = block.whole("herzieningen")
    sets = tuple(_used(number, entry) for entry in block.blocks("sets"))
    block.done()
    return Year(year=number, reviews=reviews, sets=sets)


def _used(year: int, block: Block) -> Used:
    wish = Wish(
        year=year,
        audience=block.ident("doelgroep"),
        minutes=block.whole("minuten"),
        topics=block.texts("onderwerpen", required=False),
        seed=block.whole("zaad"),
    )
    used = Used(wish=wish, items=block.texts("items"))
    block.done()
    return used


def _changes(root: Path, problems: Problems) -> tuple[tuple[str, ...], ...]:
    """Return, for each entry of the log of reviews, the rules whose meaning changed.

    A first stamp says that something new was written, and an editorial change that nothing
    changed but words.
    """
    if not (root / LOG).is_file():
        return ()
    return tuple(map(_entry, read_blocks(root / LOG, LOG, problems)))


def _entry(block: Block) -> tuple[str, ...]:
    if block.text("soort") != _CHANGED:
        return ()
    return tuple(
        dict.fromkeys(
            rule.text("regel")
            for rule in block.blocks("regels")
            if rule.text("van", required=False)
        )
    )
