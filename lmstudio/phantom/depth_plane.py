"""Adding up optical depth: anti-aliased shapes onto a plane of floats."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from lmstudio.core.geometry import Array

Plane = NDArray[np.float32]


class DepthPlane:
    """A plane (H, W) of optical depth to which shapes are added.

    Args:
        height: rows of pixels.
        width: columns of pixels.

    Points are given in pixels, (x, y), the centre of the first pixel at (0, 0).
    """

    def __init__(self, height: int, width: int) -> None:
        self.depth: Plane = np.zeros((height, width), dtype=np.float32)

    def fill(
        self,
        polygon: Array,
        amount: float,
        *,
        soft: float = 0.0,
        rim: float = 0.0,
        rim_width: float = 6.0,
        texture: Plane | None = None,
    ) -> None:
        """Add a closed shape.

        Args:
            polygon: (n, 2) outline, px.
            amount: optical depth inside; negative for a cavity.
            soft: blur of its edge, px (standard deviation).
            rim: further optical depth along the inside of the edge: the cortex met tangentially.
            rim_width: how far the rim reaches inwards, px.
            texture: (H, W) factor for ``amount``.
        """
        box = self._box(polygon, 3 * soft + 2)
        if box is None:
            return
        mask = _mask(polygon, box, fine=soft < 1.5)
        shape = _blurred(mask, soft)
        left, top, right, bottom = box
        view = self.depth[top:bottom, left:right]
        factor = 1.0 if texture is None else texture[top:bottom, left:right]
        view += _values(shape) * (np.float32(amount) * factor)
        if rim:
            inner = _values(_blurred(mask, rim_width))
            view += np.float32(2 * rim) * _values(shape) * np.maximum(1 - inner, 0)

    def round(self, polygon: Array, amount: float, *, reach: float) -> None:
        """Add a closed shape that is thin at its edge and reaches ``amount`` about 2 ``reach`` px inside."""
        box = self._box(polygon, 2)
        if box is None:
            return
        mask = _mask(polygon, box, fine=True)
        left, top, right, bottom = box
        inner = np.clip(2 * _values(_blurred(mask, reach)) - 1, 0, 1) ** 0.7
        self.depth[top:bottom, left:right] += np.float32(amount) * _values(mask) * inner

    def stroke(self, line: Array, amount: float, *, width: float, soft: float = 0.7, closed: bool = False) -> None:
        """Add a line (n, 2) of a width and an edge blur in px."""
        box = self._box(line, width + 3 * soft + 2)
        if box is None:
            return
        left, top, right, bottom = box
        scale = 3
        image = Image.new("L", ((right - left) * scale, (bottom - top) * scale))
        points = np.concatenate([line, line[:1]]) if closed else line
        ends = [(float(x), float(y)) for x, y in (points - (left, top) + 0.5) * scale]
        ImageDraw.Draw(image).line(ends, fill=255, width=max(1, round(width * scale)), joint="curve")
        self.depth[top:bottom, left:right] += np.float32(amount) * _values(_blurred(image.reduce(scale), soft))

    def _box(self, points: Array, margin: float) -> tuple[int, int, int, int] | None:
        """Left, top, right, bottom of the pixels the shape can reach; None outside the plane."""
        height, width = self.depth.shape
        low = np.floor(points.min(axis=0) - margin).astype(int)
        high = np.ceil(points.max(axis=0) + margin).astype(int) + 1
        left, top = max(int(low[0]), 0), max(int(low[1]), 0)
        right, bottom = min(int(high[0]), width), min(int(high[1]), height)
        return (left, top, right, bottom) if right > left and bottom > top else None


def _mask(polygon: Array, box: tuple[int, int, int, int], *, fine: bool) -> Image.Image:
    left, top, right, bottom = box
    scale = 3 if fine else 1
    image = Image.new("L", ((right - left) * scale, (bottom - top) * scale))
    # Pillow drops the fraction of a coordinate, so half a fine pixel is added, which makes it round.
    corners = [(float(x), float(y)) for x, y in (polygon - (left, top) + 0.5) * scale]
    ImageDraw.Draw(image).polygon(corners, fill=255)
    return image.reduce(scale) if scale > 1 else image


def _blurred(image: Image.Image, sigma: float) -> Image.Image:
    return image.filter(ImageFilter.GaussianBlur(sigma)) if sigma > 0.05 else image


def _values(image: Image.Image) -> Plane:
    return np.asarray(image, dtype=np.float32) * np.float32(1 / 255)


def box_blur(plane: Plane, radius: int, *, passes: int = 3) -> Plane:
    """The plane blurred by repeated box means (nearly Gaussian), edges repeated."""
    out = plane
    for _ in range(passes):
        for axis in (0, 1):
            pad = [(0, 0), (0, 0)]
            pad[axis] = (radius + 1, radius)
            total = np.cumsum(np.pad(out, pad, mode="edge"), axis=axis, dtype=np.float64)
            n = out.shape[axis]
            ahead = np.take(total, np.arange(2 * radius + 1, 2 * radius + 1 + n), axis=axis)
            behind = np.take(total, np.arange(n), axis=axis)
            out = ((ahead - behind) / (2 * radius + 1)).astype(np.float32)
    return out


def resized(plane: Plane, shape: tuple[int, int]) -> Plane:
    """The plane at another size (H, W), bilinear."""
    height, width = shape
    image = Image.fromarray(plane.astype(np.float32)).resize((width, height), Image.Resampling.BILINEAR)
    return np.asarray(image, dtype=np.float32)


def noise(rng: np.random.Generator, shape: tuple[int, int], *, grain: float) -> Plane:
    """Smooth noise (H, W) of zero mean, unit deviation, with grains about ``grain`` px wide."""
    height, width = shape
    rows, columns = int(height / grain) + 2, int(width / grain) + 2
    coarse = rng.standard_normal((rows, columns)).astype(np.float32)
    image = Image.fromarray(coarse).resize((width, height), Image.Resampling.BICUBIC)
    plane = np.asarray(image, dtype=np.float32)
    out: Plane = (plane - plane.mean()) / np.float32(max(float(plane.std()), 1e-6))
    return out
