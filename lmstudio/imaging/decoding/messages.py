"""Films and errors on their way from a process that decodes to the one that asked.

A line of JSON, and behind it the bytes of arrays: nothing that a decoder gone wild could make the asking process
run, as a pickle would.
"""

import json
import math
from dataclasses import dataclass
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from lmstudio import errors
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.errors import FilmError
from lmstudio.imaging import greyscale
from lmstudio.imaging.film import Film, FilmHeader, StoredPixels, Window

_TYPES = ("uint8", "uint16", "float32")
_ERRORS = {
    each.__name__: each for each in (errors.UnreadableFilm, errors.UnsupportedFilm, errors.MissingFilm, FilmError)
}


@dataclass(frozen=True, slots=True)
class WantedText:
    """A text of the program that the other process wants in the language of the user."""

    text: str


Found = Film | FilmHeader | StoredPixels | FilmError


def send(value: Found | WantedText, to: BinaryIO) -> None:
    """Send what a film is, or why there is none, or ask for a text."""
    if isinstance(value, Film):
        arrays = [value.pixels, *(each.lut for each in value.windows if each.lut is not None)]
        windows = [[each.name, each.low, each.high, each.lut is not None] for each in value.windows]
        shapes = [[each.dtype.name, list(each.shape)] for each in arrays]
        _send({"film": windows, "spacing": _of_spacing(value.spacing), "arrays": shapes}, to)
        for each in arrays:
            to.write(np.ascontiguousarray(each).data)
    elif isinstance(value, FilmHeader):
        _send({"header": [value.width, value.height], "spacing": _of_spacing(value.spacing)}, to)
    elif isinstance(value, StoredPixels):
        array = np.ascontiguousarray(value.words)
        told = [value.bits, value.signed, value.negative]
        _send({"stored": told, "arrays": [[array.dtype.name, list(array.shape)]]}, to)
        to.write(array.data)
    elif isinstance(value, WantedText):
        _send({"asked": value.text}, to)
    else:
        kind = next(name for name, each in _ERRORS.items() if isinstance(value, each))
        _send({"error": kind, "found": value.found, "remedy": value.remedy, "where": value.where}, to)
    to.flush()


def received(source: BinaryIO) -> Found | WantedText:
    """What was sent.

    Raises:
        EOFError, ValueError, KeyError, TypeError: the other process has ended, or has sent something else.
    """
    told = line(source)
    if "asked" in told:
        return WantedText(str(told["asked"]))
    if "error" in told:
        return _ERRORS[told["error"]](str(told["found"]), remedy=str(told["remedy"]), where=told["where"])
    if "stored" in told:
        bits, signed, negative = told["stored"]
        ((name, shape),) = told["arrays"]
        return StoredPixels(_array(source, name, shape), int(bits), bool(signed), bool(negative))
    spacing = _to_spacing(told["spacing"])
    if "header" in told:
        width, height = map(int, told["header"])
        return FilmHeader(width, height, spacing)
    pixels, *tables = [_array(source, name, shape) for name, shape in told["arrays"]]
    waiting = iter(tables)
    windows = tuple(
        Window(str(name), float(low), float(high), next(waiting) if has_table else None)
        for name, low, high, has_table in told["film"]
    )
    return Film(pixels, windows, spacing)


def line(source: BinaryIO) -> Any:
    """The next line of JSON. Raises ``EOFError`` where there is none."""
    text = source.readline()
    if not text:
        raise EOFError("the other process has ended")
    return json.loads(text)


def _send(told: object, to: BinaryIO) -> None:
    to.write(json.dumps(told).encode("ascii") + b"\n")


def _array(source: BinaryIO, name: str, shape: list[int]) -> NDArray[Any]:
    if name not in _TYPES or math.prod(shape) * np.dtype(name).itemsize > greyscale.MAX_BYTES:
        raise ValueError("no array of a film")
    made = np.empty(tuple(shape), dtype=name)
    left = made.reshape(-1).view(np.uint8).data
    while left:
        count = source.readinto(left)  # type: ignore[attr-defined]
        if not count:
            raise EOFError("the other process has ended")
        left = left[count:]
    return made


def _of_spacing(spacing: Spacing) -> list[Any]:
    return [spacing.x_mm, spacing.y_mm, spacing.origin.value]


def _to_spacing(told: list[Any]) -> Spacing:
    x_mm, y_mm, origin = told
    return Spacing(float(x_mm), float(y_mm), SpacingOrigin(origin))
