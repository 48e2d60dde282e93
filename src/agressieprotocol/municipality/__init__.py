"""Another municipality: the base, with a layer of its own on top."""
