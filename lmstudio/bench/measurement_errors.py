"""How far measurements of predicted points are from those of the truth: accuracy in what clinicians use.

Of the eight measurements of the ISBI 2015 challenge (Wang et al., IEEE Trans. Med. Imaging 34(9), 2015) the
classes are compared: the rate of each is the mean over its classes of the recall. For FHI and FHA the challenge's
program exchanges truth and prediction, which makes it the mean precision: to be compared with published rates, the
mean of all eight is given that way, too.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from lmstudio.analysis.measurements import evaluation, landmark_keys
from lmstudio.analysis.measurements.evaluation import Value, evaluate
from lmstudio.analysis.measurements.judgement import Circumstances, judge
from lmstudio.analysis.measurements.norms import Analysis
from lmstudio.core.annotation import Point
from lmstudio.core.geometry import XY, Array
from lmstudio.core.image import Image
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Project
from lmstudio.formats import measurement_files

ANGLES = ("SNA", "SNB", "ANB", "FMA")
"""The angles whose errors are told, in degrees."""
ISBI = "isbi"
EXCHANGED = frozenset({"FHI", "FHA"})
"""Measurements of whose classes the challenge's program takes the precision for the recall."""


@dataclass(frozen=True, slots=True)
class AngleError:
    """The errors of one measurement over films, in its unit.

    Args:
        films: on how many it could be compared.
        mean: of the absolute errors.
        bias: mean of found less true.
        sd: standard deviation of that.
    """

    films: int
    mean: float
    bias: float
    sd: float


@dataclass(frozen=True, slots=True)
class MeasurementErrors:
    """Accuracy told in measurements.

    Args:
        angles: by key, of :data:`ANGLES`.
        rates: of the challenge's eight measurements by key: per cent.
        mean_rate: their mean.
        published_rate: that mean as the challenge's program counts it.
    """

    angles: Mapping[str, AngleError]
    rates: Mapping[str, float]
    mean_rate: float
    published_rate: float

    def told(self) -> dict[str, Any]:
        """For JSON."""
        angles = {
            key: {"films": each.films, "mean": each.mean, "bias": each.bias, "sd": each.sd}
            for key, each in self.angles.items()
        }
        return {
            "angles_deg": angles,
            "isbi_rates": dict(self.rates),
            "isbi_mean_rate": self.mean_rate,
            "isbi_mean_rate_as_published": self.published_rate,
        }


def of_arrays(schema: Schema, images: Sequence[Image], found: Array, true: Array) -> MeasurementErrors | None:
    """The errors of measurements of points (n, K, 2) against true ones, in pixels; ``nan`` where there is none.

    ``None`` where the landmark list has not the landmarks of these measurements.
    """
    isbi = measurement_files.load_library().find(ISBI)
    keys = landmark_keys.match_keys(isbi.definitions, schema)
    if any(isbi.definitions.missing(key, keys) for key in _wanted(isbi)):
        return None
    places = {key: schema.index(name) for key, name in keys.items()}
    one, other = (
        [_values(isbi, _points(xy, places), image) for xy, image in zip(points, images, strict=True)]
        for points in (found, true)
    )
    return _compared(isbi, one, other)


def of_project(
    project: Project, truth: Mapping[str, Mapping[str, Point]], *, origin: str = "all"
) -> MeasurementErrors | None:
    """The same of a project's points of an origin, or ``all``, against a table's, by image id and landmark."""
    images = [image for image in project.images if truth.get(image.id)]
    found = [_array(project.schema, project.annotation(image.id).points, origin) for image in images]
    true = [_array(project.schema, truth[image.id], "all") for image in images]
    return of_arrays(project.schema, images, np.array(found), np.array(true)) if images else None


def _array(schema: Schema, points: Mapping[str, Point], origin: str) -> Array:
    xy = np.full((len(schema), 2), np.nan)
    for k, name in enumerate(schema.names):
        point = points.get(name)
        if point is not None and point.xy is not None and origin in ("all", point.origin):
            xy[k] = point.xy
    return xy


def _wanted(isbi: Analysis) -> tuple[str, ...]:
    return (*ANGLES, *(row.measure for row in isbi.rows))


def _points(xy: Array, places: Mapping[str, int]) -> dict[str, XY]:
    return {key: (float(xy[k, 0]), float(xy[k, 1])) for key, k in places.items() if np.isfinite(xy[k]).all()}


def _values(isbi: Analysis, points: Mapping[str, XY], image: Image) -> dict[str, Value]:
    scaled, lengths = evaluation.scaled(points, image.spacing)
    return evaluate(isbi.definitions, scaled, keys=_wanted(isbi), lengths=lengths)


def _compared(
    isbi: Analysis, found: Sequence[Mapping[str, Value]], true: Sequence[Mapping[str, Value]]
) -> MeasurementErrors:
    angles = {key: _angle_error(_pairs(key, found, true)) for key in ANGLES}
    rates, published = {}, []
    for row in isbi.rows:
        pairs = _pairs(row.measure, found, true)
        classes = [(_class(isbi, row.measure, one), _class(isbi, row.measure, other)) for one, other in pairs]
        exchanged = [(other, one) for one, other in classes]
        rates[row.measure] = 100 * mean_recall(classes)
        published.append(100 * mean_recall(exchanged if row.measure in EXCHANGED else classes))
    return MeasurementErrors(angles, rates, _mean([*rates.values()]), _mean(published))


def _mean(rates: Sequence[float]) -> float:
    """The mean of the rates that are there."""
    there = [rate for rate in rates if not math.isnan(rate)]
    return sum(there) / len(there) if there else math.nan


def _pairs(
    key: str, found: Iterable[Mapping[str, Value]], true: Iterable[Mapping[str, Value]]
) -> list[tuple[float, float]]:
    both = ((one[key], other[key]) for one, other in zip(found, true, strict=True))
    return [(a, b) for a, b in both if isinstance(a, float) and isinstance(b, float)]


def _angle_error(pairs: Sequence[tuple[float, float]]) -> AngleError:
    if not pairs:
        return AngleError(0, math.nan, math.nan, math.nan)
    steps = np.array([a - b for a, b in pairs])
    sd = float(steps.std(ddof=1)) if len(steps) > 1 else math.nan
    return AngleError(len(steps), float(np.abs(steps).mean()), float(steps.mean()), sd)


def _class(isbi: Analysis, measure: str, value: float) -> int | None:
    row = next(row for row in isbi.rows if row.measure == measure)
    return judge(value, 0.0, row, isbi, about=Circumstances(), others={}).number


def mean_recall(pairs: Iterable[tuple[int | None, int | None]]) -> float:
    """The mean over the true classes of the share that was found; of pairs of a found class and the true one."""
    right: dict[int | None, list[bool]] = {}
    for found, true in pairs:
        right.setdefault(true, []).append(found == true)
    shares = [sum(each) / len(each) for each in right.values()]
    return sum(shares) / len(shares) if shares else math.nan
