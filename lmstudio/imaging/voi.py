"""The display windows that a DICOM data set asks for (PS3.3 C.11.2: VOI LUT)."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

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

_SIGMOID_WIDTHS = 2.0
"""A sigmoid is cut off so many widths on either side of its centre, where it is 0.0003 from black or white."""


def windows(
    dataset: Any, *, to_pixel: Callable[[float], float], negative: bool, lowest: float
) -> tuple[Window, ...]:
    """The windows of ``dataset`` in pixel values of the film, tables first; empty where it has none.

    Args:
        dataset: with ``KEYWORDS`` read.
        to_pixel: takes an output of the modality LUT to a pixel value of the film; falling if ``negative``.
        negative: MONOCHROME1: the brightness is inverted after the window.
        lowest: the least output of the modality LUT, which tells whether a table's first value is signed.
    """
    found = [*_tables(dataset, lowest=lowest), *_ramps(dataset)]
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


def _tables(dataset: Any, *, lowest: float) -> Iterator[Window]:
    """The items of VOILUTSequence; an item that is no table is passed over."""
    for index, item in enumerate(dataset.get("VOILUTSequence") or ()):
        descriptor, data = _numbers(item, "LUTDescriptor"), _lut_data(item)
        if len(descriptor) != 3 or data.size < 2:
            continue
        first, bits = descriptor[1], int(descriptor[2])
        if first >= 32768 and lowest < 0:  # the descriptor is read as unsigned, the values are signed
            first -= 65536
        count = min(int(descriptor[0]) or 65536, data.size)
        # Some files declare fewer bits than their entries have.
        most = max(float((1 << bits) - 1 if 1 <= bits <= 16 else 0), float(data.max()), 1.0)
        name = str(item.get("LUTExplanation") or "").strip() or tr("Table {number}").format(number=index + 1)
        yield Window(name, first, first + count - 1, (data[:count] / most).astype(np.float32))


def _lut_data(item: Any) -> NDArray[np.float64]:
    """The entries of a table; OW arrives as bytes, US as numbers."""
    value = item.get("LUTData")
    try:
        if isinstance(value, bytes):
            little = getattr(item, "original_encoding", (False, True))[1]
            order = ">" if little is False else "<"
            return np.frombuffer(value[: len(value) // 2 * 2], dtype=f"{order}u2").astype(np.float64)
        return np.asarray(value if value is not None else [], dtype=np.float64).ravel()
    except (ValueError, TypeError):
        return np.empty(0)


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
    if value is None or value == "":
        return []
    return [value] if isinstance(value, str | float | int) else list(value)
