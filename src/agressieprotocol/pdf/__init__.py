"""Print the whole protocol as one PDF, from the pages of the built site."""
