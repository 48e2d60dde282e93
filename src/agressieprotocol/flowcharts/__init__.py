"""Flowcharts: one source for a picture, a text, a guided walk and a set of links."""
