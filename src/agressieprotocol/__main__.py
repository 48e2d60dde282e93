"""Run the command line: ``python -m agressieprotocol``."""

import sys

from agressieprotocol.cli import main

sys.exit(main())
