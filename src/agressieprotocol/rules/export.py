"""Write the registry as plain data for other programs."""

from __future__ import annotations

from agressieprotocol.rules.model import Registry, Rule


def rule_data(rule: Rule) -> dict[str, object]:
    """Return one rule as plain data, with Dutch keys and an address relative to the site."""
    return {
        "id": rule.id,
        "titel": rule.title,
        "tekst": rule.text,
        "bron": list(rule.sources),
        "kracht": str(rule.strength),
        "wie": list(rule.who),
        "moment": [str(moment) for moment in rule.moments],
        "norm": rule.norm.as_data() if rule.norm else None,
        "vingerafdruk": rule.fingerprint,
        "url": rule.url,
    }


def registry_data(registry: Registry) -> list[dict[str, object]]:
    """Return every rule as plain data, in the order of the pages."""
    return [rule_data(rule) for rule in registry]
