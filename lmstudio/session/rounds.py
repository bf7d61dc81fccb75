"""What became of every network's points: kept, moved and how far; and what has come in since the last training.

All of it is read off the points as they are now, which remember the network that predicted them and where it had
put them. So it is right after undo, and after the project is opened again. A point that was taken off and placed
anew is the reader's own and counts for no network.
"""

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lmstudio.core.annotation import Annotation, Origin, Point, State
from lmstudio.core.annotation import state as state_of
from lmstudio.core.geometry import Array
from lmstudio.core.landmarks import Schema
from lmstudio.core.metrics import mean_radial_error, median_radial_error, success_detection_rate
from lmstudio.core.project import Image, Model, Project

CLINICAL_MM = 2.0
"""Points within so many millimetres count as found."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What the reader did with one network's points.

    Args:
        model: the network.
        films: how many films have points that the reader has judged.
        kept: points confirmed where they were.
        moved: points put elsewhere, or marked absent.
        waiting: points that the reader has not judged.
        median: of the distances of those put elsewhere, in ``unit``; ``nan`` where there is none.
        mean: of the same.
        unit: ``mm``, or ``px`` where the spacing of some judged film is unknown.
    """

    model: str
    films: int
    kept: int
    moved: int
    waiting: int
    median: float
    mean: float
    unit: str

    @property
    def kept_share(self) -> float:
        """The share of the judged points that were kept, 0 to 1; ``nan`` where none was judged."""
        judged = self.kept + self.moved
        return self.kept / judged if judged else math.nan


@dataclass(frozen=True, slots=True)
class HeldOut:
    """How far a network was off on films that it had never learned from, as the reader judged them afterwards.

    Args:
        films: how many.
        points: how many.
        error: mean distance of its points from the reader's, those kept counted as 0, in ``unit``.
        unit: ``mm``, or ``px`` where the spacing of one of the films is unknown.
        found: percentage of points within 2 mm; ``nan`` in pixels.
    """

    films: int
    points: int
    error: float
    unit: str
    found: float


@dataclass(frozen=True, slots=True)
class Since:
    """What has come in since the last training.

    Args:
        films: finished films that the newest network did not learn from.
        corrected: those of them on which the reader moved, added or took off at least one point.
    """

    films: int
    corrected: int


def tallies(project: Project) -> list[Tally]:
    """What the reader did with each network's points, in the order in which the networks were trained."""
    parts: dict[str, list[tuple[Image, _Share]]] = {}
    for image in project.images:
        for name, share in _film(project, image).shares.items():
            parts.setdefault(name, []).append((image, share))
    return [_tally(name, parts[name]) for name in sorted(parts, key=_age)]


def held_out(project: Project, model: Model) -> HeldOut | None:
    """How far a network was off on finished films that it did not learn from; ``None`` where there is none yet."""
    known = {*model.learned}
    films = ((image, _film(project, image)) for image in project.images if image.id not in known)
    done = [(image, film.shares[model.name]) for image, film in films if film.is_new_to(model.name)]
    if not done:
        return None
    unit = _unit(done)
    away = _distances(done, unit)
    found = success_detection_rate(away, CLINICAL_MM) if unit == "mm" else math.nan
    return HeldOut(len(done), away.size, mean_radial_error(away), unit, found)


def since_training(project: Project) -> Since:
    """The finished films that the newest network has not learned from."""
    if not project.models:
        return Since(0, 0)
    newest = project.models[-1]
    used = {*newest.learned, *newest.held_back}
    films = (_film(project, image) for image in project.images if image.id not in used)
    fresh = [film for film in films if film.state is State.DONE]
    if not used:  # a network of an earlier version of the program, which did not note its films
        fresh = [film for film in fresh if newest.name in film.shares]
    return Since(len(fresh), sum(film.corrected for film in fresh))


def states(project: Project) -> Counter[State]:
    """How many films are in each state."""
    return Counter(_film(project, image).state for image in project.images)


