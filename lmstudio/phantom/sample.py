"""Synthetic films with exactly known landmarks, one by one or as a folder."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from lmstudio.core.geometry import XY, Array, Spacing, SpacingOrigin
from lmstudio.phantom import anatomy, further, render
from lmstudio.phantom.tissue import HeadPose


@dataclass(frozen=True, eq=False)
class Phantom:
    """A made-up lateral cephalogram and its truth.

    Args:
        pixels: (H, W) uint8, denser tissue brighter, the face to the right.
        points: every landmark of ``anatomy.LANDMARKS`` in that order, xy in pixels.
        spacing: millimetres per pixel, exactly known.
        further: the 26 further landmarks of ``further.FURTHER`` in that order, xy in pixels.
    """

    pixels: NDArray[np.uint8]
    points: Mapping[str, XY]
    spacing: Spacing
    further: Mapping[str, XY]

    @property
    def places(self) -> Mapping[str, XY]:
        """All 45 landmarks, xy in pixels."""
        return {**self.points, **self.further}


def phantom(seed: int, *, height: int = 1024, width: int = 826) -> Phantom:
    """The phantom of a seed: the same seed gives the same film and points."""
    rng = np.random.default_rng([seed, 20150419])
    head = anatomy.head(rng)
    pose = render.draw_pose(head, (height, width), rng=rng)
    pixels, teeth = render.render_film(head, (height, width), pose=pose, rng=rng)
    points = _placed({name: head.points[name] for name in anatomy.LANDMARKS}, pose)
    more = _placed(further.further_points(head, teeth), pose)
    pitch = 1 / pose.pixels_per_mm
    return Phantom(pixels, points, Spacing(pitch, pitch, SpacingOrigin.CALIBRATED), more)


def _placed(points: Mapping[str, Array], pose: HeadPose) -> dict[str, XY]:
    """Points of the head's frame in pixels."""
    placed = pose(np.array(list(points.values())))
    return {name: (float(x), float(y)) for name, (x, y) in zip(points, placed, strict=True)}


def write_sample(
    folder: Path,
    n: int,
    *,
    seed: int = 0,
    table: bool = False,
    with_further: bool = False,
    height: int = 1024,
    width: int = 826,
) -> dict[str, Mapping[str, XY]]:
    """The truth by file name of ``n`` phantoms written as 001.png ... into ``folder`` (made where missing).

    Args:
        folder: where the films go.
        n: how many.
        seed: the seed of the first; the next have the next seeds.
        table: also write ``truth.csv`` with the columns image, landmark, x, y, mm_per_px_x, mm_per_px_y.
        with_further: give the 26 further landmarks, too.
        height: rows of pixels.
        width: columns of pixels.
    """
    folder.mkdir(parents=True, exist_ok=True)
    truth: dict[str, Mapping[str, XY]] = {}
    rows: list[tuple[object, ...]] = [("image", "landmark", "x", "y", "mm_per_px_x", "mm_per_px_y")]
    for k in range(n):
        made = phantom(seed + k, height=height, width=width)
        name = f"{k + 1:03d}.png"
        per_metre = 1000 / made.spacing.x_mm
        Image.fromarray(made.pixels).save(folder / name, dpi=(per_metre * 0.0254, per_metre * 0.0254))
        truth[name] = made.places if with_further else made.points
        mm = (made.spacing.x_mm, made.spacing.y_mm)
        rows += [(name, landmark, x, y, *mm) for landmark, (x, y) in truth[name].items()]
    if table:
        with (folder / "truth.csv").open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(rows)
    return truth
