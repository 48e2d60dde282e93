"""Stands in for piplite: nothing is installed while the site runs, from nowhere."""

from typing import NoReturn

# The kernel sets these two; they stay without effect.
_PIPLITE_URLS: list[str] = []
_PIPLITE_DISABLE_PYPI = True


async def install(*names: object, **options: object) -> NoReturn:  # noqa: ARG001 - as the real one
    """Refuse: this site asks no other host for anything."""
    raise RuntimeError("Op deze site worden geen pakketten geïnstalleerd.")
