"""Run the command line: ``python -m agressieprotocol``."""

import os
import sys

from agressieprotocol.cli import main

try:
    status = main()
    sys.stdout.flush()
except BrokenPipeError:
    # The reader of a pipe, such as head, had enough. Python flushes once more when it ends.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    status = 1
sys.exit(status)
