"""What a reader's second reading tells of their own random errors, landmark by landmark."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

import numpy as np

from lmstudio.analysis.measurements import landmark_keys
from lmstudio.analysis.measurements.definitions import Definitions
from lmstudio.analysis.measurements.propagation import Covariance
from lmstudio.analysis.measurements.reader_errors import PUBLISHED, ReaderErrors
from lmstudio.analysis.observers import read_films
from lmstudio.analysis.observers.read_films import ReaderPoints, ReadFilms
from lmstudio.core.geometry import Array

FEWEST_PAIRS = 10
"""The published error stays where there are fewer pairs, since of fewer a standard deviation is known to no better
than a quarter."""


def own_errors(
    films: ReadFilms, first: ReaderPoints, second: ReaderPoints, definitions: Iterable[Definitions]
) -> ReaderErrors:
    """The errors of one reader who has read films twice; the published ones for landmarks with too few pairs.

    Dahlberg's error (1940) of both axes, with what they have in common: Σ d dᵀ / 2n of the differences d. It
    contains what changed in the reader's habit between both readings.

    Args:
        films: of the project; those of unknown spacing are left out.
        first: the first reading.
        second: the second one.
        definitions: that say by which keys measurements know the landmarks.
    """
    known = ReadFilms(tuple(image for image in films.images if image.spacing.known), films.schema)
    common = known.common([first, second])
    on_film, found, pairs = common.steps(first, second), dict[str, Covariance](), dict[str, int]()
    paired, keys = np.zeros(len(common.images), dtype=bool), dict[str, str]()
    for each in definitions:
        steps = read_films.turned(on_film, common.axes(each, first))
        matched = landmark_keys.match_keys(each, films.schema)
        for key, name in matched.items():
            there = np.isfinite(steps[:, films.schema.index(name)]).all(axis=1)
            if key not in found and there.sum() >= FEWEST_PAIRS:
                found[key] = _of_one_reading(steps[there, films.schema.index(name)])
                pairs[key] = int(there.sum())
                paired |= there
        keys |= matched
    if not found:
        return PUBLISHED
    rest = {key: each for key, each in PUBLISHED.covariances.items() if key in keys and key not in found}
    return ReaderErrors(
        MappingProxyType(found | rest), PUBLISHED.source if rest else "", _frozen(pairs), int(paired.sum())
    )


def _of_one_reading(steps: Array) -> Covariance:
    """Of the differences (n, 2) of two readings: mm² along forwards and down."""
    half = steps.T @ steps / (2 * len(steps))
    return float(half[0, 0]), float(half[0, 1]), float(half[1, 1])


def _frozen(pairs: Mapping[str, int]) -> Mapping[str, int]:
    return MappingProxyType(dict(pairs))
