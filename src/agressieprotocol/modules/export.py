"""Turn paths and modules into plain data: what scripts of the site read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agressieprotocol.modules.minutes import minutes_of
from agressieprotocol.modules.model import LearningPath, Module


def modules_data(
    modules: Mapping[str, Module], paths: Mapping[str, LearningPath]
) -> dict[str, list[dict[str, Any]]]:
    """Return paths and modules as plain data with Dutch keys, fit for JSON."""
    return {
        "paden": [_path_data(path) for path in paths.values()],
        "modules": [_module_data(module) for module in modules.values()],
    }


def _path_data(path: LearningPath) -> dict[str, Any]:
    return {
        "id": path.id,
        "titel": path.title,
        "wie": path.audience,
        "url": f"{path.page}.html",
        "modules": list(path.modules),
        "stappen": [list(step.modules) for step in path.steps],
    }


def _module_data(module: Module) -> dict[str, Any]:
    return {
        "id": module.id,
        "titel": module.title,
        "url": f"{module.page}.html",
        "minuten": minutes_of(module),
        "versie": module.version,
        "sleutels": [item.key for item in module.items],
        "voortoets": module.pretest.id if module.pretest else None,
        "toets": module.final.id if module.final else None,
    }
