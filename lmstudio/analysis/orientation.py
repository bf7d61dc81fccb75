"""How films lie: turned, mirrored or inverted; and which labelled films lie otherwise than the others.

A landmark list has a handedness: no turning brings the points of a right hand onto those of a left one, but a
mirror does. Points are compared by the similarity, with and without a mirror, that fits them best.
"""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lmstudio.core.geometry import Array
from lmstudio.core.image import Image
from lmstudio.language import tr

APART = 0.2
"""Points that fit as they are to within this, in root mean square radii, count as not mirrored: they may lie on a
line.

Half as much changes nothing: ``python -m tests.benchmarks.orientations SET...``, see below. With twice as much 211
instead of 279 spines are not put right."""
LEAST = 1e-6
"""Points of less extent, in their own unit squared, lie in one place and have no direction. How much less does not
matter, since the unit is a pixel, and landmarks are many pixels apart."""
BETTER = 0.5
"""Mirrored points must fit so much better: their distance is less than this share of the distance without.

A hundred times ten films were drawn, as they lie: no cephalogram, chest or spine was taken for a mirrored one,
with 1 four spines were. With a film in five mirrored and one turned, 62 hands and 279 spines of 1,000 were not put
right; with half as much 97 hands, 15 chests and 218 spines (``python -m tests.benchmarks.orientations SET...``).
Some hands of the set are right ones."""


@dataclass(frozen=True, slots=True)
class Orientation:
    """One way for a film to lie, as what puts it right.

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

    def orient_pixels(self, pixels: NDArray[Any]) -> NDArray[Any]:
        """The film (H, W) put right."""
        turned = np.rot90(pixels, self.quarter_turns)
        turned = turned[:, ::-1] if self.mirrored else turned
        if self.inverted:
            # Highest plus lowest minus each would overflow the film's own whole numbers.
            return np.ascontiguousarray(-turned.astype(np.float32))
        return np.ascontiguousarray(turned)

    def orient_image(self, image: Image) -> Image:
        """The image put right: sides and spacings change places where it is turned by a quarter."""
        if self.quarter_turns % 2 == 0:
            return image
        spacing = replace(image.spacing, x_mm=image.spacing.y_mm, y_mm=image.spacing.x_mm)
        return replace(image, width=image.height, height=image.width, spacing=spacing)

    def restore_points(self, xy: Array, film: tuple[int, int]) -> Array:
        """Points (..., 2) of the film put right as points of the film (height, width) as it is."""
        turned = (film[1], film[0]) if self.quarter_turns % 2 else film
        x, y = xy[..., 0], xy[..., 1]
        if self.mirrored:
            x = turned[1] - 1 - x
        for turn in range(self.quarter_turns, 0, -1):
            height = turned[0] if (self.quarter_turns - turn) % 2 == 0 else turned[1]
            x, y = height - 1 - y, x
        return np.stack([x, y], axis=-1)

    def orient_points(self, xy: Array, film: tuple[int, int]) -> Array:
        """Points (..., 2) of the film (height, width) as it is as points of the film put right."""
        x, y = xy[..., 0], xy[..., 1]
        for turn in range(self.quarter_turns):
            width = film[1] if turn % 2 == 0 else film[0]
            x, y = y, width - 1 - x
        if self.mirrored:
            x = (film[0] if self.quarter_turns % 2 else film[1]) - 1 - x
        return np.stack([x, y], axis=-1)

    def restore_heatmaps(self, maps: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Heatmaps (K, h, w) over the film put right as heatmaps over the film as it is."""
        unmirrored = maps[:, :, ::-1] if self.mirrored else maps
        return np.ascontiguousarray(np.rot90(unmirrored, -self.quarter_turns, axes=(1, 2)))


UPRIGHT = Orientation()
MIRRORED = Orientation(mirrored=True)
INVERTED = Orientation(inverted=True)
OTHERS = tuple(
    Orientation(turns, mirrored, inverted)
    for inverted in (False, True)
    for turns in range(4)
    for mirrored in (False, True)
    if inverted or turns or mirrored
)


def find_orientations(shapes: Array) -> list[Orientation]:
    """What puts each film right beside most of the others, from its points (N, K, 2), ``nan`` where there is none.

    A film that has fewer than three landmarks in common with them, or all of them in one place, is taken as it is.
    """
    films: NDArray[np.complex128] = shapes[..., 0] + 1j * shapes[..., 1]
    if len(films) < 2:
        return [UPRIGHT] * len(films)
    first = films[int(np.isfinite(films).sum(axis=1).argmax())]
    found = [_beside(first, film)[0] for film in films]
    most = max(dict.fromkeys(found), key=found.count)
    typical = _typical(first, films, found, most)
    return [_beside(typical, film)[0] for film in films]


def _typical(
    first: NDArray[np.complex128],
    films: NDArray[np.complex128],
    found: list[Orientation],
    most: Orientation,
) -> NDArray[np.complex128]:
    """Of the films that lie as most of them do, the one that is turned least beside the others."""
    alike: list[NDArray[np.complex128]] = [
        film for film, orientation in zip(films, found, strict=True) if orientation == most
    ]
    turns: NDArray[np.complex128] = np.array([_beside(first, film)[1] for film in alike])
    return alike[int(np.real(turns * turns.mean().conjugate()).argmax())]


def _beside(reference: NDArray[np.complex128], film: NDArray[np.complex128]) -> tuple[Orientation, complex]:
    """What puts a film right beside another one, and the direction in which it then still lies."""
    there = np.isfinite(reference) & np.isfinite(film)
    if there.sum() < 3:
        return UPRIGHT, 1.0
    goal, seen = (points[there] - points[there].mean() for points in (reference, film))
    size = float(np.linalg.norm(goal) * np.linalg.norm(seen))
    if size < LEAST:
        return UPRIGHT, 1.0
    plain, mirror = (complex(np.vdot(goal, way)) / size for way in (seen, -seen.conj()))
    away, away_mirrored = (np.sqrt(max(0.0, 1 - abs(fit) ** 2)) for fit in (plain, mirror))
    mirrored = away > APART and away_mirrored < BETTER * away
    # A quarter turn of the pixels multiplies by -i; before a mirror it becomes one the other way.
    fits = [(mirror * 1j**turn if mirrored else plain * (-1j) ** turn) for turn in range(4)]
    turns = int(np.argmax([fit.real for fit in fits]))
    return Orientation(turns, bool(mirrored)), fits[turns] / max(abs(fits[turns]), 1e-12)
