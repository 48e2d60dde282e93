"""Checks on cases and on the bank as a whole, for authors: they do not go to the browser."""
