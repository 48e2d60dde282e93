"""Proof of completion: the code on it, made and read, and the version of the content in it."""
