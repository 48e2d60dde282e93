"""Learning modules and the paths that put them in order, made of rules and items of the bank."""
