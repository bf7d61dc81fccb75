"""The template's outlines bent onto the landmarks of a film by a thin-plate spline.

The bending carries each landmark of the template exactly onto that of the film (Bookstein 1989), so that outlines
run through them; between them it is as smooth as can be. Teeth are turned and sized, not bent.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from lmstudio.analysis.tracing.average_head import ANCHORS, OUTLINES, TEETH, Stop, Tissue, ToothShape
from lmstudio.core import splines
from lmstudio.core.geometry import XY, Array

FEWEST = 4
"""Three landmarks lie like those of any head, since a triangle can be bent onto any other."""
MOST_OFF = 0.35
"""Landmarks that lie further from where a turned and sized template has them, in root mean square over their own
spread, are not those of a head seen from the side: those of 300 labelled head films are off by 0.153 at most, with
sella and menton exchanged by 0.73 at least, at random places by 0.67 at least
(``python -m pytest tests/real/test_tracings.py``)."""
_STEPS = 8
"""Pieces between two stops: more do not matter, since corners are less than a line wide on a film that fills a
screen."""


@dataclass(frozen=True, slots=True)
class TracedCurve:
    """An outline as it is drawn: a line through many places, in the unit of the points."""

    name: str
    tissue: Tissue
    places: tuple[XY, ...]


@dataclass(frozen=True, slots=True, eq=False)
class HeadFit:
    """The template turned, sized and moved onto landmarks, mirrored where the face looks left.

    In the complex plane: ``turn * z + shift`` of the template's place, or of its mirror image.

    Args:
        turn: by what it is multiplied.
        shift: what is added.
        mirrored: whether the template is mirrored before.
        off: the root mean square of what is left, over the spread of the landmarks.
    """

    turn: complex
    shift: complex
    mirrored: bool
    off: float


def curves(points: Mapping[str, XY]) -> tuple[TracedCurve, ...]:
    """The outlines whose landmarks are there; none where the landmarks do not lie like those of a head.

    Args:
        points: landmarks by key, mm; the face may look to either side, and the head may be turned.
    """
    there = [key for key in ANCHORS if key in points]
    if len(there) < FEWEST:
        return ()
    source = np.array([ANCHORS[key] for key in there], dtype=np.float64)
    target = np.array([points[key] for key in there], dtype=np.float64)
    fit = fitted(source, target)
    if fit is None or fit.off > MOST_OFF:
        return ()
    return (*_bent(source, target, points), *_teeth(points, fit))


def fitted(source: Array, target: Array) -> HeadFit | None:
    """The best similarity of the template, mirrored or not; ``None`` where the points lie on one place or line."""
    if min(_flatness(source), _flatness(target)) < 1e-3:
        return None
    both = (_similarity(source, target, mirrored=mirrored) for mirrored in (False, True))
    return min(both, key=lambda fit: fit.off)


def _flatness(places: Array) -> float:
    """How broad points (n, 2) lie: 0 on one line, 1 round about."""
    sides = np.linalg.svd(places - places.mean(axis=0), compute_uv=False)
    return float(sides[1] / sides[0]) if sides[0] > 0 else 0.0


def _similarity(source: Array, target: Array, *, mirrored: bool) -> HeadFit:
    before = source[:, 0] + 1j * source[:, 1]
    before = before.conj() if mirrored else before
    after = target[:, 0] + 1j * target[:, 1]
    a, b = before - before.mean(), after - after.mean()
    turn = complex(np.vdot(a, b) / np.vdot(a, a).real)
    left = np.sqrt((np.abs(turn * a - b) ** 2).mean() / (np.abs(b) ** 2).mean())
    return HeadFit(turn, complex(after.mean() - turn * before.mean()), mirrored, float(left))


def _bent(source: Array, target: Array, points: Mapping[str, XY]) -> Iterator[TracedCurve]:
    warp = splines.Warp(source, target)
    for outline in OUTLINES:
        if all(key in points for key in outline.needs):
            dense = _dense(outline.stops, closed=outline.closed)
            yield _curve(outline.name, outline.tissue, warp(dense), closed=outline.closed)


@cache
def _dense(stops: tuple[Stop, ...], *, closed: bool) -> Array:
    """The line through the stops, in the template."""
    places = [ANCHORS[each] if isinstance(each, str) else each for each in stops]
    return splines.spline(places, closed=closed, steps=_STEPS)


def _teeth(points: Mapping[str, XY], fit: HeadFit) -> Iterator[TracedCurve]:
    for tooth in TEETH:
        if all(key in points for key in tooth.ends) and points[tooth.ends[0]] != points[tooth.ends[1]]:
            placed = _set(tooth, _dense(tooth.stops, closed=True), points, fit)
            yield _curve(tooth.name, Tissue.TOOTH, placed, closed=True)


def _set(tooth: ToothShape, dense: Array, points: Mapping[str, XY], fit: HeadFit) -> Array:
    """A tooth's outline where its two landmarks are, on the side that the face looks to."""
    own = dense[:, 0] + 1j * dense[:, 1]
    first, second = (complex(*each) for each in tooth.at)
    if fit.mirrored:
        own, first, second = own.conj(), first.conjugate(), second.conjugate()
    start, end = (complex(*points[key]) for key in tooth.ends)
    placed = start + (own - first) * (end - start) / (second - first)
    return np.column_stack([placed.real, placed.imag])


def _curve(name: str, tissue: Tissue, places: Array, *, closed: bool) -> TracedCurve:
    rows: list[list[float]] = places.tolist()
    found = tuple((x, y) for x, y in rows)
    return TracedCurve(name, tissue, (*found, found[0]) if closed else found)
