"""The live preview: an author's save is on the page in a moment, a fault is said in its place."""
