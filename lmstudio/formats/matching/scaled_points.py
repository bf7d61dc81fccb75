"""Points that are not in pixels: in millimetres, in shares, or of films of another size, and what would fit.

Programs for shapes multiply coordinates by the scale of their films and write back what they got, without a word.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from lmstudio.core.geometry import XY
from lmstudio.core.project import Image
from lmstudio.core.sameness import Same
from lmstudio.errors import TableError
from lmstudio.language import digits, tr

FactorOf = Callable[[Image], float]
"""What the coordinates of a film have to be multiplied by; ``nan`` where that cannot be known."""
_FAR = 0.1
"""A point so far beyond its film, as a share of its sides, was not put there by hand."""
_MOST = 0.5
"""Where more than this share of all points lie far beyond, it is not that some were mistyped."""
_FEWEST = 3
"""Of fewer it may be chance that they lie far beyond, or in the corner that the film would fill in millimetres."""
_CORNER_MM = 0.3
"""Where pixels are larger than this that corner is too large a part of the film to be told from it."""
_SIDES = (1.0, 100.0)
"""What films are wide and high where places are told in shares of them, or in percent."""
_CORNER_SHARE = 0.2
"""Where such a corner is larger, as a share of the film's shorter side, points may well be meant to lie in it."""
_UNITS_MM = (10.0, 1.0, 1e-3)
"""Centimetres, millimetres and micrometres."""
_STEPS = tuple(10 ** (-3 * k / 100) for k in range(1, 101))


@dataclass(frozen=True, slots=True, eq=False)
class InFile(Same):
    """A place as a file gives it.

    Args:
        xy: in the file's own coordinates.
        image: the film.
        to_px: from the file's own coordinates; ``None`` where these are pixels.
    """

    xy: XY
    image: Image
    to_px: Callable[[XY, Image], XY] | None = None

    def in_px(self, factor: float = 1.0) -> XY:
        """The same in pixels of the upright film, once its coordinates are multiplied."""
        xy = (self.xy[0] * factor, self.xy[1] * factor)
        return xy if self.to_px is None else self.to_px(xy, self.image)

    def share_beyond(self, factor: float) -> float:
        """How far it lies beyond its film, as a share of its sides, once its coordinates are multiplied."""
        if math.isnan(factor):
            return math.inf
        x, y = self.in_px(factor)
        across, along = (x + 0.5) / max(self.image.width, 1), (y + 0.5) / max(self.image.height, 1)
        return max(-across, across - 1, -along, along - 1)


def refuse(found: Sequence[InFile], where: Path | None) -> None:
    """Let no points through that would have to be multiplied by a factor to lie on their films.

    These are points of which most lie far beyond their films, and points that all lie in the corner that their
    films would fill if they were counted in millimetres, in shares of their sides or in percent.

    Args:
        found: all places of a file.
        where: the file, for the message.

    Raises:
        TableError: they are such points, and a factor fits.
    """
    # Where films are only looked for by their names, their sizes are not known yet.
    found = [each for each in found if each.image.width]
    if any(_are_shares(found, side) for side in _SIDES):
        raise _error(
            tr("All points lie in one corner of their films; they seem to be shares or percentages."), where
        )
    far = _are_enough(found) and sum(each.share_beyond(1.0) > _FAR for each in found) > _MOST * len(found)
    if not far and not _are_in_a_corner(found):
        return
    factor_of = next((each for each in _factors(rough=far) if _all_lie_on(found, each)), None)
    if factor_of is not None:
        raise _scaled(digits(f"{factor_of(found[0].image):.3g}"), where, far=far)


def _are_enough(found: Sequence[InFile]) -> bool:
    return len({each.xy for each in found}) >= _FEWEST


def _are_in_a_corner(found: Sequence[InFile]) -> bool:
    spacings = [each.image.spacing for each in found]
    small = all(spacing.known and spacing.mean_mm <= _CORNER_MM for spacing in spacings)
    return small and _are_enough(found) and _all_lie_on(found, partial(_from_unit, 1.0))


def _are_shares(found: Sequence[InFile], side: float) -> bool:
    """Whether all points lie in the corner that films of that width and height would fill, if that is small."""
    small = all(side <= _CORNER_SHARE * min(each.image.width, each.image.height) for each in found)
    least, most = -0.5 - _FAR * side, (1 + _FAR) * side
    return small and _are_enough(found) and all(least <= end <= most for each in found for end in each.in_px())


def _factors(*, rough: bool) -> Iterator[FactorOf]:
    """What coordinates may have to be multiplied by, from the largest.

    Args:
        rough: whether also by anything else between 1 and 0.001, as for films of another size.
    """
    yield from (partial(_from_unit, unit_mm) for unit_mm in _UNITS_MM)
    if rough:
        yield _to_mm
        yield from (partial(_whatever_film, factor) for factor in _STEPS)


def _from_unit(unit_mm: float, image: Image) -> float:
    return unit_mm / image.spacing.mean_mm if image.spacing.known else math.nan


def _to_mm(image: Image) -> float:
    return image.spacing.mean_mm if image.spacing.known else math.nan


def _whatever_film(factor: float, image: Image) -> float:
    del image
    return factor


def _all_lie_on(found: Sequence[InFile], factor_of: FactorOf) -> bool:
    """Whether all points lie on their films, times a factor, but for a pixel."""
    return all(each.share_beyond(factor_of(each.image)) <= 1 / max(each.image.width, 1) for each in found)


def _scaled(factor: str, where: Path | None, *, far: bool) -> TableError:
    beyond = tr("Most points lie far beyond their films; multiplied by {factor} they would lie on them.")
    corner = tr("All points lie in one corner of their films; multiplied by {factor} they would fill them.")
    return _error((beyond if far else corner).format(factor=factor), where)


def _error(found: str, where: Path | None) -> TableError:
    return TableError(
        found,
        where=where,
        remedy=tr("Export the points in pixels, without a scale, and import them again; nothing was imported."),
    )
