"""The Lite folder is replaced whole or stays as it was; Sphinx lets our builder do it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

from agressieprotocol.lite import build, extension
from agressieprotocol.lite.cache import kept
from agressieprotocol.lite.compress import compress_all
from agressieprotocol.lite.errors import LiteError

SETTINGS = Path(__file__).resolve().parents[2] / "lite"


@pytest.fixture
def said() -> list[str]:
    """Collect what a builder would read."""
    return []


@pytest.fixture
def make(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: list[str]
) -> Callable[[Path], bool]:
    """Return a build whose parts come from here and not from elsewhere."""

    def lay_out(base: Path, pyodide: Path, archives: dict[str, bytes], out: Path) -> None:
        out.mkdir()
        (out / "new.txt").write_text("new", encoding="utf-8")

    monkeypatch.setattr(build, "install_packages", lambda *_: tmp_path)
    monkeypatch.setattr(build, "base_site", lambda *_: tmp_path)
    monkeypatch.setattr(build, "python_archives", lambda *_: {})
    monkeypatch.setattr(build, "lay_out", lay_out)
    monkeypatch.setattr(build, "prove", lambda *_: None)
    return lambda out: build.build_lite(tmp_path, out, settings=SETTINGS, tell=said.append)


def test_it_is_built_once_for_the_same_inputs(
    make: Callable[[Path], bool], tmp_path: Path, said: list[str]
) -> None:
    """The second build sees that nothing changed, and says nothing."""
    out = tmp_path / "site" / "lite"
    assert make(out)
    told = len(said)
    assert told > 1
    assert not make(out)
    assert len(said) == told


def test_a_new_folder_takes_the_place_of_the_old(
    make: Callable[[Path], bool], tmp_path: Path
) -> None:
    """Nothing of the old one stays, and nothing lies about beside the new one."""
    out = tmp_path / "site" / "lite"
    out.mkdir(parents=True)
    (out / "old.txt").write_text("old", encoding="utf-8")
    make(out)
    assert sorted(path.name for path in out.iterdir()) == ["new.txt", "stempel.txt"]
    assert list(out.parent.iterdir()) == [out]


def test_a_build_that_fails_leaves_the_old_folder(
    make: Callable[[Path], bool], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where Python does not start from the new folder, the site keeps the one that works."""

    def fails(*_: object) -> None:
        raise LiteError("Python start niet")

    monkeypatch.setattr(build, "prove", fails)
    out = tmp_path / "site" / "lite"
    out.mkdir(parents=True)
    (out / "old.txt").write_text("old", encoding="utf-8")
    with pytest.raises(LiteError, match="Python start niet"):
        make(out)
    assert [path.name for path in out.iterdir()] == ["old.txt"]
    assert list(out.parent.iterdir()) == [out]


def test_what_was_made_before_is_not_made_again(tmp_path: Path) -> None:
    """A folder in the cache is made once for its key; what fails leaves nothing."""

    def fill(folder: Path) -> None:
        (folder / "a").write_text("a", encoding="utf-8")

    def fails(folder: Path) -> None:
        (folder / "half").write_text("", encoding="utf-8")
        raise LiteError("niets")

    assert (kept(tmp_path, "soort", "1", fill) / "a").is_file()
    assert (kept(tmp_path, "soort", "1", fails) / "a").is_file()
    with pytest.raises(LiteError):
        kept(tmp_path, "soort", "2", fails)
    assert [path.name for path in tmp_path.iterdir()] == ["soort-1"]


def test_compressed_copies_come_from_the_cache(tmp_path: Path) -> None:
    """Equal content is compressed once; copies that nobody needs any more go."""
    folder, cache = tmp_path / "site", tmp_path / "cache"
    folder.mkdir()
    (folder / "a.js").write_text("x" * 5000, encoding="utf-8")
    (folder / "small.js").write_text("x", encoding="utf-8")
    compress_all(folder, cache)
    assert {path.name for path in folder.iterdir()} == {"a.js", "a.js.br", "a.js.gz", "small.js"}
    before = {path: path.stat().st_mtime_ns for path in cache.iterdir()}
    compress_all(folder, cache)
    assert {path: path.stat().st_mtime_ns for path in cache.iterdir()} == before
    (folder / "a.js").write_text("y" * 5000, encoding="utf-8")
    compress_all(folder, cache)
    assert not before.keys() & set(cache.iterdir())


def _folder(path: Path) -> Path:
    path.mkdir(exist_ok=True)
    return path


@pytest.fixture
def sphinx_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Path]:
    """Return a way to build a page with the extension; yield the folder that came of it."""
    monkeypatch.setattr(extension, "join_scripts", lambda *_: _folder(tmp_path / "samen"))
    source = tmp_path / "source"
    source.mkdir()
    (source / "index.rst").write_text("Titel\n=====\n\nTekst.\n", encoding="utf-8")
    out = tmp_path / "out"

    def run() -> Path:
        settings = {
            "extensions": ["agressieprotocol.lite.extension"],
            "jupyterlite_dir": str(SETTINGS),
        }
        with docutils_namespace():  # what one build registers must not meet the next
            Sphinx(
                srcdir=source,
                confdir=None,
                outdir=out,
                doctreedir=tmp_path / "doctrees",
                buildername="html",
                confoverrides=settings,
                status=None,
            ).build()
        return out

    return run


def test_sphinx_builds_it_and_asks_nothing_of_other_hosts(
    sphinx_build: Callable[[], Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Our builder gets the folder; no page asks for a font; no folder appears in the source."""
    asked: list[Path] = []
    monkeypatch.setattr(extension, "build_lite", lambda _, out, **__: asked.append(out))
    out = sphinx_build()
    assert asked == [out / "lite"]
    page = (out / "index.html").read_text(encoding="utf-8")
    assert "jupyterlite" not in page
    assert "googleapis" not in page
    assert not list((out / "_static").glob("jupyterlite*"))
    assert not (tmp_path / "source" / "_contents").exists()


def test_sphinx_stops_where_it_cannot_be_built(
    sphinx_build: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message is the builder's own, and the build fails."""

    def fails(*_: object, **__: object) -> None:
        raise LiteError("Pyodide kon niet worden opgehaald")

    monkeypatch.setattr(extension, "build_lite", fails)
    with pytest.raises(extension.LiteSphinxError, match="Pyodide kon niet worden opgehaald"):
        sphinx_build()
