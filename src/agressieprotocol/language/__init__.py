"""Check the language of everything a reader reads: length, ease, spelling and terms."""
