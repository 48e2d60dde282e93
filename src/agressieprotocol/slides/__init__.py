"""Slides for an evening: written in a page, shown on a projector, printed with their notes."""
