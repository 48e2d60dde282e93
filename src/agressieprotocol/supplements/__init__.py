"""Supplements of teams: they tighten the protocol and never weaken it."""
