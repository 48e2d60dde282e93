"""Checks on the bank as a whole, for authors: they never run in the browser."""
