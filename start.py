"""Start a task with nothing but Python: set up nox in .venv, then hand over to it.

python3 start.py serve     build the site, serve it and follow what you save
python3 start.py tests     run every test
"""

import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
HOME = ROOT / ".venv"
PYTHON = HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK = ROOT / "requirements" / "nox.txt"
STAMP = HOME / "nox.txt"
OLDEST = (3, 11)


def run(*command):
    """Run a command; end with its exit status where it fails."""
    status = subprocess.run([str(part) for part in command], cwd=ROOT, check=False).returncode
    if status:
        sys.exit(status)


def make_environment():
    """Make .venv, also where Python comes without ensurepip but with a pip."""
    print("Eerste keer: het gereedschap klaarzetten in .venv …", flush=True)
    try:
        venv.create(HOME, with_pip=True, clear=True)
        pip = [PYTHON, "-m", "pip"]
    except subprocess.CalledProcessError:
        venv.create(HOME, with_pip=False, clear=True)
        pip = [sys.executable, "-m", "pip", "--python", PYTHON]
        if subprocess.run([sys.executable, "-m", "pip", "--version"], check=False).returncode:
            sys.exit("Python heeft hier geen pip. Installeer python3-venv of python3-pip.")
    run(*pip, "install", "--quiet", "--require-hashes", "-r", LOCK)
    STAMP.write_bytes(LOCK.read_bytes())


def main():
    """Set up where needed, then run the named sessions of the noxfile."""
    if sys.version_info < OLDEST:
        sys.exit("Dit project heeft Python 3.11 of nieuwer nodig.")
    if not STAMP.is_file() or STAMP.read_bytes() != LOCK.read_bytes():
        make_environment()
    session, *arguments = sys.argv[1:] or ["--list"]
    extra = ["--", *arguments] if arguments else []
    chosen = [session] if session.startswith("-") else ["-s", session]
    run(PYTHON, "-m", "nox", *chosen, *extra)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
