"""Pixel padding: values around a DICOM image that are not part of it (PS3.3 C.7.5.1.1.2)."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from lmstudio.imaging.stored import Layout, sixteen_bits

KEYWORDS = ("PixelPaddingValue", "PixelPaddingRangeLimit")


def darken_padding(values: NDArray[Any], dataset: Any, layout: Layout, *, bright_is_low: bool) -> NDArray[Any]:
    """The stored values (H, W) with the padding as dark as the darkest of the image.

    Padding is often the brightest value that the bits can hold: it would leave nothing of the grey scale for the
    image, on the screen and for the network. The same value within the image, such as metal, stays.

    Args:
        values: of the file, before the modality LUT.
        dataset: its attributes.
        layout: which says whether the padding's value has a sign, like all stored values.
        bright_is_low: whether low values are shown bright.
    """
    found = _range(dataset, layout)
    if found is None:
        return values
    padding = _at_the_border((values >= found[0]) & (values <= found[1]))
    if not padding.any() or padding.all():
        return values
    inside = values[~padding]
    return np.where(padding, inside.max() if bright_is_low else inside.min(), values)


def _range(dataset: Any, layout: Layout) -> tuple[int, int] | None:
    """The least and the greatest value of the padding; ``None`` where there is none, or it makes no sense."""
    first, limit = (_value(dataset, keyword, layout) for keyword in KEYWORDS)
    if first is None:
        return None
    last = first if limit is None else limit
    return min(first, last), max(first, last)


def _value(dataset: Any, keyword: str, layout: Layout) -> int | None:
    words = sixteen_bits(dataset.get(keyword))
    return layout.value(words[0]) if len(words) == 1 else None


def _at_the_border(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Those of the pixels (H, W) that are joined to the image's edge."""
    from scipy import ndimage  # a fifth of the time to import the window, and few films have padding

    parts, _ = ndimage.label(mask)
    edges = np.concatenate([parts[0], parts[-1], parts[:, 0], parts[:, -1]])
    return np.isin(parts, np.setdiff1d(edges, 0))
