"""Collect the Python that goes along to the browser: packages and the standard library."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from agressieprotocol.lite.archive import unpack
from agressieprotocol.lite.errors import LiteError

#: What of a distribution is of use or must come along: code, what code reads, and the licence.
ENDINGS = (".py", ".json", ".dat")
PAPERS = ("METADATA", "LICENSE", "COPYING", "AUTHORS", "README_STARTUP")
STAND_IN = Path(__file__).parent / "stand_in"
#: Wheels inside the kernel's extension that run in the browser.
KERNEL_WHEELS = ("ipykernel", "pyodide_kernel")


@dataclass(frozen=True, slots=True)
class Choice:
    """Which files go along: patterns of paths."""

    leave_out: tuple[str, ...]
    keep: tuple[str, ...] = ()

    def takes(self, path: str) -> bool:
        """Tell whether a file goes along.

        >>> Choice(("a/*",), ("a/b.py",)).takes("a/c.py")
        False
        >>> Choice(("a/*",), ("a/b.py",)).takes("a/b.py")
        True
        """
        return _any(path, self.keep) or not _any(path, self.leave_out)


@dataclass(frozen=True, slots=True)
class Selection:
    """What the file ``packages.toml`` says."""

    distributions: tuple[str, ...]
    packages: Choice
    #: What comes along only when somebody writes or composes.
    writing: tuple[str, ...]
    writing_packages: Choice
    standard_library: Choice


def _any(path: str, patterns: Iterable[str]) -> bool:
    return any(fnmatch(path, pattern) for pattern in patterns)


def read_selection(path: Path) -> Selection:
    """Read which packages go along and what of them stays behind."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return Selection(
        distributions=tuple(data["distributions"]),
        packages=Choice(tuple(data["leave_out"]), tuple(data["keep"])),
        writing=tuple(data["writing"]["distributions"]),
        writing_packages=Choice(
            tuple(data["writing"]["leave_out"]), tuple(data["writing"]["keep"])
        ),
        standard_library=Choice(tuple(data["standard_library"]["leave_out"])),
    )


def versions(selection: Selection) -> list[str]:
    """List the chosen distributions with the versions that are installed here."""
    chosen = (*selection.distributions, *selection.writing)
    return [f"{name} {_installed(name).version}" for name in chosen]


def _installed(name: str) -> Distribution:
    try:
        return distribution(name)
    except PackageNotFoundError as error:
        raise LiteError(
            f"Het pakket {name} ontbreekt hier. Zet de omgeving opnieuw klaar: nox -s site"
        ) from error


def packages(selection: Selection, kernel_extension: Path) -> dict[str, bytes]:
    """Collect the chosen packages, the kernel and what stands in for what is left out.

    :param kernel_extension: folder of the kernel's JupyterLab extension, with its wheels.
    :return: contents by their path in ``site-packages``.
    :raises LiteError: when a package is not installed or a wheel is gone.
    """
    files: dict[str, bytes] = {}
    for name in selection.distributions:
        files |= _files_of(_installed(name))
    for name in KERNEL_WHEELS:
        files |= _kernel_wheel(kernel_extension, name)
    files = {path: data for path, data in files.items() if selection.packages.takes(path)}
    stand_ins = (path for path in STAND_IN.rglob("*.py"))
    return files | {p.relative_to(STAND_IN).as_posix(): p.read_bytes() for p in stand_ins}


def writing_packages(selection: Selection) -> dict[str, bytes]:
    """Collect the packages for who writes or composes, by their path in ``site-packages``.

    :raises LiteError: when a package is not installed.
    """
    files: dict[str, bytes] = {}
    for name in selection.writing:
        files |= _files_of(_installed(name))
    return {path: data for path, data in files.items() if selection.writing_packages.takes(path)}


def _files_of(found: Distribution) -> dict[str, bytes]:
    """Read a distribution's files that are of use, by their path in ``site-packages``."""
    paths = {file.as_posix(): Path(str(file.locate())) for file in found.files or ()}
    return {name: path.read_bytes() for name, path in paths.items() if _is_of_use(name)}


def _is_of_use(name: str) -> bool:
    inside = not name.startswith("..") and "__pycache__" not in name
    return inside and (name.endswith(ENDINGS) or Path(name).name.startswith(PAPERS))


def _kernel_wheel(kernel_extension: Path, name: str) -> dict[str, bytes]:
    found = sorted(kernel_extension.rglob(f"{name}-*.whl"))
    if not found:
        raise LiteError(f"In de uitbreiding van de kernel ontbreekt het wiel van {name}.")
    return unpack(found[-1].read_bytes())


def standard_library(data: bytes, choice: Choice) -> Mapping[str, bytes]:
    """Return the files of Pyodide's standard library that go along.

    :param data: the archive ``python_stdlib.zip``.
    """
    files = unpack(data)
    return {p: content for p, content in files.items() if p.endswith(".py") and choice.takes(p)}
