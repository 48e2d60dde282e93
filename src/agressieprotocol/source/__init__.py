"""Read authors' files, YAML and MyST, with the line of everything that is read."""
