"""The exercises in JupyterLite: Python in the browser, built here and served from here."""
