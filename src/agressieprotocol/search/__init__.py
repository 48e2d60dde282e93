"""Search in Dutch: words and their forms, everyday words, and what the reader's index holds."""
