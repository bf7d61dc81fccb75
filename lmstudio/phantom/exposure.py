"""From optical depth to a film: cephalostat, rays and scatter, film curve, blur, grain, borders."""

import numpy as np
from numpy.typing import NDArray

from lmstudio.core.geometry import Array
from lmstudio.phantom import curves, depth_plane
from lmstudio.phantom.depth_plane import DepthPlane, Plane


def expose_film(depth: Plane, rng: np.random.Generator) -> NDArray[np.uint8]:
    """The film (H, W): Beer-Lambert, scatter, blur, quantum noise with grain, film curve, collimation.

    Args:
        depth: optical depth of patient and cephalostat.
        rng: exposure, contrast, noise.
    """
    height, width = depth.shape
    beam = 1 - rng.uniform(0.0, 0.35) * np.linspace(-0.5, 1, width, dtype=np.float32)[None, :] ** 2
    rays = np.exp(-depth) * beam
    small = depth_plane.resized(rays, (height // 8, width // 8))
    haze = depth_plane.resized(depth_plane.box_blur(small, 6), (height, width))
    light = rays + rng.uniform(0.03, 0.06) * haze + 0.004
    light = _sharpness(light, rng)
    quanta = rng.uniform(5000, 16000)
    grain = (
        depth_plane.noise(rng, (height, width), grain=1.0) * 0.75
        + depth_plane.noise(rng, (height, width), grain=2.2) * 0.5
    )
    light = light * (1 + grain / np.sqrt(quanta * np.maximum(light, 1e-3)))
    seen = -np.log(np.maximum(light, 1e-5))
    bright = _film_curve(seen, middle=rng.normal(1.88, 0.14), slope=rng.normal(0.78, 0.05))
    floor, top = rng.uniform(8, 30), rng.uniform(240, 252)
    grey = floor + (top - floor) * bright
    grey += depth_plane.noise(rng, (height, width), grain=1.3) * rng.uniform(0.8, 2.0)
    out: NDArray[np.uint8] = np.clip(grey + 0.5, 0, 255).astype(np.uint8)
    return out


def _film_curve(seen: Plane, *, middle: float, slope: float) -> Plane:
    """Brightness 0 to 1 of the negative by the log of the light lost: toe, straight part, shoulder."""
    toe = 1 / (1 + np.exp(middle / slope))
    bright: Plane = (1 / (1 + np.exp((middle - seen) / slope)) - toe) / (1 - toe)
    return np.maximum(bright, 0).astype(np.float32)


def _sharpness(light: Plane, rng: np.random.Generator) -> Plane:
    """Focal spot and screen: a blur of 0.6 to 1.0 px, as two neighbours' means along each axis."""
    share = np.float32(rng.uniform(0.12, 0.24))
    out = light
    for axis in (0, 1):
        out = (1 - 2 * share) * out + share * (np.roll(out, 1, axis) + np.roll(out, -1, axis))
    return out


def cephalostat(
    plane: DepthPlane, rng: np.random.Generator, *, porion: Array, nasion: Array, scale: float
) -> None:
    """Add ear rods, nasal support with its ruler and the cassette's clips.

    Args:
        plane: optical depth so far.
        rng: what there is, and where.
        porion: (2,) px.
        nasion: (2,) px.
        scale: pixels per mm.
    """
    ear = porion + np.array([0.0, 3.4 * scale])
    for radius in (rng.uniform(8.2, 9.8), rng.uniform(6.6, 7.8)):
        ring = curves.ellipse(ear + rng.normal(0, 1.2, 2) * scale, (radius * scale, radius * scale))
        plane.stroke(ring, 0.85, width=0.8 * scale, soft=0.2 * scale, closed=True)
    if rng.random() < 0.75:
        _wedge(plane, rng)
    if rng.random() < 0.45:
        _shoulder(plane, rng, scale=scale)
    if rng.random() < 0.8:
        _nasal_support(plane, rng, nasion=nasion, scale=scale)


def _wedge(plane: DepthPlane, rng: np.random.Generator) -> None:
    """The wedge filter that spares the profile from over-exposure: thicker towards the front edge of the film."""
    width = plane.depth.shape[1]
    across = np.clip((np.arange(width) / width - rng.uniform(0.7, 0.85)) / 0.3, 0, 1)
    plane.depth += (rng.uniform(0.8, 2.6) * across**1.4).astype(np.float32)[None, :]


def _shoulder(plane: DepthPlane, rng: np.random.Generator, *, scale: float) -> None:
    """The shoulder, which hardly any ray gets through, in the lower corner behind."""
    height = plane.depth.shape[0]
    high, wide = rng.uniform(8, 26) * scale, rng.uniform(25, 60) * scale
    line = np.array(
        [(-20, height - high), (0.35 * wide, height - 0.85 * high), (wide, height + 8), (-20, height + 8)]
    )
    plane.fill(line, 2.6, soft=0.8 * scale)


def letter(plane: DepthPlane, rng: np.random.Generator, *, face: Array, scale: float) -> None:
    """Add to some films the lead letter of the side that faces the film, well in front of the face (n, 2)."""
    height, width = plane.depth.shape
    at = np.array([width * rng.uniform(0.78, 0.9), height * rng.uniform(0.78, 0.92)])
    near = face[np.abs(face[:, 1] - at[1]) < 20 * scale]
    if rng.random() < 0.4 or at[0] < near[:, 0].max(initial=0) + 12 * scale:
        return
    strokes = [[(0, 8), (0, 0), (3.4, 0), (4.6, 1), (4.6, 3), (3.4, 4), (0, 4)], [(2, 4), (4.8, 8)]]
    for stroke in strokes:
        plane.stroke(np.array(stroke) * scale + at, 3.0, width=1.1 * scale, soft=0.15 * scale)


def _nasal_support(plane: DepthPlane, rng: np.random.Generator, *, nasion: Array, scale: float) -> None:
    x, y = nasion + np.array([rng.uniform(22, 34), rng.uniform(4, 18)]) * scale

    def box(left: float, top: float, right: float, bottom: float) -> Array:
        corners = np.array([(left, top), (right, top), (right, bottom), (left, bottom)])
        placed: Array = corners * scale + np.array([x, y])
        return placed

    plane.fill(box(-16, -4, 4, 6), 0.6, soft=0.5 * scale)
    plane.fill(box(-10, 2, -1, 8), -0.4, soft=0.4 * scale)
    plane.fill(box(2, -20, 12, 6), 0.6, soft=0.4 * scale)
    plane.fill(box(5, -200, 8.5, -2), 1.2, soft=0.3 * scale)
    plane.fill(box(-1, -200, 14, -80), 0.7, soft=0.3 * scale)
    for k in range(9):
        plane.fill(box(5.5, -26 + 2.5 * k, 8.5, -25 + 2.5 * k), 2.5)
    plane.fill(box(7.4, -28, 9.2, -3), 2.5)


def collimate(pixels: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.uint8]:
    """The film with unexposed (white) or over-exposed (black) borders and the clips of the cassette."""
    height, width = pixels.shape
    out = pixels.copy()
    left, right, top, bottom = (int(rng.uniform(0, 0.014) * width) for _ in range(4))
    white = 252
    out[:, :left] = white
    out[:top] = white
    out[height - bottom :] = white
    out[:, width - right :] = white
    if rng.random() < 0.75:
        wide, deep = int(0.064 * width), int(0.028 * height)
        for share in (0.26, 0.5, 0.74):
            x = int((share + rng.normal(0, 0.003)) * width)
            out[: top + deep, x - wide // 2 : x + wide // 2] = white
            out[height - bottom - int(0.6 * deep) :, x - wide // 2 : x + wide // 2] = white
    return out
