"""Build the site whole and serve it with the headers of production."""
