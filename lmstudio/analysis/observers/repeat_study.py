"""Readers who each read the same films more than once: what is the reader's own, and what is chance.

Source: M. Eliasziw et al., Phys. Ther. 74, 1994.
"""

import math
from dataclasses import dataclass

from lmstudio.core.geometry import Array

FEWEST = 2
"""Films, readers and readings of each, since of one of any there is nothing to compare."""


@dataclass(frozen=True, slots=True)
class StudyParts:
    """Of films, of readers, of what a reader makes of a film, of repeating: mean squares, or variances."""

    film: float
    reader: float
    film_reader: float
    repeat: float


@dataclass(frozen=True, slots=True)
class RepeatStudy:
    """The result of a repeat study.

    Args:
        squares: mean squares.
        variances: the parts of the variance.
        intra_error: standard error of one reader's readings, in the unit of the values.
        inter_error: standard error of readings of any reader.
        intra: intraclass correlation of one reader's readings; ``None`` where all values are equal.
        inter: of readings of different readers.
    """

    squares: StudyParts
    variances: StudyParts
    intra_error: float
    inter_error: float
    intra: float | None
    inter: float | None


def repeat_study(values: Array) -> RepeatStudy | None:
    """The repeat study of values (films, readers, readings) without gaps; ``None`` of fewer than two of any."""
    if min(values.shape) < FEWEST:
        return None
    a, b, m = values.shape
    squares = _squares(values)
    variances = StudyParts(
        max(0.0, (squares.film - squares.film_reader) / (b * m)),
        max(0.0, (squares.reader - squares.film_reader) / (a * m)),
        max(0.0, (squares.film_reader - squares.repeat) / m),
        squares.repeat,
    )
    among_readers = variances.reader + variances.film_reader
    total = variances.film + among_readers + variances.repeat
    return RepeatStudy(
        squares,
        variances,
        math.sqrt(variances.repeat),
        math.sqrt(among_readers + variances.repeat),
        (variances.film + among_readers) / total if total else None,
        variances.film / total if total else None,
    )


def _squares(values: Array) -> StudyParts:
    a, b, m = values.shape
    cells = values.mean(axis=2)
    films, readers, all_of_them = values.mean(axis=(1, 2)), values.mean(axis=(0, 2)), values.mean()
    mixed = cells - films[:, None] - readers + all_of_them
    return StudyParts(
        float(b * m * ((films - all_of_them) ** 2).sum() / (a - 1)),
        float(a * m * ((readers - all_of_them) ** 2).sum() / (b - 1)),
        float(m * (mixed**2).sum() / ((a - 1) * (b - 1))),
        float(((values - cells[:, :, None]) ** 2).sum() / (a * b * (m - 1))),
    )
