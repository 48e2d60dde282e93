"""Notes on the source: where it contradicts itself, points wrongly, or is silent."""
