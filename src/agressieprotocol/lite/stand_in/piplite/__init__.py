"""Stands in for piplite: everything that this site needs is there already."""

from piplite.piplite import install

__all__ = ["install"]
