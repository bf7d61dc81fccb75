"""Other ways to look at a film: mirrored, turned, with its grey values inverted.

A network that learned profiles facing right, bones white on black, sees nothing in a film that is the other way
round. Where the first look at a film as it is finds no plausible shape, the other ways are tried.
"""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lmstudio.core.geometry import Array
from lmstudio.core.image import Image
from lmstudio.language import tr


@dataclass(frozen=True, slots=True)
class Way:
    """One way to look at a film.

    Args:
        quarter_turns: counter-clockwise, before the mirror.
        mirrored: left and right exchanged.
        inverted: bright and dark exchanged.
    """

    quarter_turns: int = 0
    mirrored: bool = False
    inverted: bool = False

    @property
    def name(self) -> str:
        """In words, such as ``mirrored``; empty for the film as it is."""
        turned = ("", tr("rotated left"), tr("upside down"), tr("rotated right"))[-self.quarter_turns % 4]
        mirrored = tr("mirrored") if self.mirrored else ""
        inverted = tr("inverted") if self.inverted else ""
        return tr(" and ").join(words for words in (turned, mirrored, inverted) if words)

    def seen(self, pixels: NDArray[Any]) -> NDArray[Any]:
        """The film (H, W) seen this way."""
        turned = np.rot90(pixels, self.quarter_turns)
        turned = turned[:, ::-1] if self.mirrored else turned
        if self.inverted:
            # Highest plus lowest minus each would overflow the film's own whole numbers.
            return np.ascontiguousarray(-turned.astype(np.float32))
        return np.ascontiguousarray(turned)

    def image(self, image: Image) -> Image:
        """The image seen this way: sides and spacings change places where it is turned by a quarter."""
        if self.quarter_turns % 2 == 0:
            return image
        spacing = replace(image.spacing, x_mm=image.spacing.y_mm, y_mm=image.spacing.x_mm)
        return replace(image, width=image.height, height=image.width, spacing=spacing)

    def back(self, xy: Array, film: tuple[int, int]) -> Array:
        """Points (..., 2) of the film seen this way as points of the film (height, width) as it is."""
        turned = (film[1], film[0]) if self.quarter_turns % 2 else film
        x, y = xy[..., 0], xy[..., 1]
        if self.mirrored:
            x = turned[1] - 1 - x
        for turn in range(self.quarter_turns, 0, -1):
            height = turned[0] if (self.quarter_turns - turn) % 2 == 0 else turned[1]
            x, y = height - 1 - y, x
        return np.stack([x, y], axis=-1)

    def there(self, xy: Array, film: tuple[int, int]) -> Array:
        """Points (..., 2) of the film (height, width) as it is as points of the film seen this way."""
        x, y = xy[..., 0], xy[..., 1]
        for turn in range(self.quarter_turns):
            width = film[1] if turn % 2 == 0 else film[0]
            x, y = y, width - 1 - x
        if self.mirrored:
            x = (film[0] if self.quarter_turns % 2 else film[1]) - 1 - x
        return np.stack([x, y], axis=-1)

    def heatmaps_back(self, maps: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Heatmaps (K, h, w) over the film seen this way as heatmaps over the film as it is."""
        unmirrored = maps[:, :, ::-1] if self.mirrored else maps
        return np.ascontiguousarray(np.rot90(unmirrored, -self.quarter_turns, axes=(1, 2)))


AS_IT_IS = Way()
MIRRORED = Way(mirrored=True)
INVERTED = Way(inverted=True)
OTHERS = tuple(
    Way(turns, mirrored, inverted)
    for inverted in (False, True)
    for turns in range(4)
    for mirrored in (False, True)
    if inverted or turns or mirrored
)