@dataclass(frozen=True, slots=True, eq=False)
class _Share:
    """One network's points on one film.

    Args:
        kept: confirmed where they were.
        moved: put elsewhere, or marked absent.
        waiting: not judged by the reader.
        offsets: (n, 2) pixels from where the network had put the judged points to where they are, if anywhere.
        elsewhere: (n,) which of those are not where they were.
    """

    kept: int
    moved: int
    waiting: int
    offsets: Array
    elsewhere: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class _Film:
    """What the points of one film tell.

    Args:
        state: how far the work on it is.
        corrected: whether any point is not one that a network had put there.
        shares: by network.
    """

    state: State
    corrected: bool
    shares: Mapping[str, _Share]

    def is_new_to(self, model: str) -> bool:
        """Whether the film is finished and shows how far the network was off."""
        return self.state is State.DONE and model in self.shares and len(self.shares[model].offsets) > 0


_known: dict[str, tuple[Annotation, Schema, _Film]] = {}
"""Worked out already, by image: right while the points are the very same object, as most are after an edit."""


def _film(project: Project, image: Image) -> _Film:
    annotation, schema = project.annotation(image.id), project.schema
    known = _known.get(image.id)
    if known is not None and known[0] is annotation and known[1] is schema:
        return known[2]
    # A mean of left and right only follows its sides.
    names = set(schema.names) - {mean for mean, *_ in schema.means}
    points = [point for name, point in annotation.points.items() if name in names]
    models = dict.fromkeys(point.model for point in points if point.model)
    film = _Film(
        state_of(annotation, schema),
        any(not _was_kept(point) for point in points),
        {model: _share([point for point in points if point.model == model]) for model in models},
    )
    _known[image.id] = annotation, schema, film
    return film


def _share(points: list[Point]) -> _Share:
    judged = [point for point in points if point.by_reader]
    placed = [(p.xy, p.predicted_xy, not _was_kept(p)) for p in judged if p.xy and p.predicted_xy]
    kept = sum(map(_was_kept, judged))
    offsets = np.array([(x - px, y - py) for (x, y), (px, py), _ in placed], dtype=np.float64).reshape(-1, 2)
    elsewhere = np.array([moved for *_, moved in placed], dtype=bool)
    return _Share(kept, len(judged) - kept, len(points) - len(judged), offsets, elsewhere)


def _was_kept(point: Point) -> bool:
    return point.origin is Origin.CONFIRMED and point.xy is not None


def _tally(name: str, parts: list[tuple[Image, _Share]]) -> Tally:
    judged = [(image, share) for image, share in parts if share.kept + share.moved]
    unit = _unit(judged)
    away = _distances(judged, unit)[np.concatenate([share.elsewhere for _, share in judged] or [_NONE])]
    return Tally(
        name,
        films=len(judged),
        kept=sum(share.kept for _, share in judged),
        moved=sum(share.moved for _, share in judged),
        waiting=sum(share.waiting for _, share in parts),
        median=median_radial_error(away),
        mean=mean_radial_error(away),
        unit=unit,
    )


_NONE = np.zeros(0, dtype=bool)


def _unit(judged: list[tuple[Image, _Share]]) -> str:
    return "mm" if all(image.spacing.known for image, _ in judged) else "px"


def _distances(judged: list[tuple[Image, _Share]], unit: str) -> Array:
    """How far points are from where the network had put them, in ``unit``, film after film."""
    scales = [(image.spacing.x_mm, image.spacing.y_mm) if unit == "mm" else (1.0, 1.0) for image, _ in judged]
    each = [share.offsets * scale for scale, (_, share) in zip(scales, judged, strict=True)]
    offsets = np.concatenate([np.zeros((0, 2)), *each])
    return np.asarray(np.hypot(offsets[:, 0], offsets[:, 1]))


def _age(name: str) -> tuple[int, str]:
    """The number of a round; weights from elsewhere come first."""
    number = name.removeprefix("round ")
    return (int(number) if number.isdecimal() else 0), name
