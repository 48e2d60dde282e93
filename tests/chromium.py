"""Find a Chromium for the browser tests, or install one, or say what to do."""

import os
import shutil
import subprocess
import sys

from agressieprotocol.pdf.chromium import ADVICE, find


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
