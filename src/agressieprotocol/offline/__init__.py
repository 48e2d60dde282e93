"""What works without a connection: which files, which version, and the worker that keeps them."""
