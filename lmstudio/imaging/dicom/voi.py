"""The display windows that a DICOM data set asks for (PS3.3 C.11.2: VOI LUT)."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lmstudio.imaging.dicom import lut
from lmstudio.imaging.film import Window
from lmstudio.language import tr

KEYWORDS = (
    "VOILUTSequence",
    "WindowCenter",
    "WindowWidth",
    "WindowCenterWidthExplanation",
    "VOILUTFunction",
)
"""The DICOM attributes that ``windows`` reads."""

_FEWEST_ENTRIES = 2
_SIGMOID_WIDTHS = 2.0
"""A sigmoid is cut off so many widths on either side of its centre, where it is 0.0003 from black or white."""


def windows(
    dataset: Any, *, to_pixel: Callable[[float], float], negative: bool, signed: bool
) -> tuple[Window, ...]:
    """The windows of ``dataset`` in pixel values of the film, tables first; empty where it has none.

    Args:
        dataset: with ``KEYWORDS`` read.
        to_pixel: takes an output of the modality LUT to a pixel value of the film; falling if ``negative``.
        negative: MONOCHROME1: the brightness is inverted after the window.
        signed: whether an output of the modality LUT can be below zero, and so a table's first value.
    """
    found = [*_tables(dataset, signed=signed), *_ramps(dataset)]
    return tuple(_in_pixels(window, to_pixel, negative=negative) for window in _told_apart(found))


def _told_apart(windows: Iterable[Window]) -> Iterator[Window]:
    """The windows, numbered where several have one name."""
    seen: Counter[str] = Counter()
    for window in windows:
        seen[window.name] += 1
        count = seen[window.name]
        yield window if count == 1 else replace(window, name=f"{window.name} ({count})")


def _in_pixels(window: Window, to_pixel: Callable[[float], float], *, negative: bool) -> Window:
    low, high, lut = to_pixel(window.low), to_pixel(window.high), window.lut
    if not negative:
        return Window(window.name, low, high, lut)
    return Window(window.name, high, low, None if lut is None else np.ascontiguousarray(1 - lut[::-1]))


def _ramps(dataset: Any) -> Iterator[Window]:
    """WindowCenter and WindowWidth, which may have several values, by the formulas of C.11.2.1.2 and .3."""
    centres, widths = _numbers(dataset, "WindowCenter"), _numbers(dataset, "WindowWidth")
    names = _texts(dataset, "WindowCenterWidthExplanation")
    function = str(dataset.get("VOILUTFunction") or "LINEAR").strip().upper()
    for index, (centre, width) in enumerate(zip(centres, widths, strict=False)):
        name = (
            names[index] if index < len(names) and names[index] else tr("Window {number}").format(number=index + 1)
        )
        if function == "SIGMOID" and width > 0:
            reach = _SIGMOID_WIDTHS * width
            yield Window(name, centre - reach, centre + reach, _sigmoid())
        elif function == "LINEAR_EXACT" and width > 0:
            yield Window(name, centre - width / 2, centre + width / 2)
        elif function not in ("SIGMOID", "LINEAR_EXACT") and width >= 1:
            half = (width - 1) / 2
            yield Window(name, centre - 0.5 - half, centre - 0.5 + half)


def _sigmoid() -> NDArray[np.float32]:
    """(257,) the curve 1 / (1 + exp(-4 (x - centre) / width)) over the whole reach."""
    widths = np.linspace(-_SIGMOID_WIDTHS, _SIGMOID_WIDTHS, 257)
    return (1 / (1 + np.exp(-4 * widths))).astype(np.float32)


def _tables(dataset: Any, *, signed: bool) -> Iterator[Window]:
    """The items of VOILUTSequence; an item that is no table is passed over."""
    for index, item in enumerate(dataset.get("VOILUTSequence") or ()):
        table = lut.read(item)
        if table is None or len(table.entries) < _FEWEST_ENTRIES:
            continue
        first, data = table.begin(signed=signed), table.entries
        # Some files declare fewer bits than their entries have.
        most = max(float((1 << table.bits) - 1), float(data.max()), 1.0)
        name = str(item.get("LUTExplanation") or "").strip() or tr("LUT {number}").format(number=index + 1)
        yield Window(name, first, first + len(data) - 1, (data / most).astype(np.float32))


def _numbers(dataset: Any, keyword: str) -> list[float]:
    """The values of an attribute, or an empty list where one of them is no finite number."""
    try:
        values = [float(part) for part in _parts(dataset.get(keyword))]
    except (ValueError, TypeError, OverflowError):
        return []
    return values if all(math.isfinite(part) for part in values) else []


def _texts(dataset: Any, keyword: str) -> list[str]:
    return [str(part).strip() for part in _parts(dataset.get(keyword))]


def _parts(value: Any) -> list[Any]:
    if isinstance(value, bytes):  # text in a representation that is none of texts
        value = value.decode("ascii", "replace").strip("\0 ").split("\\")
    if value is None or value == "":
        return []
    return [value] if isinstance(value, str | float | int) else list(value)
