"""One protocol, traced rule by rule: rules, charts, exercises and the site made of them."""

__version__ = "0.1.0"
