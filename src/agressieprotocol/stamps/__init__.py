"""Stamps: under which fingerprint a person last reviewed what cites a rule."""
