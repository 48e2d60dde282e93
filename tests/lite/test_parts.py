"""The parts of the Lite folder: the wheel, the choice of packages, the page, the button."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup

from agressieprotocol import __version__
from agressieprotocol.lite import front
from agressieprotocol.lite.archive import pack, unpack
from agressieprotocol.lite.build import inputs, is_current
from agressieprotocol.lite.embed import lite_address, lite_button_html
from agressieprotocol.lite.errors import LiteError
from agressieprotocol.lite.jupyter import KERNEL
from agressieprotocol.lite.packages import STAND_IN, read_selection, versions
from agressieprotocol.lite.policy import LITE_POLICY
from agressieprotocol.lite.wheel import own_wheel

SETTINGS = Path(__file__).resolve().parents[2] / "lite"


def test_the_wheel_is_the_same_for_the_same_source_and_tells_its_version() -> None:
    """Two builds give the same bytes; the version ends in a digest of the content."""
    wheel = own_wheel()
    assert wheel == own_wheel()
    assert wheel.file_name.startswith(f"agressieprotocol-{__version__}+")
    assert wheel.file_name.endswith("-py3-none-any.whl")


def test_the_wheel_changes_its_name_with_its_content(tmp_path: Path) -> None:
    """A browser that kept the old wheel cannot take it for the new one."""
    (tmp_path / "__init__.py").write_text("", encoding="utf-8")
    before = own_wheel(tmp_path, "1.0")
    (tmp_path / "__init__.py").write_text("x = 1\n", encoding="utf-8")
    assert own_wheel(tmp_path, "1.0").file_name != before.file_name


def test_the_wheel_records_every_file_with_its_digest() -> None:
    """RECORD names each file, as installers demand."""
    files = unpack(own_wheel().data)
    (record,) = (name for name in files if name.endswith(".dist-info/RECORD"))
    lines = [line.split(",") for line in files[record].decode().splitlines()]
    assert {name for name, _, _ in lines} == set(files)
    for name, digest, size in lines:
        if name != record:
            found = base64.urlsafe_b64encode(hashlib.sha256(files[name]).digest())
            assert digest == "sha256=" + found.rstrip(b"=").decode()
            assert int(size) == len(files[name])


def test_the_wheel_holds_the_engine_and_the_widgets_alone() -> None:
    """Nothing that reads files, draws or builds pages goes along."""
    packages = {name.split("/")[1] for name in unpack(own_wheel().data) if "/" in name}
    assert "sphinx_ext" not in packages
    assert {"quizzes", "widgets"} <= packages


def test_an_archive_is_stored_so_that_a_browser_need_not_inflate() -> None:
    """The bytes of a file stand in the archive as they are."""
    assert b"just these bytes" in pack({"a": b"just these bytes"})


def test_the_chosen_packages_are_installed_here() -> None:
    """Each package that goes along is one of this environment, with a version."""
    selection = read_selection(SETTINGS / "packages.toml")
    chosen = selection.distributions + selection.writing
    assert len(versions(selection)) == len(chosen)


def test_a_package_that_is_not_installed_is_named(tmp_path: Path) -> None:
    """The message says which package and what to do."""
    settings = (SETTINGS / "packages.toml").read_text(encoding="utf-8")
    path = tmp_path / "packages.toml"
    path.write_text(settings.replace('"comm"', '"bestaat-niet"'), encoding="utf-8")
    with pytest.raises(LiteError, match=r"bestaat-niet.*nox -s site"):
        versions(read_selection(path))


def test_what_stands_in_for_piplite_installs_nothing() -> None:
    """The stand-in has what the kernel asks of it, and no way to another host."""
    code = "".join(path.read_text(encoding="utf-8") for path in STAND_IN.rglob("*.py"))
    assert "_PIPLITE_URLS" in code
    assert "http" not in code


def test_a_folder_is_current_only_for_its_own_inputs(tmp_path: Path) -> None:
    """A stamp that is missing or another's asks for a new build."""
    stamp = inputs(SETTINGS)
    assert not is_current(tmp_path, stamp)
    (tmp_path / "stempel.txt").write_text(stamp + "\n", encoding="utf-8")
    assert is_current(tmp_path, stamp)
    assert not is_current(tmp_path, "another")


def test_the_page_lists_the_extensions_that_are_used() -> None:
    """An extension of the environment that no exercise uses is not loaded."""
    installed = [{"name": name} for name in ("jupyterlab_pygments", KERNEL)]
    config = front.page_config({"federated_extensions": installed})
    names = [one["name"] for one in config["federated_extensions"]]
    assert names == [KERNEL, front.OWN]


def test_another_kernel_than_was_known_stops_the_build(tmp_path: Path) -> None:
    """Where the import that we mend is gone, nobody builds a site that fails in the browser."""
    worker = tmp_path / "static" / "comlink.worker.0.js"
    worker.parent.mkdir()
    worker.write_text("import(e)", encoding="utf-8")
    with pytest.raises(LiteError, match="De kernel van JupyterLite is veranderd"):
        front._mend_worker(tmp_path)


def test_the_policy_lets_no_text_run_and_no_other_host_in() -> None:
    """Only WebAssembly and JupyterLab's own style sheets are allowed beyond a page's rights."""
    assert LITE_POLICY["script-src"] == "'self' 'wasm-unsafe-eval'"
    assert all("http" not in value and "blob:" not in value for value in LITE_POLICY.values())


def test_the_address_carries_one_call() -> None:
    """The exercise's code is in our wheel; the address holds the call and the settings."""
    address = urlsplit(lite_address("herken-het-type", "../../"))
    assert address.path == "../../lite/repl/index.html"
    assert address.query == ""
    call = "from agressieprotocol.widgets import start; await start('herken-het-type')"
    assert parse_qs(address.fragment)["code"] == [call]
    assert len(lite_address("herken-het-type", "")) < 250


def test_the_button_is_a_button_and_loads_nothing() -> None:
    """Before the reader uses it there is no frame, and without its script it stays hidden."""
    page = BeautifulSoup(lite_button_html("herken-het-type", "../"), "html.parser")
    assert page.find("iframe") is None
    root = page.select_one("[data-lite]")
    assert root is not None
    assert root.has_attr("hidden")
    assert root["data-titel"]
    button = page.find("button")
    assert button is not None
    assert button["type"] == "button"
    assert "MB" in page.get_text()


def test_the_lock_of_npm_names_no_host() -> None:
    """Npm asks the registry that a machine is set up for, and checks what comes."""
    text = (SETTINGS / "package-lock.json").read_text(encoding="utf-8")
    packages = json.loads(text)["packages"]
    assert "resolved" not in text
    assert all("integrity" in one for name, one in packages.items() if name)
