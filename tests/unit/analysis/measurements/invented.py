"""Invented faces with their values, each computed by two programs; made without looking at a film."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lmstudio.analysis.measurements.evaluation import Value
from lmstudio.core.geometry import XY

FOLDER = Path(__file__).resolve().parents[3] / "fixtures" / "measurements"
EXACT = 1e-9


def stored(name: str) -> Any:
    """What a file of the folder holds."""
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


FACES: Mapping[str, Mapping[str, Any]] = stored("faces")["faces"]
MADE_UP: list[Mapping[str, Any]] = stored("faces")["made_up"]


def in_mm(case: Mapping[str, Any]) -> dict[str, XY]:
    """The points of a face or a made-up case in millimetres."""
    if "points_mm" in case:
        return {key: (x, y) for key, (x, y) in case["points_mm"].items()}
    across, down = case["spacing_mm"]
    return {key: (x * across, y * down) for key, (x, y) in case["points_px"].items()}


def face(name: str = "class-1-adult") -> dict[str, XY]:
    """The points of an invented face in millimetres."""
    return in_mm(FACES[name])


def numbers(values: Mapping[str, Value]) -> dict[str, float]:
    """The values that are not blank."""
    return {key: value for key, value in values.items() if isinstance(value, float)}
