"""Tests: a number of items from the bank, drawn by a seed, with a mark to pass."""
