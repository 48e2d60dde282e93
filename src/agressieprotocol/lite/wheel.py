"""The project's own wheel: the parts that run in the browser, with a version that tells them."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from agressieprotocol import __version__
from agressieprotocol.lite.archive import pack
from agressieprotocol.lite.digest import below, digest_files

NAME = "agressieprotocol"
#: Folders and modules of the package that go along.
PARTS = ("__init__.py", "quizzes", "widgets")
#: What is for authors alone and stays behind.
LEFT = ("quizzes/checks",)
#: What comes along when somebody writes or composes: the readers, the checks and the composer.
WRITING = (
    "atomic.py",
    "casuistry",
    "flowcharts/__init__.py",
    "flowcharts/model.py",
    "lite/__init__.py",
    "lite/archive.py",
    "problems.py",
    "quizzes/checks",
    "rules",
    "source",
    "stamps/__init__.py",
    "stamps/codes.py",
    "stamps/model.py",
    "stamps/review.py",
    "supplements",
)
PACKAGE = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Wheel:
    """A wheel, ready to be written."""

    file_name: str
    data: bytes


def own_wheel(package: Path = PACKAGE, version: str = __version__) -> Wheel:
    """Build the wheel from the source beside this module; nothing is downloaded.

    :param package: folder of the package.
    :param version: the project's version; a digest of the content is added to it.
    """
    files = own_files(package)
    return make_wheel(NAME, f"{version}+{digest_files(files)}", files)


def writing_files(package: Path = PACKAGE) -> dict[str, bytes]:
    """Read the modules for who writes or composes, with the lists that they read, by their path."""
    roots = [package / part for part in WRITING]
    paths = [path for root in roots for path in ([root] if root.is_file() else below(root))]
    chosen = (path for path in paths if path.suffix in {".py", ".txt", ".yml"})
    return {f"{NAME}/{p.relative_to(package).as_posix()}": p.read_bytes() for p in chosen}


def own_files(package: Path) -> dict[str, bytes]:
    """Read the modules that go along, by their path in the wheel."""
    roots = [package / part for part in PARTS]
    paths = [path for root in roots for path in ([root] if root.is_file() else below(root))]
    left = [package / part for part in LEFT]
    modules = [p for p in paths if p.suffix == ".py" and not any(map(p.is_relative_to, left))]
    return {f"{NAME}/{p.relative_to(package).as_posix()}": p.read_bytes() for p in modules}


def make_wheel(name: str, version: str, files: Mapping[str, bytes]) -> Wheel:
    """Return a pure Python wheel.

    >>> make_wheel("een", "1.0+ab", {"een.py": b""}).file_name
    'een-1.0+ab-py3-none-any.whl'
    """
    info = f"{name}-{version}.dist-info"
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    kind = f"Wheel-Version: 1.0\nGenerator: {NAME}\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    whole = dict(files) | {f"{info}/METADATA": metadata.encode(), f"{info}/WHEEL": kind.encode()}
    record = f"{info}/RECORD"
    lines = [*(_recorded(path, data) for path, data in sorted(whole.items())), f"{record},,"]
    whole[record] = ("\n".join(lines) + "\n").encode()
    return Wheel(f"{name}-{version}-py3-none-any.whl", pack(whole))


def _recorded(path: str, data: bytes) -> str:
    """Return a file's line in RECORD, as the specification of wheels writes it."""
    digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
    return f"{path},sha256={digest},{len(data)}"
