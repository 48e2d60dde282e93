"""Say something to the person at the terminal, apart from what a command reports."""

import sys


def say(text: str) -> None:
    """Print a line to standard error at once, so that progress shows while work goes on."""
    print(text, file=sys.stderr, flush=True)  # noqa: T201 - this is the one place that prints


def report(text: str) -> None:
    """Print a line of a command's result to standard output."""
    print(text)  # noqa: T201 - and this the one for results
