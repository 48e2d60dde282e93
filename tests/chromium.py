"""Find a Chromium for the browser tests, or install one, or say what to do."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")
ADVICE = (
    "De browsertests hebben Chromium nodig en die is hier niet te vinden of te installeren. "
    "Installeer Chromium of Chrome (bijvoorbeeld: sudo apt-get install chromium), "
    "of zet het pad van de browser in de omgevingsvariabele CHROMIUM."
)


def find() -> str | None:
    """Return the path of a Chromium that is here: named, on the PATH, or Playwright's own."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named if Path(named).is_file() else None
    for name in NAMES:
        if path := shutil.which(name):
            return path
    return _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - slow, and often not needed

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def install() -> None:
    """Try what may work here: Playwright's download, then Debian's package."""
    _run(sys.executable, "-m", "playwright", "install", "chromium")
    if find() is None and shutil.which("apt-get") and os.geteuid() == 0:
        _run("apt-get", "update", "-qq")
        _run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium")


def _run(*command: str) -> None:
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main() -> int:
    """Make sure that there is a Chromium; exit status 1 with advice where there is none."""
    if find() is None:
        print("Chromium zoeken of installeren …", flush=True)  # noqa: T201
        install()
    path = find()
    print(f"Chromium: {path}" if path else ADVICE, flush=True)  # noqa: T201
    return 0 if path else 1


if __name__ == "__main__":
    sys.exit(main())
